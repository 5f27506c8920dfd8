// Signing in with the account of one's office: MSAL itself, over a host's Nested App Authentication, against the real
// local server, which checks every token.
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { readWorkbook } from '../../shared/xlsx/read';
import { bookFrom, bundle, excelPage } from '../office/excelPage';
import { playBridge, type Grant } from './nestedAuth';
import { openIdConnect, playProvider } from './provider';
import { locTan, setStage, type Stage } from './stage';
import { picture } from './screens';
import { violations } from './visitor';

// A browser, three servers and other tests may share two cores.
jest.setTimeout(180_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.stop());

const entra = { clientId: 'giao-ban', authority: 'https://login.test/tinh', scope: 'api://giao-ban/access' };

/** The pane of a province whose people sign in with Entra, in a host that answers as `asked` says. */
async function open(config: object, asked: (method: string) => Promise<Grant | undefined>): Promise<Page> {
  const page = await stage.browser.newPage({ viewport: { width: 350, height: 800 } });
  page.setDefaultTimeout(20_000);
  await playBridge(page, asked);
  await page.route('**/config.json', (route) => route.fulfill({ json: config }));
  await page.goto(stage.stack.url);
  await page.getByText('Đang tải…').waitFor({ state: 'detached' });
  return page;
}

const enter = (page: Page) => page.getByRole('button', { name: 'Đăng nhập bằng tài khoản cơ quan' }).click();
const token = () => stage.stack.token('can-bo-25279');

test('a configuration without a place to sign in is said, with what to do', async () => {
  const page = await open({}, () => Promise.resolve(undefined));
  await page.getByText('Chưa cấu hình đăng nhập.').waitFor();
  await page.close();
});

test('a user who closes the window is told to press again', async () => {
  const page = await open({ entra }, () => Promise.resolve(undefined));
  expect(await violations(page)).toEqual([]);
  await picture(page, 'sign-in-own');
  await enter(page);
  await page.getByText('Bấm lại nút vừa bấm và đăng nhập').waitFor();
  await page.close();
});

test('whom the host knows enters without being asked, and without a press', async () => {
  const asked: string[] = [];
  const page = await open({ entra }, async (method) => {
    asked.push(method);
    return { token: await token(), lasts: 3600 };
  });
  await page.getByRole('heading', { name: 'Xã Lộc Tấn' }).waitFor();
  expect(asked).toEqual(['GetToken']);
  expect(await page.getByRole('button', { name: 'Đăng xuất (Văn thư Lộc Tấn)' }).count()).toBe(1);
  await page.close();
});

test('a token that ends is renewed silently; where that is refused, the user is asked', async () => {
  const asked: string[] = [];
  const page = await open({ entra }, async (method) => {
    asked.push(method);
    // Silent works twice only; each token is as good as over at once.
    const silent = asked.filter((one) => one === 'GetToken').length;
    return method === 'GetToken' && silent > 2 ? undefined : { token: await token(), lasts: 30 };
  });
  await page.getByRole('heading', { name: 'Xã Lộc Tấn' }).waitFor();
  await page.getByText('Hạn nộp').first().waitFor();
  expect(asked.slice(0, 2)).toEqual(['GetToken', 'GetToken']);
  expect(asked).toContain('GetTokenPopup');
  await page.close();
});

test('a session the host renews no longer: what was declared stays, signing in again sends it', async () => {
  let refuses = false;
  const page = await open({ entra }, async () => (refuses ? undefined : { token: await token(), lasts: 30 }));
  await page.getByText('Hạn nộp').first().waitFor();
  const row = page.locator('.table', { hasText: 'OCOP' });
  await row.getByRole('button').first().click();
  await row.getByRole('button', { name: 'Không phát sinh' }).click();
  await page.getByLabel('Lý do không phát sinh').fill('Trên địa bàn chưa có sản phẩm OCOP được công nhận.');
  await page.getByRole('button', { name: 'Ghi nhận' }).click();
  refuses = true;
  await page.getByRole('button', { name: 'Nộp' }).last().click();
  const over = page.getByText('Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp');
  await over.waitFor();
  refuses = false;
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
  await over.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Về danh sách biểu' }).click();
  await page.getByRole('button', { name: 'Nộp' }).last().click();
  await page.getByRole('heading', { name: 'Đã nộp', exact: true }).waitFor();
  await page.close();
});

