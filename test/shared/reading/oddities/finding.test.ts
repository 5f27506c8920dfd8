// Finding tables on any sheet: every oddity that issue 3 names in its first item, one small sheet each.
import type { CellValue } from '../../../../shared/grid';
import { merge, sheet, trees } from '../made';
import { notesOn } from '../../../../shared/reading/notes';
import { detect } from '../../../../shared/reading/detect';
import { testEach } from './told';

const header: CellValue[] = ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'];
const durian: CellValue[] = [1, 'Sầu riêng', 'Lộc An', 5, 0];
const bad: CellValue[] = [2, 'Bưởi', 'Lộc An', 'x', 1];
const wellRows: CellValue[][] = [
  ['Đơn vị', 'Kế hoạch', 'Thực hiện'],
  [null, 'Số giếng', 'Số giếng'],
  ['Lộc An', 3, 2],
];
const planted = (...values: (number | undefined)[]) => ({ trees: { planted: values } });

testEach([
  {
    odd: 'several tables on one sheet, stacked',
    cells: [...wellRows, [], ['Danh mục cây giống'], header, durian, bad],
    tells: [[8, 'D', 'notInteger']],
    reads: { wells: { planned: [3], drilled: [2] }, ...planted(5, undefined) },
  },
  {
    odd: 'several tables on one sheet, side by side',
    cells: [
      [...header, null, ...(wellRows[0] ?? [])],
      [null, null, null, null, null, null, ...(wellRows[1] ?? [])],
      [...durian, null, 'Lộc An', 3, 'x'],
    ],
    more: { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'G1:G2'].map(merge) },
    tells: [[3, 'I', 'notInteger']],
    reads: { wells: { planned: [3], drilled: [undefined] }, ...planted(5) },
  },
  {
    odd: 'a title block',
    cells: [
      ['UBND XÃ LỘC AN'],
      ['DANH MỤC CÂY GIỐNG'],
      ['Quý I năm 2024 (số liệu tính đến ngày 14/3/2024)'],
      [],
      header,
      bad,
    ],
    tells: [[6, 'D', 'notInteger']],
    reads: planted(undefined),
  },
  {
    odd: 'a parameter block that looks like a table: labels and values in two columns',
    cells: [
      ['Đơn vị', 'UBND xã Lộc An'],
      ['Kỳ báo cáo', 'Quý I'],
      ['Số cây', 12],
      ['Năm', 2024],
      [],
      header,
      durian,
    ],
    tells: [],
    reads: planted(5),
  },
  {
    odd: 'a parameter block that looks like a table: with a heading of its own and figures',
    cells: [
      ['Chỉ tiêu', 'Kế hoạch', 'Ghi chú'],
      ['Diện tích', 120, 'ha'],
      ['Số hộ', 40, 'hộ'],
      [],
      header,
      durian,
      bad,
    ],
    tells: [[7, 'D', 'notInteger']],
    reads: planted(5, undefined),
  },
  ...(
    [
      ['a year', [['Năm', 2024]]],
      ['a word of the header', [['Trồng mới', 'quý I']]],
      ['a place', [['Xã', 'Lộc An']]],
      [
        'a place and a quarter',
        [
          ['Xã', 'Lộc An'],
          ['Quý', 'I'],
        ],
      ],
      [
        'a count and a year',
        [
          ['Tổng số hộ', 12],
          ['Năm', 2024],
        ],
      ],
    ] satisfies [string, CellValue[][]][]
  ).map(([name, block]) => ({
    odd: `a parameter block that looks like a table: right above the header, ${name}`,
    cells: [...block, header, durian, bad],
    tells: [[block.length + 3, 'D', 'notInteger']] as const,
    reads: planted(5, undefined),
  })),
  {
    odd: 'a parameter block that looks like a table: in so many words of the header that it may be one: asked',
    cells: [['Xã', 'Lộc An', null, 'Đã chết', 'có'], ['Trồng mới', 'quý I'], header, durian],
    tells: [[1, 'A', 'doubtfulTable']],
    reads: {},
    asks: { A1: ['trees', 'wells'] },
  },
  {
    odd: 'a parameter block that looks like a table: beside the table',
    cells: [
      [...header, null, 'Xã', 'Lộc An'],
      [...durian, null, 'Trồng mới', 99],
      [...bad, null, 'Đã chết', 98],
    ],
    tells: [[3, 'D', 'notInteger']],
    reads: planted(5, undefined),
  },
  {
    odd: 'the national heading',
    cells: [
      ['UBND XÃ LỘC AN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
      header,
      durian,
    ],
    tells: [],
    reads: planted(5),
  },
  {
    odd: '“Đơn vị tính”',
    cells: [[null, null, null, 'Đơn vị tính: cây'], header, durian],
    tells: [],
    reads: planted(5),
  },
  { odd: 'one row of header', cells: [header, bad], tells: [[2, 'D', 'notInteger']] },
  {
    odd: 'two rows of header with merges',
    cells: [['STT', 'Tên giống cây', 'Xã', 'Số cây'], [null, null, null, 'Trồng mới', 'Đã chết'], bad],
    more: { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'].map(merge) },
    tells: [[3, 'D', 'notInteger']],
  },
  {
    odd: 'three rows of header with merges',
    cells: [
      ['STT', 'Kết quả', null, null, null],
      [null, 'Tên giống cây', 'Xã', 'Số cây', null],
      [null, null, null, 'Trồng mới', 'Đã chết'],
      bad,
    ],
    more: { merges: ['A1:A3', 'B1:E1', 'B2:B3', 'C2:C3', 'D2:E2'].map(merge) },
    tells: [[4, 'D', 'notInteger']],
  },
  {
    odd: 'four rows of header with merges',
    cells: [
      ['STT', 'Kết quả', null, null, null],
      [null, 'Tên giống cây', 'Xã', 'Số cây', null],
      [null, null, null, null, null],
      [null, null, null, 'Trồng mới', 'Đã chết'],
      bad,
    ],
    more: { merges: ['A1:A4', 'B1:E1', 'B2:B4', 'C2:C4', 'D2:E3'].map(merge) },
    tells: [[5, 'D', 'notInteger']],
  },
  ...(
    [
      ['(1) (2) (3)', ['(1)', '(2)', '(3)', '(4)', '(5)']],
      ['A, B, 1, 2', ['A', 'B', 'C', 1, 2]],
      ['1=2+3', [1, 2, 3, '4=5+1', 5]],
      ['MS …', ['MS', 1, 2, '3=4+…+9', 4]],
    ] satisfies [string, CellValue[]][]
  ).map(([name, numbers]) => ({
    odd: `a row of column numbers: ${name}`,
    cells: [header, numbers, bad],
    tells: [[3, 'D', 'notInteger']] as const,
    rows: { 2: 'columnNumbers' },
  })),
  {
    odd: 'group rows I, II, a, b',
    cells: [
      header,
      ['I', 'Cây ăn quả'],
      ['a', 'Có múi', null, 5, 0],
      durian,
      ['b', 'Khác'],
      bad,
      ['II', 'Cây gỗ'],
      [3, 'Keo', 'Lộc An', 1, 1],
    ],
    tells: [[6, 'D', 'notInteger']],
    rows: { 2: 'group', 3: 'group', 5: 'group', 7: 'group' },
    reads: planted(5, undefined, 1),
  },
  ...['Tổng', 'Cộng', 'Tổng cộng', 'Toàn huyện', 'Toàn tỉnh'].flatMap((label) => [
    {
      odd: `a total row at the top: ${label}`,
      cells: [header, [null, label, null, 5, 0], durian],
      tells: [],
      rows: { 2: 'total' },
    },
    {
      odd: `a total row at the bottom: ${label}`,
      cells: [header, durian, [null, label, null, 9, 0]],
      tells: [[3, 'D', 'totalRowDiffers']] as const,
      rows: { 3: 'total' },
    },
  ]),
  {
    odd: 'blank rows and gaps in the numbering',
    cells: [header, durian, [], [7, 'Bưởi', 'Lộc An', 'x', 1], [], [], [3, 'Keo', 'Lộc An', 2, 0]],
    tells: [[4, 'D', 'notInteger']],
    rows: { 3: 'blank', 5: 'blank', 6: 'blank' },
    reads: planted(5, undefined, 2),
  },
  {
    odd: 'notes below',
    cells: [
      header,
      durian,
      ['Ghi chú: số liệu đến 14/3'],
      ['(*) Chưa kể cây phân tán'],
      ['Nguồn: Trạm khuyến nông'],
    ],
    tells: [],
    rows: {},
  },
  {
    odd: 'a signature block',
    cells: [
      header,
      durian,
      [null, null, null, 'Lộc An, ngày 14 tháng 3 năm 2024'],
      [null, 'Người lập biểu', null, 'TM. UBND XÃ'],
      [null, null, null, 'CHỦ TỊCH'],
      [],
      [null, 'Nguyễn Văn A', null, 'Trần Thị B'],
    ],
    tells: [],
    rows: {},
    reads: planted(5),
  },
  {
    odd: 'hidden and filtered rows and hidden columns are read',
    cells: [header, durian, bad],
    more: { hiddenRows: [2], hiddenColumns: [3] },
    tells: [[3, 'D', 'notInteger']],
    reads: planted(5, undefined),
  },
  {
    odd: 'a declared used range thousands of columns too wide',
    cells: [header, bad].map((cells) => [...cells, ...new Array<null>(5000).fill(null)]),
    tells: [[2, 'D', 'notInteger']],
    reads: planted(undefined),
  },
  {
    odd: 'a cell far from everything else',
    cells: [header, bad],
    more: { far: ['WQK9001'] },
    tells: [
      [9001, 'WQK', 'farCells'],
      [2, 'D', 'notInteger'],
    ],
  },
  {
    odd: 'merges nobody knows of: a heading over two columns and the cells it covers blank',
    cells: [['STT', 'Tên giống cây', 'Xã', 'Số cây', null], [null, null, null, 'Trồng mới', 'Đã chết'], bad],
    tells: [[3, 'D', 'notInteger']],
    reads: { trees: { planted: [undefined], lost: [1] } },
  },
]);

test('hidden rows and columns are said', () => {
  const grid = sheet([header, durian, bad], { hiddenRows: [2], hiddenColumns: [3] });
  const [found] = detect(grid, [trees]).found;
  expect(found && notesOn(grid, found)).toEqual([
    { code: 'hiddenRows', at: ['3'] },
    { code: 'hiddenColumns', at: ['D'] },
  ]);
});
