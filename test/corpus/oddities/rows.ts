// Oddities of the rows: numbers of columns, groups, totals, blanks, what is hidden, what stands below.
import type { Draft, Line } from '../draft';
import { isUpright, type Oddity } from '../oddity';
import type { Rng } from '../rng';

const ROMAN = ['I', 'II', 'III'];
const SMALL = ['a', 'b', 'c'];
const TOTALS = ['Tổng cộng', 'Tổng', 'Cộng', 'TỔNG CỘNG', 'Tổng số', 'Toàn huyện', 'TOÀN HUYỆN'];

const hasFormulas = (draft: Draft): boolean =>
  isUpright(draft) && draft.form.formulas !== undefined && isInPrintedOrder(draft);
const hasTotals = (draft: Draft): boolean => isUpright(draft) && draft.form.layout !== 'form';

/** The circular's numbers hold only while its columns stand in its order. */
function isInPrintedOrder(draft: Draft): boolean {
  return draft.header.slice(-draft.form.header.length).every((node, i) => node === draft.form.header[i]);
}

export const rowOddities: readonly Oddity[] = [
  {
    name: 'formulasInNumberRow',
    slot: 'numberRow',
    chance: 0.4,
    fits: hasFormulas,
    apply: (draft) => {
      draft.numberRow = (id) => printedNumber(draft, id);
    },
  },
  {
    name: 'numberedInBrackets',
    slot: 'numberRow',
    chance: 0.2,
    fits: isUpright,
    apply: (draft) => {
      draft.numberRow = (_, place) => `(${place + 1})`;
    },
  },
  {
    name: 'lettersAndNumbers',
    slot: 'numberRow',
    chance: 0.2,
    fits: isUpright,
    apply: (draft) => {
      draft.numberRow = (_, place) => (place < 2 ? (['A', 'B'][place] ?? '') : place - 1);
    },
  },
  {
    name: 'plainNumberRow',
    slot: 'numberRow',
    chance: 0.15,
    fits: isUpright,
    apply: (draft) => {
      draft.numberRow = (_, place) => place + 1;
    },
  },
  {
    name: 'romanGroups',
    slot: 'groups',
    chance: 0.2,
    fits: hasGroups,
    apply: (draft) => group(draft, ROMAN),
  },
  {
    name: 'letterGroups',
    slot: 'groups',
    chance: 0.15,
    fits: hasGroups,
    apply: (draft) => group(draft, SMALL),
  },
  {
    name: 'totalOnTop',
    slot: 'total',
    chance: 0.2,
    fits: hasTotals,
    apply: (draft, rng) => {
      draft.lines = [totalLine(rng), ...draft.lines];
    },
  },
  {
    name: 'totalAtBottom',
    slot: 'total',
    chance: 0.45,
    fits: hasTotals,
    apply: (draft, rng) => {
      draft.lines = [...draft.lines, totalLine(rng)];
    },
  },
  {
    name: 'totalsAsFormulas',
    chance: 0.5,
    fits: (draft) => draft.lines.some(({ kind }) => kind === 'total'),
    apply: (draft) => {
      draft.totalsAreFormulas = true;
    },
  },
  { name: 'blankRows', chance: 0.2, fits: isUpright, apply: addBlanks },
  {
    name: 'sttGaps',
    chance: 0.2,
    fits: isUpright,
    apply: (draft, rng) => {
      const gap = rng.int(2, 4);
      draft.sttOf = rng.chance(0.5)
        ? (place) => (place >= gap ? place + 2 : place)
        : (place) => ((place - 1) % gap) + 1;
    },
  },
  {
    name: 'hiddenRows',
    chance: 0.15,
    fits: isUpright,
    apply: (draft, rng) => {
      draft.hiddenRecords.add(rng.int(0, draft.rows.length - 1));
    },
  },
  {
    name: 'indentedItems',
    chance: 0.6,
    fits: (draft) => draft.form.layout === 'form',
    apply: (draft, rng) => {
      const mark = rng.pick(['- ', '  + ', 'Trong đó: ', '    ']);
      draft.itemText = (label, place) => (place > 1 ? `${mark}${label}` : label);
    },
  },
  {
    name: 'notesBelow',
    chance: 0.35,
    apply: (draft, rng) => {
      const note = rng.pick([
        'Ghi chú: Số liệu do các xã, thị trấn báo cáo.',
        '* Ghi chú: các đơn vị không có số liệu thì để trống.',
        '(*) Số liệu ước thực hiện đến hết kỳ báo cáo.',
      ]);
      draft.below.push([], [{ at: rng.int(0, 1), text: note, across: 4 }]);
    },
  },
  { name: 'signatureBlock', chance: 0.4, apply: sign },
];

function hasGroups(draft: Draft): boolean {
  return isUpright(draft) && draft.form.groups.length > 0;
}

/** Name columns carry MS or nothing; every other column its number, as the circular prints it. */
function printedNumber(draft: Draft, id: string): string | number {
  if (id === 'stt') return '';
  if (id === draft.form.name) return 'MS';
  const number = draft.form.columns.findIndex(({ key }) => key === id);
  return number < 0 ? '' : (draft.form.formulas?.[id] ?? number);
}

function totalLine(rng: Rng): Line {
  return { kind: 'total', label: rng.pick(TOTALS) };
}

function group(draft: Draft, marks: readonly string[]): void {
  const { groups } = draft.form;
  const size = Math.ceil(draft.lines.length / groups.length);
  draft.lines = groups.flatMap((label, i): Line[] => {
    const own = draft.lines.slice(i * size, (i + 1) * size);
    return own.length === 0 ? [] : [{ kind: 'group', mark: marks[i] ?? '', label }, ...own];
  });
}

function addBlanks(draft: Draft, rng: Rng): void {
  for (let i = rng.int(1, 2); i > 0; i--) {
    draft.lines.splice(rng.int(1, draft.lines.length - 1), 0, { kind: 'blank' });
  }
}

function sign(draft: Draft, rng: Rng): void {
  const right = 3;
  const [year, month = '', date] = draft.form.day.split('-');
  const place = draft.form.reporter.name.replace(/^(Huyện|Xã) /, '');
  draft.below.push(
    [],
    [{ at: right, text: `${place}, ngày ${date} tháng ${Number(month)} năm ${year}`, across: 3 }],
    [
      { at: 0, text: 'NGƯỜI LẬP BIỂU', across: 2 },
      { at: right, text: rng.pick(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'THỦ TRƯỞNG ĐƠN VỊ']), across: 3 },
    ],
    [
      { at: 0, text: '(Ký, ghi rõ họ tên)', across: 2 },
      { at: right, text: rng.pick(['PHÓ CHỦ TỊCH', 'CHỦ TỊCH', '(Ký tên, đóng dấu)']), across: 3 },
    ],
    [],
    [{ at: 0, text: 'Nơi nhận:' }],
    [{ at: 0, text: '- Như trên;' }],
    [{ at: 0, text: '- Lưu: VT.' }],
  );
}
