import { cellText, mergedBoxes, placeOf, sizesOf } from '../../addin/sheetView';
import type { Grid } from '../../shared/grid';

const grid: Grid = {
  sheet: 'NTM',
  top: 2,
  left: 1,
  values: [
    ['Xã', 'Số tiêu chí đạt chuẩn nông thôn mới của xã trong kỳ'],
    ['Xã Lộc Tấn', 19],
  ],
  merges: [
    { top: 2, left: 1, bottom: 2, right: 2 },
    { top: 0, left: 0, bottom: 0, right: 5 },
  ],
};

test.each([
  [null, 'General', ''],
  [0, 'General', '0'],
  [1234.5, '#,##0.0', '1.234,5'],
  [1234, 'General', '1234'],
  [0.413, '0.0%', '41,3%'],
  [45365, 'dd/mm/yyyy', '14/03/2024'],
  [45365, '[$-vi]"ngày" d', '14/03/2024'],
  [3, '0 "đơn"', '3'],
  [{ error: '#REF!' }, null, '#REF!'],
  ['=1+1', null, '=1+1'],
] as const)('%j in format %j is shown as "%s"', (value, format, text) => {
  expect(cellText(value, format)).toBe(text);
});

test('serial 60 is no day, and the days around it are right', () => {
  expect(cellText(59, 'd/m/y')).toBe('28/02/1900');
  expect(cellText(61, 'd/m/y')).toBe('01/03/1900');
});

test('a merged area outside the snapshot is left out', () => {
  expect(mergedBoxes(grid)).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
});

test('an address leads to its place in the snapshot', () => {
  expect(placeOf(grid, 'B3')).toEqual({ row: 0, column: 0 });
  expect(placeOf(grid, 'AA10')).toEqual({ row: 7, column: 25 });
  expect(placeOf(grid, '3B')).toBeNull();
});

test('a long merged title widens no column but gets room to wrap', () => {
  const narrow = sizesOf(grid);
  const plain = sizesOf({ ...grid, merges: [] });
  expect(narrow.lefts.at(-1)).toBeLessThan(plain.lefts.at(-1) ?? 0);
  expect(narrow.tops).toHaveLength(3);
});
