// Any OpenID Connect issuer that is configured, and no other: two of them side by side, each with its own audience,
// keys and claim for the person.
import { OAuth2Server } from 'oauth2-mock-server';
import { z } from 'zod';
import { startServer, type Server } from './server';

jest.setTimeout(60_000);
const party = new OAuth2Server();
const state = new OAuth2Server();
let server: Server;

const urlOf = ({ issuer }: OAuth2Server) => issuer.url ?? '';
type Claims = Readonly<Record<string, unknown>>;

function token({ issuer }: OAuth2Server, claims: Claims): Promise<string> {
  return issuer.buildToken({
    scopesOrTransform: (_header, payload) => {
      Object.assign(payload, claims);
    },
  });
}

beforeAll(async () => {
  for (const one of [party, state]) {
    await one.issuer.keys.generate('RS256');
    await one.start(0, '127.0.0.1');
  }
  const issuers = [
    { issuer: urlOf(party), audience: 'giao-ban' },
    { issuer: urlOf(state), audience: 'api://giao-ban', subjectClaim: 'oid' },
  ];
  const settings = { ISSUERS: JSON.stringify(issuers), FIRST_ADMIN: `${urlOf(party)}|quan-tri` };
  server = await startServer({ settings });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await Promise.all([party.stop(), state.stop()]);
});

const meSchema = z.object({ id: z.string(), memberships: z.array(z.unknown()) });
const me = async (bearer: string) => server.call('GET', 'me', { token: bearer });
const idOf = async (bearer: string) => meSchema.parse((await me(bearer)).body).id;
const ofParty = (claims: Claims = {}) => token(party, { sub: 'quan-tri', aud: 'giao-ban', ...claims });
const ofState = (claims: Claims = {}) =>
  token(state, { sub: 'cap-doi', oid: 'quan-tri', aud: 'api://giao-ban', ...claims });

describe('a token is refused', () => {
  test.each<[string, () => Promise<string>]>([
    ['of an issuer nobody configured, however well signed', () => server.token('quan-tri')],
    ['of one issuer for the audience of the other', () => ofState({ aud: 'giao-ban' })],
    [
      'that names one issuer and is signed by the other',
      () => ofState({ iss: urlOf(party), aud: 'giao-ban' }),
    ],
    ['without the claim that names the person at its issuer', () => ofState({ oid: '' })],
    ['whose person is no text', () => ofState({ oid: 7 })],
    ['that has expired', () => ofState({ exp: 1_700_000_000 })],
    ['whose issuer only begins like a configured one', () => ofParty({ iss: `${urlOf(party)}/` })],
  ])('%s', async (_, make) => {
    expect(await me(await make())).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });
});

test('each issuer is known by its own keys, audience and claim', async () => {
  expect((await me(await ofParty())).status).toBe(200);
  expect((await me(await ofState())).status).toBe(200);
  expect(await idOf(await ofState())).toBe(await idOf(await ofState({ sub: 'doi-moi-lan' })));
});

test('the same name at two issuers is two people; only one is the first administrator', async () => {
  expect(await idOf(await ofParty())).not.toBe(await idOf(await ofState()));
  const membershipsOf = async (bearer: string) => meSchema.parse((await me(bearer)).body).memberships;
  expect(await membershipsOf(await ofParty())).toHaveLength(1);
  expect(await membershipsOf(await ofState())).toHaveLength(0);
});

test('a key one issuer begins to use later is found, and is none of the other’s', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await state.issuer.keys.generate('RS256');
  for (let times = 0; times < 4; times++) {
    expect((await me(await ofState())).status).toBe(200);
    expect((await me(await ofState({ iss: urlOf(party), aud: 'giao-ban' }))).status).toBe(401);
  }
});

test('an e-mail address in a token makes nobody somebody', async () => {
  const claims = {
    sub: 'nguoi-la',
    email: 'quan-tri@tinh.gov.vn',
    preferred_username: 'quan-tri',
    roles: ['administrator'],
  };
  const answer = await me(await ofParty(claims));
  expect(meSchema.parse(answer.body).memberships).toEqual([]);
});

test('headers of a platform’s own sign-in change nothing about who is calling', async () => {
  const principal = { userId: 'quan-tri', userRoles: ['administrator'], identityProvider: 'aad' };
  const headers = {
    'x-ms-client-principal': Buffer.from(JSON.stringify(principal)).toString('base64'),
    'x-ms-client-principal-id': 'quan-tri',
    'x-ms-client-principal-name': 'quan-tri',
    'x-ms-token-aad-id-token': await ofParty(),
  };
  const bearer = await ofParty({ sub: 'nguoi-la' });
  const answer = await server.call('GET', 'me', { token: bearer, headers });
  expect(meSchema.parse(answer.body)).toEqual({ id: await idOf(bearer), memberships: [] });
  expect((await server.call('GET', 'me', { headers })).status).toBe(401);
});
