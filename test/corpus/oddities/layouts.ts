// Oddities of the header and of the columns below it.
import { leavesOf, without, type Draft } from '../draft';
import type { FormColumn } from '../form';
import { brokenLines, typo, withoutAccents } from '../disguise';
import { isUpright, type Oddity } from '../oddity';
import type { Rng } from '../rng';

const isNested = (draft: Draft): boolean => draft.form.header.some((node) => 'group' in node && !node.loose);
const hasLooseGroups = (draft: Draft): boolean =>
  draft.header.some((node) => 'group' in node && node.loose === true);
const columnOf = (draft: Draft, id: string): FormColumn | undefined =>
  draft.form.columns.find(({ key }) => key === id);

function drop(draft: Draft, id: string): void {
  draft.header = without(draft.header, id);
}

export const layoutOddities: readonly Oddity[] = [
  {
    name: 'transposed',
    chance: 0.35,
    fits: (draft) => draft.form.layout === 'form',
    apply: (draft) => {
      draft.transposed = true;
    },
  },
  { name: 'oneHeaderRow', slot: 'header', chance: 0.25, fits: isNested, apply: joinPaths },
  {
    name: 'groupedHeader',
    slot: 'header',
    chance: 0.4,
    fits: hasLooseGroups,
    apply: (draft) => {
      draft.grouped = true;
    },
  },
  {
    name: 'crownedHeader',
    slot: 'header',
    chance: 0.15,
    apply: (draft, rng) => {
      draft.crown = rng.pick(['Nội dung', 'Số liệu trong kỳ', 'Kết quả thực hiện', 'Các chỉ tiêu']);
    },
  },
  {
    name: 'mergesUnknown',
    slot: 'merges',
    chance: 0.15,
    apply: (draft) => {
      draft.merges = 'unknown';
    },
  },
  {
    name: 'parentsRepeated',
    slot: 'merges',
    chance: 0.2,
    fits: (draft) => draft.grouped || draft.crown !== null || (isNested(draft) && draft.joinedBy === null),
    apply: (draft) => {
      draft.merges = 'repeated';
    },
  },
  {
    name: 'abbreviatedHeaders',
    slot: 'wording',
    chance: 0.3,
    apply: (draft) => {
      draft.wording = 'short';
    },
  },
  {
    name: 'otherWordings',
    slot: 'wording',
    chance: 0.6,
    apply: (draft) => {
      draft.wording = 'any';
    },
  },
  { name: 'measuresInHeaders', chance: 0.25, apply: (draft) => draft.headerDisguises.push(measured(draft)) },
  {
    name: 'typosInHeaders',
    chance: 0.18,
    apply: (draft, rng) => draft.headerDisguises.push(mistyped(draft, rng)),
  },
  {
    name: 'headersWithoutAccents',
    slot: 'headerLetters',
    chance: 0.12,
    apply: (draft) => draft.headerDisguises.push(withoutAccents),
  },
  {
    name: 'headersInCapitals',
    slot: 'headerLetters',
    chance: 0.18,
    apply: (draft) => draft.headerDisguises.push((text) => text.toUpperCase()),
  },
  { name: 'brokenLinesInHeaders', chance: 0.2, apply: (draft) => draft.headerDisguises.push(brokenLines) },
  {
    name: 'columnsReordered',
    chance: 0.2,
    apply: (draft, rng) => {
      const [first, second, ...rest] = draft.header;
      draft.header = [...(first ? [first] : []), ...(second ? [second] : []), ...rng.shuffled(rest)];
    },
  },
  {
    name: 'optionalColumnsMissing',
    chance: 0.3,
    fits: (draft) => draft.form.columns.some(({ optional }) => optional === true),
    apply: (draft, rng) => {
      const optional = draft.form.columns.filter((one) => one.optional === true).map(({ key }) => key);
      rng
        .shuffled(optional)
        .slice(0, rng.int(1, optional.length))
        .forEach((key) => drop(draft, key));
    },
  },
  { name: 'extraColumns', chance: 0.25, apply: addExtras },
  { name: 'withoutStt', chance: 0.12, apply: (draft) => drop(draft, 'stt') },
  {
    name: 'hiddenColumns',
    chance: 0.15,
    fits: isUpright,
    apply: (draft, rng) => {
      const ids = leavesOf(draft.header).filter((id) => id !== draft.form.name && columnOf(draft, id));
      rng
        .shuffled(ids)
        .slice(0, rng.int(1, 2))
        .forEach((id) => draft.hiddenColumns.add(id));
    },
  },
];

function joinPaths(draft: Draft, rng: Rng): void {
  draft.joinedBy = rng.pick([' - ', ': ', ' / ', ' – ']);
}

/** The unit of measure in brackets behind the name, as paper forms have it. */
function measured(draft: Draft): (text: string, id: string) => string {
  const measures: Readonly<Record<string, string>> = { income: 'triệu đồng', score: 'điểm', stars: 'sao' };
  return (text, id) => {
    const kind = columnOf(draft, id)?.kind;
    if (kind === undefined || text.includes('(')) return text;
    const measure =
      measures[id] ??
      (kind === 'percent'
        ? '%'
        : kind === 'date'
          ? 'ngày/tháng/năm'
          : kind === 'integer'
            ? integerMeasure(draft, id)
            : '');
    return measure === '' ? text : `${text} (${measure})`;
  };
}

function integerMeasure(draft: Draft, id: string): string {
  const { measure, table } = draft.form;
  if (table === 'ntmCommunes') return 'tiêu chí';
  if (table !== 'citizenReception') return measure;
  return /people/i.test(id) ? 'người' : /visits/i.test(id) ? 'lượt' : /sessions/i.test(id) ? 'kỳ' : 'vụ việc';
}

function mistyped(draft: Draft, rng: Rng): (text: string, id: string) => string {
  const chosen = new Set(rng.shuffled(leavesOf(draft.header)).slice(0, rng.int(1, 3)));
  const own = rng.fork('typo');
  return (text, id) => (chosen.has(id) ? typo(own, text) : text);
}

const EXTRAS: readonly (readonly [header: string, cell: (record: number) => string | number | null])[] = [
  ['Thứ tự ưu tiên', (record) => (record % 3) + 1],
  ['Cán bộ theo dõi (số lượng)', (record) => 1 + (record % 2)],
  ['Kế hoạch năm sau', () => null],
  ['Tình trạng hồ sơ', (record) => (record % 2 === 0 ? 'Đủ' : 'Thiếu')],
  ['Mã hồ sơ lưu', (record) => `HS-${100 + record}`],
  ['Ý kiến thẩm tra', () => null],
];

/** Columns no definition knows; "OCOP 6 sao" is the trap among them. */
function addExtras(draft: Draft, rng: Rng): void {
  const chosen = rng.shuffled(EXTRAS).slice(0, rng.int(1, 2));
  const trap =
    draft.form.table === 'ocopProducts' && rng.chance(0.7) ? [['OCOP 6 sao', () => null] as const] : [];
  [...chosen, ...trap].forEach(([header, cell], i) => draft.extras.push({ id: `extra${i}`, header, cell }));
}
