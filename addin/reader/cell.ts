// A cell by its address: the snapshot counts from 0 and from its own corner, people and issues say `C5`.
import { cellAt, isCellError, type Grid } from '../../shared/grid';

/** `C5` -> sheet row and column, 0-based. */
export function parseCell(cell: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/.exec(cell) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** What a person reads there, a merged area being one cell; empty for a blank cell or none. */
export function textAt(grid: Grid, cell: string | null): string {
  const at = cell === null ? null : parseCell(cell);
  if (!at) return '';
  const { row, column } = at;
  const area = grid.merges?.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  const value = cellAt(grid, area?.top ?? row, area?.left ?? column);
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
