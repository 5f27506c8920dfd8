// Invitations: a code makes one member once, by who signed in, and tells nothing when it is refused.
import { z } from 'zod';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';

let server: Server;
const invitation = { unit: LOC_AN, role: 'submitter', tables: null, validTo: null, expires: '2024-03-27' };

beforeAll(async () => {
  server = await startServer();
  const members = [server.member('lanh-dao', PROVINCE, 'leader')];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
}, 60_000);
afterAll(() => server?.stop());

const invite = (json: object, as = 'quan-tri') => server.call('POST', 'invitations', { as, json });
const codeFor = async (change: object = {}) =>
  z.object({ code: z.string() }).parse((await invite({ ...invitation, ...change })).body).code;
const accept = (as: string, code: string) =>
  server.call('POST', 'invitations/accept', { as, json: { code } });
const rolesOf = async (as: string) => (await server.get('me', as)).body;

test('only an administrator invites, into units and tables that exist, until a day to come', async () => {
  expect(await invite(invitation, 'lanh-dao')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect((await invite({ ...invitation, unit: '99999@2024-01-01' })).body).toMatchObject({
    code: 'unknownUnit',
  });
  expect((await invite({ ...invitation, tables: ['khongCo'] })).body).toMatchObject({ code: 'unknownTable' });
  for (const [change, at] of [
    [{ expires: '2024-03-19' }, 'expires'],
    [{ validTo: '2024-03-19' }, 'validTo'],
    [{ role: 'chuTich' }, 'role'],
    [{ email: 'a@b.vn' }, 'email'],
  ] as const) {
    expect(await invite({ ...invitation, ...change })).toMatchObject({
      status: 400,
      body: { params: { at } },
    });
  }
});

test('a code that is wrong, used or expired is refused alike', async () => {
  const used = await codeFor();
  expect((await accept('nguoi-mot', used)).status).toBe(201);
  const other = await codeFor({ unit: TOWN });
  const { stores } = await import('../../functions/stores');
  const { sha256 } = await import('../../shared/submission');
  const hash = await sha256(`invitation|${other.replaceAll('-', '')}`);
  const kept = await stores().invitations.get(PROVINCE, hash);
  if (!kept) throw new Error('the invitation is kept under the hash of its code');
  const yesterday = await sha256('invitation|HETHAN');
  await stores().invitations.put(PROVINCE, yesterday, { ...kept.invitation, expires: '2024-03-19' });
  const refused = await Promise.all(
    ['AAAA-BBBB-CCCC', '', used, 'HETHAN'].map((code) => accept('nguoi-la', code)),
  );
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(new Set(refused.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await rolesOf('nguoi-la')).toMatchObject({ memberships: [] });
});

test('whoever brings a code first is the member it names, from today', async () => {
  const code = await codeFor({ tables: ['petitions'], validTo: '2024-12-31' });
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  const membership = {
    ...{ unit: LOC_AN, role: 'submitter', tables: ['petitions'] },
    ...{ validFrom: '2024-03-20', validTo: '2024-12-31' },
  };
  expect(await accept('nguoi-hai', code)).toMatchObject({ status: 201, body: membership });
  expect(await rolesOf('nguoi-hai')).toMatchObject({ memberships: [membership] });
  const { body } = await server.get('members', 'quan-tri');
  expect(body).toMatchObject({
    members: expect.arrayContaining([expect.objectContaining({ subject: 'nguoi-hai', unit: LOC_AN })]),
  });
});

test('a code copied by hand is read as it was meant', async () => {
  const code = await codeFor();
  const asWritten = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  expect((await accept('viet-tay', asWritten)).status).toBe(201);
});

test('of several people with one code one becomes a member', async () => {
  const code = await codeFor({ unit: LOC_HOA });
  const people = ['ba', 'bon', 'nam', 'sau'];
  const answers = await Promise.all(people.map((as) => accept(as, code)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
});

test('asking again answers again, but brings back nothing that was taken away', async () => {
  const code = await codeFor({ unit: TOWN });
  const first = await accept('bay', code);
  expect(await accept('bay', code)).toMatchObject({ status: 201, body: first.body });
  const members = [server.member('lanh-dao', PROVINCE, 'leader')];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  expect((await accept('bay', code)).status).toBe(404);
  expect(await rolesOf('bay')).toMatchObject({ memberships: [] });
});

test('replacing the members leaves invitations that are still out', async () => {
  const code = await codeFor({ unit: TOWN });
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members: [] } });
  expect((await server.get('members', 'quan-tri')).body).toEqual({ members: [] });
  expect((await accept('tam', code)).status).toBe(201);
});

test('no code is stored or logged', async () => {
  const code = await codeFor();
  await accept('chin', code);
  expect(server.logs.join('\n')).not.toContain(code);
});
