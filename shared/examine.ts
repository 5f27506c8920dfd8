// The whole way from a workbook's sheets to checked tables, in one door for the pane, the commands and the tests.
import type { Checked, CheckContext } from './checking/checked';
import { check } from './checking/check';
import type { TableDefinition } from './definition';
import { rangeAddress, type Grid } from './grid';
import type { Issue } from './issue';
import { detect } from './reading/detect';
import { read } from './reading/read';
import type { Detection, Found, Reading } from './reading/reading';

export interface ExaminedTable {
  readonly found: Found;
  readonly reading: Reading;
  readonly checked: Checked;
}

export interface ExaminedSheet {
  readonly grid: Grid;
  readonly detection: Detection;
  readonly tables: readonly ExaminedTable[];
  /** About the sheet itself, such as two areas that could both be the table. */
  readonly issues: readonly Issue[];
}

/**
 * Finds, reads and checks every table of a workbook; sheets without one stay in the answer. The period's dates are
 * those of each table's own calendar. One table on two sheets is asked about: which of them is meant is a guess.
 */
export function examine(
  grids: readonly Grid[],
  definitions: readonly TableDefinition[],
  contextOf: (definition: TableDefinition) => CheckContext,
): ExaminedSheet[] {
  const sheets = grids.map((grid) => ({ grid, detection: detect(grid, definitions) }));
  const candidates = candidatesOf(sheets);
  return sheets.map(({ grid, detection }) => ({
    grid,
    detection,
    tables: detection.found.map((found) => examineTable(grid, found, contextOf(found.definition))),
    issues: [
      ...detection.issues,
      ...detection.found.flatMap((found) =>
        ambiguity(grid, found, candidates.get(found.definition.id) ?? []),
      ),
    ],
  }));
}

function examineTable(grid: Grid, found: Found, context: CheckContext): ExaminedTable {
  const reading = read(grid, found, { units: context.units, cutoff: context.period.cutoff });
  return { found, reading, checked: check(found.definition, reading, context) };
}

/** Table id -> where it was found in the workbook. */
function candidatesOf(sheets: readonly Pick<ExaminedSheet, 'grid' | 'detection'>[]): Map<string, string[]> {
  const candidates = new Map<string, string[]>();
  for (const { grid, detection } of sheets) {
    for (const { definition, range } of detection.found) {
      const known = candidates.get(definition.id) ?? [];
      candidates.set(definition.id, [...known, `${grid.sheet}!${rangeAddress(range)}`]);
    }
  }
  return candidates;
}

function ambiguity(grid: Grid, { definition }: Found, candidates: string[]): Issue[] {
  if (candidates.length < 2) return [];
  return [
    {
      ...{ code: 'ambiguousTable', severity: 'error', sheet: grid.sheet, cell: null, column: null },
      ...{ table: definition.id, params: { candidates } },
    },
  ];
}
