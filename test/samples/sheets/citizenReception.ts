// 01/TCD: every unit has one row of 29 numbers. Only the numbers that are not sums of others are written down here; 71
// visits by 98 people in all.
import type { SampleCell } from '../canvas';
import { fullName } from '../province';
import { rowsByCode, type SampleSheet } from './sampleSheet';

/**
 * regular: visits people first repeat · large groups: groups people first repeat · head: sessions visits people first
 * repeat · delegated: sessions visits people first repeat
 */
const rows = rowsByCode(`
25270  8 12 6 2  0 0 0 0  3 3 4 2 1  0 0 0 0 0
25273  3  3 3 0  0 0 0 0  3 2 3 2 0  0 0 0 0 0
25276  2  8 1 1  1 6 1 0  3 1 2 1 0  1 1 1 1 0
25279  3  4 3 0  0 0 0 0  3 2 2 1 1  0 0 0 0 0
25280  0  0 0 0  0 0 0 0  3 0 0 0 0  0 0 0 0 0
25282  4  5 3 1  0 0 0 0  3 1 1 1 0  0 0 0 0 0
25285  3  4 3 0  0 0 0 0  3 1 2 1 0  0 0 0 0 0
25288  2  2 2 0  0 0 0 0  3 1 1 1 0  0 0 0 0 0
25291  2  3 2 0  0 0 0 0  3 1 1 1 0  0 0 0 0 0
25292  1  1 1 0  0 0 0 0  3 1 1 1 0  0 0 0 0 0
25294  3  3 2 1  0 0 0 0  3 2 3 2 0  0 0 0 0 0
25297  5  7 4 1  0 0 0 0  3 3 4 2 1  1 1 1 1 0
25300  2  2 2 0  0 0 0 0  3 1 1 1 0  0 0 0 0 0
25303  4  5 3 1  0 0 0 0  3 2 3 2 0  0 0 0 0 0
25305  2  3 2 0  0 0 0 0  3 1 2 1 0  0 0 0 0 0
25306  2  3 2 0  0 0 0 0  3 1 1 1 0  0 0 0 0 0
`);

const groupNames = ['Số đoàn được tiếp', 'Số người được tiếp', 'Tiếp lần đầu', 'Tiếp nhiều lần'];
const sessionNames = ['Số kỳ tiếp', 'Số lượt tiếp', 'Số người được tiếp', 'Số vụ việc', null];
const blank = (count: number): null[] => Array.from({ length: count }, () => null);

const header: SampleCell[][] = [
  [
    ...['Đơn vị', 'Tổng số lượt tiếp', 'Tổng số người được tiếp', 'Tổng số vụ việc tiếp'],
    ...['Tiếp thường xuyên', ...blank(7), 'Tiếp định kỳ và đột xuất của Thủ trưởng'],
  ],
  [
    ...[...blank(4), 'Số lượt tiếp', 'Số người được tiếp', 'Số vụ việc', null],
    ...['Trong đó đoàn đông người', ...blank(3), 'Thủ trưởng tiếp', ...blank(8), 'Ủy quyền tiếp'],
  ],
  [
    ...[...blank(6), 'Tiếp lần đầu', 'Tiếp nhiều lần', ...groupNames],
    ...[...sessionNames, 'Trong đó đoàn đông người', ...blank(3)],
    ...[...sessionNames, 'Trong đó đoàn đông người'],
  ],
  [
    ...[...blank(15), 'Tiếp lần đầu', 'Tiếp nhiều lần', ...groupNames],
    ...[...blank(3), 'Tiếp lần đầu', 'Tiếp nhiều lần', ...groupNames],
  ],
  [
    'MS',
    '1=4+13+22',
    '2=5+14+23',
    '3=6+7+15+ 16 + 24 +25',
    ...Array.from({ length: 26 }, (_, i) => String(i + 4)),
  ],
];

/** The 29 numbers of the form; large groups came to regular reception only. */
function formRow(numbers: readonly number[]): number[] {
  const [regular, groups, head, delegated] = [
    numbers.slice(0, 4),
    numbers.slice(4, 8),
    numbers.slice(8, 13),
    numbers.slice(13, 18),
  ];
  const none = [0, 0, 0, 0];
  const at = (part: readonly number[], i: number) => part[i] ?? 0;
  return [
    at(regular, 0) + at(head, 1) + at(delegated, 1),
    at(regular, 1) + at(head, 2) + at(delegated, 2),
    at(regular, 2) + at(regular, 3) + at(head, 3) + at(head, 4) + at(delegated, 3) + at(delegated, 4),
    ...[...regular, ...groups, ...head, ...none, ...delegated, ...none],
  ];
}

export const citizenReception: SampleSheet = {
  table: 'citizenReception',
  of: (unit) => {
    const numbers = rows.get(unit.code);
    if (!numbers) return undefined;
    return {
      tab: 'TCD 01',
      title: 'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT',
      header,
      headerHeights: [32, 32, 48, 48, 64],
      merges: [
        ...[0, 1, 2, 3].map((c) => [0, c, 3, c] as const),
        ...([
          [0, 4, 0, 11],
          [0, 12, 0, 29],
          [1, 4, 3, 4],
          [1, 5, 3, 5],
          [1, 6, 1, 7],
          [1, 8, 1, 11],
        ] as const),
        ...([
          [1, 12, 1, 20],
          [1, 21, 1, 29],
          [2, 15, 2, 16],
          [2, 17, 2, 20],
          [2, 24, 2, 25],
          [2, 26, 2, 29],
        ] as const),
        ...[6, 7, 8, 9, 10, 11, 12, 13, 14, 21, 22, 23].map((c) => [2, c, 3, c] as const),
      ],
      body: [[fullName(unit), ...formRow(numbers)]],
      total: { label: 'Tổng', at: 0, columns: Array.from({ length: 29 }, (_, i) => i + 1) },
      widths: [20, ...Array.from({ length: 29 }, () => 9)],
    };
  },
};
