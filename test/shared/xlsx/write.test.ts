import { readXlsx } from 'hucre/xlsx';
import type { Book, Content, Sheet } from '../../../shared/book/book';
import { bookFont, looks } from '../../../shared/book/looks';
import { area } from '../../../shared/book/place';
import { writeXlsx } from '../../../shared/xlsx/write';
import { partsOf, xmlFault } from './parts';

function sheet(rows: readonly (readonly Content[])[], rest: Partial<Sheet> = {}): Sheet {
  return {
    name: 'Biểu',
    columns: [{ width: 20 }, { width: 20 }],
    rows,
    heights: {},
    merges: [],
    tables: [],
    dataBars: [],
    sparklines: [],
    charts: [],
    print: { footer: 'Chân trang' },
    ...rest,
  };
}

function book(sheets: readonly Sheet[], rest: Partial<Book> = {}): Book {
  return {
    title: 'Tổng hợp',
    subject: 'Quý I năm 2024',
    author: 'Huyện Lộc Ninh',
    asOf: '2024-03-20T01:00:00Z',
    font: bookFont,
    looks,
    sheets,
    names: {},
    ...rest,
  };
}

/** Values as another reader sees them. */
async function readBack(rows: readonly (readonly Content[])[]) {
  const workbook = await readXlsx(await writeXlsx(book([sheet(rows)])));
  return workbook.sheets[0]?.rows;
}

describe('what cannot stand in a file is refused', () => {
  const table = { name: 'GB_bieu', area: area(0, 0, 1, 1), titles: ['a', 'b'] };
  const refused: readonly (readonly [string, Book])[] = [
    ['a number that is not finite', book([sheet([[1, NaN]])])],
    ['a cached result that is not finite', book([sheet([[{ value: 1 / 0, formula: '1/0' }]])])],
    ['a book without sheets', book([])],
    ['two sheets of one name', book([sheet([]), sheet([], { name: 'BIỂU' })])],
    ['a sheet name longer than 31', book([sheet([], { name: 'x'.repeat(32) })])],
    ['a sheet name with a stroke', book([sheet([], { name: 'Đơn/thư' })])],
    ['a style without a look', book([sheet([[{ value: 1, style: 'unheard' }]])])],
    ['a date that is none', book([sheet([])], { asOf: 'hôm qua' })],
    ['a defined name that is an address', book([sheet([])], { names: { AB12: "'Biểu'!$A$1" } })],
    [
      'a table name with a space',
      book([
        sheet(
          [
            ['a', 'b'],
            [1, 2],
          ],
          { tables: [{ ...table, name: 'GB bieu' }] },
        ),
      ]),
    ],
    [
      'a table and a name that are the same',
      book(
        [
          sheet(
            [
              ['a', 'b'],
              [1, 2],
            ],
            { tables: [table] },
          ),
        ],
        { names: { gb_BIEU: "'Biểu'!$A$1" } },
      ),
    ],
    [
      'a table with two equal titles',
      book([
        sheet(
          [
            ['a', 'A'],
            [1, 2],
          ],
          { tables: [{ ...table, titles: ['a', 'A'] }] },
        ),
      ]),
    ],
    [
      'a table whose header cell reads otherwise',
      book([
        sheet(
          [
            ['a', 'c'],
            [1, 2],
          ],
          { tables: [table] },
        ),
      ]),
    ],
    [
      'a table without a row',
      book([sheet([['a', 'b']], { tables: [{ ...table, area: area(0, 0, 0, 1) }] })]),
    ],
  ];
  test.each(refused)('%s', async (_, bad) => {
    await expect(writeXlsx(bad)).rejects.toThrow();
  });
});

