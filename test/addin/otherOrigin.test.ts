// The pane from one address and the server at another, as a province may deploy them: the file beside the pane names the
// server, and the server lets through the pane's address and no other.
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { staticFiles } from '../../scripts/host/staticFiles';
import { freePorts } from '../../scripts/ports';
import { locTan, setStage, type Stage } from './stage';

// A browser, three servers and other tests may share two cores.
jest.setTimeout(180_000);

let stage: Stage;
let panes: Server[];
let [listed, unlisted] = ['', ''];
const mishaps: string[] = [];

beforeAll(async () => {
  const ports = await freePorts(2);
  [listed = '', unlisted = ''] = ports.map((port) => `http://127.0.0.1:${port}`);
  stage = await setStage({ settings: { ORIGINS: `https://excel.example, ${listed}` } });
  const config = JSON.stringify({ issuer: stage.stack.issuerUrl, server: stage.stack.url });
  const serve = staticFiles(path.join(stage.folder, 'addin'), config);
  panes = ports.map((port) =>
    createServer((request, response) => void serve(request, response)).listen(port, '127.0.0.1'),
  );
});
afterAll(async () => {
  await stage.stop();
  for (const pane of panes) {
    pane.close();
    pane.closeAllConnections();
  }
});

async function enter(origin: string, who: string): Promise<Page> {
  const page = await stage.browser.newPage({ viewport: { width: 1280, height: 760 } });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => mishaps.push(String(error)));
  await page.goto(origin);
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill(who);
  await page.locator('.people button').first().click();
  return page;
}

test('an address that is not listed gets nothing, and the user reads what to do', async () => {
  const page = await enter(unlisted, 'loc tan');
  await page.getByText('Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại').waitFor();
  await page.close();
});

test('from the listed one a clerk checks, submits and reads the history', async () => {
  const page = await enter(listed, 'loc tan');
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.locator('.table').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(locTan);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByRole('button', { name: 'Nộp 7 biểu' }).click();
  await page.getByRole('heading', { name: 'Đã nộp', exact: true }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Về danh sách biểu' }).click();
  const row = page.locator('.table', { hasText: 'nông thôn mới' });
  if ((await row.locator('.row').getAttribute('aria-expanded')) === 'false')
    await row.locator('.row').click();
  await row.getByText('Quá trình nộp').waitFor();
  expect([...asked]).toContain(stage.stack.url);
  await page.close();
});

test('a leader downloads the workbook across, and a busy server says across how long to wait', async () => {
  const page = await enter(listed, 'lanh dao');
  const open = page.getByRole('button', { name: 'Mở bảng tổng hợp' });
  await open.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), open.click()]);
  expect(download.suggestedFilename()).toBe('giao-ban-2024-Q1.xlsx');
  const answer = await fetch(`${stage.stack.url}/api/me`, { headers: { origin: listed } });
  expect(answer.headers.get('access-control-allow-origin')).toBe(listed);
  expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after');
  await page.close();
});

test('nothing went wrong unseen', () => {
  expect(mishaps).toEqual([]);
});
