// A sheet while it is being laid out, row by row from the top. Text in merged cells does not grow its row in Excel, so
// their heights are reckoned here from the width they span.
import type { Merge } from '../grid';
import type { Cell, Column, Content, Sheet } from './book';
import { looks, type StyleName } from './looks';
import { area } from './place';
import { textHeight } from './textSize';

type Finish = Pick<Sheet, 'print'> & Partial<Omit<Sheet, 'name' | 'columns' | 'rows' | 'print'>>;

export interface Draft {
  /** Row that comes next, 0-based. */
  readonly next: number;
  /** Adds a row; returns its number. */
  row(contents: readonly Content[], height?: number): number;
  /** Adds the row of column titles. */
  head(titles: readonly string[]): number;
  /** Adds a row of cells that span several columns; spans must not overlap. */
  spans(...spans: readonly Span[]): number;
  blank(height?: number): void;
  merge(merged: Merge): void;
  finish(rest: Finish): Sheet;
}

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
  return {
    get next() {
      return rows.length;
    },
    row(contents, height) {
      if (height !== undefined) heights[rows.length] = height;
      return rows.push(contents) - 1;
    },
    head(titles) {
      const height = titles.map((title, at) => textHeight(title, columns[at]?.width ?? 0, { bold: true }));
      heights[rows.length] = Math.max(...height) + HEAD_ROOM;
      return rows.push(titles.map((value) => ({ value, style: 'head' }))) - 1;
    },
    spans(...spans) {
      const at = rows.length;
      const contents: Content[] = Array.from({ length: (spans.at(-1)?.to ?? -1) + 1 }, () => null);
      let height = 0;
      for (const { from, to, cell } of spans) {
        for (let column = from; column <= to; column++) contents[column] = { value: null, style: cell.style };
        contents[from] = cell;
        if (to > from) merges.push(area(at, from, at, to));
        height = Math.max(height, heightOf(cell, widthOf(columns, from, to)));
      }
      heights[at] = height;
      rows.push(contents);
      return at;
    },
    blank(height) {
      if (height !== undefined) heights[rows.length] = height;
      rows.push([]);
    },
    merge(merged) {
      merges.push(merged);
    },
    finish(rest) {
      return {
        name,
        columns,
        rows,
        tables: [],
        dataBars: [],
        charts: [],
        ...rest,
        heights: { ...heights, ...rest.heights },
        merges: [...merges, ...(rest.merges ?? [])],
      };
    },
  };
}

function heightOf(cell: Span['cell'], width: number): number {
  const look = looks[cell.style] ?? {};
  const text = typeof cell.value === 'string' && look.wrap ? cell.value : '';
  return textHeight(text, width, look);
}

function widthOf(columns: readonly Column[], from: number, to: number): number {
  return columns.slice(from, to + 1).reduce((sum, column) => sum + column.width, 0);
}
