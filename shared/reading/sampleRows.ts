// The first rows under a header, as a sample of what its columns hold. It ends where two rows in succession are empty:
// what stands below may be another table, whose cells say nothing about this one's columns.
import type { Grid } from '../grid';

const SAMPLE = 60;
const EMPTY_ROWS = 2;
const kept = new WeakMap<Grid, Map<number, readonly number[]>>();

/** Sheet rows; `header` is the last row of the header. */
export function sampleRows(grid: Grid, header: number): readonly number[] {
  const known = kept.get(grid) ?? new Map<number, readonly number[]>();
  kept.set(grid, known);
  const rows = known.get(header) ?? rowsBelow(grid, header);
  known.set(header, rows);
  return rows;
}

function rowsBelow({ values, top }: Grid, header: number): number[] {
  const rows: number[] = [];
  let empty = 0;
  for (let row = header + 1; row <= header + SAMPLE && row - top < values.length; row++) {
    const isEmpty = (values[row - top] ?? []).every(
      (value) => value === null || (typeof value === 'string' && value.trim() === ''),
    );
    empty = isEmpty ? empty + 1 : 0;
    if (empty === EMPTY_ROWS) break;
    if (!isEmpty) rows.push(row);
  }
  return rows;
}
