// The list of members, where no first administrator is set: who is one, from when to when, and who is left to say so.
import { problemBodySchema } from '../../shared/problemBody';
import type { Member } from '../../shared/api';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, type Server } from './server';

jest.setTimeout(60_000);
let server: Server;
let administrator: Member;

const as = 'quan-tri';
const put = (members: readonly Member[]) => server.call('PUT', 'members', { as, json: { members } });
const refusal = async (members: readonly Member[]) => problemBodySchema.parse((await put(members)).body);
const clerk = (change: Partial<Member> = {}) => server.member('can-bo', LOC_AN, 'submitter', change);

beforeAll(async () => {
  server = await startServer({ firstAdmin: false });
  administrator = server.member(as, PROVINCE, 'administrator');
  const { personId } = await import('../../functions/caller');
  const { stores } = await import('../../functions/stores');
  const person = personId(administrator);
  await stores().members.replace(PROVINCE, [{ person, member: administrator }]);
}, 60_000);
afterAll(() => server?.stop());

test('the last administrator cannot be removed, nor end, nor begin later', async () => {
  expect(await put([])).toMatchObject({ status: 409, body: { code: 'lastAdministrator' } });
  expect((await refusal([clerk()])).code).toBe('lastAdministrator');
  expect((await refusal([{ ...administrator, validTo: '2024-03-19' }])).code).toBe('lastAdministrator');
  expect((await refusal([{ ...administrator, validFrom: '2024-03-21' }])).code).toBe('lastAdministrator');
  expect((await put([{ ...administrator, validTo: '2024-03-20' }])).status).toBe(200);
  expect((await put([administrator])).status).toBe(200);
});

test('one administrator may hand over to another', async () => {
  const next = server.member('quan-tri-moi', PROVINCE, 'administrator');
  expect((await put([administrator, next])).status).toBe(200);
  const json = { members: [next] };
  expect((await server.call('PUT', 'members', { as: 'quan-tri-moi', json })).status).toBe(200);
  expect((await server.get('members', as)).status).toBe(403);
  const back = { as: 'quan-tri-moi', json: { members: [administrator] } };
  expect((await server.call('PUT', 'members', back)).status).toBe(200);
});

test('a list is refused with its place where a unit does not exist, days run backwards, or a line stands twice', async () => {
  const wrong: readonly [Partial<Member>, object][] = [
    [{ unit: '99999@2024-01-01' }, { code: 'unknownUnit' }],
    [{ validTo: '2023-12-31' }, { code: 'invalidBody', params: { at: 'members.1.validTo' } }],
    [{ validFrom: '31/12/2023' }, { code: 'invalidBody', params: { at: 'members.1.validFrom' } }],
  ];
  for (const [change, refused] of wrong)
    expect(await refusal([administrator, clerk(change)])).toMatchObject(refused);
  expect(await refusal([administrator, clerk(), clerk()])).toMatchObject({
    ...{ code: 'invalidBody', params: { at: 'members.2' } },
  });
});

test.each([
  ['on its first day', { validFrom: '2024-03-20' }, 200],
  ['on its last day', { validTo: '2024-03-20' }, 200],
  ['not the day before', { validFrom: '2024-03-21' }, 403],
  ['not the day after', { validTo: '2024-03-19' }, 403],
])('a membership counts %s', async (_, change, status) => {
  expect((await put([administrator, clerk(change)])).status).toBe(200);
  expect((await server.get('units', 'can-bo')).status).toBe(status);
});

test('one person may hold several posts; one taken away ends at once', async () => {
  const second = clerk({ unit: LOC_HOA, role: 'approver' });
  await put([administrator, clerk(), second]);
  expect((await server.get('me', 'can-bo')).body).toMatchObject({
    memberships: [
      { unit: LOC_HOA, role: 'approver' },
      { unit: LOC_AN, role: 'submitter' },
    ],
  });
  await put([administrator, second]);
  const where = 'unit=25276@2024-01-01&table=petitions&period=2024-Q1';
  expect((await server.get(`submissions?${where}`, 'can-bo')).status).toBe(404);
});
