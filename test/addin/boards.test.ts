// The half of those who see all units, in a real browser over the real local stack: the administrator sets a period up
// and invites, the reviewer returns, accepts, extends, locks and reopens, the leader reads and prints.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import {
  definitionsSchema,
  definitionVersionSchema,
  eventsSchema,
  membersSchema,
  publicationFiguresSchema,
  versionsSchema,
} from '../../shared/api';
import type { TableDefinition } from '../../shared/definition';
import { readDefinitionWorkbook } from '../../shared/definitionWorkbook/read';
import { definitionBook } from '../../shared/definitionWorkbook/write';
import { readWorkbook } from '../../shared/xlsx/read';
import { writeXlsx } from '../../shared/xlsx/write';
import { signIn, type Client } from '../../scripts/demo/client';
import { demoPeriod } from '../../scripts/demo/load';
import { askTerms, submitWorkbook } from '../../scripts/demo/submitWorkbook';
import { irrigation } from '../functions/tables';
import { manyUnits } from './manyUnits';
import { picture } from './screens';
import { locTan, moreCasesThanPetitions, setStage, type Stage } from './stage';
import { violations, visit } from './visitor';

// A browser, three servers and other tests may share two cores.
jest.setTimeout(180_000);

const unit = '25279@2024-01-01';
const table = 'petitions';
const place = new URLSearchParams({ unit, table, period: demoPeriod }).toString();

let stage: Stage;
let clerk: Client;
let reviewer: Page;
let mishaps: readonly string[];

beforeAll(async () => {
  stage = await setStage();
  clerk = await signIn(stage.stack, 'can-bo-25279');
});
afterAll(() => stage.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });

async function submit(file: string): Promise<void> {
  const terms = await askTerms(clerk, demoPeriod);
  const sample = { code: '25279', file, bytes: new Uint8Array(readFileSync(file)), nothing: {} };
  const { notSubmitted } = await submitWorkbook(clerk, sample, terms);
  expect(notSubmitted).toEqual([]);
}

test('the administrator has a table reviewed before it counts, and moves its deadline', async () => {
  const { page } = await visit(stage, 'quan tri');
  await page.getByRole('heading', { name: 'Kỳ báo cáo và hạn nộp' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'admin-periods');
  const card = page.locator('.card', { hasText: 'xử lý đơn' }).first();
  await card.getByLabel('Phải duyệt mới tính').click();
  await card.getByText('Đã ghi.').waitFor();
  expect(await card.getByLabel('Phải duyệt mới tính').isChecked()).toBe(true);
  await card.getByLabel('Ngày đóng').fill('2024-03-01');
  await button(page, /^Ghi hạn nộp: .*xử lý đơn/).click();
  await card.getByRole('alert').waitFor();
  await card.getByLabel('Ngày đóng').fill('2024-04-05');
  await button(page, /^Ghi hạn nộp: .*xử lý đơn/).click();
  await card.getByText('05/04/2024').waitFor();
  await page.close();
});

test('an invitation code is shown once; a membership ends without touching the others', async () => {
  const { page } = await visit(stage, 'quan tri');
  await button(page, 'Thành viên').click();
  await page.getByText('20 thành viên').waitFor();
  await page.getByText('Mời người mới').click();
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption('Người duyệt của đơn vị');
  await page.getByRole('combobox', { name: 'Đơn vị' }).selectOption('Xã Lộc Tấn');
  await button(page, 'Tạo mã mời').click();
  const code = await page.locator('output.code').innerText();
  expect(code).toMatch(/\w{4,}/);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'admin-code');
  await button(page, 'Đã đưa mã').click();
  expect(await page.getByText(code).count()).toBe(0);

  await page.getByPlaceholder('Tìm theo đơn vị hoặc vai trò').fill('loc phu');
  await button(page, 'Kết thúc: Cán bộ nộp, Xã Lộc Phú').click();
  await page.getByText('Kết thúc tư cách “Cán bộ nộp, Xã Lộc Phú” từ hôm nay?').waitFor();
  await picture(page, 'admin-members');
  expect(await violations(page)).toEqual([]);
  await button(page, 'Kết thúc').first().click();
  await page.getByText('Không có thành viên nào khớp.').waitFor();
  const administrator = await signIn(stage.stack, 'quan-tri');
  const { members } = await administrator.get('members', membersSchema);
  expect(members).toHaveLength(20);
  expect(members.filter(({ validTo }) => validTo !== null)).toMatchObject([{ validTo: '2024-03-16' }]);
  await page.close();
});

