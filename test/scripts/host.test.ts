// The local host over HTTP, with a real bundle and the library's own conversions in between.
import { request as rawRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite, type Azurite } from '../../scripts/azurite';
import { runHost, type RunningHost } from './fixtures/runHost';

let azurite: Azurite;
let host: RunningHost;

beforeAll(async () => {
  azurite = await startAzurite();
  host = await runHost({
    env: {
      STORAGE: azurite.connectionString,
      FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '1000',
      PANE_CONFIG: '{"issuer":"http://127.0.0.1:7072"}',
    },
    pane: { 'index.html': '<p>Ngăn tác vụ</p>', 'chunk-ABCDEFG1.js': 'export {}' },
  });
}, 30_000);

afterAll(async () => {
  await host?.stop();
  await azurite?.stop();
});

const at = (path: string, init: RequestInit = {}) => fetch(`${host.url}${path}`, init);
const post = (path: string, body: string | Uint8Array<ArrayBuffer>) => at(path, { method: 'POST', body });

/** Sends the path as it is; fetch would tidy it first. */
function statusOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    rawRequest(`${host.url}`, { path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('refusals', () => {
  test('an unknown path under /api is 404', async () => {
    expect((await at('/api/nowhere')).status).toBe(404);
  });

  test('a parameter that breaks its constraint is 404', async () => {
    expect((await post('/api/echo/25270/one', '')).status).toBe(404);
  });

  test('a known path with another method is 405 and names the methods', async () => {
    const response = await at('/api/echo/25270/1');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('a path with a broken percent sign is 400', async () => {
    expect(await statusOf('/api/files/%E0%A4%A')).toBe(400);
  });

  test('a body of exactly the limit passes, one byte more is 413', async () => {
    expect((await post('/api/bytes', 'x'.repeat(1000))).status).toBe(200);
    expect((await post('/api/bytes', 'x'.repeat(1001))).status).toBe(413);
  });

  test('a body over the limit without a declared length is 413 too', async () => {
    const body = new Blob(['x'.repeat(1001)]).stream();
    expect((await at('/api/bytes', { method: 'POST', body, duplex: 'half' } as RequestInit)).status).toBe(
      413,
    );
  });

  test('a function that throws answers 500 with an id and no detail', async () => {
    const response = await at('/api/fail');
    const id = response.headers.get('x-ms-invocation-id') ?? '';
    expect(response.status).toBe(500);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.text()).toBe('');
    // The answer and the line of the log come by different ways.
    const until = Date.now() + 5000;
    while (!host.log.join('\n').includes(id) && Date.now() < until) await sleep(20);
    expect(host.log.join('\n')).toContain(id);
  });

  test('a function that answers a bare string is 500, as in the cloud', async () => {
    expect((await at('/api/string')).status).toBe(500);
  });

  test('bad JSON reaches the function, whose refusal passes', async () => {
    const response = await post('/api/parse', '{"a":');
    expect([response.status, await response.text()]).toEqual([400, 'not JSON']);
  });
});

describe('answers', () => {
  test('method, parameters, repeated query, headers and body arrive', async () => {
    const response = await at('/api/echo/25270%402024-01-01/2?table=a&table=b&q=%C4%91', {
      method: 'POST',
      body: 'Lộc Ninh',
      headers: { 'x-custom': '7' },
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      method: 'POST',
      url: `${host.url}/api/echo/25270%402024-01-01/2?table=a&table=b&q=%C4%91`,
      params: { unit: '25270@2024-01-01', version: '2' },
      query: { table: 'a,b', q: 'đ' },
      custom: '7',
      body: 'Lộc Ninh',
    });
  });

  test('bytes come back unchanged', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(new Uint8Array(await (await post('/api/bytes', bytes)).arrayBuffer())).toEqual(bytes);
  });

  test('a literal route wins over a parameter, a mixed segment over a bare one', async () => {
    expect(await (await at('/api/files/list')).text()).toBe('list');
    expect(await (await at('/api/files/all.xlsx')).json()).toEqual({ name: 'all' });
    expect(await (await at('/api/files/all.pdf')).text()).toBe('any');
  });

  test('HEAD has the length and headers of GET but no body', async () => {
    const response = await at('/api/look', { method: 'HEAD' });
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([200, '"1"', '']);
  });

  test('OPTIONS passes when it is registered', async () => {
    expect(await (await at('/api/look', { method: 'OPTIONS' })).text()).toBe('OPTIONS');
  });

  test('a function that answers nothing is 204, and 304 carries no body', async () => {
    expect((await at('/api/nothing')).status).toBe(204);
    expect((await at('/api/notModified')).status).toBe(304);
  });

  test('the timer fires every second', async () => {
    const count = async () => Number(await (await at('/api/ticks')).text());
    const before = await count();
    await new Promise((resolve) => setTimeout(resolve, 2200));
    expect((await count()) - before).toBeGreaterThanOrEqual(2);
  });
});

describe('the pane', () => {
  test('no path leads out of the folder', async () => {
    expect(await statusOf('/../functions/index.js')).toBe(404);
    expect(await statusOf('/%2e%2e/functions/index.js')).toBe(404);
    expect(await statusOf('/..%2ffunctions/index.js')).toBe(404);
    expect(await statusOf('/index.html%00.js')).toBe(404);
  });

  test('only reading is allowed', async () => {
    expect((await post('/index.html', '')).status).toBe(405);
  });

  test('the origin itself is the page, with an ETag that answers 304', async () => {
    const first = await at('/');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await first.text()).toBe('<p>Ngăn tác vụ</p>');
    expect((await at('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('the configuration says where people sign in', async () => {
    expect(await (await at('/config.json')).json()).toEqual({ issuer: 'http://127.0.0.1:7072' });
  });

  test('a file named by its content may be kept for ever, the page may not', async () => {
    expect((await at('/chunk-ABCDEFG1.js')).headers.get('cache-control')).toContain('immutable');
    expect((await at('/')).headers.get('cache-control')).toBe('no-cache');
  });
});
