// From counted submissions to the workbook leaders open: published once, forward only, and in spite of a message
// that never comes.
import { rootIn } from '../../shared/book/rootLine';
import { ledgerRoot } from '../../shared/ledgerRoot';
import { readWorkbook } from '../../shared/xlsx/read';
import { z } from 'zod';
import { figuresAnswerSchema, publicationDifferenceSchema, publicationsSchema } from '../../shared/api';
import { partsOf } from '../shared/xlsx/parts';
import { DISTRICT, LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';
import { nothing, petitionRows, petitions, PERIOD } from './tables';

let server: Server;
const LOC_TAN = '25279@2024-01-01';

beforeAll(async () => {
  server = await startServer();
  const members = [
    server.member('loc-an', LOC_AN, 'submitter'),
    server.member('loc-hoa', LOC_HOA, 'submitter'),
    server.member('thi-tran', TOWN, 'submitter'),
    server.member('loc-tan', LOC_TAN, 'submitter'),
    server.member('huyen', DISTRICT, 'submitter'),
    server.member('lanh-dao', PROVINCE, 'leader'),
    server.member('chuyen-vien', PROVINCE, 'reviewer'),
    server.member('mot-bieu', PROVINCE, 'reviewer', { tables: ['petitions'] }),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json: {} });
}, 60_000);
afterAll(() => server?.stop());

const submit = async (as: string, unit: string, received: number, base = 0) =>
  (await server.call('POST', 'submissions', { as, json: await petitions(unit, received, base) })).status;
const publications = async (as = 'lanh-dao') =>
  publicationsSchema.parse((await server.get(`publications?period=${PERIOD}`, as)).body).publications;
const unpublished = async () => {
  const { body } = await server.get('health');
  return z.object({ unpublished: z.number() }).parse(body).unpublished;
};
// As the queue's trigger and the timer do; the modules are those the endpoints run with.
const publish = async () => (await import('../../functions/publish')).publish(PERIOD);
const sweep = async () => (await import('../../functions/publish')).sweep();
const textsOf = async (bytes: Uint8Array) => JSON.stringify(await readWorkbook(bytes));

test('before anybody submits there is no workbook', async () => {
  await publish();
  expect(await publications()).toEqual([]);
  expect((await server.get(`publications/${PERIOD}/all.xlsx`, 'lanh-dao')).status).toBe(404);
});

test('a submission whose message never came is published by the sweep', async () => {
  expect(await submit('loc-an', LOC_AN, 4)).toBe(201);
  expect(await unpublished()).toBe(1);
  await sweep();
  expect(await unpublished()).toBe(0);
  expect(await publications()).toMatchObject([
    { scope: 'all', number: 1, heads: 1 },
    { scope: 'leaders', number: 1, heads: 1 },
  ]);
});

test('submissions shortly after one another share a message', async () => {
  const { stores } = await import('../../functions/stores');
  const depth = async () => (await stores().queue.depth()).waiting;
  const before = await depth();
  await Promise.all(Array.from({ length: 10 }, () => stores().queue.askToPublish('2024-Y')));
  expect((await depth()) - before).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 600));
  await stores().queue.askToPublish('2024-Y');
  expect((await depth()) - before).toBe(2);
});

test('publishing again changes nothing', async () => {
  const before = await publications();
  await publish();
  await sweep();
  expect(await publications()).toEqual(before);
});

test('the figures say how many stand behind them', async () => {
  expect(await submit('loc-hoa', LOC_HOA, 5)).toBe(201);
  const { body } = await server.get(`figures?period=${PERIOD}`, 'lanh-dao');
  expect(figuresAnswerSchema.parse(body)).toMatchObject({
    tables: [
      {
        table: 'petitions',
        figures: { received: 9, processed: 9 },
        bySubject: { [LOC_AN]: { received: 4 }, [LOC_HOA]: { received: 5 } },
        subjects: { covered: 2, total: 16 },
        reporters: { submitted: 2, total: 16 },
      },
    ],
  });
});

test('a unit sees the sums, and of single units its own', async () => {
  const { body } = await server.get(`figures?period=${PERIOD}`, 'loc-an');
  const [table] = figuresAnswerSchema.parse(body).tables;
  expect(table).toMatchObject({ figures: { received: 9 } });
  expect(Object.keys(table?.bySubject ?? {})).toEqual([LOC_AN]);
});

test('a figure that may identify a person is shown by unit to leaders only', async () => {
  const shown = async (as: string) => {
    const { body } = await server.get(`figures?period=${PERIOD}&table=petitions`, as);
    return figuresAnswerSchema.parse(body).tables[0]?.bySubject[LOC_AN];
  };
  expect(await shown('chuyen-vien')).not.toHaveProperty('denunciations');
  expect(await shown('lanh-dao')).toHaveProperty('denunciations', 0);
});

