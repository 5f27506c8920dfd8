// A process that publishes again and again keeps what did not change. After any sequence of submissions, returns, changes
// of the plan and of a form, and corrections of a locked period, its workbooks have the bytes a process makes that
// remembers nothing.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { check } from '../../shared/checking/check';
import { examine } from '../../shared/examine';
import { revision } from '../../shared/revision';
import { sampleContext, sampleGrid } from '../../shared/sample';
import { submission } from '../../shared/submission';
import { unitByKey } from '../../shared/units/registry';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';
import { irrigation, PERIOD, petitions } from './tables';

jest.setTimeout(240_000);

const units = [LOC_AN, LOC_HOA, TOWN];
const scopes = ['all', 'leaders'];
type Publish = (period: string) => Promise<void>;

let server: Server;
/** Of the process that remembers: the one that answers requests, too. */
let warm: Publish;

const put = async (path: string, json: unknown) => server.call('PUT', path, { as: 'quan-tri', json });
const loadPublish = async (): Promise<Publish> => (await import('../../functions/publish')).publish;

beforeAll(async () => {
  server = await startServer();
  const clerks = units.map((unit) => server.member(unit, unit, 'submitter'));
  const members = [...clerks, server.member('chuyen-vien', PROVINCE, 'reviewer')];
  await put('members', { members });
  expect((await put('definitions/irrigation', { base: 0, definition: irrigation })).status).toBe(201);
  await put(`periods/petitions/${PERIOD}`, { review: 'required' });
  await put(`periods/irrigation/${PERIOD}`, {});
  warm = await loadPublish();
}, 60_000);
afterAll(() => server?.stop());

/** As many versions of a table as a unit has. */
const versions = new Map<string, number>();
const latest = (table: string, unit: string) => versions.get(`${table}|${unit}`) ?? 0;

async function post(as: string, path: string, json: unknown): Promise<number> {
  return (await server.call('POST', path, { as, json })).status;
}

async function send(table: string, unit: string, json: unknown): Promise<boolean> {
  const isNew = (await post(unit, 'submissions', json)) === 201;
  if (isNew) versions.set(`${table}|${unit}`, latest(table, unit) + 1);
  return isNew;
}

async function sendCanals(unit: string, length: number): Promise<boolean> {
  const rows = Array.from({ length: 1 + (length % 3) }, (_, at) => [
    at + 1,
    `Kênh ${length} số ${at}`,
    length + at,
  ]);
  const cells = [...irrigation.sample.cells.slice(0, 3), ...rows];
  const ofSample = sampleContext(irrigation);
  const own = unitByKey(unit);
  if (Array.isArray(ofSample) || !own) throw new Error('no such unit');
  const context = { ...ofSample, unit: own };
  const [sheet] = examine([sampleGrid({ ...irrigation.sample, cells })], [irrigation], () => context);
  const found = sheet?.tables[0];
  if (!found) throw new Error('The sample is no longer found.');
  const json = await submission(check(irrigation, found.reading, context), {
    ...{ submissionId: randomUUID(), base: latest('irrigation', unit), unit, period: PERIOD },
    ...{ explanations: [], revision: await revision(irrigation), clientTime: '2024-03-20T07:59:00+07:00' },
  });
  return send('irrigation', unit, json);
}

async function decide(unit: string, said: Record<string, unknown>): Promise<boolean> {
  const base = latest('petitions', unit);
  if (base === 0) return false;
  const about = { eventId: randomUUID(), unit, table: 'petitions', period: PERIOD, base };
  return (await post('chuyen-vien', 'events', { ...about, ...said })) === 201;
}

let plans = 0;
let forms = 1;

