// The data feed over real HTTP: the challenges Excel looks for, keys that open it and nothing else, and rows that say
// the same as the figures of the province.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { buildFunctions } from '../../../scripts/build';
import { loadSamples } from '../../../scripts/demo/load';
import { startStack, type Stack } from '../../../scripts/stack';
import { figuresAnswerSchema, newFeedKeySchema } from '../../../shared/api';

const samples = path.resolve(__dirname, '../../samples/locNinh-2024-Q1');
let stack: Stack;
let folder: string;
let leader: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'giao-ban-feed-'));
  const functionsDir = path.join(folder, 'functions');
  await buildFunctions('functions/main.ts', functionsDir);
  stack = await startStack({ clock: '2024-03-17T08:00:00+07:00', functionsDir, addinDir: folder });
  for (const file of ['25276-xa-loc-an.xlsx', '25279-xa-loc-tan.xlsx']) {
    cpSync(path.join(samples, file), path.join(folder, file));
  }
  await loadSamples(stack, folder);
  leader = `Bearer ${await stack.token('lanh-dao')}`;
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (place: string, authorization?: string) =>
  fetch(`${stack.url}/api/feed${place}`, authorization === undefined ? {} : { headers: { authorization } });
const errorOf = async (response: Response) =>
  z
    .strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })
    .parse(await response.json()).error.code;
const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const pageSchema = z.strictObject({
  '@odata.context': z.string(),
  '@odata.count': z.number().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(rowSchema),
});
const rows = async (question: string, authorization = leader) => {
  const response = await ask(question, authorization);
  expect(response.status).toBe(200);
  return pageSchema.parse(await response.json());
};
const makeKey = async (body: object, authorization = leader) =>
  fetch(`${stack.url}/api/feed/keys`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
const freshKey = async () => {
  const response = await makeKey({ name: 'Bảng theo dõi', expires: '2024-04-17' });
  expect(response.status).toBe(201);
  return newFeedKeySchema.parse(await response.json());
};

describe('who is let in', () => {
  test('a call without a header learns which accounts there are', async () => {
    const response = await ask('/');
    expect([response.status, await errorOf(response)]).toEqual([401, 'unauthenticated']);
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer realm="${stack.issuerUrl}", Basic realm="Giao Ban", charset="UTF-8"`,
    );
  });

  test('an empty Bearer learns where to sign in', async () => {
    const response = await ask('/', 'Bearer');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer authorization_uri="${stack.issuerUrl}/authorize"`,
    );
  });

  test.each([
    ['an unknown key', basic('abcdefghjk', 'x'.repeat(28))],
    ['a name and a password of a person', basic('lanh-dao', 'mat-khau')],
    ['no base64', 'Basic ???'],
    ['nothing', 'Basic '],
  ])('%s opens nothing', async (_what, authorization) => {
    const response = await ask('/Figures', authorization);
    expect([response.status, await errorOf(response)]).toEqual([401, 'unauthenticated']);
  });

  test('a clerk of a commune reads no feed and makes no key', async () => {
    const clerk = `Bearer ${await stack.token('can-bo-25279')}`;
    for (const place of ['', '/$metadata', '/Figures', '/Figures/$count']) {
      expect([place, (await ask(place, clerk)).status]).toEqual([place, 404]);
    }
    expect((await makeKey({ name: 'x', expires: '2024-04-17' }, clerk)).status).toBe(403);
  });

  test('a key opens the feed and nothing else', async () => {
    const { user, password } = await freshKey();
    expect((await ask('/Figures?$top=1', basic(user, password))).status).toBe(200);
    expect((await ask('/Figures', basic(user, `${password.slice(1)}2`))).status).toBe(401);
    for (const place of ['figures?period=2024-Q1', 'me', 'feed/keys']) {
      const response = await fetch(`${stack.url}/api/${place}`, {
        headers: { authorization: basic(user, password) },
      });
      expect([place, response.status]).toEqual([place, 401]);
    }
  });

  test('a revoked key opens nothing; only its owner revokes it', async () => {
    const { user, password, key } = await freshKey();
    const revoke = (authorization: string) =>
      fetch(`${stack.url}/api/feed/keys/${key.id}/revocation`, {
        method: 'POST',
        headers: { authorization },
        body: '{}',
      });
    expect((await revoke(`Bearer ${await stack.token('chuyen-vien')}`)).status).toBe(404);
    expect((await ask('/Figures?$top=1', basic(user, password))).status).toBe(200);
    expect((await revoke(leader)).status).toBe(200);
    expect((await ask('/Figures?$top=1', basic(user, password))).status).toBe(401);
  });

  test.each([
    ['a day that has passed', { name: 'a', expires: '2024-03-16' }, 'expires'],
    ['a day too far away', { name: 'a', expires: '2025-03-19' }, 'expires'],
    ['no name', { name: ' ', expires: '2024-04-17' }, 'name'],
  ])('a key is not made with %s', async (_what, body, at) => {
    const response = await makeKey(body);
    expect([response.status, await response.json()]).toMatchObject([400, { params: { at } }]);
  });

  test('the storage holds no password', async () => {
    const { user, password } = await freshKey();
    const { TableClient } = await import('@azure/data-tables');
    const client = TableClient.fromConnectionString(stack.connectionString, 'feedKeys', {
      allowInsecureConnection: true,
    });
    const stored = [];
    for await (const row of client.listEntities()) stored.push(row);
    expect(stored.map(({ rowKey }) => rowKey)).toContain(user);
    expect(JSON.stringify(stored)).not.toContain(password);
  });
});