async function bring(page: Page, name: string, definition: TableDefinition): Promise<void> {
  const buffer = Buffer.from(await writeXlsx(definitionBook(definition)));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

test('the administrator brings a table of the province: mends it on its cells, and switches it on', async () => {
  const { page, mishaps } = await visit(stage, 'quan tri');
  const administrator = await signIn(stage.stack, 'quan-tri');
  const inUse = async () => {
    const { definitions } = await administrator.get('definitions', definitionsSchema);
    return definitions.some(({ definition }) => definition.id === irrigation.id);
  };
  await button(page, 'Biểu của tỉnh').click();
  await page.getByText('Tỉnh chưa có biểu riêng nào.').waitFor();
  await page.locator('input[type=file]').setInputFiles(locTan);
  await page.getByText(/chỗ phải sửa trong tệp/).waitFor();
  await page.locator('.flaws li', { hasText: 'bieu' }).first().waitFor();
  expect(await button(page, 'Đưa vào dùng').count()).toBe(0);

  const { sample } = irrigation;
  const wrong = { ...irrigation, sample: { ...sample, figures: { ...sample.figures, mended: 751 } } };
  await bring(page, 'kenh-muong.xlsx', wrong);
  const flaw = page.locator('.flaws li');
  await page.getByText('1 chỗ phải sửa trong tệp').waitFor();
  expect(await flaw.innerText()).toMatch(/^chitieu!\w+\d+\n.*751.*750/);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'admin-table-flaws');

  await bring(page, 'kenh-muong.xlsx', { ...wrong, draft: true });
  await page.getByText('Lưu nháp được. Còn 1 chỗ phải sửa').waitFor();
  expect(await button(page, 'Đưa vào dùng').count()).toBe(0);
  await button(page, 'Lưu bản nháp').click();
  await page.getByText(/^Đã lưu nháp “Kết quả tu bổ .*” lần 1/).waitFor();
  expect(await inUse()).toBe(false);

  await bring(page, 'kenh-muong.xlsx', irrigation);
  const length = page.getByRole('row', { name: /Chiều dài nạo vét/ });
  await length.waitFor();
  expect(await length.innerText()).toContain('750');
  expect(await violations(page)).toEqual([]);
  await picture(page, 'admin-table-sound');
  const elsewhere = { ...irrigation, names: ['Nạo vét kênh mương'], draft: true };
  await administrator.send(
    ...([
      'PUT',
      'definitions/irrigation',
      { base: 1, definition: elsewhere },
      definitionVersionSchema,
    ] as const),
  );
  await button(page, 'Đưa vào dùng').click();
  await page.getByText('Chưa ghi: vừa có người ghi biểu này lần 2.').waitFor();
  expect(await inUse()).toBe(false);
  await button(page, 'Đưa vào dùng').click();
  await page.getByText(/^Đã ghi “Kết quả tu bổ .*” lần 3/).waitFor();
  expect(await inUse()).toBe(true);
  expect(await page.locator('.people-list li').allInnerTexts()).toEqual([
    expect.stringMatching(/^Lần 3 · đang dùng/),
    expect.stringMatching(/^Lần 2 · bản trước/),
    expect.stringMatching(/^Lần 1 · bản trước/),
  ]);
  await picture(page, 'admin-tables');
  expect(await violations(page)).toEqual([]);
  expect(mishaps).toEqual([]);
  await page.close();
});

test('a definition workbook is taken from an existing table and from an earlier version', async () => {
  const { page } = await visit(stage, 'quan tri');
  await button(page, 'Biểu của tỉnh').click();
  const taken = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    const grids = await readWorkbook(new Uint8Array(readFileSync(await download.path())));
    return { name: download.suggestedFilename(), ...readDefinitionWorkbook(grids) };
  };
  await page.getByRole('combobox', { name: 'Bắt đầu từ' }).selectOption('petitions');
  const template = await taken(() => button(page, 'Tải tệp về').click());
  expect(template).toMatchObject({
    name: 'bieu-petitions.xlsx',
    issues: [],
    definition: { id: 'petitions' },
  });
  const version = await taken(() => button(page, /^Tải về: .*lần 2$/).click());
  expect(version).toMatchObject({
    name: 'bieu-irrigation-2.xlsx',
    ...{ issues: [], definition: { names: ['Nạo vét kênh mương'], draft: true } },
  });
  await page.close();
});

