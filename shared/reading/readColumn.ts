// One column of a table, cell by cell: values in an array, refused cells as undefined with an issue. The good path makes
// no object: a body may have 100,000 rows.
import type { Column } from '../definition';
import { cellAddress, cellAt, isCellError, type CellValue, type Grid } from '../grid';
import type { IssueParams } from '../issue';
import { dateFormatOf, parseDate, serialDate } from '../text/date';
import { decimalMarkOf } from '../text/number';
import type { FormerUnit, Unit } from '../unit';
import { cleaned, formatAt } from './cellText';
import { parserFor, refusalOf } from './cellParser';
import { isRefusal, type AmericanDates, type CellParser, type Evidence, type Refusal } from './parsed';
import type { Answers } from './answers';
import type { Chosen } from './titleBlock';
import type { FoundColumn, Value } from './reading';

export interface RefusedCell {
  readonly row: number;
  readonly column: number;
  readonly refusal: Refusal;
}

export interface ReadColumn {
  readonly values: (Value | undefined)[];
  readonly refused: readonly RefusedCell[];
  readonly parser: CellParser;
}

export interface ReadContext {
  /** Units that may be named, as of the cut-off. */
  readonly units: readonly Unit[];
  /** Units that have ended, and what has become of them. */
  readonly former?: readonly FormerUnit[];
  /** The cut-off date; two-digit years are read near it. */
  readonly cutoff?: string;
  /** What the user has said to earlier questions. */
  readonly answers?: Answers;
  /** What the table is to be sent as, to be compared with what stands above it. */
  readonly chosen?: Chosen;
}

const LATEST_YEAR = 2069;

/** Reads the cells of `rows` (sheet rows) in a found column. */
export function readColumn(
  grid: Grid,
  column: Column,
  found: FoundColumn,
  rows: readonly number[],
  context: ReadContext,
): ReadColumn {
  const at = found.column;
  const parser = parserFor(column, {
    ...numberEvidence(grid, column, found, rows),
    american: americanDates(grid, column, found, rows),
    date1904: grid.date1904 ?? false,
    latestYear: context.cutoff === undefined ? LATEST_YEAR : Number(context.cutoff.slice(0, 4)) + 20,
    units: context.units,
    former: context.former ?? [],
  });
  const otherwise = refusalOf(column);
  const filledDown = mergedDown(grid, column, at);
  const unresolved = new Set(grid.withoutResult);
  const unresolvedAt = (row: number): Refusal | undefined =>
    unresolved.size > 0 && unresolved.has(cellAddress(row, at)) ? { refused: 'noResult' } : undefined;
  const values: (Value | undefined)[] = [];
  const refused: RefusedCell[] = [];
  for (const row of rows) {
    const source = filledDown.get(row) ?? row;
    const cell = cellAt(grid, source, at);
    const parsed = cell === null ? null : parseCell(cell, grid, source, at, parser, otherwise);
    const refusal = isRefusal(parsed) ? parsed : parsed === null ? unresolvedAt(source) : undefined;
    if (refusal) refused.push({ row, column: at, refusal });
    values.push(isRefusal(parsed) || refusal ? undefined : parsed);
  }
  return { values, refused, parser };
}

function parseCell(
  cell: Exclude<CellValue, null>,
  grid: Grid,
  row: number,
  column: number,
  parser: CellParser,
  otherwise: Refusal,
): Value | Refusal {
  if (typeof cell === 'number') return parser.number(cell, formatAt(grid, row, column));
  if (typeof cell === 'string') {
    const text = cleaned(cell);
    return text === '' ? null : parser.text(text);
  }
  if (isCellError(cell)) {
    const params: IssueParams = { error: cell.error };
    return { refused: 'errorCell', params };
  }
  return otherwise;
}

function numberEvidence(
  grid: Grid,
  column: Column,
  found: FoundColumn,
  rows: readonly number[],
): Pick<Evidence, 'mark' | 'inPercents'> {
  const isNumeric = column.type === 'integer' || column.type === 'decimal' || column.type === 'percent';
  if (!isNumeric) return { mark: undefined, inPercents: false };
  const texts: string[] = [];
  let inPercents = column.type === 'percent' && found.header.includes('%');
  for (const row of rows) {
    const cell = cellAt(grid, row, found.column);
    if (typeof cell === 'string') texts.push(cleaned(cell).replace(/\s*%$/, ''));
    else if (typeof cell === 'number' && cell > 1 && !formatAt(grid, row, found.column)?.includes('%')) {
      inPercents ||= column.type === 'percent';
    }
  }
  return { mark: decimalMarkOf(texts), inPercents };
}

const WRITTEN_DAY = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]/;

/**
 * An American Excel takes 05/06/2024 for 6 May and leaves 15/06/2024 a text. So where texts hold days above 12 and no
 * serial does, the serials may be swapped; and where a text holds a month above 12, the texts are written month first.
 */
function americanDates(
  grid: Grid,
  { type }: Column,
  { column }: FoundColumn,
  rows: readonly number[],
): AmericanDates {
  if (type !== 'date') return { texts: false, serials: false };
  let [texts, dayFirst, serials, late] = [false, false, 0, false];
  for (const row of rows) {
    const cell = cellAt(grid, row, column);
    if (typeof cell === 'string') {
      const [, first, second] = WRITTEN_DAY.exec(cell.trim()) ?? [];
      texts ||= Number(second) > 12 && Number(first) <= 12;
      dayFirst ||= Number(first) > 12 && parseDate(cleaned(cell)) !== undefined;
    } else if (typeof cell === 'number' && !showsDayFirst(formatAt(grid, row, column))) {
      serials++;
      late ||= Number(serialDate(cell, grid.date1904)?.slice(8)) > 12;
    }
  }
  return { texts, serials: dayFirst && serials > 0 && !late };
}

/** A format somebody chose so that days come first: then what is shown is what was meant. */
function showsDayFirst(format: string | undefined): boolean {
  if (format === undefined || dateFormatOf(format) !== 'day') return true;
  const letters = format.replace(/"[^"]*"|\[[^\]]*\]/g, '').toLowerCase();
  return letters.indexOf('d') < letters.indexOf('m');
}

/** A name merged over several rows belongs to each of them; a number does not: it would count several times. */
function mergedDown(grid: Grid, { type }: Column, column: number): ReadonlyMap<number, number> {
  const sources = new Map<number, number>();
  if (type !== 'text' && type !== 'unit' && type !== 'choice' && type !== 'date') return sources;
  for (const merge of grid.merges ?? []) {
    if (merge.left > column || merge.right < column || merge.bottom === merge.top) continue;
    const last = Math.min(merge.bottom, grid.top + grid.values.length - 1);
    for (let row = merge.top + 1; row <= last; row++) sources.set(row, merge.top);
  }
  return sources;
}