test('a subject two reporters give counts once, and is not added', async () => {
  const json = await petitionRows(DISTRICT, [
    { unit: LOC_AN, received: 40 },
    { unit: TOWN, received: 2 },
  ]);
  expect((await server.call('POST', 'submissions', { as: 'huyen', json })).status).toBe(201);
  const { body } = await server.get(`figures?period=${PERIOD}`, 'lanh-dao');
  expect(figuresAnswerSchema.parse(body).tables[0]).toMatchObject({
    figures: { received: 11 },
    subjects: { covered: 3 },
  });
});

test('the workbook holds every unit, and moves with what counts', async () => {
  await Promise.all([publish(), publish(), publish()]);
  const [all] = await publications();
  expect(all).toMatchObject({ scope: 'all', number: 2, heads: 3 });
  const { status, bytes, headers } = await server.get(`publications/${PERIOD}/all.xlsx`, 'chuyen-vien');
  expect(status).toBe(200);
  expect(headers.get('etag')).toBe(`"${all?.digest ?? ''}"`);
  expect(await textsOf(bytes)).toContain('Thị trấn Lộc Ninh');
  expect(await unpublished()).toBe(0);
});

describe('the difference between two publications', () => {
  const difference = (query: string, as = 'lanh-dao', scope = 'all') =>
    server.get(`publications/${PERIOD}/${scope}/difference?${query}`, as);

  test('is not there for what was never published, nor for who may not open it', async () => {
    expect((await difference('from=1&to=99')).status).toBe(404);
    expect((await difference('from=1&to=2', 'loc-an')).status).toBe(404);
    expect((await difference('from=1&to=2', 'mot-bieu')).status).toBe(404);
    expect((await difference('from=1&to=2', 'chuyen-vien', 'leaders')).status).toBe(404);
    expect((await difference('from=0&to=2')).status).toBe(400);
  });

  test('names the sums and the units that changed, and no figure the caller may not see', async () => {
    const changes = async (as: string) =>
      publicationDifferenceSchema.parse((await difference('from=1&to=2', as)).body).tables[0];
    const leader = await changes('lanh-dao');
    expect(leader?.figures).toContainEqual({ figure: 'received', before: 4, after: 11 });
    expect(leader?.bySubject.map(({ subject }) => subject)).not.toContain(LOC_AN);
    expect(leader?.bySubject).toContainEqual({ subject: TOWN, figure: 'received', before: null, after: 2 });
    const figures = (table: typeof leader) => new Set(table?.bySubject.map(({ figure }) => figure));
    expect(figures(leader)).toContain('denunciations');
    expect(figures(await changes('chuyen-vien'))).not.toContain('denunciations');
  });

  test('a publication names the last of an earlier day, not those of its own day on the way', async () => {
    const { stores } = await import('../../functions/stores');
    const { workbooks } = stores();
    const pointer = await workbooks.pointer(PROVINCE, PERIOD, 'all');
    if (!pointer) throw new Error('two are published');
    expect(pointer).toMatchObject({ base: undefined, publication: { number: 2 } });
    // As if the second had been published on the day before.
    const publication = { ...pointer.publication, asOf: '2024-03-19T03:00:00.000Z' };
    expect(await workbooks.move(PROVINCE, { ...pointer, publication }, pointer)).toBe(true);
    for (const [received, base] of [
      [7, 1],
      [8, 2],
    ] as const) {
      expect(await submit('loc-hoa', LOC_HOA, received, base)).toBe(201);
      await publish();
      expect(await workbooks.pointer(PROVINCE, PERIOD, 'all')).toMatchObject({ base: 2 });
    }
  });
});

test('the workbook prints the root of the chains it was made from', async () => {
  const { stores } = await import('../../functions/stores');
  const place = { province: PROVINCE, period: PERIOD, table: 'petitions' };
  const chains = await stores().ledger.heads(place);
  const root = await ledgerRoot([{ partition: `${PROVINCE}|${PERIOD}|petitions`, chains }]);
  for (const scope of ['all', 'leaders']) {
    const { bytes } = await server.get(`publications/${PERIOD}/${scope}.xlsx`, 'lanh-dao');
    expect(rootIn(await readWorkbook(bytes))).toBe(root);
  }
  expect((await publications()).map((one) => one.root)).toEqual([root, root]);
});

test('text that looks like a formula stays text, in the ledger and in the workbook', async () => {
  const reason = '=HYPERLINK("http://a.vn","xem")';
  const json = await nothing(LOC_TAN, reason);
  expect((await server.call('POST', 'submissions', { as: 'loc-tan', json })).status).toBe(201);
  await publish();
  const { bytes } = await server.get(`publications/${PERIOD}/all.xlsx`, 'lanh-dao');
  const workbook = await readWorkbook(bytes);
  const texts = workbook.flatMap(({ values }) => values.flat()).filter((value) => typeof value === 'string');
  expect(texts.filter((text) => text.includes(reason))).toEqual([`không phát sinh: ${reason}`]);
});

