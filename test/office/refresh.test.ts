// "Làm mới" in the leader's own copy of the province workbook: real office.js over the in-memory host, and books as the
// real writer writes them and the real reader reads them back.
import type { Browser, Page } from 'playwright-core';
import type { Refreshed } from '../../addin/workbook/refresh';
import type { Book, Content } from '../../shared/book/book';
import { bookFont, looks } from '../../shared/book/looks';
import { area } from '../../shared/book/place';
import { provinceBook } from '../../shared/book/provinceBook';
import { cellAddress, rangeAddress } from '../../shared/grid';
import { readPublished, type PublishedSheet } from '../../shared/xlsx/readPublished';
import { writeXlsx } from '../../shared/xlsx/write';
import { launch } from '../addin/browser';
import { communes, locNinh } from '../shared/book/fixture';
import { parseArea, type BookData, type SheetData } from './book';
import { bundle, excelPage } from './excelPage';
import { opened } from './opened';

const page0 =
  '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const origin = 'https://pane.test';
const titles = ['Đơn vị', 'Số đơn', 'Nguồn'];

// Other tests may share the cores.
jest.setTimeout(60_000);

let browser: Browser;
let scripts: readonly [host: string, page: string];

beforeAll(async () => {
  browser = await launch();
  scripts = await Promise.all([bundle('host.ts'), bundle('page.ts')]);
});
afterAll(() => browser.close());

/** A province workbook of one table: a heading, a row a unit, a total, a remark below, a named total on the overview. */
async function published(units: readonly (readonly [string, number | null])[]): Promise<PublishedSheet[]> {
  const last = 2 + units.length;
  const rows: Content[][] = [
    [`Số liệu của ${units.length} đơn vị`],
    [],
    titles,
    ...units.map(([unit, count], at): Content[] => [unit, count, `+${at + 1}`]),
    ['Tổng', { value: 0, formula: `SUBTOTAL(109,B4:B${last + 1})` }, null],
    [],
    ['Căn cứ: Thông tư'],
  ];
  const plain = { heights: {}, merges: [], dataBars: [], sparklines: [], charts: [], print: { footer: '' } };
  const table = {
    name: 'GB_bieu_don',
    area: area(2, 0, last + 1, 2),
    titles,
    totals: [{ label: 'Tổng' }, { formula: `SUBTOTAL(109,B4:B${last + 1})` }, {}],
  };
  const columns = [{ width: 30 }, { width: 10 }, { width: 10 }];
  const total = { value: 0, formula: `'Đơn'!B${last + 2}` };
  const book: Book = {
    ...{ title: 'Tổng hợp', subject: '', author: '', asOf: '2024-03-20T01:00:00Z', font: bookFont, looks },
    sheets: [
      { ...plain, name: 'Tổng quan', columns, tables: [], rows: [['Số đơn'], [null, total]] },
      { ...plain, name: 'Đơn', columns, tables: [table], rows },
    ],
    names: { GB_don_total: "'Tổng quan'!$B$2" },
  };
  return readPublished(await writeXlsx(book));
}

const mine: SheetData = {
  name: 'Của tôi',
  cells: {
    A1: { value: 0, formula: '=SUM(GB_bieu_don[Số đơn])' },
    A2: { value: 0, formula: '=GB_don_total*100' },
    A3: 'Hỏi lại xã Lộc An',
  },
};

async function openExcel(book: BookData): Promise<Page> {
  const page = await excelPage(browser, scripts[0], book);
  await page.route(`${origin}/**`, (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: scripts[1] }
        : { contentType: 'text/html', body: `${page0}<script src="page.js"></script>` },
    ),
  );
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => window.pane !== undefined);
  return page;
}

function refresh(page: Page, sheets: readonly PublishedSheet[]): Promise<Refreshed | undefined> {
  return page.evaluate(async (sheets) => {
    const refreshed = await window.pane?.host.refresh?.(sheets);
    if (window.officeHost.bugs.length > 0) throw new Error(window.officeHost.bugs.join('\n'));
    return refreshed;
  }, sheets);
}

/** Address -> formula or value, of one sheet. */
async function contents(page: Page, name: string): Promise<Record<string, unknown>> {
  const cells = await page.evaluate((name) => {
    const sheet = window.officeHost.book.sheets.find((one) => one.name === name);
    return [...(sheet?.cells ?? [])].map(([key, { value, formula }]) => [key, formula ?? value] as const);
  }, name);
  return Object.fromEntries(
    cells.flatMap(([key, content]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return content === '' ? [] : [[cellAddress(row, column), content]];
    }),
  );
}

