// The pane's way into Excel, through Microsoft's own office.js, over the in-memory host.
import type { Browser, Page } from 'playwright-core';
import type { Grid } from '../../shared/grid';
import { launch } from '../addin/browser';
import type { BookData, SheetData } from './book';
import { emptyPage } from './emptyPage';
import { bundle, excelPage } from './excelPage';

// Other tests may share the cores.
jest.setTimeout(60_000);

let browser: Browser;
let hostScript: string;
let pageScript: string;

beforeAll(async () => {
  [browser, hostScript, pageScript] = await Promise.all([launch(), bundle('host.ts'), bundle('page.ts')]);
});
afterAll(() => browser.close());

async function openExcel(book: BookData, announced = 1.14): Promise<Page> {
  const page = await excelPage(browser, hostScript, book, { announced });
  return emptyPage(page, pageScript);
}

function look(page: Page): Promise<Grid[]> {
  return page.evaluate(async () => {
    const grids = (await window.pane?.host.workbook?.grids()) ?? [];
    if (window.officeHost.bugs.length > 0) throw new Error(window.officeHost.bugs.join('\n'));
    return grids;
  });
}

interface Cost {
  /** The first column of the first sheet: handing over all cells would take longer than reading them. */
  readonly first: unknown[];
  readonly syncs: number;
  readonly largestReply: number;
}

function costOfLooking(page: Page): Promise<Cost> {
  return page.evaluate(async () => {
    const { counts, bugs } = window.officeHost;
    const before = counts.syncs;
    const grids = (await window.pane?.host.workbook?.grids()) ?? [];
    // Whatever were asked afterwards would be counted too.
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (bugs.length > 0) throw new Error(bugs.join('\n'));
    const first = grids[0]?.values.map((row) => row[0]) ?? [];
    return { first, syncs: counts.syncs - before, largestReply: counts.largestReply };
  });
}

/** What the user reads when it fails. */
function failure(page: Page, sheet: string, cell: string): Promise<unknown> {
  return page.evaluate(
    async ([sheet = '', cell = '']) => {
      try {
        await window.pane?.host.workbook?.select(sheet, cell);
        return null;
      } catch (error) {
        return window.pane?.noticeOf(error);
      }
    },
    [sheet, cell],
  );
}

const petitions: SheetData = {
  name: 'XLD 01',
  cells: {
    B2: 'Đơn vị',
    C2: 'Kỳ trước chuyển sang',
    C3: 'Tổng số đơn',
    D3: 'Tiếp nhận trong kỳ',
    B4: 'Xã Lộc Tấn',
    C4: 4,
    D4: { value: 0.413, format: '0.0%' },
    E4: { value: 45365, format: 'dd/mm/yyyy' },
    B6: '=1+1',
    C6: '#REF!',
  },
  merges: ['C2:D2', 'B2:B3'],
  hiddenRows: [5],
  hiddenColumns: ['E'],
};

test('a sheet that is gone, or a cell that is none, is told as such', async () => {
  const page = await openExcel({ sheets: [petitions] });
  expect(await failure(page, 'Không có', 'A1')).toEqual({ kind: 'pane', fault: 'sheetGone' });
  expect(await failure(page, 'XLD 01', 'không phải ô')).toEqual({ kind: 'pane', fault: 'excel' });
  await page.close();
});

test('an API above the announced requirement set is refused: the host is no yes-man', async () => {
  const page = await openExcel({ sheets: [petitions] }, 1.6);
  const message = await page.evaluate(() =>
    window.pane?.host.workbook?.grids().then(
      () => 'read',
      (error: unknown) => String(Reflect.get(Object(error), 'code')),
    ),
  );
  expect(message).toBe('ApiNotFound');
  await page.close();
});

