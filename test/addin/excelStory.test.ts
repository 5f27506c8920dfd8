// The same product inside Excel: real office.js over the in-memory host, the built pane, the real local stack.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../shared/xlsx/read';
import { readPublished, type PublishedSheet } from '../../shared/xlsx/readPublished';
import type { SheetData } from '../office/book';
import { bookFrom, bundle, excelPage } from '../office/excelPage';
import { opened } from '../office/opened';
import { useFont } from './browser';
import { picture } from './screens';
import { violations } from './visitor';
import {
  hiddenLetters,
  locTan,
  samples,
  setStage,
  tooManyCriteria,
  unclearHeading,
  type Stage,
} from './stage';

/** JavaScript until unit, deadline and found tables are shown, gzipped; office.js not counted. */
const largestFirstScreen = 110 * 1024;

/**
 * The oldest Excel the pane runs in, and the newest set there is. Nothing above the floor is used yet; an Excel that
 * offers more must not be met otherwise.
 */
const [floor, newest] = [1.14, 1.21];

// A browser, three servers and other tests may share two cores.
jest.setTimeout(180_000);

let stage: Stage;
let hostScript: string;
const mishaps: string[] = [];

beforeAll(async () => {
  [stage, hostScript] = await Promise.all([setStage(), bundle('host.ts')]);
});
afterAll(() => stage.stop());

/** `own` adds to the first sheet what a file's snapshot does not hold. */
async function openBeside(
  file: string,
  { own = {}, announced = floor }: { own?: Partial<SheetData>; announced?: number } = {},
): Promise<Page> {
  const grids = await readWorkbook(new Uint8Array(await readFile(file)));
  const [first, ...others] = bookFrom(grids).sheets;
  const sheets = first ? [{ ...first, ...own, cells: { ...first.cells, ...own.cells } }, ...others] : [];
  const page = await excelPage(stage.browser, hostScript, { sheets }, { announced });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => mishaps.push(String(error)));
  await useFont(page);
  await page.goto(`${stage.stack.url}/index.html?excel`);
  return page;
}

async function enter(page: Page, unit = 'loc tan'): Promise<void> {
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill(unit);
  await page.locator('.people button').first().click();
  await page.getByText('Trang “NTM”').first().waitFor();
}

/** The pane has asked nothing of Excel for a second: the next request is the next press's. */
async function atRest(page: Page): Promise<void> {
  const syncs = () => page.evaluate(() => window.officeHost.counts.syncs);
  for (let before = -1, now = await syncs(); now !== before; now = await syncs()) {
    before = now;
    await page.waitForTimeout(1000);
  }
}

/** Gzipped bytes of the scripts a page and its worker load, each once, our own origin only. */
function weigh(page: Page): () => Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin !== stage.stack.url || !pathname.endsWith('.js') || sizes.has(pathname)) return;
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body, { level: 9 }).length),
    );
  });
  return async () => (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
}

test('the pane finds the tables of the open workbook by itself, in little JavaScript', async () => {
  const grids = await readWorkbook(new Uint8Array(await readFile(locTan)));
  const page = await excelPage(stage.browser, hostScript, bookFrom(grids));
  const weight = weigh(page);
  await page.goto(`${stage.stack.url}/index.html?excel`);
  await enter(page);
  expect(await page.locator('.place').innerText()).toContain('còn 4 ngày');
  expect(await page.getByText('vùng A8').count()).toBe(7);
  expect(await page.evaluate(() => window.officeHost.bugs)).toEqual([]);
  expect(await weight()).toBeLessThan(largestFirstScreen);
  await page.close();
});

test('Kiểm tra on the ribbon checks as soon as the tables are found, and sends nothing', async () => {
  const grids = await readWorkbook(new Uint8Array(await readFile(locTan)));
  const page = await excelPage(stage.browser, hostScript, bookFrom(grids));
  page.setDefaultTimeout(20_000);
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
  await page.goto(`${stage.stack.url}/index.html?excel&do=check`);
  await enter(page);
  await page.getByRole('button', { name: 'Nộp 7 biểu' }).waitFor();
  expect(sent.filter((path) => path.startsWith('/api/'))).toEqual([]);
  await page.close();
});

