// What the pane writes into the workbook it lies in, through Microsoft's own office.js, over the in-memory host: fixes
// and the way back, highlights, and the ear for what the user types.
import type { Browser, Page } from 'playwright-core';
import { launch } from '../addin/browser';
import type { BookData, SheetData } from './book';
import { bundle, excelPage } from './excelPage';
import { emptyPage } from './emptyPage';
import type { PaneUnderTest } from './page';

// Other tests may share the cores.
jest.setTimeout(60_000);

let browser: Browser;
let scripts: readonly [string, string];

beforeAll(async () => {
  browser = await launch();
  scripts = [await bundle('host.ts'), await bundle('page.ts')];
});
afterAll(() => browser.close());

const legacy: SheetData = {
  name: 'NTM',
  cells: {
    A1: 'Tªn x·',
    B1: 'Sè tiªu chÝ',
    A2: { value: 'X· Léc TÊn', font: '.VnTime', format: '@' },
    B2: { value: 12, format: '#,##0' },
    A3: { value: 'X· Léc An', font: '.VnTime' },
    B3: { value: 7, formula: '=SUM(B2:B2)' },
  },
  conditionalFormats: [{ range: 'B2:B3', formula: '=B2>10' }],
};

type Pane = NonNullable<PaneUnderTest['host']['workbook']>;

async function open(sheets: readonly SheetData[], more: Partial<BookData> = {}): Promise<Page> {
  return emptyPage(await excelPage(browser, scripts[0], { sheets, ...more }), scripts[1]);
}

/** What the user reads when the pane fails at something; null when it does not. */
function fault(page: Page, work: (pane: Pane) => Promise<unknown>): Promise<unknown> {
  return page.evaluate(`(async () => {
    try { await (${work.toString()})(window.pane.host.workbook); return null; }
    catch (error) { return window.pane.noticeOf(error).fault; }
  })()`);
}

function done(page: Page, work: (pane: Pane) => Promise<unknown>): Promise<unknown> {
  return page.evaluate(`(${work.toString()})(window.pane.host.workbook)`);
}

function cell(page: Page, at: string): Promise<unknown> {
  return page.evaluate((where) => window.officeHost.book.sheets[0]?.cells.get(where), at);
}

const rules = (page: Page) =>
  page.evaluate(() =>
    window.officeHost.book.sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.map(({ formula, area }) => [formula, area.top, area.bottom, area.left]),
    ),
  );

const ours = '=AND(TRUE,"giaoban:1"="giaoban:1")';

describe('refusals', () => {
  test('a protected sheet is left as it is, and the user reads why', async () => {
    const page = await open([{ ...legacy, protected: true }]);
    expect(
      await fault(page, (pane) => pane.excel!.replace('NTM', [{ cell: 'A2', text: 'Xã Lộc Tấn' }])),
    ).toBe('protected');
    expect(await cell(page, '1,0')).toMatchObject({ value: 'X· Léc TÊn' });
    expect(await done(page, (pane) => pane.excel!.mark([{ sheet: 'NTM', cell: 'B2', tone: 'error' }]))).toBe(
      'blocked',
    );
    await page.close();
  });

  test('a cell in edit mode, an inner error and a deleted sheet each say what to do', async () => {
    const page = await open([legacy, { name: 'Khác', cells: { A1: 1 } }]);
    await page.evaluate(() => void (window.officeHost.book.editing = true));
    expect(await fault(page, (pane) => pane.grids())).toBe('cellEdit');
    await page.evaluate(() => {
      window.officeHost.book.editing = false;
      window.officeHost.book.failNext = 'GeneralException';
    });
    expect(await fault(page, (pane) => pane.select('NTM', 'A1'))).toBe('excel');
    await page.evaluate(() => window.officeHost.user.deleteSheet('Khác'));
    expect(
      await fault(page, (pane) =>
        pane.excel!.parts([{ sheet: 'Khác', top: 0, left: 0, bottom: 0, right: 0 }]),
      ),
    ).toBe('sheetGone');
    await page.close();
  });
});

test('a fix ends Excel’s undo, so ours puts formula, value, format and font back', async () => {
  const page = await open([legacy]);
  await page.evaluate(() => window.officeHost.user.type('NTM', 'D9', 'ghi chú'));
  const before = await page.evaluate(() =>
    JSON.stringify([...(window.officeHost.book.sheets[0]?.cells ?? [])]),
  );
  const kept = await done(page, (pane) =>
    pane.excel!.replace('NTM', [
      { cell: 'A2', text: 'Xã Lộc Tấn' },
      { cell: 'B3', text: '12' },
    ]),
  );
  expect(await cell(page, '1,0')).toEqual({ value: 'Xã Lộc Tấn', font: 'Times New Roman', format: '@' });
  expect(await page.evaluate(() => window.officeHost.book.undo)).toBe(0);
  const left = await page.evaluate(
    (cells) => window.pane?.host.workbook?.excel?.restore('NTM', cells as never),
    kept,
  );
  expect(left).toEqual([]);
  const after = await page.evaluate(() =>
    JSON.stringify([...(window.officeHost.book.sheets[0]?.cells ?? [])]),
  );
  expect(JSON.parse(after)).toEqual(
    (JSON.parse(before) as [string, object][]).map(([at, it]) =>
      at === '2,1' ? [at, { ...it, format: 'General' }] : [at, it],
    ),
  );
  await page.close();
});

