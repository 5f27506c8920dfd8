// What a reader of a table should know and nobody has done wrong: hidden or filtered rows and hidden columns are read like
// the others, and said, because who looks at the sheet does not see what is counted.
import { columnLetters, type Grid } from '../grid';
import type { Found } from './reading';

export const noteCodes = ['hiddenRows', 'hiddenColumns'] as const;

export interface Note {
  readonly code: (typeof noteCodes)[number];
  /** Rows (`7`, `9-12`) or columns (`C`, `E-F`). */
  readonly at: readonly string[];
}

/** Hidden rows of the table that hold records or totals, and hidden columns it is read from. */
export function notesOn(grid: Grid, { rows, columns, lying }: Found): Note[] {
  if (lying) return notesAcross(grid, { rows, columns });
  const hiddenRows = new Set(grid.hiddenRows);
  const hiddenColumns = new Set(grid.hiddenColumns);
  const readRows = rows.filter(({ row, kind }) => kind !== 'ignored' && hiddenRows.has(row));
  const readColumns = columns.filter(({ column }) => hiddenColumns.has(column));
  const notes: Note[] = [
    {
      code: 'hiddenRows',
      at: runs(
        readRows.map(({ row }) => row),
        (row) => String(row + 1),
      ),
    },
    {
      code: 'hiddenColumns',
      at: runs(
        readColumns.map(({ column }) => column),
        columnLetters,
      ),
    },
  ];
  return notes.filter(({ at }) => at.length > 0);
}

/** Of a form that lies across the page: its rows are the sheet's columns. */
function notesAcross(grid: Grid, { rows, columns }: Pick<Found, 'rows' | 'columns'>): Note[] {
  const [hiddenRows, hiddenColumns] = [new Set(grid.hiddenRows), new Set(grid.hiddenColumns)];
  const indicators = rows.filter(({ row, kind }) => kind !== 'ignored' && hiddenColumns.has(row));
  const values = columns.filter(({ column }) => hiddenRows.has(column));
  const notes: Note[] = [
    {
      code: 'hiddenRows',
      at: runs(
        values.map(({ column }) => column),
        (row) => String(row + 1),
      ),
    },
    {
      code: 'hiddenColumns',
      at: runs(
        indicators.map(({ row }) => row),
        columnLetters,
      ),
    },
  ];
  return notes.filter(({ at }) => at.length > 0);
}

function runs(numbers: readonly number[], write: (number: number) => string): string[] {
  const found: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run?.last === number - 1) run.last = number;
    else found.push({ first: number, last: number });
  }
  return found.map(({ first, last }) => (first === last ? write(first) : `${write(first)}-${write(last)}`));
}
