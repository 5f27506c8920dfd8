// The whole way from a workbook's sheets to checked tables, in one door for the pane, the commands and the tests.
import type { Checked, CheckContext } from './checking/checked';
import { check } from './checking/check';
import type { TableDefinition } from './definition';
import type { Grid } from './grid';
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
}

/** Finds, reads and checks every table of a workbook; sheets without one stay in the answer, and say why. */
export function examine(
  grids: readonly Grid[],
  definitions: readonly TableDefinition[],
  context: CheckContext,
): ExaminedSheet[] {
  return grids.map((grid) => {
    const detection = detect(grid, definitions);
    const tables = detection.found.map((found): ExaminedTable => {
      const reading = read(grid, found, { units: context.units, cutoff: context.period.cutoff });
      return { found, reading, checked: check(found.definition, reading, context) };
    });
    return { grid, detection, tables };
  });
}
