// Groups of units and targets an administrator names: refused where they name nothing, used by the next publication, and
// part of what a publication can be verified by.
import { publicationsSchema } from '../../shared/api';
import { planSchema } from '../../shared/planSchema';
import { readWorkbook } from '../../shared/xlsx/read';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';
import { petitions, PERIOD } from './tables';

let server: Server;

beforeAll(async () => {
  server = await startServer();
  const members = [
    server.member('loc-an', LOC_AN, 'submitter'),
    server.member('loc-hoa', LOC_HOA, 'submitter'),
    server.member('thi-tran', TOWN, 'submitter'),
    server.member('lanh-dao', PROVINCE, 'leader'),
    server.member('mot-bieu', PROVINCE, 'reviewer', { tables: ['petitions'] }),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json: {} });
  await submit('loc-an', LOC_AN, 4);
  await submit('loc-hoa', LOC_HOA, 5);
  await publish();
}, 60_000);
afterAll(() => server?.stop());

const submit = async (as: string, unit: string, received: number, base = 0) =>
  server.call('POST', 'submissions', { as, json: await petitions(unit, received, base) });
const publish = async () => (await import('../../functions/publish')).publish(PERIOD);
const file = (name: string, as = 'lanh-dao') => server.get(`publications/${PERIOD}/${name}`, as);
const current = async (scope: string) =>
  publicationsSchema
    .parse((await server.get(`publications?period=${PERIOD}`, 'lanh-dao')).body)
    .publications.find((one) => one.scope === scope);
/** Which of the words a workbook holds. */
const found = async (bytes: Uint8Array, ...words: string[]) => {
  const text = JSON.stringify((await readWorkbook(bytes)).map(({ values }) => values));
  return words.filter((word) => text.includes(word));
};

const border = { key: 'g-bien-gioi', name: 'Các xã biên giới', units: [LOC_AN, LOC_HOA] };
const target = { table: 'petitions', figure: 'received', year: 2024, value: 40, of: null };
const change = { base: 0, groups: [border], targets: [target] };
const put = (json: unknown, as = 'quan-tri') => server.call('PUT', 'plan', { as, json });

describe('refused is', () => {
  test.each([
    ['a unit there is not', { groups: [{ ...border, units: ['99999@2024-01-01'] }] }, 404, 'unknownUnit'],
    ['a unit named twice', { groups: [{ ...border, units: [LOC_AN, LOC_AN] }] }, 400, 'groups.0.units.1'],
    ['a key given twice', { groups: [border, border] }, 400, 'groups.1.key'],
    ['a key that could be a table', { groups: [{ ...border, key: 'petitions' }] }, 400, 'groups.0.key'],
    ['a table there is not', { targets: [{ ...target, table: 'none' }] }, 404, 'unknownTable'],
    ['a figure the table has not', { targets: [{ ...target, figure: 'none' }] }, 400, 'targets.0.figure'],
    ['a target of a group there is not', { targets: [{ ...target, of: 'g-x' }] }, 400, 'targets.0.of'],
    ['a target given twice', { targets: [target, target] }, 400, 'targets.1'],
    ['a base that is not the latest', { base: 7 }, 409, 'staleBase'],
  ])('%s', async (_, wrong, status, says) => {
    const answer = await put({ ...change, ...wrong });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(`"${says}"`);
  });

  test('a workbook of a group nobody has named', async () => {
    expect((await file('g-bien-gioi.xlsx')).status).toBe(404);
  });
});

test('what is saved is a version, and the same again is none', async () => {
  const first = await put(change);
  expect([first.status, planSchema.parse(first.body).version]).toEqual([201, 1]);
  const again = await put(change);
  expect([again.status, planSchema.parse(again.body).version]).toEqual([200, 1]);
  expect((await server.get('plan', 'quan-tri')).body).toEqual(first.body);
});

test('saving publishes nothing; the next publication shows the target', async () => {
  const shown = 'Chỉ tiêu giao 40: đạt 25,0%';
  const before = await current('all');
  await publish();
  expect(await current('all')).toEqual(before);
  expect(await found((await file('all.xlsx')).bytes, 'Chỉ tiêu giao 40')).toEqual([]);
  expect((await submit('thi-tran', TOWN, 1)).status).toBe(201);
  await publish();
  expect((await current('all'))?.number).toBe((before?.number ?? 0) + 1);
  expect(await found((await file('all.xlsx')).bytes, shown)).toEqual([shown]);
});

test('a group has a workbook of its own units, the same each time', async () => {
  const { status, bytes, headers } = await file('g-bien-gioi.xlsx');
  expect(status).toBe(200);
  const words = ['Quý I năm 2024 – Các xã biên giới', 'Xã Lộc An', '2/2 đơn vị'];
  // A target of all units is not measured by two of them.
  expect(await found(bytes, ...words, 'Xã Lộc Tấn', 'Chỉ tiêu giao 40')).toEqual(words);
  const again = await file('g-bien-gioi.xlsx');
  expect(again.headers.get('etag')).toBe(headers.get('etag'));
  expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  expect((await file('g-bien-gioi.docx')).status).toBe(200);
});

test('nobody who reads single tables, or one unit, opens it', async () => {
  for (const as of ['mot-bieu', 'loc-an', 'quan-tri'])
    expect((await file('g-bien-gioi.xlsx', as)).status).toBe(404);
});

test('it follows the group, and has a target of its own', async () => {
  const all = await current('all');
  const wider = { ...border, units: [LOC_AN, LOC_HOA, TOWN] };
  const ofGroup = { ...target, value: 20, of: border.key };
  expect((await put({ base: 1, groups: [wider], targets: [target, ofGroup] })).status).toBe(201);
  const words = ['3/3 đơn vị', 'Chỉ tiêu giao 20: đạt 50,0%'];
  expect(await found((await file('g-bien-gioi.xlsx')).bytes, ...words)).toEqual(words);
  expect((await current('g-bien-gioi'))?.number).toBe(2);
  expect(await current('all')).toEqual(all);
});

test('the sum of a sensitive figure over a group is not shown: all but one unit would tell of the one', async () => {
  const sums = async (name: string) => {
    const sheets = await readWorkbook((await file(name)).bytes);
    const lines = sheets.find(({ sheet }) => sheet === 'So sánh')?.values ?? [];
    return ['Tiếp nhận trong kỳ', 'Đơn tố cáo'].map((title) => lines.find((line) => line[1] === title)?.[3]);
  };
  expect(await sums('all.xlsx')).toEqual([10, 0]);
  expect(await sums('g-bien-gioi.xlsx')).toEqual([10, null]);
});

test('publications made by different versions verify, and an altered version does not', async () => {
  const { verifyPeriod } = await import('../../functions/maintenance/verifyPeriod');
  expect((await verifyPeriod(PERIOD)).faults).toEqual([]);
  const { openStore } = await import('../../functions/store/client');
  const { pack, split } = await import('../../functions/store/packed');
  const client = await openStore(process.env.STORAGE ?? '').table('plans');
  const plan = { version: 1, groups: [border], targets: [{ ...target, value: 1 }] };
  const row = { partitionKey: PROVINCE, rowKey: 'ver|000001', ...split('plan', pack(plan)) };
  await client.updateEntity(row, 'Merge');
  const { faults } = await verifyPeriod(PERIOD);
  expect(faults.map(({ what }) => what)).toEqual(['rootDiffers', 'rootDiffers']);
});
