// What the cells under a heading look like: a column of dates is no column of decisions, however its heading is worded.
// Evidence for headings that are not spelt as the definition spells them; against a spelt heading cells prove nothing.
import type { Column, TableDefinition } from '../definition';
import { cellAt, isCellError, type CellValue, type Grid } from '../grid';
import { dateFormatOf, parseDate } from '../text/date';
import { parseFraction } from '../text/fraction';
import { parseNumber } from '../text/number';
import { phrase, phraseIndex } from '../text/phrase';
import { parseStars } from '../text/stars';
import { isBlank } from './area';
import { cleaned, formatAt } from './cellText';
import { isUnitName } from './rowWords';
import { sampleRows } from './sampleRows';

const FEWEST = 2;
const UNFIT_BELOW = 0.3;
const FITTING_FROM = 0.8;
const UNFIT = 0.6;
export const FITTING = 0.08;
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

const OWN_CHOICES = 0.25;
const ONLY_ONE = 0.15;
const FITS = 0.05;

/** What the cells say for a column whose heading does not: choices only it offers, the one column of days left. */
export function cellSupport(
  grid: Grid,
  column: Column,
  at: number,
  header: number,
  { open, wanted }: { open: readonly { readonly column: number }[]; wanted: readonly Column[] },
): number | 'impossible' {
  const share = fittingCells(grid, column, at, header);
  if (share === undefined) return 0;
  // A choice may be worded as no list has it; a number is no date.
  if (share < UNFIT_BELOW) return column.type === 'choice' && isWords(grid, at, header) ? 0 : 'impossible';
  if (column.type === 'unit' && namesUnits(grid, at, header))
    return open.every((one) => one.column === at || !namesUnits(grid, one.column, header)) ? UNITS : FITS;
  if (share < FITTING_FROM || !TELLING.includes(column.type)) return share >= FITTING_FROM ? FITS / 2 : 0;
  const sameType = wanted.filter(({ type }) => type === column.type);
  const rivals = open.filter(
    (one) => one.column !== at && (fittingCells(grid, column, one.column, header) ?? 0) >= UNFIT_BELOW,
  );
  const others = sameType.filter(
    (one) => one !== column && (fittingCells(grid, one, at, header) ?? 0) >= UNFIT_BELOW,
  );
  if (rivals.length > 0 || others.length > 0) return FITS;
  return column.type === 'choice' ? OWN_CHOICES : ONLY_ONE;
}

/** Nothing but a column of units names xã, phường and thị trấn in nearly every cell. */
const UNITS = 0.75;

function namesUnits(grid: Grid, at: number, header: number): boolean {
  return (
    shareOf(grid, at, header, (value) => typeof value === 'string' && isUnitName(phrase(value))) >=
    FITTING_FROM
  );
}

/** Totals and the number of a column stand among them. */
const MOSTLY = 0.5;

function isWords(grid: Grid, at: number, header: number): boolean {
  return (
    shareOf(grid, at, header, (value) => typeof value === 'string' && !/^[\s\d.,%/-]*$/.test(value)) >= MOSTLY
  );
}

/** The share of filled cells that pass; 0 where hardly any cell is filled. */
function shareOf(grid: Grid, at: number, header: number, passes: (value: CellValue) => boolean): number {
  let cells = 0;
  let passing = 0;
  for (const row of sampleRows(grid, header)) {
    const value = cellAt(grid, row, at);
    if (isBlank(value)) continue;
    cells++;
    if (passes(value)) passing++;
  }
  return cells < FEWEST ? 0 : passing / cells;
}

/** By the column itself: columns of two tables may bear one key. */
const shares = new WeakMap<Grid, WeakMap<Column, Map<string, number | undefined>>>();

/** The share of filled cells that can be of the column's type; undefined where hardly any cell is filled. */
export function fittingCells(grid: Grid, column: Column, at: number, header: number): number | undefined {
  const ofGrid = shares.get(grid) ?? new WeakMap<Column, Map<string, number | undefined>>();
  shares.set(grid, ofGrid);
  const known = ofGrid.get(column) ?? new Map<string, number | undefined>();
  ofGrid.set(column, known);
  const id = `${at}:${header}`;
  if (!known.has(id)) known.set(id, countFitting(grid, column, at, header));
  return known.get(id);
}

function countFitting(grid: Grid, column: Column, at: number, header: number): number | undefined {
  const fits = fitTest(column);
  let cells = 0;
  let fitting = 0;
  for (const row of sampleRows(grid, header)) {
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

const isWord: FitTest = (value, format) =>
  typeof value === 'string' && !isNumeric(value, format) && !isDay(value, format);

/** Makers, firms, schools and persons are no administrative units, whatever stands over them. */
const NAMES_OTHERS =
  /^(?:cơ sở|công ty|cty|htx|hợp tác xã|tht|tổ hợp tác|hộ|doanh nghiệp|dntn|chi nhánh|trường|ông|bà)[\s.:]/i;

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
      return (value, format) => isWord(value, format) && !NAMES_OTHERS.test(shown(value));
    case 'text':
      return isWord;
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
