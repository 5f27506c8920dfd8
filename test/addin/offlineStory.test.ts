// A day with a bad network, in the browser: the check says the same without one, a submission waits and goes once, a
// token that has ended is renewed, a busy server waited for, and what is no longer taken is kept, to be looked at again.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { useFont } from './browser';
import { picture } from './screens';
import { locTan, samples, setStage, tooManyCriteria, type Stage } from './stage';
import { violations } from './visitor';

// A browser, three servers and other tests may share two cores.
jest.setTimeout(180_000);

let stage: Stage;
const mishaps: string[] = [];

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.stop());

async function enter(unit: string): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: { width: 1280, height: 760 },
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => mishaps.push(String(error)));
  await useFont(page);
  await page.goto(stage.stack.url);
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill(unit);
  await page.locator('.people button').first().click();
  await page.locator('.table').first().waitFor();
  // The pane's own files are in the drawer once the service worker is there.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while ((await (await caches.open('giaoban-files')).keys()).length < 20)
      await new Promise((resolve) => setTimeout(resolve, 100));
  });
  return page;
}

const open = (page: Page, file: string) =>
  page.locator('input[type=file]').setInputFiles(`${samples}/${file}`);
const check = async (page: Page) => {
  await page.getByRole('button', { name: /^Kiểm tra/ }).click();
  await page.getByText('Số liệu hợp lệ').first().waitFor();
};

async function versions(unit: string, person: string, table = 'ntmCommunes'): Promise<number> {
  const query = new URLSearchParams({ unit, table, period: '2024-Q1' });
  const answer = await fetch(`${stage.stack.url}/api/submissions?${query.toString()}`, {
    headers: { authorization: `Bearer ${await stage.stack.token(person)}` },
  });
  const body: { versions?: unknown[] } = JSON.parse(await answer.text());
  return body.versions?.length ?? 0;
}

test('without a network the check is the same, the submission waits, and goes once when it is back', async () => {
  const page = await enter('loc thai');
  await page.context().setOffline(true);
  await open(page, '25297-xa-loc-thai.xlsx');
  await check(page);
  await page.getByRole('button', { name: /^Nộp/ }).last().click();
  await page.getByText('tự gửi khi có mạng').first().waitFor();
  expect(await versions('25297@2024-01-01', 'can-bo-25297')).toBe(0);
  await page.getByRole('button', { name: 'Về danh sách biểu' }).click();
  await page.getByText('Chờ gửi, sẽ tự gửi').waitFor();
  await page.getByText('theo số liệu máy chủ cho biết lúc').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'queue-waiting');

  // Two tabs hear that the network is back; one sends.
  const other = await page.context().newPage();
  await page.context().setOffline(false);
  await other.goto(stage.stack.url);
  await other.locator('.table').first().waitFor();
  await page.getByText('Chờ gửi, sẽ tự gửi').waitFor({ state: 'detached', timeout: 60_000 });
  await page.getByText('Đã nộp bản số 1').first().waitFor();
  expect(await versions('25297@2024-01-01', 'can-bo-25297')).toBe(1);
  await page.context().close();
});

test('a version that came meanwhile from elsewhere: what was made is kept, said and exportable', async () => {
  const page = await enter('loc dien');
  await page.context().setOffline(true);
  await open(page, '25300-xa-loc-dien.xlsx');
  await check(page);
  await page.getByRole('button', { name: /^Nộp/ }).last().click();
  await page.getByText('tự gửi khi có mạng').first().waitFor();
  await page.getByRole('button', { name: 'Về danh sách biểu' }).click();

  // Somebody says "không phát sinh" for one of the tables meanwhile.
  const rival = await enter('loc dien');
  const row = rival.locator('.table', { hasText: 'tiếp công dân' });
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: 'Không phát sinh' }).click();
  await rival.getByLabel('Lý do không phát sinh').fill('Trong kỳ không tiếp công dân.');
  await rival.getByRole('button', { name: 'Ghi nhận' }).click();
  await rival.getByRole('button', { name: 'Nộp' }).last().click();
  await rival.getByRole('heading', { name: 'Đã nộp' }).waitFor();
  await rival.context().close();

  await page.context().setOffline(false);
  const review = page.getByText('Cần xem lại:');
  await review.waitFor({ timeout: 60_000 });
  expect(await violations(page)).toEqual([]);
  await picture(page, 'queue-review');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bản đã lập' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('giao-ban-citizenReception-2024-Q1.json');
  await page.reload();
  await page.locator('.table').first().waitFor();
  await review.waitFor();
  await page.getByRole('button', { name: 'Bỏ bản này' }).click();
  await review.waitFor({ state: 'detached' });
  await page.context().close();
});

