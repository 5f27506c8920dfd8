// Definition workbooks at the command line: made, checked, and told apart by their exit codes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { definitionsFor } from '../../scripts/check/files';
import { runDefinition } from '../../scripts/definition/run';
import { definitionBook } from '../../shared/definitionWorkbook/write';
import { writeXlsx } from '../../shared/xlsx/write';
import { irrigation } from '../functions/tables';

let folder: string;
const file = (name: string) => path.join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'giao-ban-definition-'));
  writeFileSync(file('sound.xlsx'), await writeXlsx(definitionBook(irrigation)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [[], 'check | json | template'],
  [['read', 'x.xlsx'], 'check | json | template'],
  [['check'], 'FILE'],
  [['template', 'ocopProducts'], '--out'],
])('%j is refused, and what is missing named', async (args, at) => {
  expect(await runDefinition(args)).toMatchObject({
    exit: 2,
    answer: { code: 'invalidQuery', params: { at } },
  });
});

test('a file that is not there, is no workbook, or a table nobody knows is a problem', async () => {
  writeFileSync(file('text.xlsx'), 'không phải sổ');
  expect(await runDefinition(['check', file('none.xlsx')])).toMatchObject({
    exit: 2,
    answer: { code: 'fileNotFound' },
  });
  expect(await runDefinition(['check', file('text.xlsx')])).toMatchObject({
    exit: 2,
    answer: { code: 'notAWorkbook' },
  });
  const unknown = await runDefinition(['template', 'khongCo', '--out', file('a.xlsx')]);
  expect(unknown).toMatchObject({ exit: 2, answer: { code: 'unknownTable' } });
});

test('an empty template is a workbook whose errors say where to begin', async () => {
  expect(await runDefinition(['template', '--out', file('empty.xlsx')])).toMatchObject({ exit: 0 });
  expect(await runDefinition(['check', file('empty.xlsx')])).toMatchObject({
    exit: 1,
    answer: {
      table: null,
      issues: [
        { sheet: 'bieu', cell: 'A3', code: 'missingRow', message: expect.stringContaining('Ghi một dòng') },
        { sheet: 'cot', cell: 'A3', code: 'missingRow' },
      ],
    },
  });
});

test('the workbook of a table that is there is its edition of the day, and a later edition of it may be entered', async () => {
  await runDefinition(['template', 'petitions', '--on', '2024-03-14', '--out', file('petitions.xlsx')]);
  expect(await runDefinition(['check', file('petitions.xlsx')])).toMatchObject({
    exit: 1,
    answer: { table: 'petitions', issues: [{ sheet: 'bieu', cell: 'I3', code: 'builtInEdition' }] },
  });
});

test('a sound workbook checks without an issue, prints its definition, and is taken by npm run check', async () => {
  const sound = file('sound.xlsx');
  expect(await runDefinition(['check', sound])).toEqual({
    exit: 0,
    answer: { file: sound, table: 'irrigation', issues: [] },
  });
  expect(await runDefinition(['json', sound])).toEqual({ exit: 0, answer: irrigation });
  const known = await definitionsFor(sound, '2024-03-14');
  expect(known.find(({ id }) => id === 'irrigation')).toEqual(irrigation);
});
