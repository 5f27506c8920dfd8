// The boundary: who is let in, what is refused before anything runs, and what every reply carries.
import { z } from 'zod';
import { metricsSchema } from '../../shared/api';
import { problemBodySchema } from '../../shared/problemBody';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, type Server } from './server';
import { PERIOD, petitions } from './tables';

let server: Server;

beforeAll(async () => {
  server = await startServer({ settings: { MAX_BODY_KB: '64', REQUESTS_AT_ONCE: '40' } });
  const members = [
    server.member('loc-an', LOC_AN, 'submitter'),
    server.member('lanh-dao', PROVINCE, 'leader'),
    server.member('chuyen-vien', PROVINCE, 'reviewer', { tables: ['petitions'] }),
    server.member('von-va', LOC_HOA, 'submitter'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json: {} });
}, 60_000);
afterAll(() => server?.stop());

const codeOf = (body: unknown): string => problemBodySchema.parse(body).code;

describe('nobody is let in', () => {
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const soon = () => Math.floor(Date.now() / 1000) + 600;

  async function refused(token: string | undefined): Promise<void> {
    const answer = await server.call('GET', 'me', token === undefined ? {} : { token });
    expect([answer.status, codeOf(answer.body)]).toEqual([401, 'unauthenticated']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  }

  test('without a token, or with something that is none', async () => {
    await refused(undefined);
    await refused('khong-phai-token');
    await refused('a.b.c');
  });

  test('with a token for another audience, or of another issuer', async () => {
    await refused(await server.token('lanh-dao', { aud: 'khac' }));
    await refused(await server.token('lanh-dao', { iss: 'https://khac.example' }));
  });

  test('with a token that has expired, never expires, or is not valid yet', async () => {
    await refused(await server.token('lanh-dao', { exp: soon() - 1200 }));
    await refused(await server.token('lanh-dao', { exp: undefined }));
    await refused(await server.token('lanh-dao', { nbf: soon() }));
  });

  test('with a token that was good before and has expired since', async () => {
    const token = await server.token('lanh-dao', { exp: soon() - 570 });
    expect((await server.call('GET', 'me', { token })).status).toBe(200);
    jest.useFakeTimers({
      now: Date.now() + 90_000,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance'],
    });
    await refused(token).finally(() => jest.useRealTimers());
  });

  test('with a token without a subject', async () => {
    await refused(await server.token('', { sub: undefined }));
    await refused(await server.token('', { sub: '' }));
  });

  test('with a token nobody signed, or signed with a shared secret', async () => {
    const payload = { iss: server.issuer.issuer.url ?? '', aud: 'giao-ban', sub: 'lanh-dao', exp: soon() };
    await refused(`${base64({ alg: 'none' })}.${base64(payload)}.AA`);
    const { SignJWT } = await import('jose');
    const secret = new TextEncoder().encode('mot-bi-mat-du-dai-de-ky-hs256-thu-xem');
    await refused(await new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(secret));
  });

  test('with a token that was changed after signing', async () => {
    const [head = '', body = '', signature = ''] = (await server.token('loc-an')).split('.');
    const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    await refused(
      `${head}.${base64({ ...z.object({}).loose().parse(claims), sub: 'lanh-dao' })}.${signature}`,
    );
  });

  test('by a header of the platform that claims to be somebody', async () => {
    const principal = Buffer.from(JSON.stringify({ userId: 'quan-tri' })).toString('base64');
    const answer = await server.call('GET', 'me', { headers: { 'x-ms-client-principal': principal } });
    expect(answer.status).toBe(401);
  });
});

test('somebody without a membership learns who they are, and nothing else', async () => {
  expect((await server.get('me', 'nguoi-la')).body).toMatchObject({ memberships: [] });
  const answer = await server.get('units', 'nguoi-la');
  expect([answer.status, codeOf(answer.body)]).toEqual([403, 'noMembership']);
});

test('a key the issuer begins to use later is found', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await server.issuer.issuer.keys.generate('RS256');
  for (let times = 0; times < 4; times++) expect((await server.get('me', 'lanh-dao')).status).toBe(200);
});

