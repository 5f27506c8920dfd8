// What is sent to people outside the pane: a reviewer's digest of the day. How a person is reached is the business of
// the port that carries it; the message names tables and units, never a figure.
import type { Digest, Member } from '../shared/api';
import type { Language } from '../shared/words/issueWords';
import { isValidOn } from './allowed';
import { remindersFor } from './boards';
import { personId } from './caller';
import { today } from './clock';
import { settings } from './settings';
import { stores } from './stores';
import { nameOf } from './units';

export interface Message {
  readonly subject: string;
  readonly text: string;
}

export interface MessagePort {
  send(to: Pick<Member, 'issuer' | 'subject'>, message: Message): Promise<void>;
}

const words = {
  vi: {
    subject: (count: number) => `Giao ban: ${count} việc cần xử lý`,
    table: ({ title, period }: Digest) => `${title} – kỳ ${period}`,
    toReview: 'Chờ duyệt',
    asking: 'Đề nghị đính chính hoặc gia hạn',
    late: 'Quá hạn, chưa nộp',
    notYet: (count: number) => `Còn trong hạn: ${count} đơn vị.`,
  },
  en: {
    subject: (count: number) => `Giao Ban: ${count} to act on`,
    table: ({ title, period }: Digest) => `${title} – period ${period}`,
    toReview: 'To review',
    asking: 'Asking for a correction or more time',
    late: 'Late',
    notYet: (count: number) => `Still in time: ${count} units.`,
  },
} as const;

/** The message of a reviewer's digests; undefined when there is nothing to act on. */
export function digestMessage(digests: readonly Digest[], language: Language): Message | undefined {
  const pressing = digests.filter((digest) => countOf(digest) > 0);
  if (pressing.length === 0) return undefined;
  const say = words[language];
  const count = pressing.reduce((sum, digest) => sum + countOf(digest), 0);
  return { subject: say.subject(count), text: pressing.map((one) => paragraph(one, language)).join('\n\n') };
}

/** Sends every reviewer the digest of the own tables. */
export async function sendDigests(port: MessagePort, language: Language = 'vi'): Promise<void> {
  const members = await stores().members.all(settings().province);
  for (const member of members) {
    if (member.role !== 'reviewer' || !isValidOn(member, today())) continue;
    const { issuer, subject, ...membership } = member;
    const identity = { issuer, subject };
    const caller = { id: await personId(identity), identity, memberships: [membership] };
    const message = digestMessage((await remindersFor(caller)).digests, language);
    if (message) await port.send(identity, message);
  }
}

function countOf({ toReview, asking, late }: Digest): number {
  return toReview.length + asking.length + late.length;
}

function paragraph(digest: Digest, language: Language): string {
  const say = words[language];
  const lines = (['toReview', 'asking', 'late'] as const).flatMap((kind) => {
    const units = digest[kind].map(nameOf);
    return units.length === 0 ? [] : [`- ${say[kind]} (${units.length}): ${units.join(', ')}.`];
  });
  return [say.table(digest), ...lines, `- ${say.notYet(digest.notYet)}`].join('\n');
}
