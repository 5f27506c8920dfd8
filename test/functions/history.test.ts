// What a workbook says of other periods: the figures published last of each, and made anew when those change.
import { publicationsSchema } from '../../shared/api';
import { readWorkbook } from '../../shared/xlsx/read';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, type Server } from './server';
import { petitionRows } from './tables';

jest.setTimeout(60_000);

let server: Server;

beforeAll(async () => {
  server = await startServer();
  const members = [
    server.member('loc-an', LOC_AN, 'submitter'),
    server.member('loc-hoa', LOC_HOA, 'submitter'),
    server.member('lanh-dao', PROVINCE, 'leader'),
    server.member('chuyen-vien', PROVINCE, 'reviewer'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  for (const period of ['2024-Q1', '2024-Q2', '2024-C06', '2024-Q4'])
    await server.call('PUT', `periods/petitions/${period}`, { as: 'quan-tri', json: {} });
}, 60_000);
afterAll(() => server?.stop());

async function submit(period: string, received: number, base = 0, as = 'loc-an', unit = LOC_AN) {
  const json = await petitionRows(unit, [{ unit, received }], base, { period });
  expect((await server.call('POST', 'submissions', { as, json })).status).toBe(201);
}

const sweep = async () => (await import('../../functions/publish')).sweep();
const readPeriod = async (period: string) => (await import('../../functions/readPeriod')).readPeriod(period);

async function current(period: string) {
  const { body } = await server.get(`publications?period=${period}`, 'lanh-dao');
  return publicationsSchema.parse(body).publications.find(({ scope }) => scope === 'all');
}

async function waiting(): Promise<string[]> {
  const { stores } = await import('../../functions/stores');
  return (await stores().intents.all(PROVINCE)).map(
    ({ period, table, unit }) => `${period} ${table} ${unit}`,
  );
}

test('a period without others before it is compared with nothing', async () => {
  await submit('2024-Q1', 4);
  await sweep();
  expect((await readPeriod('2024-Q1')).history).toEqual({ publications: [], figures: [] });
});

test('the quarter before is handed over as it was published', async () => {
  await submit('2024-Q2', 7);
  const { figures } = (await readPeriod('2024-Q2')).history;
  expect(figures).toMatchObject([
    {
      ...{ table: 'petitions', period: '2024-Q1', covered: 1, asked: 16 },
      figures: { received: 4 },
      bySubject: { [LOC_AN]: { received: 4 } },
    },
  ]);
  await sweep();
  // Half a year reads this quarter; it has its intent by now, and the next sweep stands for the message that wakes it.
  expect(await waiting()).toEqual(['2024-C06 publication-of 2024-Q2']);
  await sweep();
  expect(await waiting()).toEqual([]);
});

test('half a year is handed its quarters, a quarter none that was not opened', async () => {
  const periods = async (period: string) =>
    (await readPeriod(period)).history.figures.map((one) => one.period).sort();
  expect(await periods('2024-C06')).toEqual(['2024-Q1', '2024-Q2']);
  expect(await periods('2024-Q4')).toEqual(['2024-Q1', '2024-Q2']);
});

test('a change of figures makes the later workbooks anew, and only those', async () => {
  const [first, second] = [await current('2024-Q1'), await current('2024-Q2')];
  await submit('2024-Q1', 5, 1);
  await sweep();
  await sweep();
  expect(await waiting()).toEqual([]);
  const [firstNow, secondNow] = [await current('2024-Q1'), await current('2024-Q2')];
  expect(firstNow?.number).toBe((first?.number ?? 0) + 1);
  expect(secondNow).toMatchObject({ number: (second?.number ?? 0) + 1, heads: second?.heads });
  expect(secondNow?.root).not.toBe(second?.root);
  expect(await current('2024-C06')).toBeUndefined();
  expect((await readPeriod('2024-Q2')).history.figures).toMatchObject([{ figures: { received: 5 } }]);
});

test('an event that changes no figure wakes no other workbook', async () => {
  const second = await current('2024-Q2');
  const first = await current('2024-Q1');
  const json = {
    ...{ action: 'withdrawAcceptance', eventId: crypto.randomUUID(), base: 1, unit: LOC_AN },
    ...{ table: 'petitions', period: '2024-Q2', reason: 'Xem lại số liệu' },
  };
  expect((await server.call('POST', 'events', { as: 'chuyen-vien', json })).status).toBe(201);
  await sweep();
  await sweep();
  expect((await current('2024-Q2'))?.number).toBe((second?.number ?? 0) + 1);
  expect(await current('2024-Q1')).toEqual(first);
  expect(await waiting()).toEqual([]);
});

test('what a publisher asked for that died before its own workbook waits for that workbook', async () => {
  const { stores } = await import('../../functions/stores');
  const { askDependants } = await import('../../functions/history');
  const { openedPeriods } = await import('../../functions/period');
  const pointer = await stores().workbooks.pointer(PROVINCE, '2024-Q1', 'all');
  const number = (pointer?.publication.number ?? 0) + 1;
  const asked = await askDependants({ period: '2024-Q1', number }, [], pointer, await openedPeriods());
  expect(asked.sort()).toEqual(['2024-C06', '2024-Q2', '2024-Q4']);
  await sweep();
  expect(await waiting()).toContain('2024-Q2 publication-of 2024-Q1');
  await submit('2024-Q1', 6, 2);
  await sweep();
  await sweep();
  expect(await waiting()).toEqual([]);
  expect((await current('2024-Q1'))?.number).toBe(number);
});

test('a group of units is set beside its own earlier figures, not beside those of all', async () => {
  const group = { key: 'g-mot-xa', name: 'Một xã', units: [LOC_HOA] };
  const plan = { base: 0, groups: [group], targets: [] };
  expect((await server.call('PUT', 'plan', { as: 'quan-tri', json: plan })).status).toBe(201);
  await submit('2024-Q1', 90, 0, 'loc-hoa', LOC_HOA);
  await submit('2024-Q2', 30, 0, 'loc-hoa', LOC_HOA);
  await submit('2024-Q2', 8, 1);
  for (let run = 0; run < 3; run++) await sweep();

  const sheetsOf = async (scope: string) => {
    const { status, bytes } = await server.get(`publications/2024-Q2/${scope}.xlsx`, 'lanh-dao');
    expect(status).toBe(200);
    return new Map((await readWorkbook(bytes)).map(({ sheet, values }) => [sheet, values]));
  };
  const shown = async (scope: string) => {
    const sheets = await sheetsOf(scope);
    const compared = sheets.get('So sánh')?.find((line) => line[1] === 'Tiếp nhận trong kỳ');
    const lines = (sheets.get('Diễn biến') ?? []).filter((line) => line[2] === 'Tiếp nhận trong kỳ');
    const texts = (sheets.get('Tổng quan') ?? []).flat().filter((value) => typeof value === 'string');
    return {
      compared: compared?.slice(3, 7),
      trend: lines.map((line) => [line[1], ...line.slice(4)]),
      card: texts.filter((text) => text.includes('so với quý I/2024')),
    };
  };
  expect(await shown('g-mot-xa')).toEqual({
    compared: [30, '', 90, -60],
    trend: [
      ['Một xã', 90, 30],
      ['Xã Lộc Hòa', 90, 30],
    ],
    card: ['▼ 60 so với quý I/2024'],
  });
  const whole = await shown('all');
  expect(whole.compared).toEqual([38, '', 96, -58]);
  expect(whole.trend[0]?.slice(1)).toEqual([96, 38]);
});