describe('text stays what it is', () => {
  test.each([
    '=HYPERLINK("http://x","bấm")',
    '+84',
    '-5',
    '@SUM(A1)',
    '#N/A',
    '#REF!',
    '_x0041_',
    "'",
    ' hai  dấu cách ',
    '<b>&amp;</b>',
    'dòng\nmới',
    'Ủy ban',
    '𝔘',
  ])('%j, plain or styled', async (text) => {
    expect(await readBack([[text, { value: text, style: 'body.text' }]])).toEqual([[text, text]]);
  });

  test('no cell that only looks like a formula becomes one', async () => {
    const parts = partsOf(await writeXlsx(book([sheet([['=1+1', { value: '=1+1', style: 'head' }]])])));
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test.each([
    ['control characters go', 'a\u0000b\u0007c\u001f', 'abc'],
    ['noncharacters go', 'a\uffffb\ufffe', 'ab'],
    ['half a surrogate pair goes', 'a\ud800b\udc00', 'ab'],
    ['a carriage return becomes a line feed', 'a\r\nb\rc', 'a\nb\nc'],
    ['what is longer than a cell is cut, never inside a pair', `${'x'.repeat(32_766)}𝔘`, 'x'.repeat(32_766)],
  ])('%s', async (_, text, kept) => {
    expect(await readBack([[text, { value: text, style: 'body.text' }]])).toEqual([[kept, kept]]);
  });
});

test('a formula carries its cached result', async () => {
  const rows: Content[][] = [
    [2, 3],
    [
      { value: 5, formula: 'A1+B1' },
      { value: '2/3', formula: 'A1&"/"&B1' },
    ],
  ];
  expect(await readBack(rows)).toEqual([
    [2, 3],
    [5, '2/3'],
  ]);
});

test('print titles name their sheet in quotes, columns before rows', async () => {
  const print = { footer: '', titleRows: { first: 4, last: 4 }, titleColumns: { first: 0, last: 1 } };
  const parts = partsOf(await writeXlsx(book([sheet([[1]], { name: "Nông thôn 'mới", print })])));
  expect(parts.get('xl/workbook.xml')).toContain(
    `localSheetId="0">'Nông thôn ''mới'!$A:$B,'Nông thôn ''mới'!$5:$5<`,
  );
});

test('every part of a sheet with everything on it is well-formed', async () => {
  const rows: Content[][] = [
    ['Đơn vị <&>', 'Tỷ lệ "%"'],
    ['Xã & "A" <b>', 0.5],
    [{ value: 'Tổng' }, { value: 0.5, formula: 'SUBTOTAL(109,B2:B2)' }],
    [{ value: 'Về đầu', link: "'Biểu'!A1", style: 'back' }, null],
  ];
  const full = sheet(rows, {
    tabColour: 'C00000',
    heights: { 0: 30 },
    merges: [area(3, 0, 3, 1)],
    freeze: { rows: 1, columns: 1 },
    tables: [
      {
        name: 'GB_bieu',
        area: area(0, 0, 2, 1),
        titles: ['Đơn vị <&>', 'Tỷ lệ "%"'],
        totals: [{ label: 'Tổng' }, { formula: 'SUBTOTAL(109,B2:B2)' }],
      },
    ],
    dataBars: [
      { area: area(1, 1, 1, 1), full: 1, colour: 'A9C4EB' },
      { area: area(2, 1, 2, 1), full: 'most', colour: 'A9C4EB' },
    ],
    sparklines: [{ row: 3, column: 1, data: "'Biểu'!B2:B2" }],
    charts: [
      {
        kind: 'column',
        title: 'Tỷ lệ & <số>',
        stacked: true,
        series: [
          {
            name: "'Biểu'!$B$1",
            values: "'Biểu'!$B$2",
            categories: "'Biểu'!$A$2:$A$2",
            colour: '1F4E78',
          },
        ],
        area: area(5, 0, 20, 1),
        altText: 'Biểu đồ tỷ lệ',
      },
    ],
    print: {
      footer: 'A & B',
      titleRows: { first: 0, last: 0 },
      breaksAfter: [2],
      pagesWide: 2,
      pagesHigh: 1,
    },
  });
  const parts = partsOf(await writeXlsx(book([full], { names: { GB_a: "'Biểu'!$B$2" } })));
  expect([...parts].map(([name, xml]) => [name, xmlFault(xml)]).filter(([, fault]) => fault)).toEqual([]);
  expect([...parts.keys()]).toEqual(expect.arrayContaining(['xl/tables/table1.xml', 'xl/charts/chart1.xml']));
});

test('equal books give equal bytes, whenever they are written', async () => {
  const one = await writeXlsx(book([sheet([['a', 1]])]));
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.compare(one, await writeXlsx(book([sheet([['a', 1]])])))).toBe(0);
});