test('Nộp on the ribbon checks first and waits: one more press sends', async () => {
  const grids = await readWorkbook(
    new Uint8Array(await readFile(path.join(samples, '25303-xa-loc-hung.xlsx'))),
  );
  const page = await excelPage(stage.browser, hostScript, bookFrom(grids));
  page.setDefaultTimeout(20_000);
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST' && pathname.endsWith('/submissions')) sent.push(pathname);
  });
  await page.goto(`${stage.stack.url}/index.html?excel&do=submit`);
  await enter(page, 'loc hung');
  const submit = page.getByRole('button', { name: /^Nộp \d+ biểu/ });
  await submit.waitFor();
  expect(sent).toEqual([]);
  const tables = Number(/\d+/.exec(await submit.innerText())?.[0]);
  expect(tables).toBeGreaterThan(0);
  await submit.click();
  await page.getByRole('heading', { name: 'Đã nộp' }).waitFor({ timeout: 60_000 });
  expect(await page.locator('.receipt').count()).toBe(tables);
  await page.close();
});

test('a click on an issue selects its cell in Excel', async () => {
  const page = await openBeside(await tooManyCriteria(stage.folder));
  await enter(page);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByTitle('Đến ô C11').click();
  await page.waitForFunction(() => window.officeHost.book.selected !== 'A1');
  expect(await page.evaluate(() => window.officeHost.book.selected)).toBe('NTM!C11');
  await page.close();
});

test.each([floor, newest])(
  'ExcelApi %d: four clicks from the opened pane to the receipts',
  async (announced) => {
    const page = await openBeside(locTan, { announced });
    await enter(page); // two: the search field and the person
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByRole('button', { name: 'Nộp 7 biểu' }).click();
    await page.getByRole('heading', { name: 'Đã nộp' }).waitFor({ timeout: 60_000 });
    expect(await page.locator('.receipt').count()).toBe(7);
    expect(await page.evaluate(() => window.officeHost.bugs)).toEqual([]);
    await page.close();
  },
);

test('a heading nobody may guess is asked about once: one click, and never again', async () => {
  const file = await unclearHeading(stage.folder, '25282');
  const first = await openBeside(file);
  await enter(first, 'loc hiep');
  const question = first.getByRole('group', { name: 'Cột “Kết quả” là cột nào' });
  await question.waitFor();
  expect(await first.locator('.question').count()).toBe(1);
  await Promise.all([
    first.waitForResponse((response) => response.url().endsWith('/api/mappings')),
    question.getByRole('button', { name: 'Số đơn đã xử lý' }).click(),
  ]);
  await question.waitFor({ state: 'detached' });
  await first.close();

  // Another clerk on another computer, with the next period's workbook.
  const second = await openBeside(file);
  await enter(second, 'loc hiep');
  await second.getByRole('button', { name: 'Kiểm tra' }).click();
  await second.getByText('Số liệu hợp lệ').first().waitFor();
  expect(await second.locator('.question').count()).toBe(0);
  await second.close();

  const { mappings } = await asked('context', 'can-bo-25282', '25282@2024-01-01', 'petitions');
  expect(JSON.stringify(mappings)).toMatch(/^\{"[0-9a-f]{16}":"processed"\}$/);
});

/**
 * Everything of the workbook that is the user's: values, formulas, formats, fills and fonts of cells, rules, validation,
 * names, comments, protection, merges, tables, and where they are.
 */
function theirs(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { sheets, active, selected } = window.officeHost.book;
    return JSON.stringify({ active, selected, sheets }, (_, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
    );
  });
}

const own: Partial<SheetData> = {
  cells: {
    N2: { value: 2, formula: '=SUM(C11:C11)', format: '0.00', font: '.VnTime', fill: '#FFFF00' },
    N3: { value: 'Nhớ hỏi lại', font: 'Arial', fill: '#00FF00' },
  },
  conditionalFormats: [{ range: 'C8:C30', formula: '=C8>18' }],
  validations: [{ range: 'D8:D30', list: 'Đạt,Chưa đạt' }],
  comments: { C11: 'Lấy theo báo cáo tháng 2', N3: 'của chị Hoa' },
  names: { tieu_chi: 'C11', ghi_chu: 'N2' },
};