test('a sheet becomes the snapshot that a file of it would give', async () => {
  const page = await openExcel({ sheets: [petitions] });
  expect(await look(page)).toEqual([
    {
      sheet: 'XLD 01',
      top: 1,
      left: 1,
      values: [
        ['Đơn vị', 'Kỳ trước chuyển sang', null, null],
        [null, 'Tổng số đơn', 'Tiếp nhận trong kỳ', null],
        ['Xã Lộc Tấn', 4, 0.413, 45365],
        [null, null, null, null],
        ['=1+1', { error: '#REF!' }, null, null],
      ],
      formats: [
        ['General', 'General', 'General', 'General'],
        ['General', 'General', 'General', 'General'],
        ['General', 'General', '0.0%', 'dd/mm/yyyy'],
        ['General', 'General', 'General', 'General'],
        ['General', 'General', 'General', 'General'],
      ],
      merges: [
        { top: 1, left: 2, bottom: 1, right: 3 },
        { top: 1, left: 1, bottom: 2, right: 1 },
      ],
      hiddenRows: [4],
      hiddenColumns: [4],
    },
  ]);
  await page.close();
});

test('empty and hidden sheets give nothing', async () => {
  const hidden: SheetData = { ...petitions, name: 'Nháp', visibility: 'Hidden' };
  const page = await openExcel({ sheets: [{ name: 'Trống', cells: {} }, hidden, petitions] });
  expect((await look(page)).map(({ sheet }) => sheet)).toEqual(['XLD 01']);
  await page.close();
});

test('ten sheets, or 10,000 rows x 14 columns, take three syncs', async () => {
  const ten = Array.from({ length: 10 }, (_, index) => ({ ...petitions, name: `Biểu ${index + 1}` }));
  const small = await openExcel({ sheets: ten });
  expect((await costOfLooking(small)).syncs).toBe(3);
  await small.close();

  const large = await openExcel({ sheets: [sheetOf(10_000)] });
  const { first, syncs, largestReply } = await costOfLooking(large);
  expect(first).toHaveLength(10_000);
  expect(syncs).toBe(3);
  expect(largestReply).toBeLessThan(4 * 1024 * 1024);
  await large.close();
});

test('a sheet too large for one reply comes in portions, in order', async () => {
  const page = await openExcel({ sheets: [sheetOf(12_000)] });
  const { first, syncs, largestReply } = await costOfLooking(page);
  expect(first).toEqual(Array.from({ length: 12_000 }, (_, row) => row));
  expect(syncs).toBe(4);
  expect(largestReply).toBeLessThan(4 * 1024 * 1024);
  await page.close();
});

test('with more merged areas than Excel can list, the cells are read all the same', async () => {
  const merges = Array.from({ length: 600 }, (_, row) => `A${row + 1}:B${row + 1}`);
  const page = await openExcel({ sheets: [{ ...sheetOf(600), merges }] });
  const [grid] = await look(page);
  expect(grid?.values).toHaveLength(600);
  expect(grid?.merges).toBeUndefined();
  await page.close();
});

test('a chosen cell is selected on its own sheet', async () => {
  const page = await openExcel({ sheets: [{ name: 'Bìa', cells: { A1: 'Báo cáo' } }, petitions] });
  expect(await failure(page, 'XLD 01', 'C4')).toBeNull();
  expect(await page.evaluate(() => window.officeHost.book.selected)).toBe('XLD 01!C4');
  await page.close();
});

test('reading changes nothing: not the active sheet, not the selection', async () => {
  const page = await openExcel({ sheets: [{ name: 'Bìa', cells: { A1: 'Báo cáo' } }, petitions] });
  await look(page);
  expect(await page.evaluate(() => [window.officeHost.book.active, window.officeHost.book.selected])).toEqual(
    ['Bìa', 'A1'],
  );
  await page.close();
});

test('the workbook is known by its file name', async () => {
  const page = await openExcel({ sheets: [petitions] });
  expect(await page.evaluate(() => window.pane?.host.workbook?.name)).toBe('loc-tan.xlsx');
  await page.close();
});

function sheetOf(rows: number): SheetData {
  const letters = [...'ABCDEFGHIJKLMN'];
  const cells = Object.fromEntries(
    Array.from({ length: rows }, (_, row) =>
      letters.map((letter, column) => [`${letter}${row + 1}`, column === 0 ? row : 1_000 + column] as const),
    ).flat(),
  );
  return { name: 'OCOP', cells };
}
