// What people do, in a real browser against the built pane and the real local stack: a clerk with a wrong file, a
// wrong figure and then a right one; the leader who opens the province workbook.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../shared/xlsx/read';
import { useFont } from './browser';
import { picture } from './screens';
import { locTan, moreCasesThanPetitions, notAWorkbook, setStage, tooManyCriteria, type Stage } from './stage';
import { violations } from './visitor';

// A browser, three servers and other tests may share two cores.
jest.setTimeout(180_000);

let stage: Stage;
let page: Page;
const mishaps: string[] = [];

beforeAll(async () => {
  stage = await setStage();
  page = await open();
});
afterAll(() => stage.stop());

async function open(): Promise<Page> {
  const fresh = await stage.browser.newPage({
    viewport: { width: 1280, height: 760 },
    locale: 'vi-VN',
  });
  fresh.setDefaultTimeout(20_000);
  fresh.on('pageerror', (error) => mishaps.push(String(error)));
  await useFont(fresh);
  await fresh.goto(stage.stack.url);
  return fresh;
}

async function signIn(name: string): Promise<void> {
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill(name);
  await page.locator('.people button').first().click();
}

const choose = (file: string) => page.locator('input[type=file]').setInputFiles(file);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const table = (title: string) => page.locator('.table', { hasText: title });

test('a clerk is found without accents and sees unit, period and days left', async () => {
  await page.waitForSelector('.people button');
  expect(await violations(page)).toEqual([]);
  await picture(page, '1-sign-in');
  await signIn('loc tan');
  await page.getByRole('heading', { name: 'Xã Lộc Tấn' }).waitFor();
  expect(await page.locator('.place').innerText()).toContain('Quý I/2024');
  expect(await page.locator('.place').innerText()).toContain('còn 4 ngày');
  await table('nông thôn mới').waitFor();
  expect(await page.locator('.table').count()).toBe(7);
  expect(await page.getByRole('button', { name: 'Nộp', exact: true }).isDisabled()).toBe(true);
  await picture(page, '2-unit-and-period');
  expect(await violations(page)).toEqual([]);
});

test('a file that is no workbook is refused with what to do, and nothing is lost', async () => {
  await choose(notAWorkbook(stage.folder));
  await page.getByText('Tệp này không phải tệp Excel').waitFor();
  await picture(page, '3-refused-file');
  expect(await button('Chọn tệp Excel').isVisible()).toBe(true);
});

test('a wrong figure is shown on its cell and blocks its table, not the others', async () => {
  await choose(await tooManyCriteria(stage.folder));
  await page.getByText('Trang “NTM”').first().waitFor();
  await picture(page, '4-tables-found');
  await button('Kiểm tra').click();
  const issue = page.getByTitle('Đến ô C11');
  await issue.waitFor();
  expect(await issue.innerText()).toContain('“Số tiêu chí đạt” không được lớn hơn 19.');
  expect(await page.locator('.box.error').innerText()).toBe('25');
  await issue.click();
  expect(await page.locator('.box.focused').innerText()).toBe('25');
  expect(await page.locator('footer p').innerText()).toContain('Sửa hết lỗi trước khi nộp.');
  expect(await button('Nộp 6 biểu').isEnabled()).toBe(true);
  await picture(page, '5-checked');
  expect(await violations(page)).toEqual([]);
});

test('a warning waits for a line of explanation, which may not name a telephone number', async () => {
  await choose(await moreCasesThanPetitions(stage.folder));
  await page.getByText('25279-petitions.xlsx').waitFor();
  await button('Kiểm tra').click();
  const line = page.getByPlaceholder('Vì sao số liệu này vẫn đúng?');
  await line.first().waitFor();
  expect(await page.locator('footer p').innerText()).toContain('Giải trình hết cảnh báo trước khi nộp.');
  await line.first().fill('Gọi 0912 345 678 để hỏi.');
  await page.getByText('Bỏ số điện thoại').waitFor();
  expect(await button('Nộp 7 biểu').count()).toBe(0);
  await line.first().fill('Một đơn có nhiều vụ việc.');
  await picture(page, '6-explained');
  expect(await violations(page)).toEqual([]);
  expect(await button('Nộp 7 biểu').isEnabled()).toBe(true);
});

