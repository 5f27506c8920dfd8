// An OpenID Connect provider as a browser meets it: its description, a page that sends people back, a token for the code.
// Played by intercepting its address; MSAL, the popup and our page between them are real.
import type { BrowserContext, Route } from 'playwright-core';

const provider = 'https://login.test/tinh';
export const openIdConnect = {
  ...{ clientId: 'giao-ban', authority: provider, scope: 'api://giao-ban/access' },
  openIdConnect: true,
};

export interface Provider {
  /** The query of each visit to its pages. */
  readonly visits: URLSearchParams[];
}

/** `token` is what our server takes; `lasts` seconds. */
export async function playProvider(
  context: BrowserContext,
  token: () => Promise<string>,
  lasts = 3600,
): Promise<Provider> {
  const visits: URLSearchParams[] = [];
  await context.route(`${provider}/**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname.endsWith('/openid-configuration')) return json(route, described);
    if (pathname.endsWith('/authorize')) {
      visits.push(searchParams);
      return route.fulfill({ contentType: 'text/html', body: sendsBack(searchParams) });
    }
    const accessToken = await token();
    return json(route, {
      ...{ token_type: 'Bearer', access_token: accessToken, expires_in: lasts, scope: openIdConnect.scope },
      ...{ id_token: idToken(visits.at(-1)?.get('nonce') ?? ''), refresh_token: 'again' },
      client_info: encoded({ uid: 'can-bo', utid: 'tinh' }),
    });
  });
  return { visits };
}

const described = {
  issuer: provider,
  authorization_endpoint: `${provider}/authorize`,
  token_endpoint: `${provider}/token`,
  end_session_endpoint: `${provider}/end`,
  jwks_uri: `${provider}/jwks`,
};

function sendsBack(asked: URLSearchParams): string {
  const answer = new URLSearchParams({ code: 'ma', state: asked.get('state') ?? '' });
  answer.set('client_info', encoded({ uid: 'can-bo', utid: 'tinh' }));
  const address = `${asked.get('redirect_uri') ?? ''}#${answer.toString()}`;
  return `<!doctype html><script>location.replace(${JSON.stringify(address)})</script>`;
}

/** MSAL reads it and leaves its signature to whoever relies on it; our server never sees it. */
function idToken(nonce: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...{ iss: provider, aud: openIdConnect.clientId, sub: 'can-bo', nonce, iat: now, exp: now + 3600 },
    ...{ name: 'Văn thư Lộc Tấn', preferred_username: 'vanthu@locninh.test' },
  };
  return `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}.c2ln`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function json(route: Route, body: object): Promise<void> {
  return route.fulfill({ json: body, headers: { 'access-control-allow-origin': '*' } });
}
