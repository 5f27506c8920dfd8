// A bad day, step by step: network, session or server fail at each thing a clerk does. What went wrong is said with what
// to do, what was typed is still there, and the same button goes on.
import type { Page } from 'playwright-core';
import { contextSchema, versionsSchema } from '../../shared/api';
import { signIn } from '../../scripts/demo/client';
import { useFont } from './browser';
import { picture } from './screens';
import { locTan, moreCasesThanPetitions, samples, setStage, unclearHeading, type Stage } from './stage';
import { violations } from './visitor';

// A browser, three servers and other tests may share two cores.
jest.setTimeout(180_000);

let stage: Stage;
const mishaps: string[] = [];

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.stop());

/** The pane on a computer of its own; without a service worker, whose requests no test can cut. */
async function open(): Promise<Page> {
  const context = await stage.browser.newContext({ serviceWorkers: 'block', locale: 'vi-VN' });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 760 });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => mishaps.push(String(error)));
  await useFont(page);
  await page.goto(stage.stack.url);
  return page;
}

const person = async (page: Page, who: string) => {
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill(who);
  await page.locator('.people button').first().click();
};
async function enter(who: string): Promise<Page> {
  const page = await open();
  await person(page, who);
  await page.locator('.table, .board, [role=grid]').first().waitFor();
  return page;
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const choose = (page: Page, file: string) => page.locator('input[type=file]').setInputFiles(file);
const cut = (page: Page, what: string) => page.route(what, (route) => route.abort());
const said = (page: Page) => page.getByText('Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại').first();

test('no network at the door, nor for signing in: “Thử lại”, then the same press goes on', async () => {
  const page = await open();
  await page.locator('.people button').first().waitFor();
  await cut(page, '**/people');
  await page.reload();
  await said(page).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'fault-door');
  await page.unroute('**/people');
  await button(page, 'Thử lại').click();
  await cut(page, '**/token');
  await person(page, 'loc tan');
  await said(page).waitFor();
  await page.unroute('**/token');
  await page.locator('.people button').first().click();
  await page.getByRole('heading', { name: 'Xã Lộc Tấn' }).waitFor();
  await page.context().close();
});

test('cut between signing in and the tables: “Thử lại” brings them', async () => {
  const page = await open();
  await cut(page, '**/api/definitions?*');
  await person(page, 'loc tan');
  await said(page).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'fault-place');
  await page.unroute('**/api/definitions?*');
  await button(page, 'Thử lại').click();
  await page.locator('.table').first().waitFor();
  expect(await said(page).count()).toBe(0);
  await page.context().close();
});

test('Kiểm tra pressed before the file is read waits, and gives its verdict', async () => {
  const page = await enter('loc tan');
  await page.route('**/fileWorker.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await choose(page, locTan);
  await page.getByText('Đang đọc bảng tính…').waitFor();
  await button(page, 'Kiểm tra').click();
  await page.getByText('Đang kiểm tra…').first().waitFor();
  await page.getByText('Số liệu hợp lệ').first().waitFor();
  await page.context().close();
});

/** Makes the next worker of that name busy for ever once it hears what `hangs` says. */
async function hang(page: Page, name: string, hangs: string): Promise<void> {
  await page.route(
    `**/${name}`,
    async (route) => {
      const body = await (await route.fetch()).text();
      const trap = `addEventListener('message', ({ data }) => { while (${hangs}); });`;
      await route.fulfill({ body: `${trap}\n${body}`, contentType: 'text/javascript' });
    },
    { times: 1 },
  );
}

test('what takes long can be stopped, its worker too, and begun again', async () => {
  const page = await enter('loc tan');
  await hang(page, 'fileWorker.js', 'true');
  await choose(page, locTan);
  await page.waitForTimeout(1000);
  expect(await button(page, 'Dừng').count()).toBe(0);
  await button(page, 'Dừng').waitFor();
  await picture(page, 'reading-long');
  await button(page, 'Dừng').click();
  await page.getByText('Đang đọc bảng tính…').waitFor({ state: 'detached' });
  await button(page, 'Chọn tệp Excel').waitFor();

  await hang(page, 'readerWorker.js', "data.whole?.kind === 'check'");
  await choose(page, locTan);
  await page.getByText('Trang “NTM”').first().waitFor();
  await button(page, 'Kiểm tra').click();
  await button(page, 'Dừng').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(page.workers().length).toBe(1);
  await button(page, 'Dừng').click();
  while (page.workers().length > 0) await page.waitForTimeout(50);
  await button(page, 'Kiểm tra').click();
  await page.getByText('Số liệu hợp lệ').first().waitFor();
  await page.context().close();
});

test('an answer that cannot be remembered for lack of a network is, with the submission', async () => {
  const page = await enter('loc hiep');
  await cut(page, '**/api/mappings');
  await choose(page, await unclearHeading(stage.folder, '25282'));
  const question = page.locator('.question');
  await question.waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'question');
  await question.getByRole('button', { name: 'Số đơn đã xử lý' }).click();
  await question.waitFor({ state: 'detached' });
  await button(page, 'Kiểm tra').click();
  await button(page, 'Nộp 7 biểu').waitFor();
  expect(await page.locator('[role=alert]').count()).toBe(0);
  await page.unroute('**/api/mappings');
  const remembered = page.waitForResponse((response) => response.url().endsWith('/api/mappings'));
  await button(page, 'Nộp 7 biểu').click();
  expect((await remembered).status()).toBe(200);
  await page.getByRole('heading', { name: 'Đã nộp' }).waitFor();
  const clerk = await signIn(stage.stack, 'can-bo-25282');
  const of = new URLSearchParams({ unit: '25282@2024-01-01', table: 'petitions', period: '2024-Q1' });
  const { mappings } = await clerk.get(`context?${of.toString()}`, contextSchema);
  expect(Object.values(mappings)).toEqual(['processed']);
  await page.context().close();
});

