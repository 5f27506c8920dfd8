// Whether a header goes on below the row it was taken to end with: several words side by side, and figures under them. A
// record of words, as registers keep them, has words under it too.
import { cellAt, type CellValue, type Grid } from '../grid';
import { isBlank } from './area';
import type { Header } from './header';

const FEWEST = 2;
const SHORTEST = 3;
const LOOKED_BELOW = 3;
const MOSTLY = 0.8;

export function goesOn(grid: Grid, { bottom, columns }: Header): boolean {
  const [left = 0, right = -1] = [columns[0]?.column, columns.at(-1)?.column];
  const row = bottom + 1;
  const words: number[] = [];
  for (let column = left; column <= right; column++) {
    const value = cellAt(grid, row, column);
    if (isBlank(value)) continue;
    if (!isWord(value)) return false;
    words.push(column);
  }
  if (words.length < FEWEST) return false;
  return words.filter((column) => isFigure(below(grid, row, column))).length >= words.length * MOSTLY;
}

/** Not "x", "-" or the letter of a numbered column. */
function isWord(value: CellValue): boolean {
  return typeof value === 'string' && value.trim().length >= SHORTEST && /^\p{L}/u.test(value.trim());
}

function isFigure(value: CellValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\s*[-+−(]?\d/.test(value));
}

function below(grid: Grid, row: number, column: number): CellValue {
  for (let next = row + 1; next <= row + LOOKED_BELOW; next++) {
    const value = cellAt(grid, next, column);
    if (!isBlank(value)) return value;
  }
  return null;
}