describe('a request is refused', () => {
  test('when its parameters are missing, wrong, or more than asked for', async () => {
    for (const query of ['', '?period=2024-Q5', `?period=${PERIOD}&them=1`]) {
      const answer = await server.get(`figures${query}`, 'lanh-dao');
      expect([answer.status, codeOf(answer.body)]).toEqual([400, 'invalidQuery']);
    }
  });

  test('when its body is no JSON', async () => {
    const answer = await server.call('POST', 'submissions', { as: 'loc-an', text: '{"unit":' });
    expect([answer.status, codeOf(answer.body)]).toEqual([400, 'malformedJson']);
  });

  test('when its body is not of the agreed form; the place is named, the value is not', async () => {
    const json = { ...(await petitions(LOC_AN, 1)), base: 'Nguyễn Văn A' };
    const answer = await server.call('POST', 'submissions', { as: 'loc-an', json });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalidBody', params: { at: 'base' } } });
    expect(JSON.stringify(answer.body)).not.toContain('Nguyễn');
  });

  test('when it comes too often', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => server.get('me', 'von-va')));
    const late = answers.find(({ status }) => status === 429);
    expect(late && codeOf(late.body)).toBe('tooManyRequests');
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await server.get('me', 'lanh-dao')).status).toBe(200);
  });

  test('when its body is too large, stated or not', async () => {
    const large = { as: 'loc-an', text: `"${'x'.repeat(64 * 1024)}"` };
    for (const headers of [{}, { 'content-length': '9999999' }]) {
      const answer = await server.call('POST', 'submissions', { ...large, headers });
      expect([answer.status, codeOf(answer.body)]).toEqual([413, 'bodyTooLarge']);
    }
  });

  test('the same whether something is not there or not the caller’s', async () => {
    const query = (unit: string) => `submissions?unit=${unit}&table=petitions&period=${PERIOD}`;
    const notTheirs = await server.get(query(LOC_HOA), 'loc-an');
    const notThere = await server.get(query('99999@2024-01-01'), 'loc-an');
    expect(notTheirs.status).toBe(404);
    expect(notTheirs.body).toEqual(notThere.body);
  });
});

