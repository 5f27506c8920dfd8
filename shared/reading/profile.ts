// What the cells under a heading look like: a column of dates is no column of decisions, however its heading is worded.
// Evidence for headings that are not spelt as the definition spells them; against a spelt heading cells prove nothing.
import type { Column, TableDefinition } from '../definition';
import { cellAt, isCellError, type CellValue, type Grid } from '../grid';
import { dateFormatOf, parseDate } from '../text/date';
import { parseFraction } from '../text/fraction';
import { parseNumber } from '../text/number';
import { phraseIndex } from '../text/phrase';
import { parseStars } from '../text/stars';
import { isBlank } from './area';
import { cleaned, formatAt } from './cellText';

const SAMPLE = 60;
const FEWEST = 2;
const UNFIT_BELOW = 0.3;
const FITTING_FROM = 0.8;
const UNFIT = 0.6;
const FITTING = 0.08;
/** Types that few other columns could pass for. */
const TELLING: readonly Column['type'][] = ['date', 'choice', 'stars', 'year', 'percent'];

/** The score of a claim, in the light of the cells under the heading whose last row is `header`. */
export function weighedByCells(
  score: number,
  grid: Grid,
  column: Column,
  at: number,
  header: number,
  others: readonly Column[],
): number {
  const share = fittingCells(grid, column, at, header);
  if (share === undefined) return score;
  if (share < UNFIT_BELOW) return score * UNFIT;
  if (column.type === 'text' && others.some((other) => isPlainly(grid, other, at, header)))
    return score * UNFIT;
  return share >= FITTING_FROM && TELLING.includes(column.type) ? score + FITTING : score;
}

/** Ratings, days and agreed choices are no free text, whatever the heading resembles. */
function isPlainly(grid: Grid, other: Column, at: number, header: number): boolean {
  if (other.type !== 'stars' && other.type !== 'date' && other.type !== 'choice') return false;
  return (fittingCells(grid, other, at, header) ?? 0) >= FITTING_FROM;
}

/**
 * Whether cells speak against a heading spelt as the definition spells it. Only agreed choices can: "Loại trường" over
 * Công lập, Tư thục has not a single cell that is one of the column's.
 */
export function contradicts(grid: Grid, column: Column, at: number, header: number): boolean {
  return column.type === 'choice' && fittingCells(grid, column, at, header) === 0;
}

const shares = new WeakMap<Grid, Map<string, number | undefined>>();

/** The share of filled cells that can be of the column's type; undefined where hardly any cell is filled. */
export function fittingCells(grid: Grid, column: Column, at: number, header: number): number | undefined {
  const known = shares.get(grid) ?? new Map<string, number | undefined>();
  shares.set(grid, known);
  const id = `${column.key}:${column.type}:${at}:${header}`;
  if (!known.has(id)) known.set(id, countFitting(grid, column, at, header));
  return known.get(id);
}

function countFitting(grid: Grid, column: Column, at: number, header: number): number | undefined {
  const fits = fitTest(column);
  let cells = 0;
  let fitting = 0;
  for (let row = header + 1; row <= header + SAMPLE; row++) {
    const value = cellAt(grid, row, at);
    if (isBlank(value) || isCellError(value)) continue;
    cells++;
    if (fits(typeof value === 'string' ? cleaned(value) : value, formatAt(grid, row, at))) fitting++;
  }
  return cells < FEWEST ? undefined : fitting / cells;
}

type FitTest = (value: CellValue, format: string | undefined) => boolean;

function isDay(value: CellValue, format: string | undefined): boolean {
  if (typeof value === 'string') return parseDate(value) !== undefined;
  return typeof value === 'number' && (format === undefined || dateFormatOf(format) === 'day');
}

const isNumeric: FitTest = (value, format) => {
  if (typeof value === 'number') return format === undefined || dateFormatOf(format) === undefined;
  if (typeof value !== 'string') return false;
  return (
    parseNumber(value.replace(/\s*%$/, '')) !== undefined ||
    parseFraction(value) !== undefined ||
    /^[-–—]$/.test(value)
  );
};

const choiceTests = new WeakMap<Column, FitTest>();

function fitTest(column: Column): FitTest {
  switch (column.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'fraction':
      return isNumeric;
    case 'date':
      return isDay;
    case 'year':
      return (value) => /^(?:năm\s+)?(?:19|20)\d{2}$/i.test(shown(value));
    case 'stars':
      return (value) =>
        typeof value === 'number' ? value >= 1 && value <= 5 : parseStars(shown(value)) !== undefined;
    case 'choice':
      return choiceTest(column);
    case 'unit':
    case 'text':
      return (value, format) =>
        typeof value === 'string' && !isNumeric(value, format) && !isDay(value, format);
  }
}

function shown(value: CellValue): string {
  return typeof value === 'object' ? '' : String(value);
}

function choiceTest(column: Column): FitTest {
  const known = choiceTests.get(column);
  if (known) return known;
  const spelt = (column.choices ?? []).flatMap(({ key, label, synonyms }) =>
    [label, ...synonyms].map((spelling): [string, string] => [spelling, key]),
  );
  const keysOf = phraseIndex(spelt);
  const test: FitTest = (value) => keysOf(shown(value)).length > 0;
  choiceTests.set(column, test);
  return test;
}

/** The columns of a definition by key. */
export function columnsByKey({ columns }: TableDefinition): ReadonlyMap<string, Column> {
  return new Map(columns.map((column) => [column.key, column]));
}
