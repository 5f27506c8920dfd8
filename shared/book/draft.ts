// A sheet while it is being laid out, row by row from the top. Text in merged cells does not grow its row in Excel, so
// their heights are reckoned here from the width they span.
import type { Merge } from '../grid';
import type { Cell, Column, Content, Sheet } from './book';
import { bookFont, looks, type StyleName } from './looks';
import { area } from './place';

type Finish = Pick<Sheet, 'print'> & Partial<Omit<Sheet, 'name' | 'columns' | 'rows' | 'print'>>;

export interface Draft {
  /** Row that comes next, 0-based. */
  readonly next: number;
  /** Adds a row; returns its number. */
  row(contents: readonly Content[], height?: number): number;
  /** Adds a row of cells that span several columns; spans must not overlap. */
  spans(...spans: readonly Span[]): number;
  blank(height?: number): void;
  merge(merged: Merge): void;
  finish(rest: Finish): Sheet;
}

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

/** Points a wrapped text needs in a width given in characters of the book's font. */
export function textHeight(
  text: string,
  width: number,
  look: { size?: number; bold?: boolean } = {},
): number {
  const size = look.size ?? bookFont.size;
  // Vietnamese prose is narrower than digits, bold is wider; a word that does not fit leaves the end of its line empty.
  const perLine = Math.max(1, (width * 1.12 * bookFont.size) / size / (look.bold ? 1.08 : 1));
  const lines = text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
  return Math.ceil(lines * size * 1.32 + 4);
}

function heightOf(cell: Span['cell'], width: number): number {
  const look = looks[cell.style] ?? {};
  const text = typeof cell.value === 'string' && look.wrap ? cell.value : '';
  return textHeight(text, width, look);
}

function widthOf(columns: readonly Column[], from: number, to: number): number {
  return columns.slice(from, to + 1).reduce((sum, column) => sum + column.width, 0);
}
