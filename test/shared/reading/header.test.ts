import { goesOn } from '../../../shared/reading/headerEnd';
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

describe('a header goes on below its last row', () => {
  const over = (...rows: CellValue[][]) => {
    const grid = sheet([['Đơn vị', 'Số giếng', null], ...rows]);
    return goesOn(grid, readHeader(grid, { top: 0, bottom: 0 }, []));
  };

  test('where words stand side by side over figures', () => {
    const wide = sheet([
      ['Đơn vị', 'Số giếng', 'Ghi chú'],
      [null, 'Kế hoạch', 'Thực hiện'],
      ['Lộc An', 3, '05'],
    ]);
    expect(goesOn(wide, readHeader(wide, { top: 0, bottom: 0 }, []))).toBe(true);
  });

  test.each<[string, CellValue[]]>([
    ['a record of words over another', ['Lộc An', 'tốt']],
    ['the row that numbers the columns', ['A', 'B']],
    ['a record with a figure', ['Lộc An', 3]],
    ['the heading of a group', [null, 'Khu vực 1']],
  ])('not over %s', (_, row) => {
    expect(over(row, ['Lộc Thành', row[1] === 'tốt' ? 'khá' : 4])).toBe(false);
  });
});