const before = [
  ['Xã Lộc An', 4],
  ['Xã Lộc Tấn', 3],
] as const;

/** The two sheets of `published` as they lie open, the second with something of the leader's. */
async function openWith(change: (sheet: SheetData) => Partial<SheetData>): Promise<Page> {
  const [overview, sheet] = opened(await published(before));
  if (!overview || !sheet) throw new Error('Two sheets are published.');
  return openExcel({ sheets: [overview, { ...sheet, ...change(sheet) }] });
}

const newer = [
  ['Xã Lộc An', 9],
  ['Xã Lộc Phú', 1],
  ['Xã Lộc Tấn', 3],
] as const;

const lowered = (sheet: SheetData, by: number) =>
  Object.fromEntries(
    Object.entries(sheet.cells).map(([at, cell]) => [
      at.replace(/\d+/, (row) => String(Number(row) + by)),
      cell,
    ]),
  );

test.each<[string, (sheet: SheetData) => Partial<SheetData>, Refreshed['refused'][number]]>([
  [
    'a title the leader edited',
    (sheet) => ({ cells: { ...sheet.cells, B3: 'Đơn thư (sửa)' } }),
    { sheet: 'Đơn', why: 'columns', titles: ['Đơn thư (sửa)'] },
  ],
  [
    'a last title the leader edited',
    (sheet) => ({ cells: { ...sheet.cells, C3: 'Nguồn (sửa)' } }),
    { sheet: 'Đơn', why: 'columns', titles: ['Nguồn (sửa)'] },
  ],
  [
    'rows the leader put above a table',
    (sheet) => ({
      cells: lowered(sheet, 2),
      tables: [{ name: 'GB_bieu_don', totals: true, address: 'A5:C8' }],
    }),
    { sheet: 'Đơn', why: 'moved' },
  ],
  [
    'a filter over a table that has to grow',
    ({ tables = [] }) => ({ tables: tables.map((table) => ({ ...table, filtered: true })) }),
    { sheet: 'Đơn', why: 'filtered' },
  ],
  ['a protected sheet', () => ({ protected: true }), { sheet: 'Đơn', why: 'protected' }],
  [
    'a table that was turned round and has a column of the leader’s',
    (sheet) => ({
      cells: {
        ...{ ...sheet.cells, A4: 'Xã Lộc Tấn', B4: 3, A5: 'Xã Lộc An', B5: 4 },
        ...{ D3: 'Ý kiến', D4: 'đã gọi', D5: 'chờ' },
      },
      tables: [{ name: 'GB_bieu_don', totals: true, address: 'A3:D6' }],
    }),
    { sheet: 'Đơn', why: 'sorted' },
  ],
  [
    'a table that was deleted, of a sheet whose name is still there',
    (sheet) => ({ tables: [], names: { ...sheet.names, GB_don_mark: 'A1' } }),
    { sheet: 'Đơn', why: 'form' },
  ],
])('%s: not one cell is written there, and the reason is told', async (_, change, refusal) => {
  const page = await openWith(change);
  const was = await contents(page, 'Đơn');
  const [overview, sheet] = await published(newer);
  const names = { ...sheet?.names, ...(refusal.why === 'form' && { GB_don_mark: [0, 0] as const }) };
  const sheets = [overview, sheet && { ...sheet, names }].flatMap((one) => one ?? []);
  expect(await refresh(page, sheets)).toEqual({
    ...{ tables: 0, rows: 0, missing: [], still: [], refused: [refusal] },
  });
  expect(await contents(page, 'Đơn')).toEqual(was);
  await page.close();
});

test('a filter is no hindrance where no row has to move', async () => {
  const page = await openWith(({ tables = [] }) => ({
    tables: tables.map((table) => ({ ...table, filtered: true })),
  }));
  const again = await published([
    ['Xã Lộc An', 9],
    ['Xã Lộc Tấn', 8],
  ]);
  expect(await refresh(page, again)).toMatchObject({ tables: 1, refused: [] });
  expect(await contents(page, 'Đơn')).toMatchObject({ B4: 9, B5: 8 });
  await page.close();
});

test('sheets that are not in this workbook are named, and none is made', async () => {
  const page = await openExcel({ sheets: [mine] });
  expect(await refresh(page, await published(before))).toEqual({
    ...{ tables: 0, rows: 0, refused: [], still: [] },
    missing: ['Tổng quan', 'Đơn'],
  });
  expect(await page.evaluate(() => window.officeHost.book.sheets.map(({ name }) => name))).toEqual([
    'Của tôi',
  ]);
  await page.close();
});

