// What a unit's other periods say, on the way to the pane and into the server's own check.
import { contextSchema } from '../../shared/api';
import { z } from 'zod';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, type Server } from './server';
import { changed, nothing, petitionRows } from './tables';

jest.setTimeout(60_000);

let server: Server;

beforeAll(async () => {
  server = await startServer();
  const members = [
    server.member('loc-an', LOC_AN, 'submitter'),
    server.member('loc-hoa', LOC_HOA, 'submitter'),
    server.member('chuyen-vien', PROVINCE, 'reviewer'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  for (const period of ['2024-Q1', '2024-Q2', '2024-Q3', '2024-C06']) {
    await server.call('PUT', `periods/petitions/${period}`, { as: 'quan-tri', json: { review: 'required' } });
  }
}, 60_000);
afterAll(() => server?.stop());

interface Reported {
  readonly opening?: number;
  readonly received: number;
  readonly processed: number;
}

async function submit(period: string, row: Reported, base = 0) {
  const json = await petitionRows(LOC_AN, [{ unit: LOC_AN, ...row }], base, { period });
  return server.call('POST', 'submissions', { as: 'loc-an', json });
}

async function accept(period: string, base: number) {
  const json = {
    ...{ action: 'accept', eventId: crypto.randomUUID(), base, unit: LOC_AN, table: 'petitions', period },
  };
  expect((await server.call('POST', 'events', { as: 'chuyen-vien', json })).status).toBe(201);
}

async function memory(period: string, unit = LOC_AN, as = 'loc-an') {
  const { body } = await server.get(`context?unit=${unit}&table=petitions&period=${period}`, as);
  return contextSchema.parse(body).memory;
}

const issues = (body: unknown) =>
  z.object({ issues: z.array(z.object({ code: z.string(), params: z.unknown() })) }).parse(body).issues;

test('a unit that gave nothing before has nothing to be compared with', async () => {
  expect((await memory('2024-Q2')).periods).toEqual([]);
});

test('what was submitted and not accepted counts for nothing', async () => {
  expect((await submit('2024-Q1', { received: 9, processed: 6 })).status).toBe(201);
  expect((await memory('2024-Q2')).periods).toEqual([]);
});

test('the counted figures of the period before are there, before anything is published', async () => {
  await accept('2024-Q1', 1);
  const { asOf, periods } = await memory('2024-Q2');
  expect(asOf).toMatch(/^2024-03-20T/);
  expect(periods).toMatchObject([
    {
      period: '2024-Q1',
      cutoff: '2024-03-14',
      figures: { [LOC_AN]: { received: 9, closing: 3 } },
      merged: [],
    },
  ]);
  expect(Object.keys(periods[0]?.figures ?? {})).toEqual([LOC_AN]);
});

test('the server finds the same as the pane: a balance that was not carried over is refused', async () => {
  const { status, body } = await submit('2024-Q2', { opening: 2, received: 5, processed: 5 });
  expect(status).toBe(422);
  expect(issues(body)).toMatchObject([{ code: 'carriedOver', params: { period: '2024-Q1', expected: '3' } }]);
  expect((await submit('2024-Q2', { opening: 3, received: 5, processed: 5 })).status).toBe(201);
});

test('a correction of the period before is what the next one is held against at once', async () => {
  expect((await submit('2024-Q1', { received: 9, processed: 8 }, 1)).status).toBe(201);
  await accept('2024-Q1', 2);
  expect((await submit('2024-Q2', { opening: 3, received: 5, processed: 5 }, 1)).status).toBe(422);
  expect((await submit('2024-Q2', { opening: 1, received: 6, processed: 5 }, 1)).status).toBe(201);
  await accept('2024-Q2', 2);
});

test('a longer period is held against the shorter ones that make it up', async () => {
  expect((await memory('2024-C06')).periods.map(({ period }) => period)).toEqual(['2024-Q1', '2024-Q2']);
  const { status, body } = await submit('2024-C06', { received: 14, processed: 13 });
  expect(status).toBe(422);
  expect(issues(body)).toMatchObject([
    { code: 'partsMakeWhole', params: { periods: ['2024-Q1', '2024-Q2'], expected: '15' } },
  ]);
  expect((await submit('2024-C06', { received: 15, processed: 13 })).status).toBe(201);
});

test('two quarters back are remembered where a rule looks so far', async () => {
  expect((await memory('2024-Q3')).periods.map(({ period }) => period)).toEqual(['2024-Q2', '2024-Q1']);
});

test('a unit with a balance to carry over cannot say that there was nothing', async () => {
  const period = '2024-Q3';
  const says = async (unit: string, as: string) =>
    server.call('POST', 'submissions', {
      as,
      json: await changed(await nothing(unit, 'Quý này không tiếp nhận đơn.'), { period }),
    });
  expect(await says(LOC_AN, 'loc-an')).toMatchObject({
    status: 422,
    body: {
      code: 'balanceLeft',
      params: { closing: 'Chuyển kỳ sau xử lý', left: '2', period: '2024-Q2' },
      title: expect.stringContaining('“Chuyển kỳ sau xử lý” của quý II năm 2024 còn 2.'),
    },
  });
  expect((await says(LOC_HOA, 'loc-hoa')).status).toBe(201);
});

test('a neighbour’s figures are nobody else’s memory', async () => {
  expect((await memory('2024-Q2', LOC_HOA, 'loc-hoa')).periods).toEqual([]);
  const path = `context?unit=${LOC_AN}&table=petitions&period=2024-Q2`;
  expect((await server.get(path, 'loc-hoa')).status).toBe(404);
});
