// A sheet read by an older revision of the form: taken for fourteen days after the newer one came into use.
import { isInGrace } from '../../functions/usedForm';
import { formInForce, revision } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import { LOC_AN, startServer, type Server } from './server';
import { petitions, PERIOD } from './tables';

let server: Server;
const current = formInForce(tables, 'petitions', '2024-03-14')?.definition;
if (!current) throw new Error('no form of petitions');
const older = { ...current, rules: current.rules.slice(1) };
const elsewhere = { ...current, inForce: { from: '2010-01-01' }, rules: [] };
const since = '2024-01-01';

const submit = async (revisionUsed: string, base = 0) =>
  server.call('POST', 'submissions', {
    as: 'loc-an',
    json: await petitions(LOC_AN, 4, base, { revision: revisionUsed }),
  });

beforeAll(async () => {
  server = await startServer();
  const members = [server.member('loc-an', LOC_AN, 'submitter')];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json: {} });
  const { stores } = await import('../../functions/stores');
  const { usedForms } = stores();
  for (const definition of [older, elsewhere]) {
    await usedForms.keep(await revision(definition), { definition, since });
  }
}, 60_000);
afterAll(() => server?.stop());

test('the older revision is taken through the fourteenth day', () => {
  expect(isInGrace('2024-03-06', '2024-03-20')).toBe(true);
  expect(isInGrace('2024-03-05', '2024-03-20')).toBe(false);
});

test('a revision nobody ever used is refused, with the one in force', async () => {
  expect(await submit('0000000000000000')).toMatchObject({
    status: 409,
    body: { code: 'definitionChanged', params: { current: await revision(current) } },
  });
});

test('another form of the table is no older revision of this one', async () => {
  expect(await submit(await revision(elsewhere))).toMatchObject({ body: { code: 'definitionChanged' } });
});

test('a submission by the older revision is checked by it and taken', async () => {
  expect(await submit(await revision(older))).toMatchObject({ status: 201, body: { version: 1 } });
});

test('a form is kept as it was first used', async () => {
  const { stores } = await import('../../functions/stores');
  const used = await revision(current);
  expect(await submit(used, 1)).toMatchObject({ status: 201, body: { version: 2 } });
  expect(await stores().usedForms.get('petitions', used)).toEqual({
    definition: current,
    since: '2024-03-20',
  });
});