test('the list follows typing; highlights wait for Kiểm tra', async () => {
  const page = await openBeside(await tooManyCriteria(stage.folder));
  await enter(page);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByTitle('Đến ô C11').waitFor();
  await page.getByRole('button', { name: 'Xoá đánh dấu' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'excel-checked');
  const rules = () =>
    page.evaluate(() => window.officeHost.book.sheets[0]?.conditionalFormats.map(({ area }) => area));
  const marked = await rules();
  expect(marked).toEqual([{ top: 10, left: 2, bottom: 10, right: 2 }]);

  await page.evaluate(() => window.officeHost.user.type('NTM', 'C11', 19));
  await page.getByTitle('Đến ô C11').waitFor({ state: 'detached' });
  expect(await rules()).toEqual(marked);
  // A row put in above moves the cell; the list moves with it.
  await page.evaluate(() => window.officeHost.user.type('NTM', 'C11', 25));
  await page.getByTitle('Đến ô C11').waitFor();
  await page.evaluate(() => window.officeHost.user.insertRow('NTM', 2));
  await page.getByTitle('Đến ô C12').waitFor();
  await page.close();
});

test.each([floor, newest])(
  'ExcelApi %d: after Kiểm tra and Xoá đánh dấu nothing of the user’s has changed, protected or not',
  async (announced) => {
    const file = await tooManyCriteria(stage.folder);
    for (const locked of [false, true]) {
      const page = await openBeside(file, { own: { ...own, protected: locked }, announced });
      await enter(page);
      const before = await theirs(page);
      for (const part of ['#FFFF00', '.VnTime', 'SUM(C11', 'Chưa đạt', 'chị Hoa', 'tieu_chi', 'C8>18'])
        expect(before).toContain(part);
      await page.getByRole('button', { name: 'Kiểm tra' }).click();
      await page.getByTitle('Đến ô C11').waitFor();
      if (locked) await page.getByText('bảo vệ').first().waitFor();
      else {
        const remove = page.getByRole('button', { name: 'Xoá đánh dấu' });
        await remove.click();
        await remove.waitFor({ state: 'detached' });
      }
      expect(await theirs(page)).toBe(before);
      await page.close();
    }
  },
);

test('“Sửa” writes what was proposed and “Hoàn tác” takes it back', async () => {
  const page = await openBeside(await hiddenLetters(stage.folder, '25285'));
  await enter(page, 'loc thien');
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  const fixes = page.getByRole('region', { name: 'Có thể sửa ngay' });
  await fixes.first().waitFor();
  const cell = () => page.evaluate(() => window.officeHost.book.sheets[0]?.cells.get('10,1')?.value);
  const before = await cell();
  expect(before).toContain('\u200b');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'excel-fix');
  await fixes.first().getByRole('button', { name: 'Sửa', exact: true }).click();
  const undo = page.getByRole('button', { name: 'Hoàn tác' });
  await undo.waitFor();
  await picture(page, 'excel-fixed');
  expect(await cell()).toBe('Xã Lộc Thiện');
  await fixes.first().waitFor({ state: 'detached' });
  await undo.click();
  await fixes.first().waitFor();
  expect(await cell()).toBe(before);
  await page.close();
});

