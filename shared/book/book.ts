// A workbook as data: what stands in which cell, how it looks, what it prints like. Sheets are built as values by pure
// functions and written by shared/xlsx/write.ts, the only place that knows a file format. Plain values take the style
// of their column, so that tens of thousands of detail rows need no object per cell.
import type { Merge } from '../grid';

/** Text stays text whatever it begins with; a number must be finite. */
export type Value = string | number | boolean | null;

export interface Cell {
  /** What is shown; for a formula its cached result, which must be right without recalculation. */
  readonly value: Value;
  readonly style?: string;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** A place in this workbook, e.g. `'Nguồn số liệu'!A12`. */
  readonly link?: string;
}
export type Content = Value | Cell;

export interface Column {
  /** In characters of the book's font. */
  readonly width: number;
  /** Style of the plain values in this column. */
  readonly style?: string;
}

/** An Excel table; its titles must equal the texts of its header row. */
export interface Table {
  readonly name: string;
  /** Header row, body and, if there is one, the total row; 0-based, ends included. */
  readonly area: Merge;
  readonly titles: readonly string[];
  /** Formula or label of each column's total; absent when the table has no total row. */
  readonly totals?: readonly (
    { readonly formula: string } | { readonly label: string } | Record<string, never>
  )[];
}

/** Bars behind the numbers of an area, from 0 to `full`, or to the greatest of them. */
interface DataBar {
  readonly area: Merge;
  readonly full: number | 'most';
  readonly colour: string;
}

/** A small line in a cell, drawn from the numbers of a range. */
interface Sparkline {
  readonly row: number;
  readonly column: number;
  /** Sheet-qualified range. */
  readonly data: string;
}

/** Sheet-qualified absolute ranges of one row or one column. */
interface ChartSeries {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
  readonly colour: string;
}

export interface Chart {
  readonly kind: 'bar' | 'column' | 'line';
  readonly title: string;
  readonly stacked: boolean;
  readonly series: readonly ChartSeries[];
  /** Cells the chart covers. */
  readonly area: Merge;
  readonly altText: string;
}

interface Print {
  /** Lying when absent. */
  readonly portrait?: boolean;
  /** 0-based, ends included; repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Repeated on every page when the sheet is wider than one; 0-based, ends included. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** Pages side by side that the columns are fitted to; 1 when absent. */
  readonly pagesWide?: number;
  /** Pages below each other that the rows are fitted to; as many as it takes when absent. */
  readonly pagesHigh?: number;
  /** Percent, instead of fitting to pages: Excel heeds `breaksAfter` only then. */
  readonly scale?: number;
  /** A page ends after each of these rows, 0-based. */
  readonly breaksAfter?: readonly number[];
  /** Left part of the footer. */
  readonly footer: string;
}

/** Words offered in each cell of an area: a range such as `danhmuc!$A$2:$A$9`, or the words themselves. */
export interface List {
  readonly area: Merge;
  readonly source: string | readonly string[];
}

/** Rows, 0-based and ends included, with all that is in them, wherever they stand: equal keys, equal rows and heights. */
export interface RowBlock {
  readonly first: number;
  readonly last: number;
  readonly key: string;
}

export interface Sheet {
  readonly name: string;
  readonly tabColour?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Content[])[];
  /** Parts of the rows that are often the same as in an earlier workbook, in their order. */
  readonly blocks?: readonly RowBlock[];
  /** Row (0-based) -> height in points; other rows fit their text. */
  readonly heights: Readonly<Record<number, number>>;
  readonly merges: readonly Merge[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly tables: readonly Table[];
  readonly dataBars: readonly DataBar[];
  readonly sparklines: readonly Sparkline[];
  readonly charts: readonly Chart[];
  /** Cells that take only the words of a list. */
  readonly lists?: readonly List[];
  readonly print: Print;
}

/** How a named style looks. Colours are RRGGBB. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: 'all' | 'bottom';
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly format?: string;
}

export interface Book {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO instant; becomes the file's dates, so that equal content gives equal bytes. */
  readonly asOf: string;
  readonly font: { readonly name: string; readonly size: number };
  readonly looks: Readonly<Record<string, Look>>;
  readonly sheets: readonly Sheet[];
  /** Defined names -> sheet-qualified absolute references. */
  readonly names: Readonly<Record<string, string>>;
}

/** A sheet that is laid out when somebody needs its cells. */
export interface LaterSheet {
  readonly name: string;
  /** Says all the sheet is made from: equal keys, equal sheets. Absent where that has not been reckoned. */
  readonly key?: string;
  readonly lay: () => Sheet;
}

export interface LaterBook extends Omit<Book, 'sheets'> {
  readonly sheets: readonly LaterSheet[];
}
