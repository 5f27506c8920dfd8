// `npm run workbooks`: writes every definition workbook this product ships again, from its source beside it.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { definitionBook } from '../shared/definitionWorkbook/write';
import { workbookTables } from '../shared/tables/workbooks/index';
import { writeXlsx } from '../shared/xlsx/write';

for (const definition of workbookTables) {
  const file = path.join('shared', 'tables', 'workbooks', `${definition.id}.xlsx`);
  await writeFile(file, await writeXlsx(definitionBook(definition)));
}
