// The ledger under an auditor's eye: what was tampered with is found and named, and a province that was exported and
// restored into an empty account is the same to the byte.
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TableEntity } from '@azure/data-tables';
import { rootIn } from '../../shared/book/rootLine';
import { readWorkbook } from '../../shared/xlsx/read';
import { startAzurite, type Azurite } from '../../scripts/azurite';
import { openStore } from '../../functions/store/client';
import { pack, unpack } from '../../functions/store/packed';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, type Server } from './server';
import { PERIOD, petitions } from './tables';

const partitionKey = `${PROVINCE}|${PERIOD}|petitions`;
const folder = mkdtempSync(path.join(os.tmpdir(), 'giao-ban-export-'));
const exported = path.join(folder, 'province');
jest.setTimeout(60_000);

let server: Server;
let empty: Azurite;
const storage = () => process.env.STORAGE ?? '';

beforeAll(async () => {
  empty = await startAzurite();
  server = await startServer();
  const members = [
    server.member('loc-an', LOC_AN, 'submitter', { email: 'locan@example.vn' }),
    server.member('loc-hoa', LOC_HOA, 'submitter'),
    server.member('lanh-dao', PROVINCE, 'leader'),
    server.member('chuyen-vien', PROVINCE, 'reviewer'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  const json = { review: 'required' };
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json });
  for (const [as, unit] of [
    ['loc-an', LOC_AN],
    ['loc-hoa', LOC_HOA],
  ] as const) {
    const sent = { as, json: await petitions(unit, 4) };
    expect((await server.call('POST', 'submissions', sent)).status).toBe(201);
    const event = {
      action: 'accept',
      eventId: crypto.randomUUID(),
      base: 1,
      unit,
      table: 'petitions',
      period: PERIOD,
    };
    expect((await server.call('POST', 'events', { as: 'chuyen-vien', json: event })).status).toBe(201);
  }
  await (await import('../../functions/publish')).sweep();
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await empty?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function verify(printed?: string) {
  const { verifyPeriod } = await import('../../functions/maintenance/verifyPeriod');
  return verifyPeriod(PERIOD, printed);
}

const faults = async (printed?: string) =>
  (await verify(printed)).faults.map(({ what, where }) => `${what} ${where}`);
const row = (name: string) => `petitions ${PERIOD} ${LOC_AN} ${name}`;

/** Does something to a row of the ledger, looks, and puts the row back as it was. */
async function withRow(
  rowKey: string,
  change: (row: TableEntity) => TableEntity | undefined,
): Promise<string[]> {
  const table = await openStore(storage()).table('ledger');
  const { etag: _, timestamp: __, ...before } = await table.getEntity(partitionKey, rowKey);
  const original: TableEntity = { ...before, partitionKey, rowKey };
  const changed = change({ ...original });
  if (changed) await table.updateEntity(changed, 'Replace');
  else await table.deleteEntity(partitionKey, rowKey);
  try {
    return await faults();
  } finally {
    await table.upsertEntity(original, 'Replace');
  }
}

test('an untouched ledger has no faults, and its workbook’s root is known', async () => {
  const { bytes } = await server.get(`publications/${PERIOD}/all.xlsx`, 'lanh-dao');
  const printed = rootIn(await readWorkbook(bytes));
  expect(printed).toMatch(/^[0-9a-f]{64}$/);
  expect(await verify(printed)).toEqual({ faults: [], units: 16, events: 4, versions: 2, publications: 2 });
});

test('a table that is opened and owed by nobody changes no root', async () => {
  // As it lies where a table is asked of agencies alone, and there are none: a period without heads.
  const { openedPeriods } = await import('../../functions/period');
  const { readPeriod } = await import('../../functions/readPeriod');
  const before = (await readPeriod(PERIOD)).root;
  const [petitionsOpened] = await openedPeriods({ period: PERIOD });
  const { stores } = await import('../../functions/stores');
  if (!petitionsOpened) throw new Error('nothing is opened');
  await stores().periods.put(PROVINCE, { ...petitionsOpened, table: 'citizenReception' }, undefined);
  expect((await readPeriod(PERIOD)).root).toBe(before);
  expect(await faults()).toEqual([]);
  const periods = await openStore(storage()).table('periods');
  await periods.deleteEntity(PROVINCE, `citizenReception|${PERIOD}`);
});

test('a workbook whose printed root was changed is not one of ours', async () => {
  const printed = 'ab'.repeat(32);
  expect(await faults(printed)).toEqual([`workbookUnknown ${PERIOD} ${printed}`]);
});

test('a figure changed in a version is found in the version and in the head', async () => {
  const found = await withRow(`ver|${LOC_AN}|000001`, (entity) => {
    const bytes = entity.payload0;
    if (!(bytes instanceof Uint8Array)) throw new Error('no payload');
    const text = JSON.stringify(unpack(bytes)).replace('"received":[4]', '"received":[9]');
    return { ...entity, payload0: pack(JSON.parse(text)) };
  });
  expect(found).toEqual([`versionChanged ${row('1')}`, `headChanged ${row('1')}`]);
});

test('a deleted event, and a deleted version, are missed', async () => {
  expect(await withRow(`evt|${LOC_AN}|000001`, () => undefined)).toEqual([
    `eventMissing ${row('1')}`,
    `versionUnknown ${row('1')}`,
  ]);
  expect(await withRow(`ver|${LOC_AN}|000001`, () => undefined)).toEqual([`versionMissing ${row('1')}`]);
  expect(await withRow(`head|${LOC_AN}`, () => undefined)).toContain(`headMissing ${row('0')}`);
});

test('an event that says something else than it was hashed with is found', async () => {
  const found = await withRow(`evt|${LOC_AN}|000002`, (entity) => ({ ...entity, who: 'ai đó' }));
  expect(found).toEqual([`eventChanged ${row('2')}`]);
});

test('a chain that was written anew from end to end fits itself, but not the printed root', async () => {
  const { hashOf } = await import('../../functions/chain');
  const { stores } = await import('../../functions/stores');
  const place = { province: PROVINCE, period: PERIOD, table: 'petitions' };
  const [, last] = await stores().ledger.events(place, LOC_AN);
  const hash = hashOf(place, LOC_AN, { ...last, who: 'ai đó' });
  const table = await openStore(storage()).table('ledger');
  const head = { partitionKey, rowKey: `head|${LOC_AN}` };
  await table.updateEntity({ ...head, chainHash: hash }, 'Merge');
  const found = await withRow(`evt|${LOC_AN}|000002`, (entity) => ({ ...entity, who: 'ai đó', hash }));
  await table.updateEntity({ ...head, chainHash: last?.hash ?? '' }, 'Merge');
  expect(found).toEqual([`rootDiffers ${PERIOD} all 1`, `rootDiffers ${PERIOD} leaders 1`]);
  expect(await faults()).toEqual([]);
});

test('an account that holds something is not restored into, nor a copy that is not whole', async () => {
  const { exportStore } = await import('../../functions/maintenance/exportStore');
  const { restoreStore } = await import('../../functions/maintenance/restoreStore');
  const { tables, blobs } = await exportStore(openStore(storage()), exported);
  expect([tables.ledger?.rows, tables.members?.rows, blobs.length]).toEqual([16 + 2 * 5, 4, 6]);
  await expect(exportStore(openStore(storage()), exported)).rejects.toThrow('not empty');
  await expect(restoreStore(openStore(storage()), exported)).rejects.toThrow('The account is not empty');
  const damaged = path.join(folder, 'damaged');
  await exportStore(openStore(storage()), damaged);
  appendFileSync(path.join(damaged, 'members.jsonl'), '{}\n');
  await expect(restoreStore(openStore(empty.connectionString), damaged)).rejects.toThrow(
    'not as it was exported',
  );
});

describe('the archive of a period', () => {
  const archiveInto = async (name: string) => {
    const { archivePeriod } = await import('../../functions/maintenance/archivePeriod');
    return archivePeriod(PERIOD, path.join(folder, name));
  };

  test('is not written into a folder that holds something', async () => {
    await expect(archiveInto('province')).rejects.toThrow('not empty');
  });

  test('holds workbooks, reports, receipts and chains, and checksums that fit', async () => {
    const { files, faults: found } = await archiveInto('archive');
    expect(found).toEqual([]);
    const read = (name: string) => readFileSync(path.join(folder, 'archive', name));
    const sums = read('SHA256SUMS').toString().trimEnd().split('\n');
    expect(sums.map((line) => line.split('  ')[1])).toEqual(files.slice(0, -1));
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect([name, createHash('sha256').update(read(name)).digest('hex')]).toEqual([name, sum]);
    }
    expect(files).toEqual(expect.arrayContaining(['all.xlsx', 'all.docx', 'leaders.xlsx', 'leaders.docx']));
    const { bytes } = await server.get(`publications/${PERIOD}/all.xlsx`, 'lanh-dao');
    expect(read('all.xlsx').equals(bytes)).toBe(true);
    const records = (name: string): unknown[] =>
      read(name)
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    expect(records('receipts.jsonl')).toMatchObject([{ unit: LOC_HOA }, { unit: LOC_AN }]);
    expect(records('chains.jsonl')).toMatchObject([
      { table: 'petitions', unit: LOC_HOA, number: 1, type: 'submit' },
      { unit: LOC_HOA, number: 2, type: 'accept' },
      { unit: LOC_AN, number: 1, type: 'submit' },
      { unit: LOC_AN, number: 2, type: 'accept' },
    ]);
    expect(read('verification.txt').toString()).toContain('nothing differs');
  });
});

test('restored into an empty account, it verifies, and publishes the same bytes again', async () => {
  const { restoreStore } = await import('../../functions/maintenance/restoreStore');
  const { stores: here } = await import('../../functions/stores');
  const before = await here().workbooks.pointer(PROVINCE, PERIOD, 'all');
  await restoreStore(openStore(empty.connectionString), exported);

  // A server of its own on the restored account: modules, settings and stores anew.
  jest.resetModules();
  const original = storage();
  process.env.STORAGE = empty.connectionString;
  try {
    expect(await verify(before?.publication.root)).toEqual({
      ...{ faults: [], units: 16, events: 4, versions: 2, publications: 2 },
    });
    const { stores } = await import('../../functions/stores');
    expect(await stores().members.all(PROVINCE)).toEqual(await here().members.all(PROVINCE));
    const publications = await openStore(empty.connectionString).table('publications');
    for (const scope of ['all', 'leaders'])
      await publications.deleteEntity(PROVINCE, `now|${scope}|${PERIOD}`);
    await stores().intents.put(
      { province: PROVINCE, period: PERIOD, table: 'petitions' },
      LOC_AN,
      'drill',
      2,
    );
    await (await import('../../functions/publish')).publish(PERIOD);
    expect((await stores().workbooks.pointer(PROVINCE, PERIOD, 'all'))?.publication).toEqual(
      before?.publication,
    );
  } finally {
    process.env.STORAGE = original;
    jest.resetModules();
  }
});
