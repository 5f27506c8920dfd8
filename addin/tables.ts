// Where the tables lie in the opened workbook and which of the owed tables each one is. Reading the header rows is
// shared code that loads when a workbook is first looked at.
import type { TableDefinition } from '../shared/definition';
import type { Grid } from '../shared/grid';
import type { Issue } from '../shared/issue';
import type { Found } from '../shared/reading/reading';

export interface FoundTable {
  /** Names the place in the workbook, so a choice survives reading it again. */
  readonly id: string;
  readonly table: string;
  readonly grid: Grid;
  readonly found: Found;
}

export interface Opened {
  readonly name: string;
  readonly place: 'excel' | 'file';
  readonly grids: readonly Grid[];
  readonly tables: readonly FoundTable[];
  /** About a sheet as a whole: two candidate tables, or one that lies across the page. */
  readonly issues: readonly Issue[];
}

export async function findTables(
  grids: readonly Grid[],
  definitions: readonly TableDefinition[],
): Promise<Pick<Opened, 'tables' | 'issues'>> {
  const { detect } = await import('../shared/reading/detect');
  const tables: FoundTable[] = [];
  const issues: Issue[] = [];
  for (const grid of grids) {
    const detection = detect(grid, definitions);
    issues.push(...detection.issues);
    for (const found of detection.found) {
      const { top, left } = found.range;
      const table = found.definition.id;
      tables.push({ id: `${grid.sheet}!${table}!${top}!${left}`, table, grid, found });
    }
  }
  return { tables, issues };
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
