// Kiểm tra: the same reading and checking the server runs. Loaded with the first check, because this is where the
// weight lies.
import type { FiguresBySubject } from '../shared/figure';
import type { CheckContext, Checked } from '../shared/checking/checked';
import { check } from '../shared/checking/check';
import { read } from '../shared/reading/read';
import type { Duty, Place } from './duty';
import type { FoundTable } from './tables';

export interface CheckedTable {
  readonly id: string;
  readonly table: string;
  readonly checked: Checked;
}

/**
 * Checks the tables in the order given. Tables that must agree with each other are compared with what this workbook
 * says, and where it has no such table with what the unit submitted before.
 */
export function checkTables(tables: readonly FoundTable[], place: Place): CheckedTable[] {
  const first = tables.flatMap((table) => checkTable(table, place, {}) ?? []);
  const here = Object.fromEntries(first.map(({ table, checked }) => [table, checked.figures]));
  return first.map((result) => {
    const table = tables.find(({ id }) => id === result.id);
    const compared = result.checked.definition.rules.some(({ kind }) => kind === 'agreesWith');
    return (compared && table && checkTable(table, place, here)) || result;
  });
}

function checkTable(
  { id, table, grid, found }: FoundTable,
  place: Place,
  here: Readonly<Record<string, FiguresBySubject>>,
): CheckedTable | undefined {
  const duty = place.duties.find(({ definition }) => definition.id === table);
  if (!duty) return undefined;
  const context = contextOf(duty, place, here);
  const { unit, units, period } = context;
  const reading = read(grid, found, { units, cutoff: period.cutoff, chosen: { unit, period, units } });
  const checked = check(found.definition, reading, context);
  return { id, table, checked };
}

function contextOf(
  { dates, otherFigures }: Duty,
  { unit, units }: Place,
  here: Readonly<Record<string, FiguresBySubject>>,
): CheckContext {
  const { period: id, from, to, cutoff } = dates;
  return { unit, units, period: { id, from, to, cutoff }, otherFigures: { ...otherFigures, ...here } };
}
