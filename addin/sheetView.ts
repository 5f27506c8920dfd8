// How a snapshot looks on screen: texts as Excel would nearly show them, column widths from what they hold, merged
// areas as one cell. Pure, so that the preview only places boxes.
import { cellAt, isCellError, type CellValue, type Grid, type Merge } from '../shared/grid';
import { parseCell } from './reader/cell';

/** Pixels. */
export interface Sizes {
  /** Left edge of each column of the snapshot, and one more for the right edge of the last. */
  readonly lefts: readonly number[];
  /** Top edge of each row, and one more. */
  readonly tops: readonly number[];
}

const character = 8.2;
const padding = 14;
const narrowest = 44;
const widest = 220;
const line = 18;
const rowPadding = 8;
const rowsLookedAt = 200;
const mostLines = 6;

export function sizesOf(grid: Grid): Sizes {
  const columns = columnCount(grid);
  const merged = mergedBoxes(grid);
  const wide = merged.filter((box) => box.columns > 1);
  const inWide = cellsIn(wide);
  const inMerged = cellsIn(merged);
  const widths = Array.from({ length: columns }, (_, column) => {
    const lengths = grid.values
      .slice(0, rowsLookedAt)
      .map((_row, row) => (inWide.has(key(row, column)) ? 0 : longestWord(text(grid, row, column))));
    return clamp(Math.max(0, ...lengths) * character + padding, narrowest, widest);
  });
  const lefts = running(widths);
  const heights = grid.values.map((_row, row) => {
    const lines = widths.map((width, column) =>
      inMerged.has(key(row, column)) ? 1 : linesOf(text(grid, row, column), width),
    );
    return clamp(Math.max(1, ...lines), 1, mostLines) * line + rowPadding;
  });
  for (const box of merged) makeRoom(box, heights, grid, lefts);
  return { lefts, tops: running(heights) };
}

/** A merged cell whose text needs more than its rows give makes its last row taller. */
function makeRoom(box: Box, heights: number[], grid: Grid, lefts: readonly number[]): void {
  const width = (lefts[Math.min(box.column + box.columns, lefts.length - 1)] ?? 0) - (lefts[box.column] ?? 0);
  const lines = Math.min(linesOf(text(grid, box.row, box.column), width), mostLines);
  const last = Math.min(box.row + box.rows, heights.length) - 1;
  const have = heights.slice(box.row, last + 1).reduce((sum, height) => sum + height, 0);
  heights[last] = (heights[last] ?? 0) + Math.max(0, lines * line + rowPadding - have);
}

/** What a cell shows: Vietnamese number signs, dates as days, errors as they are. */
export function cellText(value: CellValue, format: string | null | undefined): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDateFormat(format)) return dayText(value);
  if (format?.includes('%')) return `${(value * 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 })}%`;
  return value.toLocaleString('vi-VN', {
    maximumFractionDigits: 6,
    useGrouping: format?.includes('#,') ?? false,
  });
}

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Merged areas in coordinates of the snapshot, those outside it left out. */
export function mergedBoxes(grid: Grid): Box[] {
  return (grid.merges ?? [])
    .map(({ top, left, bottom, right }) => ({
      row: top - grid.top,
      column: left - grid.left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    }))
    .filter(({ row, column }) => row >= 0 && column >= 0 && row < grid.values.length);
}

export function columnCount(grid: Grid): number {
  return Math.max(0, ...grid.values.map(({ length }) => length));
}

export function text(grid: Grid, row: number, column: number): string {
  const value = cellAt(grid, grid.top + row, grid.left + column);
  return cellText(value, grid.formats?.[row]?.[column]);
}

/** `C5` -> its place in the snapshot. */
export function placeOf(grid: Grid, cell: string): { row: number; column: number } | null {
  const at = parseCell(cell);
  return at && { row: at.row - grid.top, column: at.column - grid.left };
}

export function inside({ top, left, bottom, right }: Merge, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function cellsIn(boxes: readonly Box[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const box of boxes) {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) cells.add(key(row, column));
    }
  }
  return cells;
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}

function longestWord(shown: string): number {
  if (shown.length <= 24) return Math.max(0, ...shown.split(/\n/).map(({ length }) => length));
  return Math.max(24, ...shown.split(/\s/).map(({ length }) => length));
}

function linesOf(shown: string, width: number): number {
  if (shown === '') return 1;
  const room = Math.max(1, (width - padding + 4) / character);
  return shown.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / room)), 0);
}

function running(sizes: readonly number[]): number[] {
  const edges = [0];
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size);
  return edges;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** A day, month or year sign outside quotes and brackets. */
function isDateFormat(format: string | null | undefined): boolean {
  return (
    format !== null && format !== undefined && /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  );
}

/** Serial 1 is 1900-01-01; Excel counts a 29 February 1900 that never was. */
function dayText(serial: number): string {
  const day = Math.floor(serial);
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000);
  return Number.isNaN(date.getTime())
    ? String(serial)
    : date
        .toISOString()
        .slice(0, 10)
        .replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