describe('what Excel refuses is said with what to do, and nothing is lost', () => {
  const excel = (page: Page, set: { editing?: boolean; failNext?: string; locked?: boolean }) =>
    page.evaluate(({ editing, failNext, locked }) => {
      const { book } = window.officeHost;
      if (editing !== undefined) book.editing = editing;
      if (failNext !== undefined) book.failNext = failNext;
      for (const sheet of book.sheets) if (locked !== undefined) sheet.protected = locked;
    }, set);
  const check = (page: Page) => page.getByRole('button', { name: /^Kiểm tra/ }).click();

  test('a cell in edit mode, and an error inside Excel: the next press gives the verdict', async () => {
    const page = await openBeside(await tooManyCriteria(stage.folder));
    await enter(page);
    await excel(page, { editing: true });
    await check(page);
    await page.getByText('Excel đang ở chế độ sửa ô').waitFor();
    await excel(page, { editing: false, failNext: 'GeneralException' });
    await check(page);
    await page.getByText('Excel không thực hiện được yêu cầu').waitFor();
    await check(page);
    await page.getByTitle('Đến ô C11').waitFor();
    await page.close();
  });

  test('a protected sheet keeps its text; unprotected, the same press mends it', async () => {
    const page = await openBeside(await hiddenLetters(stage.folder, '25285'));
    await enter(page, 'loc thien');
    await excel(page, { locked: true });
    await check(page);
    const fix = page.getByRole('region', { name: 'Có thể sửa ngay' }).first();
    const mend = fix.getByRole('button', { name: 'Sửa', exact: true });
    await mend.click();
    await page.getByRole('alert').filter({ hasText: 'bảo vệ' }).waitFor();
    const cell = () => page.evaluate(() => window.officeHost.book.sheets[0]?.cells.get('10,1')?.value);
    expect(await cell()).toContain('\u200b');
    await excel(page, { locked: false });
    await mend.click();
    await page.getByRole('button', { name: 'Hoàn tác' }).waitFor();
    expect(await cell()).toBe('Xã Lộc Thiện');
    await page.close();
  });

  test('a sheet deleted after the check: the click says so, the next check goes on without it', async () => {
    const page = await openBeside(await tooManyCriteria(stage.folder));
    await enter(page);
    await check(page);
    const issue = page.getByTitle('Đến ô C11');
    await issue.waitFor();
    await page.evaluate(() => window.officeHost.user.deleteSheet('NTM'));
    await issue.click();
    await page.getByText('Trang tính hoặc ô này không còn').waitFor();
    await check(page);
    await issue.waitFor({ state: 'detached' });
    await page.getByText('Trang “OCOP”').first().waitFor();
    await page.close();
  });

  test('a sheet deleted while the workbook is read: said, and read again at the next press', async () => {
    const page = await openBeside(await tooManyCriteria(stage.folder));
    await enter(page);
    await atRest(page);
    await page.evaluate(() => {
      const { book, user } = window.officeHost;
      // Between the names of the sheets and their cells.
      const list = book.sheets;
      let asked = 0;
      Object.defineProperty(book, 'failNext', {
        get: () => null,
        set: () => {
          if (++asked === 2) user.deleteSheet(list[0]?.name ?? '');
        },
      });
    });
    await check(page);
    await page.getByText('Trang tính hoặc ô này không còn').waitFor();
    await check(page);
    await page.getByText('Trang “OCOP”').first().waitFor();
    await page.getByRole('button', { name: /^Nộp \d+ biểu/ }).waitFor();
    await page.close();
  });
});

