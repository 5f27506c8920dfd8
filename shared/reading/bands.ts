// Where on a sheet headers may lie: rows that say what some definition's header says. A band is then tried from several
// first to several last rows, and the choice that explains most columns wins; so neither titles above nor rows of words
// below need to be recognised first. Only a row that is a parent of the band's cells may never be left out.
import type { TableDefinition } from '../definition';
import { cellAt, type CellValue, type Grid, type Merge } from '../grid';
import { stripAccents } from '../text/fold';
import { isUnaccented } from '../text/phrase';
import { headerText } from './header';
import { isCaption, isPartsHeading } from './rowWords';
import { headingText } from './headingText';
import { resemblesHeading } from './pathLikeness';
import { spellingsOf } from './spellings';

/** Consecutive sheet rows that hold headings. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

const EVERYWHERE = ['stt', 'tt', 'số tt', 'ghi chú', 'chỉ tiêu', 'nội dung', 'đvt', 'đơn vị tính', 'đơn vị'];
const LONGEST_HEADING = 160;
const DEEPEST = 7;
const HIGHEST_PARENTS = 4;

export function headerBands(grid: Grid, definitions: readonly TableDefinition[]): Band[] {
  const isHeading = headingTest(definitions);
  const resembles = remembered((text) =>
    definitions.some((definition) => resemblesHeading(text, definition)),
  );
  const bands: { top: number; bottom: number }[] = [];
  grid.values.forEach((cells, at) => {
    const row = at + grid.top;
    if (!isWordy(grid, row) || !saysHeadings(cells, isHeading, resembles)) return;
    const last = bands.at(-1);
    if (last && row - last.bottom <= 2 && isWordy(grid, row - 1)) last.bottom = row;
    else bands.push({ top: row, bottom: row });
  });
  return bands;
}

/** One heading as some definition spells it, or two in the words of definitions' headings. */
function saysHeadings(
  cells: readonly CellValue[],
  isHeading: (text: string) => boolean,
  resembles: (text: string) => boolean,
): boolean {
  const texts = cells.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  return (
    texts.some(isHeading) ||
    texts.filter((text) => text.length <= LONGEST_HEADING && resembles(text)).length > 1
  );
}

function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text) ?? test(text);
    answers.set(text, known);
    return known;
  };
}

/** The row spans a band's header may have, the one with all its parents first. */
export function headerSpans(grid: Grid, band: Band, merges: readonly Merge[]): Band[] {
  const spans: Band[] = [];
  for (const top of possibleTops(grid, band, merges)) {
    let last = -1;
    for (let bottom = top; bottom < top + DEEPEST && isWordy(grid, bottom); bottom++) {
      const whole = throughMerges(top, bottom, merges);
      if (whole !== last && whole >= band.top) spans.push({ top, bottom: whole });
      last = whole;
      bottom = Math.max(bottom, whole);
    }
  }
  return spans;
}

function headingTest(definitions: readonly TableDefinition[]): (text: string) => boolean {
  const words = new Set(EVERYWHERE);
  for (const definition of definitions) for (const word of spellingsOf(definition).words) words.add(word);
  const plain = new Set([...words].map(stripAccents));
  const answers = new Map<string, boolean>();
  return (text) => {
    if (text.length > LONGEST_HEADING) return false;
    const known = answers.get(text);
    if (known !== undefined) return known;
    const { whole, bare } = headingText(text);
    const says = [whole, bare].some((spelt) => words.has(spelt) || (isUnaccented(spelt) && plain.has(spelt)));
    answers.set(text, says);
    return says;
  };
}

/** Words only: a number in a row means data, unless it is a year that serves as a heading. */
function isWordy(grid: Grid, row: number): boolean {
  let words = 0;
  for (const value of grid.values[row - grid.top] ?? []) {
    if (typeof value === 'string') words += value.trim() === '' ? 0 : 1;
    else if (value !== null && !(typeof value === 'number' && value >= 1990 && value <= 2100)) return false;
  }
  return words > 0;
}

function possibleTops(grid: Grid, band: Band, merges: readonly Merge[]): number[] {
  let top = band.top;
  while (band.top - top < HIGHEST_PARENTS && isParentRow(grid, top - 1, merges)) top--;
  const tops = [top];
  while (top < band.bottom && tops.length < HIGHEST_PARENTS && canLeaveOut(grid, top, merges))
    tops.push(++top);
  return tops;
}

/** A row of headings over other headings: some cell of it spans columns, or reaches down into the next row. */
function isParentRow(grid: Grid, row: number, merges: readonly Merge[]): boolean {
  const blocks = blocksIn(grid, row);
  if (blocks.length < 2 || !isWordy(grid, row)) return false;
  if (isParameterRow(grid, row, merges)) return false;
  const touching = merges.filter((merge) => merge.top <= row && merge.bottom >= row);
  if (touching.length > 0) {
    return touching.some((merge) => merge.right > merge.left || merge.bottom > row);
  }
  const below = (column: number): boolean => headerText(grid, row + 1, column) !== '';
  return blocks.some(
    (column) => !below(column) || (headerText(grid, row, column + 1) === '' && below(column + 1)),
  );
}

function canLeaveOut(grid: Grid, row: number, merges: readonly Merge[]): boolean {
  return blocksIn(grid, row).length === 1 || isParameterRow(grid, row, merges);
}

/** "Đơn vị: | UBND xã Lộc An": a line about the table, however much its words resemble headings. */
function isParameterRow(grid: Grid, row: number, merges: readonly Merge[]): boolean {
  if (merges.some((merge) => merge.top <= row && merge.bottom > row)) return false;
  const texts = blocksIn(grid, row).map((column) => headerText(grid, row, column));
  const words = texts.map((text) => headingText(text).whole);
  if (words.some(isPartsHeading)) return false;
  const labelled = texts.some((text) => text.endsWith(':'));
  return labelled || (words.length === 2 && /^ubnd /.test(words[1] ?? '')) || words.every(isCaption);
}

function blocksIn(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  const cells = grid.values[row - grid.top] ?? [];
  cells.forEach((_, at) => {
    const value = cellAt(grid, row, at + grid.left);
    if (typeof value === 'string' ? value.trim() !== '' : value !== null) columns.push(at + grid.left);
  });
  return columns;
}

/** A header ends where its merged cells end. */
function throughMerges(top: number, bottom: number, merges: readonly Merge[]): number {
  const reach = merges
    .filter((merge) => merge.top >= top && merge.top <= bottom && merge.bottom < top + DEEPEST)
    .map((merge) => merge.bottom);
  return Math.max(bottom, ...reach);
}