describe('the province workbook itself, between two publications', () => {
  const book = async (without: readonly string[]) =>
    readPublished(await writeXlsx(provinceBook(locNinh(without))));
  const [last = '', ...others] = communes.map(({ key }) => key).reverse();
  const middle = others.at(-3) ?? '';

  /** Every cell that is published on a sheet stands where it was published. */
  async function expectPublished(page: Page, { name, cells }: PublishedSheet): Promise<void> {
    const here = await contents(page, name);
    for (const [row, line] of cells.entries()) {
      const wanted = line.flatMap((value, column) =>
        value === null || value === '' ? [] : [[cellAddress(row, column), bare(value)]],
      );
      const found = wanted.map(([at]) => [at, here[String(at)]]);
      expect([name, row, found]).toEqual([name, row, wanted]);
    }
  }

  test('a column of ranks and rows that come are followed; what the leader wrote stays beside its unit', async () => {
    const [then, now] = [await book([last, middle]), await book([])];
    const sheets = opened(then);
    const petitions = sheets.find(({ name }) => name === 'Xử lý đơn');
    const list = sheets.find(({ name }) => name === 'Chi tiết OCOP');
    const after = now.find(({ name }) => name === 'Xử lý đơn');
    const titles = (of: PublishedSheet | undefined) => of?.tables[0]?.titles ?? [];
    expect(titles(then.find(({ name }) => name === 'Xử lý đơn'))).not.toContain('Thứ hạng');
    expect(titles(after)).toContain('Thứ hạng');
    if (!petitions || !list) throw new Error('The workbook has both sheets.');
    const own = ownColumn(petitions, 'Ý kiến', (unit) => `gọi ${unit}`);
    const ownList = ownColumn(list, 'Đã xem', (unit, product) => `${unit} ${product}`);
    const page = await openExcel({
      sheets: [...sheets.map((one) => (one === petitions ? own : one === list ? ownList : one)), mine],
    });
    const before = await contents(page, 'Của tôi');

    const refreshed = await refresh(page, now);
    expect(refreshed).toMatchObject({
      ...{ missing: [], refused: [], still: ['Tổng quan', 'Báo cáo lời văn'] },
    });
    expect(refreshed?.tables).toBe(now.reduce((sum, { tables }) => sum + tables.length, 0));
    for (const sheet of now.filter(({ tables, names }) => tables.length + Object.keys(names).length > 0))
      await expectPublished(page, sheet);
    expect(await contents(page, 'Của tôi')).toEqual(before);

    // What the leader wrote to the right is still in the row it was written beside.
    const beside = async (name: string, title: string) => {
      const [cells, table] = [await contents(page, name), now.find((one) => one.name === name)?.tables[0]];
      const { top = 0, rows = 0, titles: all = [] } = table ?? {};
      const at = all.length;
      expect(cells[cellAddress(top, at)]).toBe(title);
      return Array.from({ length: rows }, (_row, row) => {
        const of = (column: number) => cells[cellAddress(top + 1 + row, column)];
        return [of(1), of(2), of(3), of(at)];
      });
    };
    for (const [unit, , , note] of await beside('Xử lý đơn', 'Ý kiến'))
      expect(note).toBe(`gọi ${String(unit)}`);
    const products = await beside('Chi tiết OCOP', 'Đã xem');
    const kept = products.filter(([, , , note]) => note !== undefined);
    expect(kept).toHaveLength(then.find(({ name }) => name === list.name)?.tables[0]?.rows ?? 0);
    expect(products.length).toBeGreaterThan(kept.length);
    for (const [unit, , product, note] of kept) expect(note).toBe(`${String(unit)} ${String(product)}`);

    // Ranks are whole numbers, whatever stood in that column before.
    const rank = titles(after).indexOf('Thứ hạng');
    const format = await page.evaluate(
      (column) =>
        window.officeHost.book.sheets.find(({ name }) => name === 'Xử lý đơn')?.cells.get(`5,${column}`)
          ?.format,
      rank,
    );
    expect(format ?? 'General').toBe('General');
    await page.close();
  });

  test('a note under a table is neither written over nor left behind, and an empty list fills', async () => {
    const [then, now] = [await book(communes.map(({ key }) => key)), await book([last])];
    const sheets = opened(then);
    const quality = sheets.find(({ name }) => name === 'Đối chiếu');
    if (!quality) throw new Error('The workbook has the sheet.');
    const noted = { ...quality, cells: { ...quality.cells, B9: 'Nhớ hỏi huyện' } };
    const page = await openExcel({ sheets: sheets.map((one) => (one === quality ? noted : one)) });
    expect(await refresh(page, now)).toMatchObject({ missing: [], refused: [] });
    for (const sheet of now.filter(({ tables, names }) => tables.length + Object.keys(names).length > 0))
      await expectPublished(page, sheet);
    expect(Object.values(await contents(page, 'Đối chiếu'))).toContain('Nhớ hỏi huyện');
    await page.close();
  });

  test('a figure that is new in the form is told as such: the sheet stays as it is', async () => {
    const [then, now] = [await book([last]), await book([])];
    const fewer = then.map((sheet) => withoutName(sheet, 'GB_petitions_received'));
    const page = await openExcel({ sheets: opened(fewer) });
    const was = await contents(page, 'So sánh');
    expect(await refresh(page, now)).toMatchObject({ refused: [{ sheet: 'So sánh', why: 'form' }] });
    expect(await contents(page, 'So sánh')).toEqual(was);
    await page.close();
  });
});

