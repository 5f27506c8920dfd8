// Signing in with the account of one's office: MSAL itself, over a host's Nested App Authentication, against the real
// local server, which checks every token.
import type { Page } from 'playwright-core';
import { playBridge, type Grant } from './nestedAuth';
import { setStage, type Stage } from './stage';
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
  // Nothing is drawn before there is something to show.
  await page.locator('#root > *').first().waitFor();
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
