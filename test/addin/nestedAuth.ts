// The bridge a host with Nested App Authentication gives its add-ins (`window.nestedAppAuthBridge`), played in the page:
// messages as @azure/msal-browser sends and takes them, tokens from wherever the test takes them.
// learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
import type { Page } from 'playwright-core';

export interface Grant {
  readonly token: string;
  /** Seconds from now. */
  readonly lasts: number;
}

/** Answers `GetToken` (silent) and `GetTokenPopup`; undefined: the user must be asked, or cancelled. */
export type Ask = (method: string) => Promise<Grant | undefined>;

declare global {
  interface Window {
    askBridge?: Ask;
  }
}

export async function playBridge(page: Page, ask: Ask): Promise<void> {
  await page.exposeFunction('askBridge', ask);
  await page.addInitScript(() => {
    let listener: ((message: string) => void) | undefined;
    const account = {
      ...{ homeAccountId: 'can-bo.tinh', environment: 'login.test', tenantId: 'tinh' },
      ...{ username: 'vanthu@locninh.test', localAccountId: 'can-bo', name: 'Văn thư Lộc Tấn' },
    };
    const answer = async (text: string) => {
      const { method, requestId, tokenParams }: Record<string, never> = JSON.parse(text);
      const base = { messageType: 'NestedAppAuthResponse', requestId };
      if (method === 'GetInitContext') {
        const initContext = { sdkName: 'test', sdkVersion: '1', accountContext: undefined, capabilities: {} };
        return { ...base, success: true, initContext };
      }
      const grant = await window.askBridge?.(String(method));
      const asks = method === 'GetToken' ? 'USER_INTERACTION_REQUIRED' : 'USER_CANCEL';
      if (!grant) return { ...base, success: false, error: { status: asks, code: asks, description: '' } };
      const token = {
        ...{ access_token: grant.token, id_token: grant.token, expires_in: grant.lasts },
        ...{ scope: Reflect.get(Object(tokenParams), 'scope'), authority: 'https://login.test' },
      };
      return { ...base, success: true, token, account };
    };
    Reflect.set(window, 'nestedAppAuthBridge', {
      addEventListener: (_: string, heard: (message: string) => void) => (listener = heard),
      removeEventListener: () => undefined,
      postMessage: (text: string) => void answer(text).then((said) => listener?.(JSON.stringify(said))),
    });
  });
}