/** A request of that person to the API; its answer. */
async function request(
  person: string,
  method: string,
  path: string,
  json: object,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${stage.stack.url}/api/${path}`, {
    ...{ method, body: JSON.stringify(json) },
    headers: {
      authorization: `Bearer ${await stage.stack.token(person)}`,
      'content-type': 'application/json',
    },
  });
  const body: Record<string, unknown> = JSON.parse(await answer.text());
  if (!answer.ok) throw new Error(JSON.stringify(body));
  return body;
}

const row = (page: Page, title: string) => page.locator('.table', { hasText: title });

test('a return appears on its cells; the new version says what it changes; a reason takes it back', async () => {
  const unit = '25288@2024-01-01';
  await request('quan-tri', 'PUT', 'periods/ntmCommunes/2024-Q1', { review: 'required' });
  const page = await openBeside(path.join(samples, '25288-xa-loc-thuan.xlsx'));
  await enter(page, 'loc thuan');
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByRole('button', { name: /^Nộp/ }).last().click();
  await page.getByRole('heading', { name: 'Đã nộp' }).waitFor({ timeout: 60_000 });
  const kept = await page.evaluate(() => String(window.officeHost.book.settings.get('giaoban.receipts')));
  expect(JSON.parse(kept)).toMatchObject({ [`${unit}|ntmCommunes|2024-Q1`]: { version: 1 } });

  await request('chuyen-vien', 'POST', 'events', {
    ...{
      action: 'return',
      eventId: crypto.randomUUID(),
      base: 1,
      unit,
      table: 'ntmCommunes',
      period: '2024-Q1',
    },
    comments: [{ cell: 'J11', column: null, text: 'Tỷ lệ hộ nghèo theo quyết định là 2%.' }],
  });
  await page.reload();
  const ntm = row(page, 'nông thôn mới');
  await ntm.getByText('Bản số 1 bị trả lại').waitFor();
  await ntm.getByText('Tỷ lệ hộ nghèo theo quyết định là 2%.').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'excel-returned');
  await ntm.getByTitle('Đến ô J11').click();
  await page.waitForFunction(() => window.officeHost.book.selected === 'NTM!J11');

  await page.evaluate(() => window.officeHost.user.type('NTM', 'J11', 0.02));
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await ntm.getByText('thay đổi so với bản số 1').waitFor();
  await page.waitForFunction(() =>
    window.officeHost.book.sheets.some(({ name, conditionalFormats }) =>
      conditionalFormats.some(({ area }) => name === 'NTM' && area.top === 10 && area.left === 9),
    ),
  );
  await picture(page, 'excel-changes');
  await page.getByRole('button', { name: /^Nộp/ }).last().click();
  await page.getByText('Bản số 2').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Về danh sách biểu' }).click();
  if ((await ntm.locator('.row').getAttribute('aria-expanded')) === 'false')
    await ntm.locator('.row').click();
  await ntm.getByRole('button', { name: 'Thu hồi' }).click();
  await ntm.getByLabel('Lý do (thu hồi)').fill('Nộp nhầm bản chưa ký.');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'excel-withdraw');
  await ntm.getByRole('button', { name: 'Thu hồi' }).click();
  await ntm.getByText('Đã thu hồi').waitFor();
  await page.close();
});

test('somebody new enters a code, and as the unit’s leader approves what the clerk prepared', async () => {
  const unit = '25291@2024-01-01';
  await request('quan-tri', 'PUT', 'periods/citizenReception/2024-Q1', { unitApproval: true });
  const { code } = await request('quan-tri', 'POST', 'invitations', {
    ...{ unit, role: 'approver', tables: null, validTo: null, expires: '2024-04-30' },
  });
  const clerk = await openBeside(path.join(samples, '25291-xa-loc-quang.xlsx'));
  await enter(clerk, 'loc quang');
  await clerk.getByRole('button', { name: 'Kiểm tra' }).click();
  await clerk.getByRole('button', { name: /^Nộp/ }).last().click();
  await clerk.getByRole('heading', { name: 'Đã nộp' }).waitFor({ timeout: 60_000 });
  await clerk.close();

  const page = await openBeside(path.join(samples, '25291-xa-loc-quang.xlsx'));
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill('can bo moi');
  await page.locator('.people button').first().click();
  await page.getByRole('heading', { name: 'Chưa được thêm vào đơn vị nào' }).waitFor();
  const field = page.getByLabel('Mã mời');
  await field.fill('SAI-MA-MOI');
  await page.getByRole('button', { name: 'Vào đơn vị' }).click();
  await page.locator('.bar.error').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'first-day');
  await field.fill(String(code));
  await page.getByRole('button', { name: 'Vào đơn vị' }).click();
  await page.getByRole('heading', { name: 'Xã Lộc Quang' }).waitFor();
  await page.getByText('Trang “NTM”').first().waitFor();

  const reception = row(page, 'tiếp công dân');
  await reception.getByText('Chờ lãnh đạo đơn vị duyệt').waitFor();
  await reception.getByRole('button').first().click();
  await reception.getByRole('button', { name: 'Duyệt để gửi đi' }).waitFor();
  await picture(page, 'excel-approve');
  await reception.getByRole('button', { name: 'Duyệt để gửi đi' }).click();
  await reception.getByText('Đã nộp bản số 1').waitFor();

  // The paper of what lies in the ledger, with what ties it to the ledger.
  await reception.getByRole('button', { name: 'In biểu A4' }).click();
  const paper = page.locator('.paper');
  await paper.waitFor({ state: 'attached' });
  const { versions } = await asked('submissions', 'can-bo-25291', unit, 'citizenReception');
  const { submissionId, contentHash } =
    (versions as { submissionId: string; contentHash: string }[])[0] ?? {};
  expect(await paper.textContent()).toContain(submissionId);
  expect(await paper.textContent()).toContain(contentHash);
  expect(await paper.getByRole('img', { name: 'QR', includeHidden: true }).count()).toBe(1);
  await page.close();
});

/** What the server answers that person about a unit's table in quý I/2024. */
async function asked(
  path: string,
  person: string,
  unit: string,
  table: string,
): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({ unit, table, period: '2024-Q1' });
  const answer = await fetch(`${stage.stack.url}/api/${path}?${query.toString()}`, {
    headers: { authorization: `Bearer ${await stage.stack.token(person)}` },
  });
  const body: Record<string, unknown> = JSON.parse(await answer.text());
  return body;
}

/** The published workbook of quý I/2024 as a leader gets it; an earlier one by its number. */
async function provinceBook(query = ''): Promise<PublishedSheet[]> {
  const answer = await fetch(`${stage.stack.url}/api/publications/2024-Q1/all.xlsx${query}`, {
    headers: { authorization: `Bearer ${await stage.stack.token('lanh-dao')}` },
  });
  return readPublished(new Uint8Array(await answer.arrayBuffer()));
}

/** The newest workbook once everything that was submitted is in it: the same twice, seconds apart. */
async function settledBook(): Promise<PublishedSheet[]> {
  for (let before = await provinceBook(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const now = await provinceBook();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

test('“Làm mới” brings the workbook a leader kept up to date, and leaves the leader’s own sheet alone', async () => {
  const first = opened(await provinceBook('?number=1'));
  const newest = await settledBook();
  const own = { name: 'Của tôi', cells: { A1: 'Hỏi lại xã Lộc An', A2: { value: 0, formula: '=1+1' } } };
  const page = await excelPage(stage.browser, hostScript, { sheets: [...first, own] });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => mishaps.push(String(error)));
  await useFont(page);
  await page.goto(`${stage.stack.url}/index.html?excel&view=province`);
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill('lanh dao');
  await page.locator('.people button').first().click();
  await page.getByRole('button', { name: 'Làm mới số liệu' }).click();
  const done = page.getByText(/^Đã làm mới \d+ bảng/);
  await done.waitFor({ timeout: 60_000 });
  await picture(page, 'excel-refreshed');
  expect(await page.evaluate(() => window.officeHost.bugs)).toEqual([]);
  const here = await page.evaluate(() =>
    window.officeHost.book.sheets.map(({ name, cells }) => ({
      name,
      cells: Object.fromEntries([...cells].map(([at, { value, formula }]) => [at, formula ?? value])),
    })),
  );
  expect(here.find(({ name }) => name === own.name)?.cells).toEqual({ '0,0': own.cells.A1, '1,0': '=1+1' });
  expect(opened(newest)).not.toEqual(first);
  // Units came, ranks with them, lists filled: every sheet that can be found again is as it was published.
  await page.getByText('Trang lời văn không tự làm mới: Tổng quan, Báo cáo lời văn').waitFor();
  expect(await page.getByText('chưa ghi').count()).toBe(0);
  const wanted = newest.filter(({ tables, names }) => tables.length + Object.keys(names).length > 0);
  expect(wanted.length).toBe(newest.length - 2);
  for (const { name, cells } of wanted) {
    const found = here.find((one) => one.name === name)?.cells ?? {};
    cells.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value === null || value === '') return;
        const written = typeof value === 'string' ? value.replace(/^'/, '') : value;
        expect([name, row, column, found[`${row},${column}`]]).toEqual([name, row, column, written]);
      }),
    );
  }
  await page.close();
});

test('the pane is dark when Office is', async () => {
  const page = await excelPage(stage.browser, hostScript, { sheets: [] }, { dark: true });
  await page.goto(`${stage.stack.url}/index.html?excel`);
  await page.waitForSelector('.people button');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(41, 41, 41)');
  await page.close();
});

test('an Excel below the floor is told to use the browser', async () => {
  const page = await excelPage(
    stage.browser,
    hostScript,
    { sheets: [{ name: 'A', cells: { A1: 1 } }] },
    { announced: 1.7 },
  );
  await page.goto(`${stage.stack.url}/index.html?excel`);
  await page.getByText('Phiên bản Excel này quá cũ').waitFor();
  expect(await page.locator('#address-vi').innerText()).toBe(new URL(stage.stack.url).host);
  await page.close();
});

test('nothing went wrong unseen', () => {
  expect(mishaps).toEqual([]);
});
