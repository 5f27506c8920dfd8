// The worker that examines a definition workbook: it reads its own sample beside all other tables and needs the whole
// unit registry for that, none of which the pane should carry or wait for. One message in, one out, and it ends.
import type { TableDefinition } from '../shared/definition';
import { examineDefinitionWorkbook, type DefinitionRead } from '../shared/definitionWorkbook/read';
import type { Figures } from '../shared/figure';
import type { Grid } from '../shared/grid';
import { sampleGives } from '../shared/ownTable';
import { tables } from '../shared/tables/index';

export interface ToExamine {
  readonly grids: readonly Grid[];
  /** Every table in force on the server, built in or not. */
  readonly inForce: readonly TableDefinition[];
}

export interface Examined extends DefinitionRead {
  /** What the table gives from its own sample; absent where it does not read it as its own. */
  readonly figures?: Figures;
}

addEventListener('message', ({ data }: MessageEvent<ToExamine>) => {
  postMessage(examined(data));
});

function examined({ grids, inForce }: ToExamine): Examined {
  const editions = new Set(tables.map(editionOf));
  const beside = { builtIn: tables, own: inForce.filter((form) => !editions.has(editionOf(form))) };
  const read = examineDefinitionWorkbook(grids, beside);
  const figures = read.definition && sampleGives(read.definition, beside);
  return figures ? { ...read, figures } : read;
}

function editionOf({ id, inForce }: TableDefinition): string {
  return `${id} ${inForce.from}`;
}