test('a key that would reach into prototypes reaches nothing', async () => {
  const text = JSON.stringify(await petitions(LOC_AN, 1)).replace(
    '"columns":{',
    '"columns":{"__proto__":[1],',
  );
  const answer = await server.call('POST', 'submissions?dryRun=true', { as: 'loc-an', text });
  expect(answer.status).toBe(200);
  expect(JSON.stringify(answer.body)).not.toContain('__proto__');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('only an administrator', () => {
  test('reads and writes members', async () => {
    expect((await server.get('members', 'lanh-dao')).status).toBe(404);
    const json = { members: [] };
    expect((await server.call('PUT', 'members', { as: 'lanh-dao', json })).status).toBe(403);
    expect((await server.get('members', 'quan-tri')).body).toMatchObject({ members: { length: 4 } });
  });

  test('opens a period; who reviews the table may set its deadline, nobody else', async () => {
    const put = (as: string, path: string, json: unknown = {}) =>
      server.call('PUT', `periods/${path}`, { as, json });
    expect((await put('chuyen-vien', 'petitions/2024-C04')).status).toBe(403);
    expect((await put('chuyen-vien', `ntmCommunes/${PERIOD}`)).status).toBe(403);
    expect((await put('loc-an', `petitions/${PERIOD}`)).status).toBe(403);
    expect(await put('chuyen-vien', `petitions/${PERIOD}`, { deadline: '2024-03-25' })).toMatchObject({
      status: 200,
      body: { deadline: '2024-03-25', closes: '2024-04-01', gate: 'open' },
    });
  });

  test('reads no figures', async () => {
    expect((await server.get(`figures?period=${PERIOD}`, 'quan-tri')).status).toBe(404);
  });
});

test('opening a period twice makes no head twice and answers 200', async () => {
  const again = await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri' });
  expect(again.status).toBe(200);
  const board = await server.get(`completeness?period=${PERIOD}`, 'lanh-dao');
  expect(board.body).toMatchObject({ tables: [{ heads: { length: 16 } }] });
});

test('a period a table is never reported for cannot be opened', async () => {
  const answer = await server.call('PUT', 'periods/petitions/2024-M02', { as: 'quan-tri' });
  expect([answer.status, codeOf(answer.body)]).toEqual([404, 'unknownPeriod']);
});

test('a reading says its state by ETag and is not sent again', async () => {
  const first = await server.get('units?on=2024-03-14', 'lanh-dao');
  const etag = first.headers.get('etag') ?? '';
  const held = { as: 'lanh-dao', headers: { 'if-none-match': `W/${etag}` } };
  const again = await server.call('GET', 'units?on=2024-03-14', held);
  expect([first.status, again.status, again.bytes.length]).toEqual([200, 304, 0]);
});

test('a refusal is a sentence in the caller’s language', async () => {
  const titleOf = async (language: string) => {
    const answer = await server.call('GET', 'me', { headers: { 'accept-language': language } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    return problemBodySchema.parse(answer.body).title;
  };
  expect(await titleOf('en-GB,en;q=0.9')).toContain('Sign in again');
  expect(await titleOf('vi')).toContain('Đăng nhập lại');
  expect(await titleOf('')).toContain('Đăng nhập lại');
});

test('only listed origins are let through by the browser', async () => {
  const from = (origin: string) => server.call('OPTIONS', 'submissions', { headers: { origin } });
  const allowed = await from('https://excel.example');
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://excel.example');
  expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
  expect((await from('https://khac.example')).headers.has('access-control-allow-origin')).toBe(false);
});

test('every reply forbids guessing its type and framing it', async () => {
  for (const answer of [await server.get('health'), await server.get('me')]) {
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

test('a request is logged with its unit, table and time in line, and without a value', async () => {
  const json = await petitions(LOC_AN, 987_654);
  const answer = await server.call('POST', 'submissions?dryRun=true', { as: 'loc-an', json });
  expect(answer.status).toBe(200);
  const line: unknown = JSON.parse(server.logs.at(-1) ?? '');
  expect(line).toEqual({
    ...{ event: 'request', invocationId: 'lan-goi-1', endpoint: 'postSubmission', status: 200 },
    ...{ unit: LOC_AN, table: 'petitions', period: PERIOD, person: expect.stringMatching(/^[0-9a-f]{32}$/) },
    ...{ ms: expect.any(Number), waitedMs: expect.any(Number) },
  });
  expect(server.logs.join('\n')).not.toContain('987654');
});

test('what a user wrote in place of a key is not logged', async () => {
  const json = { ...(await petitions(LOC_AN, 1)), table: 'Nguyễn Văn A', unit: 'ông Nguyễn Văn A' };
  await server.call('POST', 'submissions', { as: 'loc-an', json });
  expect(server.logs.at(-1)).not.toMatch(/Nguyễn|"unit"|"table"/);
});

test('the health tells storage, queue, poison and what waits longest, and no unit', async () => {
  const { body } = await server.get('health');
  expect(body).toEqual({
    ...{ status: 'ok', storage: true, queue: expect.any(Number), poison: 0 },
    ...{ unpublished: 0, oldestUnpublishedSeconds: null, now: expect.any(String) },
  });
});

test('an administrator reads what a dashboard draws: counts that add up', async () => {
  await server.get('units', 'nguoi-la');
  const { body } = await server.get('metrics', 'quan-tri');
  const { health, instance, oldestUnpublished } = metricsSchema.parse(body);
  expect([health.storage, oldestUnpublished, instance.running]).toEqual([true, null, 1]);
  const units = instance.requests.find(({ endpoint }) => endpoint === 'getUnits');
  expect(units?.answers['4xx']).toBeGreaterThanOrEqual(1);
  for (const { count, answers, atMost } of instance.requests) {
    expect(Object.values(answers).reduce((sum, one) => sum + one, 0)).toBe(count);
    expect([...atMost].sort((a, b) => a - b)).toEqual(atMost);
  }
});

test('the context holds what the pane checks with, and mappings come back', async () => {
  const mapping = { a1b2c3d4e5f60718: 'received' };
  const json = { unit: LOC_AN, table: 'petitions', mappings: mapping };
  expect((await server.call('PUT', 'mappings', { as: 'loc-an', json })).status).toBe(200);
  const stranger = { ...json, unit: LOC_HOA };
  expect((await server.call('PUT', 'mappings', { as: 'loc-an', json: stranger })).status).toBe(403);
  const context = await server.get(`context?unit=${LOC_AN}&table=petitions&period=${PERIOD}`, 'loc-an');
  expect(context.body).toMatchObject({
    head: { status: 'due', latest: 0, obliged: true, time: null },
    period: { cutoff: '2024-03-14' },
    mappings: mapping,
  });
});

test('every answer has the form the description promises', async () => {
  const { endpoints } = await import('../../functions/endpoint');
  const paths: Record<string, string> = {
    getMe: 'me',
    getDefinitions: 'definitions?on=2024-03-14',
    getUnits: 'units',
    getPeriods: 'periods',
    getContext: `context?unit=${LOC_AN}&table=petitions&period=${PERIOD}`,
    getCompleteness: `completeness?period=${PERIOD}`,
    getFigures: `figures?period=${PERIOD}`,
    getPublications: `publications?period=${PERIOD}`,
    getHealth: 'health',
    getOpenapi: 'openapi.json',
  };
  for (const { endpoint } of endpoints()) {
    const path = paths[endpoint.name];
    if (path === undefined || typeof endpoint.answers === 'string') continue;
    const { body } = await server.get(path, 'lanh-dao');
    expect(endpoint.answers.safeParse(body).error?.issues ?? []).toEqual([]);
  }
});

test('the description names every endpoint and every component it refers to', async () => {
  const { endpoints } = await import('../../functions/endpoint');
  const { body } = await server.get('openapi.json');
  const { paths, components } = z
    .object({
      paths: z.record(z.string(), z.record(z.string(), z.unknown())),
      components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    })
    .parse(body);
  for (const { endpoint } of endpoints()) {
    expect(paths[`/${endpoint.route}`]).toHaveProperty(endpoint.method.toLowerCase());
  }
  const named = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"/]+)/g)].map(
    ([, name]) => name,
  );
  expect(named.filter((name) => !Object.hasOwn(components.schemas, name ?? ''))).toEqual([]);
});