describe('what it refuses', () => {
  test.each([
    ['/Figures?$orderby=Value', 501, 'notOffered'],
    ['/Figures?$expand=Unit', 501, 'notOffered'],
    ['/Figures?$filter=Colour eq 1', 400, 'invalidQuery'],
    ['/Figures?$select=Colour', 400, 'invalidQuery'],
    ['/Figures?$top=-1', 400, 'invalidQuery'],
    ['/Figures?$levels=1', 501, 'notOffered'],
    ['/Nothing', 404, 'notFound'],
    ['/Figures?$format=atom', 400, 'invalidQuery'],
  ])('%s', async (place, status, code) => {
    const response = await ask(place, leader);
    expect([response.status, await errorOf(response)]).toEqual([status, code]);
  });
});

describe('what it gives', () => {
  test('the root names the sets, and the model every property of their rows', async () => {
    const root = await ask('/', leader);
    expect(root.headers.get('odata-version')).toBe('4.0');
    expect(root.headers.get('content-type')).toContain('odata.metadata=minimal');
    expect(await root.json()).toEqual({
      '@odata.context': `${stack.url}/api/feed/$metadata`,
      value: ['Figures', 'Totals'].map((name) => ({ name, kind: 'EntitySet', url: name })),
    });
    const model = await ask('/$metadata', leader);
    expect(model.headers.get('content-type')).toContain('application/xml');
    const xml = await model.text();
    for (const set of ['Figures', 'Totals']) {
      const type = new RegExp(`<EntityType Name="${set.slice(0, -1)}">.*?</EntityType>`).exec(xml)?.[0] ?? '';
      const named = [...type.matchAll(/<Property Name="(\w+)"/g)].map(([, name]) => name);
      const { value } = await rows(`/${set}?$top=1`);
      expect(Object.keys(value[0] ?? {}).sort()).toEqual(named.sort());
    }
  });

  test('the same figures as the province, unit by unit and in sum', async () => {
    const response = await fetch(`${stack.url}/api/figures?period=2024-Q1`, {
      headers: { authorization: leader },
    });
    const { tables } = figuresAnswerSchema.parse(await response.json());
    const petitions = tables.find(({ table }) => table === 'petitions');
    const asked = "$filter=Period eq '2024-Q1' and Table eq 'petitions' and Figure eq 'received'";
    const { value } = await rows(`/Figures?${asked} and Value ne null`);
    const wanted = Object.entries(petitions?.bySubject ?? {}).flatMap(([unit, { received }]) =>
      typeof received === 'number' ? [[unit, received]] : [],
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(value.map(({ Unit, Value }) => [Unit, Value])).toEqual(wanted);
    expect((await rows(`/Totals?${asked}`)).value).toEqual([
      expect.objectContaining({
        Value: petitions?.figures.received,
        SubjectsCovered: petitions?.subjects.covered,
        SubjectsTotal: petitions?.subjects.total,
      }),
    ]);
  });

  test('a unit that gave nothing has no value, and is not zero', async () => {
    const { value } = await rows(
      "/Figures?$filter=Table eq 'petitions' and Figure eq 'received' and Value eq null",
    );
    expect(value.length).toBeGreaterThan(0);
    expect(new Set(value.map(({ Value }) => Value))).toEqual(new Set([null]));
  });

  test('pages, $top and $skip give every row once, and $count counts them', async () => {
    const every = await everyRow('/Figures');
    const keys = every.map(({ Period, Table, Figure, Unit }) => [Period, Table, Figure, Unit].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(await (await ask('/Figures/$count', leader)).text()).toBe(String(every.length));
    expect((await rows('/Figures?$count=true&$top=3'))['@odata.count']).toBe(every.length);
    expect(await everyRow('/Figures?$skip=5&$top=7&$select=Unit,Value')).toEqual(
      every.slice(5, 12).map(({ Unit, Value }) => ({ Unit, Value })),
    );
  });
});

async function everyRow(question: string): Promise<z.infer<typeof rowSchema>[]> {
  const found: z.infer<typeof rowSchema>[] = [];
  let next: string | undefined = `${stack.url}/api/feed${question}`;
  while (next !== undefined) {
    const response: Response = await fetch(next, { headers: { authorization: leader } });
    const page = pageSchema.parse(await response.json());
    found.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return found;
}
