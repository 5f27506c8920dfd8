// Merged header rows -> one path per column, outermost cell first. Where merges are known they decide; where they are
// not (Excel before ExcelApi 1.13, or a header that was never merged) a blank cell belongs to its left neighbour when
// only that can be meant: the neighbour has something beneath it, and so has the blank cell.
import { cellAt, type Grid, type Merge } from '../grid';

export interface HeaderColumn {
  /** Sheet column, 0-based. */
  readonly column: number;
  /** Header texts as written, outermost first; each cell once, however many rows it covers. */
  readonly path: readonly string[];
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** Columns that have a header, from left to right. */
  readonly columns: readonly HeaderColumn[];
}

/** A cell of the header block: its text and which cell it really is, so that a merged one counts once. */
interface Block {
  readonly text: string;
  readonly owner: number;
  readonly merge?: Merge;
}

/** The header of the rows `top` to `bottom` (sheet rows, ends included) over the columns `left` to `right`. */
export function readHeader(
  grid: Grid,
  rows: { top: number; bottom: number },
  merges: readonly Merge[],
): Header {
  const { top, bottom } = rows;
  const left = grid.left;
  const right = left + widthOf(grid, top, bottom) - 1;
  const blocks: (Block | undefined)[][] = [];
  for (let row = top; row <= bottom; row++) {
    const above = blocks[row - top - 1];
    const line: (Block | undefined)[] = [];
    for (let column = left; column <= right; column++) {
      const own = blockAt(grid, row, column, top, merges);
      line.push(own ?? inherited(grid, { row, column, bottom, left }, line, above));
    }
    blocks.push(line);
  }
  const columns: HeaderColumn[] = [];
  for (let column = left; column <= right; column++) {
    const path = pathOf(blocks.map((line) => line[column - left]));
    if (path.length > 0) columns.push({ column, path });
  }
  return { top, bottom, columns };
}

/** Merged areas that touch the rows. */
export function mergesWithin(grid: Grid, top: number, bottom: number): Merge[] {
  return (grid.merges ?? []).filter((merge) => merge.top <= bottom && merge.bottom >= top);
}

/** Header text of a cell, single-spaced; numbers count (a year as a heading), blanks and errors do not. */
export function headerText(grid: Grid, row: number, column: number): string {
  const value = cellAt(grid, row, column);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return value.replace(/\s+/g, ' ').trim();
}

function blockAt(
  grid: Grid,
  row: number,
  column: number,
  top: number,
  merges: readonly Merge[],
): Block | undefined {
  const merge = merges.find((area) => contains(area, row, column));
  if (merge && merge.top < top) return undefined;
  const text = headerText(grid, merge?.top ?? row, merge?.left ?? column);
  if (text === '') return undefined;
  const owner = (merge?.top ?? row) * 0x4000 + (merge?.left ?? column);
  return merge ? { text, owner, merge } : { text, owner };
}

/** The parent a blank, unmerged cell continues; nothing where the neighbour stands alone or ends its merge. */
function inherited(
  grid: Grid,
  at: { row: number; column: number; bottom: number; left: number },
  line: readonly (Block | undefined)[],
  above: readonly (Block | undefined)[] | undefined,
): Block | undefined {
  const here = at.column - at.left;
  const neighbour = line[here - 1];
  if (!neighbour || neighbour.merge || here === 0) return undefined;
  const sameParent = above?.[here]?.owner === above?.[here - 1]?.owner;
  if (!sameParent) return undefined;
  return hasTextBelow(grid, at, at.column) && hasTextBelow(grid, at, at.column - 1) ? neighbour : undefined;
}

function hasTextBelow(grid: Grid, at: { row: number; bottom: number }, column: number): boolean {
  for (let row = at.row + 1; row <= at.bottom; row++) {
    if (headerText(grid, row, column) !== '') return true;
  }
  return false;
}

function pathOf(blocks: readonly (Block | undefined)[]): string[] {
  const path: string[] = [];
  let last: number | undefined;
  for (const block of blocks) {
    if (!block || block.owner === last) continue;
    path.push(block.text);
    last = block.owner;
  }
  return path;
}

function widthOf(grid: Grid, top: number, bottom: number): number {
  let width = 0;
  for (let row = top; row <= bottom; row++) {
    width = Math.max(width, grid.values[row - grid.top]?.length ?? 0);
  }
  return width;
}

function contains(area: Merge, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
