// The development issuer: its tokens pass the same verification as any issuer's, and only that one.
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Child } from '../../scripts/child';
import { memberships, people } from '../../scripts/dev/people';
import { startIssuerProcess } from '../../scripts/stack';

let issuer: Child<{ url: string }>;

beforeAll(async () => {
  issuer = await startIssuerProcess(0);
}, 20_000);
afterAll(() => issuer?.stop());

const at = (path: string, init: RequestInit = {}) => fetch(`${issuer.ready.url}${path}`, init);
const ask = (body: string) => at('/token', { method: 'POST', body });

async function keysOf(url: string) {
  const configuration: unknown = await (await fetch(`${url}/.well-known/openid-configuration`)).json();
  return createRemoteJWKSet(new URL(z.object({ jwks_uri: z.string() }).parse(configuration).jwks_uri));
}

async function tokenOf(person: string): Promise<string> {
  const answer: unknown = await (await ask(JSON.stringify({ person }))).json();
  return z
    .object({ token_type: z.literal('Bearer'), access_token: z.string(), expires_in: z.number() })
    .parse(answer).access_token;
}

test('nobody unknown gets a token', async () => {
  expect((await ask('{"person":"ai-do"}')).status).toBe(404);
});

test('a malformed request for a token is 400', async () => {
  expect((await ask('{"person":')).status).toBe(400);
  expect((await ask('{"nguoi":"quan-tri"}')).status).toBe(400);
});

test('a token for this audience does not pass for another', async () => {
  const { url } = issuer.ready;
  const token = await tokenOf('quan-tri');
  await expect(jwtVerify(token, await keysOf(url), { issuer: url, audience: 'khac' })).rejects.toThrow('aud');
});

test('a token that was changed does not pass', async () => {
  const { url } = issuer.ready;
  const [head = '', , signature = ''] = (await tokenOf('can-bo-25270')).split('.');
  const payload = { iss: url, aud: 'giao-ban', sub: 'quan-tri', exp: Math.floor(Date.now() / 1000) + 60 };
  const forged = [head, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.');
  await expect(jwtVerify(forged, await keysOf(url), { issuer: url, audience: 'giao-ban' })).rejects.toThrow(
    'signature',
  );
});

test('a token names the person, is signed with RS256 and found through discovery', async () => {
  const { url } = issuer.ready;
  const options = { issuer: url, audience: 'giao-ban', algorithms: ['RS256'] };
  const { payload } = await jwtVerify(await tokenOf('can-bo-25270'), await keysOf(url), options);
  expect([payload.sub, payload.iss]).toEqual(['can-bo-25270', url]);
});

test('a page of this machine may read the people, a page from elsewhere may not', async () => {
  const allowed = async (origin: string) =>
    (await at('/people', { headers: { origin } })).headers.get('access-control-allow-origin');
  expect(await allowed('https://example.org')).toBeNull();
  expect(await allowed('http://127.0.0.1:7071')).toBe('http://127.0.0.1:7071');
});

test('the people are posts of the district: every commune has one who submits', async () => {
  const answer: unknown = await (await at('/people')).json();
  const listed = z.object({
    people: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.string(), unit: z.string() })),
  });
  expect(listed.parse(answer).people.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
  const submitters = memberships(issuer.ready.url).filter(({ role }) => role === 'submitter');
  expect(new Set(submitters.map(({ unit }) => unit)).size).toBe(17);
});