/** Each answers whether it did something; what the state of a unit does not allow is refused, and does nothing. */
const steps: Readonly<Record<string, (unit: string, pick: number) => Promise<boolean>>> = {
  'submits petitions': async (unit, pick) =>
    send('petitions', unit, await petitions(unit, 1 + pick, latest('petitions', unit))),
  'submits canals': sendCanals,
  'is accepted': (unit) => decide(unit, { action: 'accept' }),
  'is returned': (unit) =>
    decide(unit, { action: 'return', comments: [{ cell: null, column: null, text: 'Xem lại' }] }),
  'is no longer accepted': (unit) => decide(unit, { action: 'withdrawAcceptance', reason: 'Nhầm kỳ' }),
  'gets a target': async (_, pick) => {
    const targets = [{ table: 'petitions', figure: 'received', year: 2024, value: pick + 1, of: null }];
    const isNew = (await put('plan', { base: plans, groups: [], targets })).status === 201;
    if (isNew) plans++;
    return isNew;
  },
  'gets a form with other words': async (_, pick) => {
    const definition = { ...irrigation, basis: `Kế hoạch số ${pick} của tỉnh` };
    const isNew = (await put('definitions/irrigation', { base: forms, definition })).status === 201;
    if (isNew) forms++;
    return isNew;
  },
};

/** Digests of both editions as the process leaves them, and what storage held of publications before. */
async function digestsBy(publish: Publish): Promise<(string | undefined)[]> {
  const { stores } = await import('../../functions/stores');
  const about = { province: PROVINCE, period: PERIOD, table: 'petitions' };
  await stores().intents.put(about, LOC_AN, 'again', 1);
  await publish(PERIOD);
  const pointers = scopes.map((scope) => stores().workbooks.pointer(PROVINCE, PERIOD, scope));
  return (await Promise.all(pointers)).map((pointer) => pointer?.publication.digest);
}

/** What is published, so that a second process finds what the first one found. */
async function publications() {
  const { openStore } = await import('../../functions/store/client');
  const table = await openStore(process.env.STORAGE ?? '').table('publications');
  const rows = async () => {
    const all = [];
    for await (const { etag: _, timestamp: __, ...row } of table.listEntities()) {
      const { partitionKey = '', rowKey = '' } = row;
      all.push({ ...row, partitionKey, rowKey });
    }
    return all;
  };
  const before = await rows();
  return async () => {
    for (const { partitionKey, rowKey } of await rows()) await table.deleteEntity(partitionKey, rowKey);
    for (const row of before) await table.createEntity(row);
  };
}

async function bothPublish(): Promise<[warm: unknown, cold: unknown]> {
  const restore = await publications();
  const ofWarm = await digestsBy(warm);
  await restore();
  let ofCold: unknown;
  await jest.isolateModulesAsync(async () => {
    ofCold = await digestsBy(await loadPublish());
  });
  return [ofWarm, ofCold];
}

test('a warm process makes the bytes of a cold one', async () => {
  await steps['submits petitions']?.(LOC_AN, 4);
  await steps['is accepted']?.(LOC_AN, 0);
  const step = fc.tuple(
    fc.constantFrom(...Object.keys(steps)),
    fc.constantFrom(...units),
    fc.nat({ max: 50 }),
  );
  const seed = Number(process.env.SEED ?? Date.now() % 100_000);
  const [sequence = []] = fc.sample(fc.array(step, { minLength: 10, maxLength: 10 }), { seed, numRuns: 1 });
  const done: string[] = [];
  for (const [name, unit, pick] of sequence) {
    if (!(await steps[name]?.(unit, pick))) continue;
    done.push(`${unit} ${name} ${pick}`);
    const [ofWarm, ofCold] = await bothPublish();
    expect({ seed, done, digests: ofWarm }).toEqual({ seed, done, digests: ofCold });
  }
  expect(done.length).toBeGreaterThan(1);
});

test('also when a locked period is corrected', async () => {
  expect((await put(`periods/petitions/${PERIOD}`, { review: 'required', locked: true })).status).toBe(200);
  expect(await decide(LOC_AN, { action: 'reopen', until: '2024-03-25', reason: 'Đồng ý' })).toBe(true);
  expect(await steps['submits petitions']?.(LOC_AN, 77)).toBe(true);
  expect(await steps['is accepted']?.(LOC_AN, 0)).toBe(true);
  const [ofWarm, ofCold] = await bothPublish();
  expect(ofWarm).toEqual(ofCold);
  const { stores } = await import('../../functions/stores');
  const pointer = await stores().workbooks.pointer(PROVINCE, PERIOD, 'all');
  expect(pointer?.publication.correction).toBe(1);
});
