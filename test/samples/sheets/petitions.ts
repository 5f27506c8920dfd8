// 01/XLD of TT 01/2024: every unit has one row of 22 numbers and a total row. Only the numbers that are not sums of
// others are written down here; 35 petitions are received in all.
import { fullName } from '../province';
import type { SampleCell } from '../canvas';
import { rowsByCode, type SampleSheet } from './sampleSheet';

/**
 * opening received processed · complaints denunciations reflections, cases · resolved first, again, not yet ·
 * within competence by kind · guided, forwarded, urged · replies
 */
const rows = rowsByCode(`
25270  2 6 7  3 0 3 6  3 1 2  2 0 2  1 1 0  1
25273  1 4 4  1 0 3 3  3 0 1  1 0 2  1 0 0  0
25276  0 2 2  1 1 0 2  1 0 1  0 1 0  0 1 0  1
25279  1 3 3  1 0 2 3  2 0 1  1 0 1  1 0 0  0
25280  0 0 0  0 0 0 0  0 0 0  0 0 0  0 0 0  0
25282  1 2 3  2 0 1 3  2 1 0  2 0 1  0 0 0  0
25285  0 3 3  1 0 1 2  1 0 1  1 0 1  0 0 0  0
25288  0 2 1  0 0 1 1  1 0 0  0 0 1  0 0 0  0
25291  1 1 2  1 0 1 2  1 0 1  1 0 0  0 1 0  1
25292  0 1 1  0 0 1 1  1 0 0  0 0 1  0 0 0  0
25294  0 2 2  1 0 1 1  2 0 0  1 0 1  0 0 0  0
25297  2 4 5  2 1 2 4  3 0 2  1 1 1  1 1 0  1
25300  0 1 1  0 0 1 1  1 0 0  0 0 1  0 0 0  0
25303  1 2 2  1 0 1 2  1 0 1  1 0 1  0 0 0  0
25305  0 1 1  1 0 0 1  0 0 1  1 0 0  0 0 0  0
25306  0 1 0  0 0 0 0  0 0 0  0 0 0  0 0 0  0
`);

const header: SampleCell[][] = [
  [
    ...[
      'Đơn vị',
      'Kỳ trước chuyển sang',
      null,
      null,
      'Số đơn đã xử lý',
      'Số đơn chưa xử lý(Chuyển kỳ sau xử lý)',
    ],
    ...['Đủ điều kiện xử lý', null, 'Phân loại đơn theo nội dung', null, null],
    ...['Phân loại đơn theo tình trạng giải quyết', null, null, 'Kết quả xử lý đơn', null, null, null],
    ...[null, null, null, null, 'Số văn bản phúc đáp nhận được do chuyển đơn'],
  ],
  [
    ...[
      null,
      'Tổng số đơn',
      'Kỳ trước chuyển sang',
      'Tiếp nhận trong kỳ',
      null,
      null,
      'Số đơn',
      'Số vụ việc',
    ],
    ...['Khiếu nại', 'Tố cáo', 'Kiến nghị, phản ánh', 'Đã giải quyết', null, 'Chưa giải quyết xong'],
    ...['Đơn thuộc thẩm quyền', null, null, null, 'Đơn không thuộc thẩm quyền'],
  ],
  [
    ...[null, null, null, null, null, null, null, null, null, null, null, 'Lần đầu', 'Nhiều lần', null],
    ...['Tổng số', 'Khiếu nại', 'Tố cáo', 'Kiến nghị, phản ánh'],
    ...['Tổng số', 'Hướng dẫn', 'Chuyển đơn', 'Đôn đốc giải quyết'],
  ],
  [
    ...[
      'MS',
      '1=2+3=4+5',
      '2',
      '3',
      '4',
      '5',
      '6=8+9+10=11+12+13=14+18',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
    ],
    ...['14=15+16+17', '15', '16', '17', '18=19+20+21', '19', '20', '21', '22'],
  ],
];

/** The 22 numbers of the form from the written ones. */
function formRow(numbers: readonly number[]): number[] {
  const [opening = 0, received = 0, processed = 0, ...kinds] = numbers;
  const [
    complaints = 0,
    denunciations = 0,
    reflections = 0,
    cases = 0,
    first = 0,
    again = 0,
    open = 0,
    ...routes
  ] = kinds;
  const [ours1 = 0, ours2 = 0, ours3 = 0, guided = 0, forwarded = 0, urged = 0, replies = 0] = routes;
  const total = opening + received;
  return [
    ...[total, opening, received, processed, total - processed],
    ...[
      complaints + denunciations + reflections,
      cases,
      complaints,
      denunciations,
      reflections,
      first,
      again,
      open,
    ],
    ...[
      ours1 + ours2 + ours3,
      ours1,
      ours2,
      ours3,
      guided + forwarded + urged,
      guided,
      forwarded,
      urged,
      replies,
    ],
  ];
}

export const petitions: SampleSheet = {
  table: 'petitions',
  of: (unit) => {
    const numbers = rows.get(unit.code);
    if (!numbers) return undefined;
    return {
      tab: 'XLD 01',
      title: 'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN',
      measure: 'đơn',
      header,
      headerHeights: [48, 48, 48, 40],
      merges: [
        ...([
          [0, 0, 2, 0],
          [0, 1, 0, 3],
          [0, 4, 2, 4],
          [0, 5, 2, 5],
          [0, 6, 0, 7],
          [0, 8, 0, 10],
        ] as const),
        ...([
          [0, 11, 0, 13],
          [0, 14, 0, 21],
          [0, 22, 2, 22],
          [1, 11, 1, 12],
          [1, 13, 2, 13],
        ] as const),
        ...([
          [1, 14, 1, 17],
          [1, 18, 1, 21],
        ] as const),
        ...[1, 2, 3, 6, 7, 8, 9, 10].map((c) => [1, c, 2, c] as const),
      ],
      body: [[fullName(unit), ...formRow(numbers)]],
      total: { label: 'Tổng', at: 0, columns: Array.from({ length: 22 }, (_, i) => i + 1) },
      widths: [20, ...Array.from({ length: 22 }, () => 10)],
    };
  },
};
