// Uploads tables of the province's own as an administrator does: the shipped definition workbook is opened, read by the
// shared code, and what it says is saved over HTTP.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { definitionVersionSchema } from '../../shared/api';
import { readDefinitionWorkbook } from '../../shared/definitionWorkbook/read';
import { definitionFlawSentence } from '../../shared/words/definitionFlaws';
import { readWorkbook } from '../../shared/xlsx/read';
import type { Client } from './client';

const folder = path.join('shared', 'tables', 'workbooks');

/** One after another: each is held against those before it. */
export async function uploadOwnTables(administrator: Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const bytes = new Uint8Array(await readFile(path.join(folder, `${table}.xlsx`)));
    const { definition, issues } = readDefinitionWorkbook(await readWorkbook(bytes));
    const [first] = issues;
    if (first)
      throw new Error(
        `${table}.xlsx ${first.sheet}!${first.cell ?? ''}: ${definitionFlawSentence(first, 'vi')}`,
      );
    await administrator.send('PUT', `definitions/${table}`, { base: 0, definition }, definitionVersionSchema);
  }
}
