// Tables of the province's own: saved by the administrator, proven by their own sample, in use for every unit from then
// on, and every version kept.
import { randomUUID } from 'node:crypto';
import { definitionsSchema, definitionVersionsSchema, figuresAnswerSchema } from '../../shared/api';
import { check } from '../../shared/checking/check';
import type { TableDefinition } from '../../shared/definition';
import { examine } from '../../shared/examine';
import { revision } from '../../shared/revision';
import { sampleContext, sampleGrid } from '../../shared/sample';
import { submission } from '../../shared/submission';
import { LOC_AN, PROVINCE, startServer, type Server } from './server';
import { irrigation, PERIOD } from './tables';

jest.setTimeout(60_000);
let server: Server;
const as = 'quan-tri';
const save = (definition: TableDefinition, base = 0, who = as) =>
  server.call('PUT', `definitions/${definition.id}`, { as: who, json: { base, definition } });
const idsOn = async (on: string) => {
  const { body } = await server.get(`definitions?on=${on}`, 'loc-an');
  return definitionsSchema.parse(body).definitions.map(({ definition }) => definition.id);
};
const other = (change: Partial<TableDefinition>): TableDefinition => ({ ...irrigation, ...change });
const refusal = (at: string, why: string) => ({
  status: 400,
  body: { code: 'invalidDefinition', params: { at, why } },
});

beforeAll(async () => {
  server = await startServer();
  const members = [
    server.member('loc-an', LOC_AN, 'submitter'),
    server.member('lanh-dao', PROVINCE, 'leader'),
  ];
  await server.call('PUT', 'members', { as, json: { members } });
}, 60_000);
afterAll(() => server?.stop());

describe('a definition is refused', () => {
  test('when it is sent under another table’s name, or is no definition', async () => {
    const json = { base: 0, definition: irrigation };
    expect(await server.call('PUT', 'definitions/canals', { as, json })).toMatchObject({
      body: { code: 'invalidBody', params: { at: 'definition.id' } },
    });
    const broken = { base: 0, definition: { ...irrigation, key: ['nothing'] } };
    expect(await server.call('PUT', 'definitions/irrigation', { as, json: broken })).toMatchObject({
      body: { code: 'invalidBody', params: { at: 'definition.key.0' } },
    });
  });

  test('when its sample gives other figures than stated, or is not found', async () => {
    const { sample } = irrigation;
    const figures = { ...sample.figures, mended: 751 };
    expect(await save(other({ sample: { ...sample, figures } }))).toMatchObject({
      ...refusal('sample.figures.mended', 'figureDiffers'),
      body: { params: { stated: '751', found: '750' } },
    });
    const cells = [['Không có biểu nào ở đây']];
    expect(await save(other({ sample: { ...sample, cells } }))).toMatchObject(
      refusal('sample.cells', 'sampleNotFound'),
    );
    const wrong = sample.cells.with(3, [1, 'Kênh N1', 'bốn trăm']);
    expect(await save(other({ sample: { ...sample, cells: wrong } }))).toMatchObject(
      refusal('sample.cells.C4', 'notInteger'),
    );
  });

  test('when it takes the place of a table the program brings along', async () => {
    expect(await save(other({ id: 'petitions', short: 'Đơn khác' }))).toMatchObject(
      refusal('inForce.from', 'builtInEdition'),
    );
    expect(await save(other({ short: 'nông thôn MỚI' }))).toMatchObject(refusal('short', 'shortTaken'));
  });

  test('when it would be taken for another table', async () => {
    const petitions = (await server.get('definitions?on=2024-03-14', 'loc-an')).body;
    const found = definitionsSchema
      .parse(petitions)
      .definitions.find(({ definition }) => definition.id === 'universalEducation')?.definition;
    if (!found) throw new Error('no such table');
    expect(await save({ ...found, id: 'schooling', short: 'Học hành' })).toMatchObject({
      status: 400,
      body: { code: 'invalidDefinition' },
    });
  });

  test('when a rule speaks of a figure no other table has', async () => {
    const rules: TableDefinition['rules'] = [
      {
        ...{ kind: 'agreesWith', figure: 'canals', table: 'petitions', otherFigure: 'canals' },
        severity: 'error',
      },
    ];
    expect(await save(other({ rules }))).toMatchObject(refusal('rules.0', 'unknownOtherFigure'));
  });

  test('by anybody but an administrator', async () => {
    expect(await save(irrigation, 0, 'lanh-dao')).toMatchObject({ status: 403 });
    expect(await server.get('definitionVersions', 'lanh-dao')).toMatchObject({ status: 404 });
    expect(await server.get('definitions/irrigation/1', as)).toMatchObject({ status: 404 });
  });
});