/** A pane in a browser, or in an Excel without Nested App Authentication: its provider has pages of its own. */
async function openWith(context: BrowserContext, page: Page, address = ''): Promise<void> {
  page.setDefaultTimeout(20_000);
  await context.route('**/config.json', (route) => route.fulfill({ json: { entra: openIdConnect } }));
  await page.goto(`${stage.stack.url}/${address}`);
}
const inside = (page: Page) => page.getByRole('heading', { name: 'Xã Lộc Tấn' }).waitFor();

test('in a browser a popup asks; after that nobody is asked until they sign out, and then who they are', async () => {
  const context = await stage.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const { visits } = await playProvider(context, token);
  await openWith(context, page);
  await enter(page);
  await inside(page);
  expect(
    visits.map((asked) => [asked.get('scope')?.includes(openIdConnect.scope), asked.get('prompt')]),
  ).toEqual([[true, null]]);
  await page.reload();
  await inside(page);
  expect(visits).toHaveLength(1);

  await page.getByRole('button', { name: /^Đăng xuất/ }).click();
  await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản cơ quan' }).waitFor();
  await page.reload();
  await enter(page);
  await inside(page);
  expect(visits.map((asked) => asked.get('prompt'))).toEqual([null, 'select_account']);
  await context.close();
});

test('in an Excel without Nested App Authentication a dialog of Office asks', async () => {
  const context = await stage.browser.newContext({ serviceWorkers: 'block' });
  // Inside the dialog office.js only hands the answer over.
  await context.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `window.Office = {
        onReady: () => Promise.resolve({ host: 'Excel' }),
        context: { ui: { messageParent: (message) => window.opener.postMessage({ message }, '*') } },
      };`,
    }),
  );
  const grids = await readWorkbook(new Uint8Array(await readFile(locTan)));
  const page = await excelPage(context, await bundle('host.ts'), bookFrom(grids));
  const { visits } = await playProvider(context, token);
  await openWith(context, page, 'index.html?excel');
  const button = page.getByRole('button', { name: 'Đăng nhập bằng tài khoản cơ quan' });
  await button.waitFor();
  await page.evaluate(playDialog);
  // Closed by its user: said, and pressed again.
  await page.evaluate(() => Reflect.set(window, 'closesDialog', true));
  await button.click();
  await page.getByText('Bấm lại nút vừa bấm và đăng nhập').waitFor();
  await page.evaluate(() => Reflect.set(window, 'closesDialog', false));
  await button.click();
  await inside(page);
  expect(visits).toHaveLength(1);
  expect(context.pages()).toHaveLength(1);
  await context.close();
});

/** `displayDialogAsync` as documented, over a window: learn.microsoft.com/office/dev/add-ins/develop/dialog-api-in-office-add-ins */
function playDialog(): void {
  const display: typeof Office.context.ui.displayDialogAsync = (
    address: string,
    _options: unknown,
    callback?: (result: Office.AsyncResult<Office.Dialog>) => void,
  ) => {
    const handlers = new Map<unknown, (told: object) => void>();
    const opened = window.open(address, 'dialog', 'popup');
    addEventListener('message', ({ data }: MessageEvent<{ message?: string }>) => {
      if (data.message !== undefined) handlers.get('dialogMessageReceived')?.({ message: data.message });
    });
    const dialog = {
      close: () => opened?.close(),
      addEventHandler: (kind: unknown, handler: (told: object) => void) => handlers.set(kind, handler),
    };
    callback?.(Object.assign({ status: 'succeeded', value: dialog }) as Office.AsyncResult<Office.Dialog>);
    if (Reflect.get(window, 'closesDialog') !== true) return;
    opened?.close();
    handlers.get('dialogEventReceived')?.({ error: 12006 });
  };
  // Office keeps its own from being replaced: what the pane sees is laid over it.
  const context = Object.create(Office.context, { ui: { value: { displayDialogAsync: display } } });
  Reflect.set(window, 'Office', Object.create(Office, { context: { value: context } }));
}
