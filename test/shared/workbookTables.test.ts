// The definition workbooks that are shipped: each is what its source says, checks without an error beside all other
// tables, and asks for nothing about a person.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { examineDefinitionWorkbook } from '../../shared/definitionWorkbook/read';
import { definitionBook } from '../../shared/definitionWorkbook/write';
import { isPersonalHeader } from '../../shared/reading/personalHeader';
import { tables } from '../../shared/tables/index';
import { workbookTables } from '../../shared/tables/workbooks/index';
import { readWorkbook } from '../../shared/xlsx/read';
import { writeXlsx } from '../../shared/xlsx/write';

const folder = path.join(__dirname, '../../shared/tables/workbooks');
const named = workbookTables.map((form) => [form.id, form] as const);

test('every source is in the list and has its workbook', () => {
  const names = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending) && name !== 'index.ts')
      .map((name) => name.slice(0, -ending.length));
  const ids = workbookTables.map(({ id }) => id).sort();
  expect(names('.xlsx').sort()).toEqual(ids);
  // The draft of TT 06/2025 lies with the other editions of its table.
  expect([...names('.ts'), 'petitions'].sort()).toEqual(ids);
});

describe.each(named)('%s', (id, form) => {
  const file = readFileSync(path.join(folder, `${id}.xlsx`));

  test('is the workbook of its source, cell by cell', async () => {
    const written = await writeXlsx(definitionBook(form));
    expect(await readWorkbook(new Uint8Array(file))).toEqual(await readWorkbook(written));
  });

  test('checks without an error beside every other table', async () => {
    const grids = await readWorkbook(new Uint8Array(file));
    const read = examineDefinitionWorkbook(grids, { builtIn: tables, own: workbookTables });
    expect(read.issues).toEqual([]);
    expect(read.definition).toEqual(form);
  });

  test('lets no column about a person leave', () => {
    const leaving = form.columns.filter(({ leaves, personal }) => leaves && !personal);
    const paths = leaving.flatMap(({ header }) => header);
    expect(paths.filter((heading) => isPersonalHeader(heading))).toEqual([]);
  });
});