test('a draft is kept whatever its sample says, and is not used', async () => {
  const draft = other({ draft: true, sample: { ...irrigation.sample, figures: { mended: 1 } } });
  expect(await save(draft)).toMatchObject({ status: 201, body: { version: 1, draft: true } });
  expect(await idsOn('2024-03-14')).not.toContain('irrigation');
  expect(await server.call('PUT', `periods/irrigation/${PERIOD}`, { as, json: {} })).toMatchObject({
    status: 404,
    body: { code: 'unknownTable' },
  });
});

test('once it proves itself it is in use for every unit, from the day it is in force', async () => {
  expect(await save(irrigation, 1)).toMatchObject({ status: 201, body: { version: 2, draft: false } });
  expect(await idsOn('2024-03-14')).toContain('irrigation');
  expect(await idsOn('2023-12-14')).not.toContain('irrigation');
  const opened = await server.call('PUT', `periods/irrigation/${PERIOD}`, { as, json: {} });
  expect(opened).toMatchObject({ status: 201 });
});

test('the same again is no new version; an older base is refused with the latest version', async () => {
  expect(await save(irrigation, 1)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await save(other({ names: [] }), 1)).toMatchObject({
    status: 409,
    body: { code: 'staleBase', params: { latest: 2 } },
  });
});

test('of two administrators who save at once one is told to look again', async () => {
  const answers = await Promise.all([
    save(other({ names: ['Kênh'] }), 2),
    save(other({ names: ['Mương'] }), 2),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('every version is kept and can be opened again', async () => {
  const { body } = await server.get('definitionVersions?table=irrigation', as);
  const { versions } = definitionVersionsSchema.parse(body);
  expect(versions.map(({ version, draft }) => [version, draft])).toEqual([
    [3, false],
    [2, false],
    [1, true],
  ]);
  expect((await server.get('definitions/irrigation/2', as)).body).toMatchObject({ definition: irrigation });
});

test('a unit submits the table, and its figures are the province’s', async () => {
  const context = sampleContext(irrigation);
  if (Array.isArray(context)) throw new Error('no such unit');
  const [sheet] = examine([sampleGrid(irrigation.sample)], [irrigation], () => context);
  const reading = sheet?.tables[0]?.reading;
  if (!reading) throw new Error('not found');
  const json = await submission(check(irrigation, reading, context), {
    ...{ submissionId: randomUUID(), base: 0, unit: LOC_AN, period: PERIOD, explanations: [] },
    ...{ revision: await revision(irrigation), clientTime: '2024-03-20T07:59:00+07:00' },
  });
  expect(await server.call('POST', 'submissions', { as: 'loc-an', json })).toMatchObject({ status: 201 });
  const figures = figuresAnswerSchema.parse((await server.get(`figures?period=${PERIOD}`, 'lanh-dao')).body);
  expect(figures.tables).toMatchObject([{ table: 'irrigation', figures: { canals: 2, mended: 750 } }]);
});

test('a table with opened periods cannot be switched off, or moved to a later day', async () => {
  expect(await save(other({ draft: true }), 3)).toMatchObject(refusal('draft', 'tableInUse'));
  const { stores } = await import('../../functions/stores');
  expect(await stores().definitions.current(PROVINCE)).toHaveLength(1);
});

test('a later edition stands beside the earlier one', async () => {
  const later = other({ inForce: { from: '2025-01-01' }, basis: 'Kế hoạch năm 2025' });
  expect(await save(later, 3)).toMatchObject({ status: 201, body: { version: 4 } });
  const basisOn = async (on: string) => {
    const { body } = await server.get(`definitions?on=${on}`, 'loc-an');
    const { definitions } = definitionsSchema.parse(body);
    return definitions.find(({ definition }) => definition.id === 'irrigation')?.definition.basis;
  };
  expect(await basisOn('2024-12-14')).toBe('Kế hoạch tu bổ kênh mương của tỉnh');
  expect(await basisOn('2025-03-14')).toBe('Kế hoạch năm 2025');
});
