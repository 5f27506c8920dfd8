// What a person is told outside the pane, once a day: what the own units owe, and, to a reviewer, what waits. A message
// names tables, units and days, never a figure: a mailbox is no place for them, and mail goes astray.
import type { Digest, Reminder, ReminderKind } from '../shared/api';
import type { Language } from '../shared/words/issueWords';
import { periodWords } from '../shared/words/periodWords';
import { nameOf } from './units';

export interface Message {
  readonly subject: string;
  readonly text: string;
  /** The same, for readers of mail that show it. */
  readonly html: string;
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

interface Words {
  readonly subject: (count: number) => string;
  readonly owed: string;
  readonly kinds: Readonly<Record<ReminderKind, (day: string) => string>>;
  readonly table: (digest: Digest) => string;
  readonly toReview: string;
  readonly asking: string;
  readonly late: string;
  readonly notYet: (count: number) => string;
  readonly closing: string;
}

const words: Readonly<Record<Language, Words>> = {
  vi: {
    subject: (count) => `Giao ban: ${count} việc cần xử lý`,
    owed: 'Việc của đơn vị',
    kinds: {
      dueSoon: (day) => `sắp đến hạn nộp (${day})`,
      dueToday: () => 'hôm nay là hạn nộp',
      late: (day) => `quá hạn từ ngày ${day}, vẫn nộp được`,
      closed: () => 'kỳ đã đóng, chưa nộp: đề nghị gia hạn',
      returned: () => 'bản nộp bị trả lại, cần sửa và nộp lại',
      toApprove: () => 'chờ lãnh đạo đơn vị duyệt',
    },
    table: ({ title, period }) => `${title} – ${periodWords(period, 'vi')}`,
    toReview: 'Chờ thẩm định',
    asking: 'Đề nghị đính chính hoặc gia hạn',
    late: 'Quá hạn, chưa nộp',
    notYet: (count) => `Còn trong hạn: ${count} đơn vị.`,
    closing:
      'Mở ngăn Giao Ban trong Excel để xử lý. Thư này gửi tự động, không chứa số liệu; không cần trả lời.',
  },
  en: {
    subject: (count) => `Giao Ban: ${count} to act on`,
    owed: 'Of your unit',
    kinds: {
      dueSoon: (day) => `due soon (${day})`,
      dueToday: () => 'due today',
      late: (day) => `late since ${day}, still taken`,
      closed: () => 'the period is closed and nothing was submitted: ask for more time',
      returned: () => 'returned: correct it and submit again',
      toApprove: () => 'waits for the approval of the unit’s leader',
    },
    table: ({ title, period }) => `${title} – ${periodWords(period, 'en')}`,
    toReview: 'To review',
    asking: 'Asking for a correction or more time',
    late: 'Late',
    notYet: (count) => `Still in time: ${count} units.`,
    closing:
      'Open Giao Ban in Excel to act on it. Sent automatically and without figures; no answer is needed.',
  },
};

/** A person's message of the day; undefined when there is nothing to act on. */
export function messageOf(
  { reminders, digests }: { readonly reminders: readonly Reminder[]; readonly digests: readonly Digest[] },
  language: Language,
): Message | undefined {
  const say = words[language];
  const pressing = digests.filter((digest) => countOf(digest) > 0);
  const count = reminders.length + pressing.reduce((sum, digest) => sum + countOf(digest), 0);
  if (count === 0) return undefined;
  const owed = reminders.map((reminder) => reminderLine(reminder, language));
  const sections: Section[] = [
    ...(owed.length > 0 ? [{ title: say.owed, lines: owed }] : []),
    ...pressing.map((digest) => ({ title: say.table(digest), lines: digestLines(digest, language) })),
  ];
  return {
    subject: say.subject(count),
    text: [...sections.map(plain), say.closing].join('\n\n'),
    html: [...sections.map(marked), `<p>${escaped(say.closing)}</p>`].join('\n'),
  };
}

function reminderLine({ kind, unit, title, period, due }: Reminder, language: Language): string {
  const day = due.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
  const what = `${title}, ${periodWords(period, language)}`;
  return `${nameOf(unit)} – ${what}: ${words[language].kinds[kind](day)}`;
}

function digestLines(digest: Digest, language: Language): string[] {
  const say = words[language];
  const lines = (['toReview', 'asking', 'late'] as const).flatMap((kind) => {
    const units = digest[kind].map(nameOf);
    return units.length === 0 ? [] : [`${say[kind]} (${units.length}): ${units.join(', ')}.`];
  });
  return [...lines, say.notYet(digest.notYet)];
}

function countOf({ toReview, asking, late }: Digest): number {
  return toReview.length + asking.length + late.length;
}

function plain({ title, lines }: Section): string {
  return [title, ...lines.map((line) => `- ${line}`)].join('\n');
}

function marked({ title, lines }: Section): string {
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<h3>${escaped(title)}</h3>\n<ul>${items}</ul>`;
}

/** Titles come from definitions that administrators write. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