test('a reviewer finds what waits, by keyboard alone, and sees its cells', async () => {
  await submit(locTan);
  const visitor = await visit(stage, 'chuyen vien');
  ({ page: reviewer, mishaps } = visitor);
  await reviewer.getByRole('heading', { name: 'Tiến độ nộp' }).waitFor();
  await cell(reviewer, /xử lý đơn: Chờ duyệt, Bản số 1/).waitFor();
  expect(await violations(reviewer)).toEqual([]);
  await picture(reviewer, 'review-board');
  await button(reviewer, /^Chờ duyệt/).click();
  expect(await reviewer.getByRole('rowheader').allInnerTexts()).toEqual(['Xã Lộc Tấn']);
  await reviewer.getByRole('gridcell').first().focus();
  for (let at = 0; at < 6; at++) {
    const label = await reviewer.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (label?.includes('xử lý đơn')) break;
    await reviewer.keyboard.press('ArrowRight');
  }
  await reviewer.keyboard.press('Enter');
  await cell(reviewer, /^H12: 3$/).waitFor();
  expect(await violations(reviewer)).toEqual([]);
});

test('a return needs a comment; the comment stands on its cell', async () => {
  await cell(reviewer, /^H12: 3$/).press('Enter');
  expect(await button(reviewer, 'Gửi').isDisabled()).toBe(true);
  await reviewer
    .getByLabel('Nhận xét ô H12', { exact: true })
    .fill('Một đơn của hai vụ phải đếm lại theo sổ.');
  await picture(reviewer, 'review-return');
  expect(await violations(reviewer)).toEqual([]);
  await reviewer.keyboard.press('Enter');
  await reviewer.getByText('Đã trả lại. Đơn vị thấy nhận xét trên từng ô.').waitFor();
  const { events } = await clerk.get(`events?${place}`, eventsSchema);
  expect(events.at(-1)).toMatchObject({
    type: 'return',
    comments: [{ cell: 'H12', text: 'Một đơn của hai vụ phải đếm lại theo sổ.' }],
  });
  await button(reviewer, 'Trả lại 1').waitFor();
});

test('the clerk finds the comment on its cell in the preview too', async () => {
  const { page } = await visit(stage, 'loc tan');
  await page.locator('.table').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(locTan);
  await page.getByRole('button', { name: 'XLD 01', exact: true }).click();
  const cell = page.locator('.box.comment');
  await cell.waitFor();
  expect([await cell.innerText(), await cell.getAttribute('title')]).toEqual([
    '3',
    'Một đơn của hai vụ phải đếm lại theo sổ.',
  ]);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'returned-preview');
  await page.close();
});

test('the next version shows what it changed, and is accepted', async () => {
  await submit(await moreCasesThanPetitions(stage.folder));
  await button(reviewer, 'Quay lại').click();
  await button(reviewer, /^Chờ duyệt/).click();
  await button(reviewer, 'Làm mới').click();
  await cell(reviewer, /xử lý đơn: Chờ duyệt, Bản số 2/).click();
  await cell(reviewer, /^H12: 9\s*, trước: 3$/).waitFor();
  await picture(reviewer, 'review-difference');
  expect(await violations(reviewer)).toEqual([]);
  await button(reviewer, 'Duyệt').click();
  await reviewer.getByText('Đã duyệt. Số liệu được tính vào bảng tổng hợp.').waitFor();
  const { head } = await clerk.get(`submissions?${place}`, versionsSchema);
  expect(head).toMatchObject({ status: 'accepted', counted: 2 });
});

test('a unit that is missing is given more time, with a reason', async () => {
  await reviewer.getByPlaceholder('Tìm đơn vị').fill('loc hoa');
  await cell(reviewer, /xử lý đơn: Chưa nộp/).click();
  await reviewer.getByText('Đơn vị chưa nộp biểu này.').waitFor();
  await button(reviewer, 'Gia hạn').click();
  await reviewer.getByLabel('Đến hết ngày').fill('2024-04-02');
  await reviewer.getByLabel('Lý do').fill('Mất điện diện rộng.');
  await button(reviewer, 'Gửi').click();
  await reviewer.getByText('Riêng đơn vị này được nộp đến 02/04/2024').waitFor();
});