/** An apostrophe says that text follows; it is no part of it. */
function bare(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' ? value.replace(/^'/, '') : value;
}

/** The sheet with a column of the leader's right of its table. */
function ownColumn(
  sheet: SheetData,
  title: string,
  note: (unit: string, product: string) => string,
): SheetData {
  const [table] = sheet.tables ?? [];
  const { top, left, bottom, right } = parseArea(table?.address ?? '');
  const text = (row: number, column: number) => {
    const cell = sheet.cells[cellAddress(row, column)];
    return String(typeof cell === 'object' ? cell.value : cell);
  };
  const notes = Array.from({ length: bottom - top - 1 }, (_, at) => {
    const row = top + 1 + at;
    return [cellAddress(row, right + 1), note(text(row, 1), text(row, 3))];
  });
  return {
    ...sheet,
    tables: [
      {
        ...table,
        name: table?.name ?? '',
        totals: true,
        address: rangeAddress({ top, left, bottom, right: right + 1 }),
      },
    ],
    cells: { ...sheet.cells, [cellAddress(top, right + 1)]: title, ...Object.fromEntries(notes) },
  };
}

/** The published sheet as it was before that figure had its line. */
function withoutName(sheet: PublishedSheet, name: string): PublishedSheet {
  const [row] = sheet.names[name] ?? [];
  if (row === undefined) return sheet;
  const names = Object.entries(sheet.names).filter(([one]) => one !== name);
  return {
    ...sheet,
    cells: sheet.cells.filter((_, at) => at !== row),
    names: Object.fromEntries(
      names.map(([one, [at, column]]) => [one, [at > row ? at - 1 : at, column] as const]),
    ),
  };
}

test.each([
  ['more', [...before, ['Xã Lộc Phú', null], ['Xã Lộc Thái', 1]] as const],
  ['fewer', [['Xã Lộc Tấn', 7]] as const],
])("%s units: our table follows, the leader's formulas, notes and sheets stay", async (_, units) => {
  const [overview, sheet] = opened(await published(before));
  const page = await openExcel({
    sheets: [
      ...(overview ? [{ ...overview, name: 'Trang đầu' }] : []),
      {
        ...sheet,
        name: 'Đơn',
        cells: { ...sheet?.cells, E1: 'ghi chú', B1: { value: 0, formula: '=B4*2' } },
      },
      mine,
    ],
  });
  const [own, ids] = [await contents(page, 'Của tôi'), await sheetIds(page)];
  const after = await published(units);
  expect(await refresh(page, after)).toEqual({
    tables: 1,
    rows: units.length,
    refused: [],
    missing: [],
    still: [],
  });
  expect(await contents(page, 'Của tôi')).toEqual(own);
  expect(await sheetIds(page)).toEqual(ids);
  const fresh = opened(after)[1]?.cells ?? {};
  const wanted = Object.fromEntries(
    Object.entries(fresh).map(([at, cell]) => [
      at,
      typeof cell === 'object' ? (cell.formula ?? cell.value) : cell,
    ]),
  );
  expect(await contents(page, 'Đơn')).toEqual({ ...wanted, E1: 'ghi chú', B1: '=B4*2' });
  expect((await contents(page, 'Trang đầu')).B2).toBe(`='Đơn'!B${units.length + 4}`);
  await page.close();
});

function sheetIds(page: Page): Promise<string[]> {
  return page.evaluate(() => window.officeHost.book.sheets.map(({ id, name }) => `${id} ${name}`));
}
