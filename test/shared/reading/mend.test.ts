import { detect } from '../../../shared/reading/detect';
import { mended } from '../../../shared/reading/mend';
import { read } from '../../../shared/reading/read';
import { sheet, trees, units } from './made';

const unicode = [
  ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết'],
  [1, 'Sầu riêng', 'Lộc An', 5, 0],
];
const tcvn3 = [
  ['STT', 'Tªn gièng c©y', 'X·', 'Trång míi', '§· chÕt'],
  [1, 'SÇu riªng', 'Léc An', 5, 0],
];

test('a sheet in Unicode is not touched', () => {
  const grid = sheet(unicode);
  expect(mended(grid)).toEqual({ grid, mends: [] });
  expect(mended(grid).grid).toBe(grid);
});

test('text in Unicode stays as it is under an old font', () => {
  const fonts = unicode.map((row) => row.map(() => '.VnTime'));
  expect(mended(sheet(unicode, { fonts })).mends).toEqual([]);
});

test.each([
  ['by its font', tcvn3.map((row) => row.map(() => '.VnTime'))],
  ['by its words, where fonts say nothing', undefined],
])('a sheet in TCVN3 is known %s, read, and proposed as a fix', (_, fonts) => {
  const grid = sheet(tcvn3, fonts ? { fonts } : {});
  const [found] = detect(grid, [trees]).found;
  if (!found) throw new Error('expected a table');
  const { columns, fixes } = read(grid, found, { units });
  expect(columns['name']).toEqual(['Sầu riêng']);
  expect(columns['commune']).toEqual(['25276@2024-01-01']);
  expect(fixes.map(({ kind, cells, before, after }) => [kind, cells, before, after])).toContainEqual([
    'encoding',
    ['B2'],
    'SÇu riªng',
    'Sầu riêng',
  ]);
  expect(grid.values[1]?.[1]).toBe('SÇu riªng');
});

test('a capitals font is read as capitals', () => {
  const { grid } = mended(sheet([['Tæng sè']], { fonts: [['.VnTimeH']] }));
  expect(grid.values).toEqual([['TỔNG SỐ']]);
});

test('a column nobody reads gets no proposal', () => {
  const grid = sheet(
    [
      ['STT', 'Tên giống cây', 'Xã', 'Trồng mới', 'Đã chết', 'Người trồng'],
      [1, 'Bưởi', 'Lộc An', 5, 0, 'Ông Ðức'],
    ],
    {},
  );
  const [found] = detect(grid, [trees]).found;
  expect(found && read(grid, found, { units }).fixes).toEqual([]);
});
