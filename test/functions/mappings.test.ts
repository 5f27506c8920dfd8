// What one clerk has answered about a heading, nobody is asked again: not the next clerk of the unit, and not the clerks of
// the unit it was joined into. Traced through the server: the question, its answer, the memory, no question.
import { contextSchema } from '../../shared/api';
import { answersFrom, mappingsIn } from '../../shared/reading/answers';
import { detect } from '../../shared/reading/detect';
import { formInForce } from '../../shared/revision';
import { tables } from '../../shared/tables/index';
import { sheet } from '../shared/reading/made';
import { startServer, type Server } from './server';

jest.setTimeout(60_000);

/** Two communes of before the reform, and the one made of them. */
const LOC_HOA = '25273@2024-01-01';
const LOC_THANH = '25280@2024-01-01';
const JOINED = '25280@2025-07-01';
const PERIOD = '2025-Q3';

let server: Server;

beforeAll(async () => {
  const settings = { PROVINCE: '75@2025-07-01', SCOPE: '75@2025-07-01', NOW: '2025-09-20T08:00:00+07:00' };
  server = await startServer({ settings });
  const members = [
    server.member('loc-hoa-cu', LOC_HOA, 'submitter'),
    server.member('loc-thanh-cu', LOC_THANH, 'submitter'),
    server.member('xa-moi', JOINED, 'submitter'),
    server.member('xa-moi-nguoi-sau', JOINED, 'submitter'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  const opened = await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json: {} });
  expect(opened.status).toBe(201);
}, 60_000);
afterAll(() => server?.stop());

const definition = formInForce(tables, 'petitions', '2025-09-14')?.definition;
if (!definition) throw new Error('no form');

/** The form as units keep it, but two of its headings are words only this clerk knows. */
const names = new Map([
  ['Khiếu nại', 'Loại một'],
  ['Tố cáo', 'Loại hai'],
]);
const heading = definition.sample.cells.findIndex((cells) => cells.includes('Khiếu nại'));
const grid = sheet(
  definition.sample.cells.map((cells, row) =>
    cells.map((cell, column) =>
      row === heading && column < 11 && typeof cell === 'string' ? (names.get(cell) ?? cell) : cell,
    ),
  ),
);

const asked = (remembered: Readonly<Record<string, string>>) => {
  const mappings = Object.entries(remembered).map(([header, column]) => ({
    table: 'petitions',
    header,
    column,
  }));
  return detect(grid, [definition], answersFrom(mappings)).found.flatMap(({ questions }) => questions);
};

async function remembered(as: string): Promise<Readonly<Record<string, string>>> {
  const { body } = await server.get(`context?unit=${JOINED}&table=petitions&period=${PERIOD}`, as);
  return contextSchema.parse(body).mappings;
}

/** What the pane sends once a clerk has answered. */
async function answer(as: string, unit: string, said: Readonly<Record<string, string>>) {
  const mappings = Object.fromEntries(mappingsIn(said).map(({ header, column }) => [header, column]));
  const json = { unit, table: 'petitions', mappings };
  expect((await server.call('PUT', 'mappings', { as, json })).status).toBe(200);
  return mappings;
}

const [first, second, ...others] = asked({});
const [right = '', wrong = ''] = first?.options.map(({ value }) => value) ?? [];

test('before anybody has answered, the headings are asked about', async () => {
  expect(await remembered('xa-moi')).toEqual({});
  expect([first?.about, second?.about, others]).toEqual(['column', 'column', []]);
});

test('the clerk of a commune answers; the commune it was joined into is asked no more', async () => {
  const kept = await answer('loc-hoa-cu', LOC_HOA, { [first?.id ?? '']: right });
  expect(await remembered('xa-moi')).toEqual(kept);
  expect(asked(kept).map(({ id }) => id)).not.toContain(first?.id);
});

test('where the communes joined had answered differently, the heading is asked about again', async () => {
  await answer('loc-thanh-cu', LOC_THANH, { [first?.id ?? '']: wrong });
  expect(await remembered('xa-moi')).toEqual({});
  expect(asked(await remembered('xa-moi')).map(({ id }) => id)).toContain(first?.id);
});

test('the unit’s own answer goes before inherited ones, and the next clerk has it', async () => {
  const kept = await answer('xa-moi', JOINED, { [first?.id ?? '']: right });
  expect(await remembered('xa-moi-nguoi-sau')).toEqual(kept);
  const [found] = detect(grid, [definition], { [first?.id ?? '']: right }).found;
  expect(found?.columns.map(({ key }) => key)).toContain(right);
});

test('a stranger to the unit hears none of it', async () => {
  const path = `context?unit=${JOINED}&table=petitions&period=${PERIOD}`;
  expect((await server.get(path, 'loc-hoa-cu')).status).toBe(404);
});
