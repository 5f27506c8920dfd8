// A sheet while it is being laid out, row by row from the top. Text in merged cells does not grow its row in Excel, so
// their heights are reckoned here from the width they span.
import type { Merge } from '../grid';
import type { Cell, Column, Content, Sheet } from './book';
import { looks, type StyleName } from './looks';
import { area } from './place';
import { textHeight } from './textSize';

type Finish = Pick<Sheet, 'print'> &
  Partial<Pick<Sheet, 'tabColour' | 'freeze' | 'blocks' | 'tables' | 'dataBars' | 'sparklines' | 'charts'>>;

export interface Draft {
  /** Row that comes next, 0-based. */
  readonly next: number;
  /** Points down to the next row. */
  readonly depth: number;
  /** Adds a row; returns its number. */
  row(contents: readonly Content[], height?: number): number;
  /** Adds the row of column titles. */
  head(titles: readonly string[]): number;
  /** Adds a row of cells that span several columns; spans must not overlap. */
  spans(...spans: readonly Span[]): number;
  blank(height?: number): void;
  finish(rest: Finish): Sheet;
}

/** Excel's, for rows without a height of their own. */
const DEFAULT_HEIGHT = 15;

/** Characters one step of indentation takes. */
const INDENT = 1.5;

/** Points of air in the row of titles, which holds the filter buttons. */
const HEAD_ROOM = 6;

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly cell: Cell & { readonly style: StyleName };
}

export function draft(name: string, columns: readonly Column[]): Draft {
  const rows: (readonly Content[])[] = [];
  const merges: Merge[] = [];
  const heights: Record<number, number> = {};
  let depth = 0;
  const add = (contents: readonly Content[], height?: number) => {
    if (height !== undefined) heights[rows.length] = height;
    depth += height ?? DEFAULT_HEIGHT;
    return rows.push(contents) - 1;
  };
  return {
    get next() {
      return rows.length;
    },
    get depth() {
      return depth;
    },
    row: add,
    head(titles) {
      const needed = titles.map((title, at) => textHeight(title, columns[at]?.width ?? 0, { bold: true }));
      const cells = titles.map((value) => ({ value, style: 'head' }));
      return add(cells, Math.max(...needed) + HEAD_ROOM);
    },
    spans(...spans) {
      const contents: Content[] = Array.from({ length: (spans.at(-1)?.to ?? -1) + 1 }, () => null);
      for (const { from, to, cell } of spans) {
        for (let column = from; column <= to; column++) contents[column] = { value: null, style: cell.style };
        contents[from] = cell;
        if (to > from) merges.push(area(rows.length, from, rows.length, to));
      }
      return add(
        contents,
        Math.max(...spans.map(({ from, to, cell }) => heightOf(cell, widthOf(columns, from, to)))),
      );
    },
    blank(height) {
      add([], height);
    },
    finish(rest) {
      const nothing = { tables: [], dataBars: [], sparklines: [], charts: [] };
      return { name, columns, rows, heights, merges, ...nothing, ...rest };
    },
  };
}

/** Adds a numbered heading over the rows that follow. */
export function section(sheet: Draft, value: string): void {
  sheet.blank(6);
  sheet.spans({ from: 0, to: 0, cell: { value, style: 'section' } });
}

function heightOf(cell: Span['cell'], width: number): number {
  const look = looks[cell.style] ?? {};
  const text = typeof cell.value === 'string' && look.wrap ? cell.value : '';
  return textHeight(text, width - INDENT * (look.indent ?? 0), look);
}

function widthOf(columns: readonly Column[], from: number, to: number): number {
  return columns.slice(from, to + 1).reduce((sum, column) => sum + column.width, 0);
}