const busy = { status: 503, headers: { 'retry-after': '1' }, contentType: 'application/problem+json' };

/** Opens the workbook of a unit that has not submitted, checked and ready to go. */
async function readyToSubmit(unit: string, file: string): Promise<Page> {
  const page = await enter(unit);
  await open(page, file);
  await page.getByText(file).waitFor();
  await page.getByRole('button', { name: /^Kiểm tra/ }).click();
  await page.getByRole('button', { name: /^Nộp \d+ biểu/ }).waitFor();
  return page;
}
const submit = (page: Page) => page.getByRole('button', { name: /^Nộp/ }).last().click();
const receipts = (page: Page) =>
  page.getByRole('heading', { name: 'Đã nộp', exact: true }).waitFor({ timeout: 60_000 });

test('a token the server takes no longer is renewed without a word', async () => {
  const page = await readyToSubmit('loc hung', '25303-xa-loc-hung.xlsx');
  const answers: number[] = [];
  page.on('response', (one) => one.url().endsWith('/api/submissions') && answers.push(one.status()));
  await page
    .context()
    .route(
      '**/api/submissions',
      (route) =>
        route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer expired' } }),
      { times: 1 },
    );
  await submit(page);
  await receipts(page);
  expect(answers.slice(0, 2)).toEqual([401, 201]);
  expect(await versions('25303@2024-01-01', 'can-bo-25303')).toBe(1);
  await page.context().close();
});

test('a busy server is waited for as long as it asks', async () => {
  const page = await readyToSubmit('loc thinh', '25305-xa-loc-thinh.xlsx');
  const sent: number[] = [];
  let answersBusy = 1;
  await page.context().route('**/api/submissions', (route) => {
    sent.push(Date.now());
    if (answersBusy-- <= 0) return route.continue();
    return route.fulfill({ ...busy, body: JSON.stringify({ code: 'storageUnavailable' }) });
  });
  await submit(page);
  await receipts(page);
  expect((sent[1] ?? 0) - (sent[0] ?? 0)).toBeGreaterThanOrEqual(1000);
  expect(await versions('25305@2024-01-01', 'can-bo-25305')).toBe(1);
  await page.context().close();
});

test('what a server that stays busy did not take is sent later, once', async () => {
  const later = await readyToSubmit('loc tan', '25279-xa-loc-tan.xlsx');
  let isDown = true;
  await later
    .context()
    .route('**/api/submissions', (route) =>
      isDown ? route.fulfill({ ...busy, body: JSON.stringify({ code: 'serverBusy' }) }) : route.continue(),
    );
  await submit(later);
  await later.getByText('Máy chủ đang bận. Bản nộp được giữ').first().waitFor({ timeout: 60_000 });
  await later.getByRole('button', { name: 'Về danh sách biểu' }).click();
  await later.getByText('Chờ gửi, sẽ tự gửi').waitFor();
  isDown = false;
  await later.evaluate(() => dispatchEvent(new Event('online')));
  await later.getByText('Chờ gửi, sẽ tự gửi').waitFor({ state: 'detached', timeout: 60_000 });
  expect(await versions('25279@2024-01-01', 'can-bo-25279')).toBe(1);
  await later.context().close();
});

