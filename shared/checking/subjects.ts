// Whose figures a row gives. A reporter speaks for itself and for what lies below it; an agency for the place it
// belongs to. Nobody speaks for a neighbour (DESIGN, principle 7).
import type { TableDefinition } from '../definition';
import type { ColumnValues } from '../reading/reading';
import type { Unit } from '../unit';

/** Keys of the units `reporter` may give figures for; `units` are those that exist on the cut-off date. */
export function subjectKeysOf(reporter: Unit, units: readonly Unit[]): ReadonlySet<string> {
  const above = reporter.kind === 'agency' ? (reporter.within[0] ?? reporter.code) : reporter.code;
  const keys = units
    .filter((unit) => unit.code === above || unit.within.includes(above))
    .map((unit) => unit.key);
  return new Set([reporter.key, ...keys]);
}

/**
 * Subject of each row: the unit its subject column names. Where there is no such column, or the cell is blank, it is
 * the reporter, if the reporter can only mean itself. `undefined`: nobody can say whose row this is.
 */
export function subjectOfRow(
  definition: TableDefinition,
  reporter: Unit,
  subjectKeys: ReadonlySet<string>,
  column: ColumnValues | undefined,
): (row: number) => string | undefined {
  const itself = definition.subject === 'self' || subjectKeys.size === 1 ? reporter.key : undefined;
  if (!column) return () => itself;
  return (row) => {
    const value = column[row];
    if (value === null) return itself;
    return typeof value === 'string' ? value : undefined;
  };
}
