import { mergesWithin, readHeader } from '../../../shared/reading/header';
import type { CellValue } from '../../../shared/grid';
import { merge, sheet } from './made';

function paths(values: CellValue[][], merges?: string[]): string[] {
  const grid = sheet(values, merges ? { merges: merges.map(merge) } : {});
  const rows = { top: 0, bottom: values.length - 1 };
  return readHeader(grid, rows, mergesWithin(grid, 0, rows.bottom)).columns.map(({ path }) =>
    path.join(' > '),
  );
}

const twoLevels: CellValue[][] = [
  ['STT', 'Đơn vị', 'Tổng số đơn', null, null, 'Ghi chú'],
  [null, null, 'Cộng', 'Kỳ trước', 'Trong kỳ', null],
];

test('merged headings become one path per column', () => {
  expect(paths(twoLevels, ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'])).toEqual([
    'STT',
    'Đơn vị',
    'Tổng số đơn > Cộng',
    'Tổng số đơn > Kỳ trước',
    'Tổng số đơn > Trong kỳ',
    'Ghi chú',
  ]);
});

test('without knowledge of merges the same paths are found', () => {
  expect(paths(twoLevels)).toEqual(paths(twoLevels, ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2']));
});

test('a heading without anything beneath it takes no neighbour', () => {
  expect(
    paths([
      ['STT', null],
      [null, 'Xã'],
    ]),
  ).toEqual(['STT', 'Xã']);
});

test('a merged heading ends where its merge ends', () => {
  const header: CellValue[][] = [
    ['Đơn', null, null],
    ['Cũ', 'Mới', 'Khác'],
  ];
  expect(paths(header, ['A1:B1'])).toEqual(['Đơn > Cũ', 'Đơn > Mới', 'Khác']);
});

test('three levels keep the parents of their parents', () => {
  const header: CellValue[][] = [
    ['Kết quả', null, null, null],
    ['Thuộc thẩm quyền', null, 'Không thuộc', null],
    ['Tổng số', 'Khiếu nại', 'Tổng số', 'Chuyển đơn'],
  ];
  const expected = [
    'Kết quả > Thuộc thẩm quyền > Tổng số',
    'Kết quả > Thuộc thẩm quyền > Khiếu nại',
    'Kết quả > Không thuộc > Tổng số',
    'Kết quả > Không thuộc > Chuyển đơn',
  ];
  expect(paths(header, ['A1:D1', 'A2:B2', 'C2:D2'])).toEqual(expected);
  expect(paths(header)).toEqual(expected);
});

test('line breaks and double blanks in a heading are one blank', () => {
  expect(paths([['Số\nlượt  tiếp']])).toEqual(['Số lượt tiếp']);
});