test('a cell typed into since the fix is left alone and named', async () => {
  const page = await open([legacy]);
  const kept = await done(page, (pane) => pane.excel!.replace('NTM', [{ cell: 'A2', text: 'Xã Lộc Tấn' }]));
  await page.evaluate(() => window.officeHost.user.type('NTM', 'A2', 'Xã Lộc Thái'));
  expect(
    await page.evaluate((cells) => window.pane?.host.workbook?.excel?.restore('NTM', cells as never), kept),
  ).toEqual(['A2']);
  expect(await cell(page, '1,0')).toMatchObject({ value: 'Xã Lộc Thái' });
  await page.close();
});

describe('highlights', () => {
  test('cells below each other are one rule; the user’s own rule stays; a second check replaces ours', async () => {
    const page = await open([legacy]);
    const marks = () =>
      done(page, (pane) =>
        pane.excel!.mark([
          { sheet: 'NTM', cell: 'B3', tone: 'warning' },
          { sheet: 'NTM', cell: 'B2', tone: 'error' },
          { sheet: 'NTM', cell: 'B3', tone: 'error' },
        ]),
      );
    expect(await marks()).toBe('all');
    await marks();
    expect(await rules(page)).toEqual([
      [ours, 1, 2, 1],
      ['=B2>10', 1, 2, 1],
    ]);
    await done(page, (pane) => pane.excel!.mark([]));
    expect(await rules(page)).toEqual([['=B2>10', 1, 2, 1]]);
    await page.close();
  });

  test('a copy the user made of them goes too; beyond 200 areas the list has to do', async () => {
    const page = await open([legacy]);
    const many = Array.from({ length: 250 }, (_, row) => ({ sheet: 'NTM', cell: `C${row * 2 + 2}` }));
    expect(
      await page.evaluate(
        (cells) =>
          window.pane?.host.workbook?.excel?.mark(cells.map((one) => ({ ...one, tone: 'error' as const }))),
        many,
      ),
    ).toBe('some');
    expect(await rules(page)).toHaveLength(201);
    await page.evaluate(() => {
      const sheet = window.officeHost.book.sheets[0];
      const copied = sheet?.conditionalFormats[0];
      if (sheet && copied)
        sheet.conditionalFormats.push({
          ...copied,
          id: '{copy}',
          area: { top: 50, left: 9, bottom: 50, right: 9 },
        });
    });
    await done(page, (pane) => pane.excel!.mark([]));
    expect(await rules(page)).toEqual([['=B2>10', 1, 2, 1]]);
    await page.close();
  });

  test('where Excel cannot list its rules, ours are found where they were put, or the user is told', async () => {
    const page = await open([legacy]);
    await done(page, (pane) => pane.excel!.mark([{ sheet: 'NTM', cell: 'A2', tone: 'error' }]));
    await page.evaluate(() => void (window.officeHost.book.listingThrows = true));
    expect(await done(page, (pane) => pane.excel!.mark([]))).toBe('all');
    expect(await rules(page)).toEqual([['=B2>10', 1, 2, 1]]);

    await page.evaluate(() => void (window.officeHost.book.listingThrows = false));
    await done(page, (pane) => pane.excel!.mark([{ sheet: 'NTM', cell: 'B2', tone: 'error' }]));
    await page.evaluate(() => void (window.officeHost.book.listingThrows = true));
    expect(await done(page, (pane) => pane.excel!.mark([]))).toBe('left');
    expect(await rules(page)).toHaveLength(2);
    await page.close();
  });
});

test('typing is heard, recalculation is not, and reading the cells again tells of both in one sync', async () => {
  const page = await open([legacy]);
  await page.evaluate(async () => {
    const heard: unknown[] = [];
    Reflect.set(window, 'heard', heard);
    await window.pane?.host.workbook?.excel?.follow((change) => heard.push(change));
  });
  await page.evaluate(() => window.officeHost.user.type('NTM', 'B2', 20));
  await page.evaluate(() => window.officeHost.user.insertRow('NTM', 2));
  await page.waitForFunction(() => (Reflect.get(window, 'heard') as unknown[]).length === 2);
  expect(await page.evaluate(() => Reflect.get(window, 'heard') as unknown)).toEqual([
    { sheet: 'NTM', address: 'B2', moved: false },
    { sheet: 'NTM', address: '2:2', moved: true },
  ]);
  const [values, syncs] = await page.evaluate(async () => {
    const before = window.officeHost.counts.syncs;
    const parts = await window.pane?.host.workbook?.excel?.parts([
      { sheet: 'NTM', top: 2, left: 1, bottom: 3, right: 1 },
    ]);
    return [parts?.[0]?.values, window.officeHost.counts.syncs - before];
  });
  expect([values, syncs]).toEqual([[[20], [20]], 1]);
  await page.close();
});

test('a value is kept inside the workbook', async () => {
  const page = await open([legacy]);
  expect(await done(page, (pane) => pane.excel!.recall('giaoban.receipts'))).toBeNull();
  await done(page, (pane) => pane.excel!.remember('giaoban.receipts', '{"a":1}'));
  expect(await done(page, (pane) => pane.excel!.recall('giaoban.receipts'))).toBe('{"a":1}');
  await page.close();
});
