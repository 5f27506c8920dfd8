// What a workbook is made of: publishing on the way gives the bytes of a full rebuild, and nothing of a version that was
// returned or withdrawn is in it.
import { randomUUID } from 'node:crypto';
import { figuresAnswerSchema } from '../../shared/api';
import { readWorkbook } from '../../shared/xlsx/read';
import { DISTRICT, LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';
import { petitions, PERIOD } from './tables';

let server: Server;
const LOC_TAN = '25279@2024-01-01';

beforeAll(async () => {
  server = await startServer();
  const clerks = [LOC_AN, LOC_HOA, TOWN, LOC_TAN].map((unit) => server.member(unit, unit, 'submitter'));
  const members = [
    ...clerks,
    server.member('chuyen-vien', PROVINCE, 'reviewer'),
    server.member('lanh-dao', PROVINCE, 'leader'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  const json = { review: 'required' };
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json });
}, 60_000);
afterAll(() => server?.stop());

const publish = async () => (await import('../../functions/publish')).publish(PERIOD);

/** Every change is published at once. */
async function submit(unit: string, received: number, base = 0): Promise<void> {
  const json = await petitions(unit, received, base);
  expect((await server.call('POST', 'submissions', { as: unit, json })).status).toBe(201);
  await publish();
}

async function decide(action: 'accept' | 'return' | 'withdrawAcceptance', unit: string, base: number) {
  const about = { eventId: randomUUID(), action, unit, table: 'petitions', period: PERIOD, base };
  const said = {
    accept: {},
    return: { comments: [{ cell: null, column: null, text: 'Xem lại' }] },
    withdrawAcceptance: { reason: 'Nhầm kỳ' },
  }[action];
  const json = { ...about, ...said };
  expect((await server.call('POST', 'events', { as: 'chuyen-vien', json })).status).toBe(201);
  await publish();
}

test('nothing of a returned or withdrawn version is in the totals or in a workbook', async () => {
  await submit(LOC_AN, 4);
  await decide('accept', LOC_AN, 1);
  await submit(LOC_AN, 77_777, 1);
  await decide('return', LOC_AN, 2);
  await submit(LOC_HOA, 88_888);
  await decide('return', LOC_HOA, 1);
  await submit(TOWN, 99_999);
  await decide('accept', TOWN, 1);
  const values = async (scope: string) => {
    const { status, bytes } = await server.get(`publications/${PERIOD}/${scope}.xlsx`, 'lanh-dao');
    expect(status).toBe(200);
    return (await readWorkbook(bytes)).flatMap((sheet) => sheet.values.flat());
  };
  const ofTown = ['all', 'leaders', 'petitions'].map(values);
  for (const one of await Promise.all(ofTown)) expect(one).toContain(100_003);
  await decide('withdrawAcceptance', TOWN, 1);
  await submit(LOC_TAN, 6);
  await decide('accept', LOC_TAN, 1);

  const { body } = await server.get(`figures?period=${PERIOD}`, 'lanh-dao');
  const [table] = figuresAnswerSchema.parse(body).tables;
  expect(table?.figures.received).toBe(10);
  const counted = Object.entries(table?.bySubject ?? {}).filter(
    ([, figures]) => figures.received !== undefined,
  );
  expect(counted.map(([unit]) => unit).sort()).toEqual([LOC_AN, LOC_TAN]);
  for (const scope of ['all', 'leaders', 'petitions', DISTRICT.slice(0, 3)]) {
    const all = await values(scope);
    expect(all).toContain(10);
    const returned = all.filter((value) => /77.?777|88.?888|99.?999|100.?003/.test(JSON.stringify(value)));
    expect([scope, returned]).toEqual([scope, []]);
  }
}, 60_000);

test('publishing on the way gives the bytes of a full rebuild', async () => {
  const { stores } = await import('../../functions/stores');
  const digests = async () => {
    const { workbooks } = stores();
    const both = ['all', 'leaders'].map((scope) => workbooks.pointer(PROVINCE, PERIOD, scope));
    return (await Promise.all(both)).map((pointer) => pointer?.publication);
  };
  const onTheWay = await digests();
  expect(onTheWay.map((one) => (one?.number ?? 0) > 5)).toEqual([true, true]);

  // As if nothing had ever been published, to a process that remembers nothing.
  const { openStore } = await import('../../functions/store/client');
  const publications = await openStore(process.env.STORAGE ?? '').table('publications');
  for await (const { partitionKey = '', rowKey = '' } of publications.listEntities())
    await publications.deleteEntity(partitionKey, rowKey);
  await stores().intents.put(
    { province: PROVINCE, period: PERIOD, table: 'petitions' },
    LOC_AN,
    'rebuild',
    1,
  );
  jest.resetModules();
  await publish();
  const rebuilt = await digests();
  expect(rebuilt.map((one) => [one?.number, one?.digest, one?.root])).toEqual(
    onTheWay.map((one) => [1, one?.digest, one?.root]),
  );
});