test('an answer that is cut off on its way leaves one version, not two', async () => {
  const page = await readyToSubmit('loc quang', '25291-xa-loc-quang.xlsx');
  await page.context().route(
    '**/api/submissions',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await submit(page);
  await page.getByText('tự gửi khi có mạng').first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Về danh sách biểu' }).click();
  await page.getByText('Chờ gửi, sẽ tự gửi').waitFor({ state: 'detached', timeout: 60_000 });
  for (const table of ['citizenReception', 'ntmCommunes', 'petitions'])
    expect([table, await versions('25291@2024-01-01', 'can-bo-25291', table)]).toEqual([table, 1]);
  await page.context().close();
});

test('a watched file: what is saved is read and checked again by itself, through a save that takes its time', async () => {
  const page = await enter('loc tan');
  const files = [await tooManyCriteria(stage.folder), locTan].map((file) =>
    readFileSync(file).toString('base64'),
  );
  // A real handle, of the origin's own file system: no picker can be driven without a screen.
  await page.evaluate(async ([wrong = '', right = '']) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('so-lieu.xlsx', { create: true });
    const save = async (content: string) => {
      const writing = await handle.createWritable();
      await writing.write(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
      await writing.close();
    };
    await save(wrong);
    Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]), save, right });
  }, files);
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).click();
  await page.getByText('Lưu trong Excel là ở đây đọc lại ngay').waitFor();
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByTitle('Đến ô C11').waitFor();
  // Half a file first, as while a program is saving: nothing is said of it, and the list stays.
  const saving = (content: string) =>
    page.evaluate(async (text) => {
      const save: unknown = Reflect.get(window, 'save');
      if (typeof save === 'function') await Reflect.apply(save, null, [text]);
    }, content);
  await saving((files[1] ?? '').slice(0, 4000));
  await page.waitForTimeout(2500);
  expect(await page.getByTitle('Đến ô C11').count()).toBe(1);
  expect(await page.locator('.bar[role=alert]').count()).toBe(0);
  await saving(files[1] ?? '');
  await page.getByTitle('Đến ô C11').waitFor({ state: 'detached' });

  // After a reload the browser wants to be asked again whether the file may be read, and only by a press.
  await page.addInitScript(() => {
    let may: PermissionState = 'prompt';
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: () => Promise.resolve(may),
      requestPermission: () => {
        if (!navigator.userActivation.isActive) return Promise.reject(new DOMException('', 'SecurityError'));
        return Promise.resolve((may = 'granted'));
      },
    });
  });
  await page.reload();
  const again = page.getByRole('button', { name: 'Mở lại so-lieu.xlsx' });
  await again.waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'file-again');
  await again.click();
  await page.getByText('Lưu trong Excel là ở đây đọc lại ngay').waitFor();
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByText('Số liệu hợp lệ').first().waitFor();

  // Whoever signs in next on this computer is not offered it.
  await page.getByRole('button', { name: /^Đăng xuất/ }).click();
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill('loc phu');
  await page.locator('.people button').first().click();
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).waitFor();
  await page.waitForTimeout(500);
  expect(await again.count()).toBe(0);
  await page.context().close();
});

test('what waits belongs to its account: another on the same computer neither sees nor sends it', async () => {
  const page = await readyToSubmit('loc khanh', '25306-xa-loc-khanh.xlsx');
  let isDown = true;
  const senders: (string | undefined)[] = [];
  await page.context().route('**/api/submissions', (route) => {
    senders.push(route.request().headers().authorization);
    return isDown ? route.abort() : route.continue();
  });
  await submit(page);
  await page.getByText('tự gửi khi có mạng').first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Về danh sách biểu' }).click();
  await page.getByText('Chờ gửi, sẽ tự gửi').waitFor();
  const signInAs = async (who: string) => {
    await page.getByRole('button', { name: /^Đăng xuất/ }).click();
    await page.getByPlaceholder('Tìm theo tên đơn vị').fill(who);
    await page.locator('.people button').first().click();
    await page.locator('.table').first().waitFor();
  };
  senders.length = 0;
  isDown = false;
  await signInAs('loc hoa');
  await page.waitForTimeout(4000);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForTimeout(1000);
  expect(await page.getByText('Chờ gửi, sẽ tự gửi').count()).toBe(0);
  expect(senders).toEqual([]);
  expect(await versions('25306@2024-01-01', 'can-bo-25306')).toBe(0);
  await signInAs('loc khanh');
  await page.getByText('Đã nộp bản số 1').first().waitFor({ timeout: 60_000 });
  expect(await versions('25306@2024-01-01', 'can-bo-25306')).toBe(1);
  await page.context().close();
});

test('nothing went wrong unseen', () => {
  expect(mishaps).toEqual([]);
});