test('a workbook the caller holds is not sent again', async () => {
  const [all] = await publications();
  const held = { 'if-none-match': `"${all?.digest ?? ''}"` };
  const path = `publications/${PERIOD}/all.xlsx`;
  const answer = await server.call('GET', path, { as: 'lanh-dao', headers: held });
  expect([answer.status, answer.bytes.length]).toEqual([304, 0]);
});

test('the pointer does not go back to older heads', async () => {
  const before = await publications();
  const { stores } = await import('../../functions/stores');
  const { settings } = await import('../../functions/settings');
  const { province } = settings();
  const pointer = await stores().workbooks.pointer(province, PERIOD, 'all');
  if (!pointer) throw new Error('nothing is published');
  // As if a run that read newer heads had published while this process slept.
  const newer = { ...pointer.vector, [`${PERIOD}|petitions|${LOC_AN}`]: 99 };
  expect(await stores().workbooks.move(province, { ...pointer, vector: newer }, pointer)).toBe(true);
  expect(await submit('loc-hoa', LOC_HOA, 6, 3)).toBe(201);
  await publish();
  expect((await publications())[0]).toEqual(before[0]);
});

test('a unit without a submission stays due, and its neighbours’ states are hidden from a unit', async () => {
  const board = (await server.get(`completeness?period=${PERIOD}`, 'lanh-dao')).body;
  expect(board).toMatchObject({
    units: { submitted: 3, total: 16 },
    tables: [{ table: 'petitions', reporters: { submitted: 3, total: 16 } }],
  });
  expect(JSON.stringify(board)).toContain('"status":"due"');
  const own = (await server.get(`completeness?period=${PERIOD}`, 'loc-an')).body;
  expect(own).toMatchObject({ tables: [{ heads: [{ unit: LOC_AN, status: 'accepted' }] }] });
});

test('units, administrators and reviewers of single tables open no workbook of all', async () => {
  for (const as of ['loc-an', 'quan-tri', 'mot-bieu']) {
    expect((await server.get(`publications/${PERIOD}/all.xlsx`, as)).status).toBe(404);
  }
  expect((await server.get(`publications/${PERIOD}/leaders.xlsx`, 'chuyen-vien')).status).toBe(404);
  expect((await publications('chuyen-vien')).map(({ scope }) => scope)).toEqual(['all']);
});

describe('other files of a period', () => {
  const file = (name: string, as = 'lanh-dao') => server.get(`publications/${PERIOD}/${name}`, as);

  test('are not there for who may not open them, nor where nothing stands behind them', async () => {
    expect((await file('all.docx', 'loc-an')).status).toBe(404);
    expect((await file('leaders.docx', 'chuyen-vien')).status).toBe(404);
    expect((await file('ocopProducts.xlsx')).status).toBe(404);
    expect((await file('ntmCommunes.xlsx', 'mot-bieu')).status).toBe(404);
    expect((await file('692.xlsx', 'mot-bieu')).status).toBe(404);
    expect((await file('198.xlsx')).status).toBe(404);
    expect((await file('all.pdf')).status).toBe(404);
  });

  test('the report in words lies beside the workbook, as a Word file', async () => {
    const { status, bytes, headers } = await file('all.docx', 'chuyen-vien');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('wordprocessingml');
    expect(headers.get('content-disposition')).toMatch(/giao-ban-2024-Q1-\d+\.docx/);
    const words = partsOf(bytes).get('word/document.xml') ?? '';
    expect(words).toContain('chưa nộp: ');
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const held = { 'if-none-match': headers.get('etag') ?? '' };
    const again = await server.call('GET', `publications/${PERIOD}/all.docx`, {
      as: 'chuyen-vien',
      headers: held,
    });
    expect(again.status).toBe(304);
  });

  test('a department opens the workbook of its own table, made when asked for and the same each time', async () => {
    const first = await file('petitions.xlsx', 'mot-bieu');
    expect(first.status).toBe(200);
    const names = (await readWorkbook(first.bytes)).map(({ sheet }) => sheet);
    expect(names).toContain('Xử lý đơn');
    const second = await file('petitions.xlsx', 'mot-bieu');
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(Buffer.compare(second.bytes, first.bytes)).toBe(0);
    expect((await publications('mot-bieu')).map(({ scope }) => scope)).toEqual(['petitions']);
  });

  test('a table’s workbook follows what counts', async () => {
    const before = await file('petitions.xlsx', 'mot-bieu');
    expect(await submit('thi-tran', TOWN, 3)).toBe(201);
    const after = await file('petitions.xlsx', 'mot-bieu');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  test('a district’s workbook counts its own units only and says whose it is', async () => {
    const { status, bytes } = await file('692.xlsx');
    expect(status).toBe(200);
    const texts = await textsOf(bytes);
    expect(texts).toContain('Huyện Lộc Ninh');
    expect(texts).toContain('Quý I năm 2024 – Huyện Lộc Ninh');
  });
});
