// The workbook as it was last looked at.
import type { Grid } from '../shared/grid';
import type { FoundTable, Looked } from './reader/tables';

export interface Opened extends Looked {
  readonly name: string;
  readonly place: 'excel' | 'file';
  /** The file is read again when the user saves it. */
  readonly watched: boolean;
  readonly grids: readonly Grid[];
}

/** The one place a table is submitted from: the only one found, or the one the user chose. */
export function chosenTable(
  tables: readonly FoundTable[],
  table: string,
  choices: Readonly<Record<string, string>>,
): FoundTable | undefined {
  const candidates = tables.filter((found) => found.table === table);
  if (candidates.length <= 1) return candidates[0];
  return candidates.find(({ id }) => id === choices[table]);
}
