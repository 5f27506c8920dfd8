// The row under a header that numbers its columns: "(1) (2) (3)", "A B 1 2", "MS 1=4+13+22 2 3". It is told from a row
// of small figures by its signs; a row of bare numbers counts only where numbers cannot be meant.
import { cellAt, type CellValue, type Grid } from '../grid';
import { isBlank, type Area } from './area';

const BARE = /^\d{1,3}$/;
const BRACKETED = /^\(\s*(?:\d{1,3}[a-z]?|[A-ZĐ])\s*\)$/i;
const LETTER = /^[A-H]$/;
const CODE_HEADING = /^(?:MS|Mã số)$/i;
const FORMULA = /^\(?\d{1,3}\)?\s*=[\s\d+\-–.…*x×/:%()=]+$/;

/** Says whether a row numbers the columns of its table. */
export function numbersColumns(area: Area, row: number): boolean {
  const cells: CellValue[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const value = cellAt(area.grid, row, column);
    if (!isBlank(value)) cells.push(value);
  }
  if (cells.length < 2) return false;
  const bare = cells.filter(isBareNumber);
  const signed = cells.filter(isSign);
  if (bare.length + signed.length < cells.length) return false;
  if (signed.length > 0) return isRising(bare);
  return bare.length >= 3 && isCount(bare) && wordsAreNumbers(area, row);
}

function isBareNumber(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1 && value < 1000;
  return typeof value === 'string' && BARE.test(value.trim());
}

function isSign(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  const text = value.trim();
  return BRACKETED.test(text) || LETTER.test(text) || CODE_HEADING.test(text) || FORMULA.test(text);
}

/** Rising on the whole: forms in use number two columns 20. */
function isRising(cells: readonly CellValue[]): boolean {
  const [first, last] = [Number(cells[0]), Number(cells.at(-1))];
  const rises = cells.every((cell, i) => i === 0 || Number(cell) >= Number(cells[i - 1]));
  return rises && (cells.length < 2 || last > first);
}

/** 1, 2, 3 … without a gap. */
function isCount(cells: readonly CellValue[]): boolean {
  return cells.every((cell, i) => Number(cell) === i + 1);
}

/** Every column of words holds a number: those of a list would be names. */
function wordsAreNumbers({ grid, wordColumns }: Area, row: number): boolean {
  const words = [...wordColumns]
    .map((column) => cellAt(grid, row, column))
    .filter((value) => !isBlank(value));
  return words.length > 0 && words.every(isBareNumber);
}

interface ColumnFormulas {
  /** Column number -> sheet column. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Sums such as "1=4+13+22": the sheet column and the numbers of its parts. */
  readonly formulas: readonly { readonly column: number; readonly parts: readonly number[] }[];
}

const SUM = /^\(?\d{1,3}\)?\s*=\s*(\d{1,3}(?:\s*\+\s*\d{1,3})+)/;

/** What a row of column numbers prints; every row can be asked. */
export function columnFormulas({ values, top, left }: Grid, row: number): ColumnFormulas {
  const numbers = new Map<number, number>();
  const formulas: { column: number; parts: number[] }[] = [];
  (values[row - top] ?? []).forEach((value, at) => {
    const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
    const [, number] = /^\(?(\d{1,3})\)?(?:\s*=.*)?$/.exec(text) ?? [];
    if (number !== undefined && !numbers.has(Number(number))) numbers.set(Number(number), left + at);
    const [, sum] = SUM.exec(text) ?? [];
    if (sum !== undefined) formulas.push({ column: left + at, parts: sum.split('+').map(Number) });
  });
  return { numbers, formulas };
}
