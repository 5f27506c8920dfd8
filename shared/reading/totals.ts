// Does a total row say what the rows add up to? Only columns that are counts are compared: those a figure sums, and
// whole numbers without an upper bound (a score or a number of criteria is no count). A total may stand above or below
// its rows, or close a group; it differs only when it equals none of the sums it could mean.
import type { Column, TableDefinition } from '../definition';
import { cellAt, type Grid } from '../grid';
import { isRefusal } from './parsed';
import { cleaned, formatAt } from './cellText';
import type { ReadColumn } from './readColumn';
import type { FoundRow } from './reading';

export interface DifferingTotal {
  readonly row: number;
  /** What the rows add up to. */
  readonly expected: number;
}

export function differingTotals(
  grid: Grid,
  definition: TableDefinition,
  column: Column,
  at: number,
  rows: readonly FoundRow[],
  { values, parser }: ReadColumn,
): DifferingTotal[] {
  if (!isCounted(definition, column) || values.includes(undefined)) return [];
  const numbers = values.map((value) => (typeof value === 'number' ? value : 0));
  return rows.flatMap(({ row, kind }, index) => {
    if (kind !== 'total') return [];
    const cell = cellAt(grid, row, at);
    const text = typeof cell === 'string' ? cleaned(cell) : '';
    const stated =
      typeof cell === 'number'
        ? parser.number(cell, formatAt(grid, row, at))
        : text === ''
          ? null
          : parser.text(text);
    if (typeof stated !== 'number' || isRefusal(stated)) return [];
    const sums = possibleSums(rows, index, numbers);
    if (sums.includes(stated)) return [];
    return [{ row, expected: (sums[0] ?? 0) / 10 ** (column.scale ?? 0) }];
  });
}

function isCounted({ figures, key }: TableDefinition, column: Column): boolean {
  const summed = figures.some(
    ({ value }) =>
      ('sum' in value && value.sum.column === column.key) ||
      ('column' in value && !('item' in value) && value.column === column.key),
  );
  if (summed) return column.type === 'integer' || column.type === 'decimal';
  return column.type === 'integer' && column.max === undefined && !key.includes(column.key);
}

/** All rows; the group that ends above the total; the group that begins below it; all rows above it. */
function possibleSums(rows: readonly FoundRow[], total: number, numbers: readonly number[]): number[] {
  const sums = { all: 0, above: 0, groupAbove: 0, groupBelow: 0 };
  let record = 0;
  let groupEnded = false;
  rows.forEach(({ kind }, index) => {
    if (kind === 'record') {
      const value = numbers[record++] ?? 0;
      sums.all += value;
      if (index < total) {
        sums.above += value;
        sums.groupAbove += value;
      } else if (!groupEnded) sums.groupBelow += value;
    } else if (kind === 'total' || kind === 'group') {
      if (index < total) sums.groupAbove = 0;
      else if (index > total) groupEnded = true;
    }
  });
  return [sums.all, sums.groupAbove, sums.groupBelow, sums.above];
}
