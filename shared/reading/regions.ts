// Parts of a sheet that look like a table whatever their headings say: a row of several words over rows that hold
// figures. Only what no definition explains is looked for so, to ask about it; nothing is read on such grounds.
import { cellAt, type CellValue, type Grid } from '../grid';
import { isBlank } from './area';
import { headerSpans, type Band } from './bands';
import { mergesWithin, readHeader, type Header } from './header';

const FEWEST_HEADINGS = 3;
const LONGEST_HEADING = 160;
const DEEPEST = 7;
const HIGHEST_PARENTS = 12;
const FIGURE = /^\s*[-+−–(]?[\d*★⭐]/u;

/** The headers such a part may have, shallowest last; its figures begin below them. */
export type Region = readonly Header[];

/** From top to bottom. Tables side by side are strips of their own first. */
export function headedRegions(grid: Grid): Region[] {
  const regions: Region[] = [];
  const end = grid.top + grid.values.length;
  for (let row = grid.top; row < end; row++) {
    if (!beginsHeader(grid, row)) continue;
    const body = firstFigures(grid, row, end);
    if (body === undefined) continue;
    const headers = headersAt(grid, { top: row, bottom: row }, body);
    if (headers.length > 0) regions.push(headers);
    row = body;
  }
  return regions;
}

/** A row of headings over which no row of a table stands. */
function beginsHeader(grid: Grid, row: number): boolean {
  const cells = filledCells(grid, row);
  return (
    cells.length >= FEWEST_HEADINGS &&
    cells.every(isHeading) &&
    filledCells(grid, row - 1).length < FEWEST_HEADINGS
  );
}

function isHeading(value: CellValue): boolean {
  return typeof value === 'string' && value.length <= LONGEST_HEADING && !FIGURE.test(value);
}

/** The first row with a figure and something beside it, near enough for the rows between to be headings. */
function firstFigures(grid: Grid, header: number, end: number): number | undefined {
  for (let row = header + 1; row < Math.min(end, header + DEEPEST); row++) {
    const cells = filledCells(grid, row);
    if (cells.length > 1 && cells.some((value) => !isHeading(value))) return row;
  }
  return undefined;
}

function headersAt(grid: Grid, band: Band, body: number): Header[] {
  const merges = mergesWithin(grid, band.top - HIGHEST_PARENTS, body);
  return headerSpans(grid, band, merges)
    .filter(({ bottom }) => bottom < body)
    .map((span) => readHeader(grid, span, merges));
}

function filledCells(grid: Grid, row: number): CellValue[] {
  return (grid.values[row - grid.top] ?? [])
    .map((_, at) => cellAt(grid, row, grid.left + at))
    .filter((value) => !isBlank(value));
}
