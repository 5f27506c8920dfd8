// A definition, its workbook and the definition read from it again are one thing, for every table there is; and the
// workbook written from what was read is the same file to the byte.
import { readDefinitionWorkbook } from '../../../shared/definitionWorkbook/read';
import { definitionBook } from '../../../shared/definitionWorkbook/write';
import { tables } from '../../../shared/tables/index';
import { readWorkbook } from '../../../shared/xlsx/read';
import { writeXlsx } from '../../../shared/xlsx/write';

const named = tables.map((form) => [`${form.id} from ${form.inForce.from}`, form] as const);

test.each(named)('%s', async (_, form) => {
  const bytes = await writeXlsx(definitionBook(form));
  const { definition, issues } = readDefinitionWorkbook(await readWorkbook(bytes));
  expect(issues).toEqual([]);
  expect(definition).toEqual(form);
  if (!definition) return;
  const again = await writeXlsx(definitionBook(definition));
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});