test('a table is locked after a second thought, and reopened for one unit', async () => {
  await button(reviewer, 'Kỳ báo cáo').click();
  const card = reviewer.locator('.card', { hasText: 'xử lý đơn' });
  await card.getByRole('button', { name: 'Khoá sổ' }).click();
  await card.getByText('Khoá sổ biểu này?').waitFor();
  await card.getByRole('button', { name: 'Khoá sổ ngay' }).click();
  await card.getByText('đã khoá sổ').waitFor();
  await reviewer.reload();
  await reviewer.getByPlaceholder('Tìm đơn vị').fill('loc tan');
  await cell(reviewer, /xử lý đơn: Đúng hạn, Bản số 2/).click();
  await button(reviewer, 'Mở lại để đính chính').click();
  await reviewer.getByLabel('Đến hết ngày').fill('2024-04-12');
  await reviewer.getByLabel('Lý do').fill('Thống kê sót một đơn.');
  await button(reviewer, 'Gửi').click();
  await reviewer.getByText('Đã mở lại cho riêng đơn vị này.').waitFor();
  expect(await violations(reviewer)).toEqual([]);
});

test('168 units by 7 tables draw only what is in view and answer keys at once', async () => {
  await manyUnits(reviewer, stage, 168);
  await reviewer.getByText('168/168 đơn vị').waitFor();
  expect(await reviewer.getByRole('gridcell').count()).toBeLessThan(40 * 7);
  await reviewer.getByRole('gridcell').first().focus();
  await reviewer.keyboard.press('Control+End');
  await reviewer.waitForFunction(() => document.activeElement?.getAttribute('data-at') === '167,6');
  expect(await reviewer.getByRole('gridcell').count()).toBeLessThan(40 * 7);
  await picture(reviewer, 'review-168');
  await reviewer.unrouteAll();
});

test('a leader reads figures beside who is missing, on a telephone too', async () => {
  const { page, mishaps } = await visit(stage, 'lanh dao', { width: 360, height: 740 });
  const card = page.locator('.board > ul > li', { hasText: 'nông thôn mới' });
  await card.waitFor();
  expect(await card.innerText()).toContain('2/15 đơn vị đã nộp');
  expect(await violations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0);
  expect(wide).toBeLessThanOrEqual(360);
  await picture(page, 'leader');
  expect(mishaps).toEqual([]);
  await page.close();
});

test('a leader reads the figures as they were said at an earlier briefing', async () => {
  const { page } = await visit(stage, 'lanh dao');
  const leader = await signIn(stage.stack, 'lanh-dao');
  const path = `publications/${demoPeriod}/all/figures?number=1`;
  const { tables } = await leader.get(path, publicationFiguresSchema);
  const reception = tables.find((one) => one.table === 'citizenReception');
  const visits = Number(reception?.figures.visits);
  expect(visits).toBeGreaterThan(0);
  const card = page.locator('.board > ul > li', { hasText: 'tiếp công dân' }).first();
  const shown = () => card.getByRole('row', { name: /Số lượt tiếp công dân/ }).locator('b');
  await shown().waitFor();
  expect(await shown().innerText()).not.toBe(String(visits));
  const editions = page.getByRole('combobox', { name: 'Xem' });
  await editions.selectOption('1');
  await card.getByText(`Lúc đó có số liệu của ${reception?.covered}/${reception?.asked} đơn vị`).waitFor();
  expect(await shown().innerText()).toBe(String(visits));
  expect(await violations(page)).toEqual([]);
  await picture(page, 'leader-earlier');
  await page.close();
});

test('a leader downloads the report in words', async () => {
  const { page } = await visit(stage, 'lanh dao');
  const report = button(page, 'Tải báo cáo (Word)');
  await report.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), report.click()]);
  expect(download.suggestedFilename()).toBe('giao-ban-2024-Q1.docx');
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await page.close();
});

test("the leader's board prints on one A4 page", async () => {
  const { page } = await visit(stage, 'lanh dao');
  await page.locator('.board > ul > li').first().waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12]/);
  if (process.env.SCREENS !== undefined) writeFileSync(path.join(process.env.SCREENS, 'leader-a4.pdf'), pdf);
  await page.close();
});

test('nothing went wrong unseen', () => {
  expect(mishaps).toEqual([]);
});