test('the right file is checked and submitted; each table gets a receipt the server agrees with', async () => {
  await choose(locTan);
  await page.getByText('25279-xa-loc-tan.xlsx').waitFor();
  await button('Kiểm tra').click();
  await button('Nộp 7 biểu').click();
  await page.getByRole('heading', { name: 'Đã nộp' }).waitFor({ timeout: 60_000 });
  expect(await page.locator('.receipt').count()).toBe(7);
  await picture(page, '7-receipt');
  expect(await violations(page)).toEqual([]);

  const card = page.locator('.receipt', { hasText: 'nông thôn mới' });
  await card.locator('summary').click();
  const shown = await card.locator('.code').allInnerTexts();
  expect(shown).toEqual([
    await sentOf('ntmCommunes', 'submissionId'),
    await sentOf('ntmCommunes', 'contentHash'),
  ]);
});

async function sentOf(tableId: string, member: string): Promise<unknown> {
  const token = await stage.stack.token('can-bo-25279');
  const query = new URLSearchParams({ unit: '25279@2024-01-01', table: tableId, period: '2024-Q1' });
  const answer = await fetch(`${stage.stack.url}/api/submissions?${query.toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const body: { versions?: object[] } = JSON.parse(await answer.text());
  return Reflect.get(Object(body.versions?.[0]), member);
}

test('names and contents of the register stay in the workbook', async () => {
  const card = page.locator('.receipt', { hasText: 'Sổ theo dõi đơn' });
  expect(await card.innerText()).toContain('từng dòng của sổ ở lại máy đơn vị');
});

test('back at the tables, submitting the same again makes no second version', async () => {
  await button('Về danh sách biểu').click();
  await table('nông thôn mới').getByText('Đã nộp bản số 1').waitFor();
  await button('Kiểm tra').click();
  await button('Nộp 7 biểu').click();
  await page.getByRole('heading', { name: 'Đã nộp' }).waitFor({ timeout: 60_000 });
  expect(await page.getByText('Bản số 1').count()).toBe(7);
});

test('“không phát sinh” is a statement with a reason', async () => {
  await button('Đăng xuất').click();
  await page.waitForSelector('.people button');
  await signIn('loc phu');
  await page.getByRole('heading', { name: 'Xã Lộc Phú' }).waitFor();
  await table('OCOP').getByRole('button').first().click();
  await button('Không phát sinh').click();
  expect(await button('Ghi nhận').isDisabled()).toBe(true);
  await page.getByLabel('Lý do không phát sinh').fill('Trên địa bàn chưa có sản phẩm OCOP được công nhận.');
  await picture(page, '8-nothing-to-report');
  await button('Ghi nhận').click();
  await button('Nộp').last().click();
  await page.getByRole('heading', { name: 'Đã nộp' }).waitFor();
  expect(await page.locator('.receipt').innerText()).toContain('Không phát sinh số liệu');
});

test('a leader sees who has submitted and opens the province workbook', async () => {
  await button('Đăng xuất').click();
  await page.waitForSelector('.people button');
  await signIn('lanh dao');
  const ready = page.getByRole('button', { name: 'Mở bảng tổng hợp' });
  await ready.waitFor();
  await picture(page, '9-province');
  expect(await page.locator('.board li', { hasText: 'nông thôn mới' }).innerText()).toContain(
    '2/15 đơn vị đã nộp',
  );
  expect(await violations(page)).toEqual([]);

  const [download] = await Promise.all([page.waitForEvent('download'), ready.click()]);
  expect(download.suggestedFilename()).toBe('giao-ban-2024-Q1.xlsx');
  const sheets = await readWorkbook(new Uint8Array(await readFile(await download.path())));
  expect(sheets.length).toBeGreaterThan(5);
});

test('the other language is one press away and is remembered', async () => {
  await page.getByTitle('English').click();
  await page.getByRole('heading', { name: 'Province workbook' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Province workbook' }).waitFor();
  await page.getByTitle('Tiếng Việt').click();
});

test('nothing went wrong unseen', () => {
  expect(mishaps).toEqual([]);
});
