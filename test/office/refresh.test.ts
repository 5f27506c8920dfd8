// "Làm mới" in the leader's own copy of the province workbook: real office.js over the in-memory host, and books as the
// real writer writes them and the real reader reads them back.
import type { Browser, Page } from 'playwright-core';
import type { Refreshed } from '../../addin/workbook/refresh';
import type { Book, Content } from '../../shared/book/book';
import { bookFont, looks } from '../../shared/book/looks';
import { area } from '../../shared/book/place';
import { readPublished, type PublishedSheet } from '../../shared/xlsx/readPublished';
import { writeXlsx } from '../../shared/xlsx/write';
import { launch } from '../addin/browser';
import type { BookData, SheetData } from './book';
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
function contents(page: Page, name: string): Promise<Record<string, unknown>> {
  return page.evaluate((name) => {
    const sheet = window.officeHost.book.sheets.find((one) => one.name === name);
    return Object.fromEntries(
      [...(sheet?.cells ?? [])].flatMap(([key, { value, formula }]) => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        const address = `${String.fromCharCode(65 + column)}${row + 1}`;
        return value === '' ? [] : [[address, formula ?? value]];
      }),
    );
  }, name);
}

const before = [
  ['Xã Lộc An', 4],
  ['Xã Lộc Tấn', 3],
] as const;

test('a table whose titles are no longer ours is left as it is, and named', async () => {
  const [overview, sheet] = opened(await published(before));
  const edited = { ...sheet, name: 'Đơn', cells: { ...sheet?.cells, B3: 'Đơn thư (sửa)' } };
  const page = await openExcel({ sheets: [...(overview ? [overview] : []), edited] });
  const was = await contents(page, 'Đơn');
  expect(await refresh(page, await published([['Xã Lộc An', 9]]))).toMatchObject({ changed: ['Đơn'] });
  expect(await contents(page, 'Đơn')).toEqual(was);
  await page.close();
});

test('where the leader put rows above a table, nothing is written over them', async () => {
  const [overview, sheet] = opened(await published(before));
  const moved = {
    ...sheet,
    name: 'Đơn',
    tables: [{ name: 'GB_bieu_don', totals: true, address: 'A5:C8' }],
    cells: Object.fromEntries(
      Object.entries(sheet?.cells ?? {}).map(([at, cell]) => [
        at.replace(/\d+/, (row) => String(Number(row) + 2)),
        cell,
      ]),
    ),
  };
  const page = await openExcel({ sheets: [...(overview ? [overview] : []), moved] });
  const was = await contents(page, 'Đơn');
  expect(
    await refresh(
      page,
      await published([
        ['Xã Lộc An', 9],
        ['Xã Lộc Phú', 1],
      ]),
    ),
  ).toMatchObject({
    changed: ['Đơn'],
  });
  expect(await contents(page, 'Đơn')).toEqual(was);
  await page.close();
});

test('a table the leader has filtered is left as it is, and named', async () => {
  const [overview, sheet] = opened(await published(before));
  const tables = sheet?.tables?.map((table) => ({ ...table, filtered: true })) ?? [];
  const filtered = { ...sheet, name: 'Đơn', cells: sheet?.cells ?? {}, tables };
  const page = await openExcel({ sheets: [...(overview ? [overview] : []), filtered] });
  const was = await contents(page, 'Đơn');
  expect(await refresh(page, await published([['Xã Lộc An', 9]]))).toMatchObject({
    ...{ tables: 0, changed: [], filtered: ['Đơn'] },
  });
  expect(await contents(page, 'Đơn')).toEqual(was);
  await page.close();
});

test('sheets that are not in this workbook are named, and none is made', async () => {
  const page = await openExcel({ sheets: [mine] });
  expect(await refresh(page, await published(before))).toEqual({
    ...{ tables: 0, rows: 0, changed: [], filtered: [] },
    missing: ['Tổng quan', 'Đơn'],
  });
  expect(await page.evaluate(() => window.officeHost.book.sheets.map(({ name }) => name))).toEqual([
    'Của tôi',
  ]);
  await page.close();
});

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
    changed: [],
    filtered: [],
    missing: [],
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