const refused = { status: 401, contentType: 'application/problem+json', body: '{"code":"unauthenticated"}' };

test('a session that cannot be renewed: signing in again keeps what was typed, and Nộp goes', async () => {
  const page = await enter('loc tan');
  await choose(page, await moreCasesThanPetitions(stage.folder));
  await button(page, 'Kiểm tra').click();
  const line = page.getByPlaceholder('Vì sao số liệu này vẫn đúng?').first();
  await line.fill('Một đơn của hai vụ việc.');
  await page.route('**/api/**', (route) => route.fulfill(refused));
  await button(page, 'Nộp 7 biểu').click();
  const over = page.getByText('Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp');
  await over.waitFor();
  await page.getByText('Chưa nộp được').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'fault-session');
  // Still refused: said again, and nothing else changes.
  await button(page, 'Đăng nhập lại').click();
  await button(page, 'Đăng nhập lại').click({ trial: true });
  await over.waitFor();
  await page.unroute('**/api/**');
  await button(page, 'Đăng nhập lại').click();
  await over.waitFor({ state: 'detached' });
  await button(page, 'Về danh sách biểu').click();
  expect(await line.inputValue()).toBe('Một đơn của hai vụ việc.');
  await button(page, 'Nộp 7 biểu').click();
  await page.getByRole('heading', { name: 'Đã nộp', exact: true }).waitFor({ timeout: 60_000 });
  await page.context().close();
});

test('a newer version from elsewhere: said with its number; the next press decides', async () => {
  const page = await enter('loc phu');
  await choose(page, `${samples}/25292-xa-loc-phu.xlsx`);
  await button(page, 'Kiểm tra').click();
  await button(page, /^Nộp \d/).waitFor();
  const rival = await enter('loc phu');
  const row = rival.locator('.table', { hasText: 'tiếp công dân' });
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: 'Không phát sinh' }).click();
  await rival.getByLabel('Lý do không phát sinh').fill('Trong kỳ không tiếp công dân.');
  await button(rival, 'Ghi nhận').click();
  await button(rival, 'Nộp').last().click();
  await rival.getByRole('heading', { name: 'Đã nộp' }).waitFor();
  await rival.context().close();

  await button(page, /^Nộp \d/).click();
  await page.getByText('Đã có bản nộp mới hơn (bản số 1)').waitFor({ timeout: 60_000 });
  await picture(page, 'fault-newer');
  await button(page, 'Về danh sách biểu').click();
  await button(page, /^Nộp \d/).click();
  await page.getByText('Bản số 2').first().waitFor({ timeout: 60_000 });
  const clerk = await signIn(stage.stack, 'can-bo-25292');
  const of = new URLSearchParams({ unit: '25292@2024-01-01', table: 'citizenReception', period: '2024-Q1' });
  expect((await clerk.get(`submissions?${of.toString()}`, versionsSchema)).versions).toHaveLength(2);

  // Its history, with the network away when it is opened.
  await button(page, 'Về danh sách biểu').click();
  await cut(page, '**/api/events?*');
  const reception = page.locator('.table', { hasText: 'tiếp công dân' });
  if ((await reception.locator('.row').getAttribute('aria-expanded')) === 'false')
    await reception.locator('.row').click();
  await said(page).waitFor();
  await picture(page, 'fault-history');
  await page.unroute('**/api/events?*');
  await reception.getByRole('button', { name: 'Thử lại' }).click();
  await reception.getByText('Quá trình nộp').waitFor();
  await page.context().close();
});

test.each([
  ['chuyen vien', '**/api/completeness?*', '[role=grid]', 'Tiến độ và duyệt'],
  ['lanh dao', '**/api/completeness?*', '.board', 'Bảng tổng hợp'],
  ['quan tri', '**/api/members', '.people-list', 'Thành viên'],
])(
  'a board of %s says that the network is away, and comes when it is back',
  async (who, what, shown, part) => {
    const page = await open();
    await cut(page, what);
    await person(page, who);
    await button(page, part).click();
    await said(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute(what);
    await button(page, 'Thử lại').first().click();
    await page.locator(shown).first().waitFor();
    await page.context().close();
  },
);

test('a decision that is cut off keeps its words, and the board what was open', async () => {
  const page = await enter('chuyen vien');
  const missing = page.getByRole('gridcell', { name: /xử lý đơn: Chưa nộp/ }).first();
  await missing.click();
  await button(page, 'Gia hạn').click();
  await page.getByLabel('Đến hết ngày').fill('2024-04-02');
  const reason = page.getByLabel('Lý do');
  await reason.fill('Mất điện diện rộng.');
  await cut(page, '**/api/**');
  await button(page, 'Gửi').click();
  await said(page).waitFor();
  expect(await reason.inputValue()).toBe('Mất điện diện rộng.');
  // Looking at the board anew meanwhile takes nothing away either.
  await button(page, 'Làm mới').first().click();
  await button(page, 'Thử lại').first().waitFor();
  expect(await reason.inputValue()).toBe('Mất điện diện rộng.');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'fault-board');
  await page.unroute('**/api/**');
  await button(page, 'Thử lại').first().click();
  await button(page, 'Gửi').click();
  await page.getByText('Riêng đơn vị này được nộp đến 02/04/2024').waitFor();
  await page.context().close();
});

test('nothing went wrong unseen', () => {
  expect(mishaps).toEqual([]);
});
