// What reading passes on: first where the tables lie (`Found`), then typed columns (`Reading`).
// Columns are arrays, because checking and aggregation run over columns; each row keeps its sheet row, so that
// an issue found anywhere later, on the server too, marks the same cell.
import type { Ratio } from '../figure';
import type { Merge } from '../grid';
import type { Fix, Issue, Question } from '../issue';
import type { TableDefinition } from '../definition';

/**
 * A typed value. integer, stars, year: integer; decimal, percent: safe integer x 10^-scale (41,3 % with scale 1 is
 * 413); fraction: num/den; date: `YYYY-MM-DD`; choice: its key; unit: unit key; text: NFC, trimmed.
 * `null` is a blank cell; `undefined` is a cell that could not be read (an issue says so), never a guess.
 */
export type Value = number | string | Ratio | null;
export type ColumnValues = readonly (Value | undefined)[];

export interface FoundColumn {
  readonly key: string;
  /** Sheet column, 0-based. */
  readonly column: number;
  /** The header path as found, joined with " > ". */
  readonly header: string;
  /** 0-1; 1 for an exact path. */
  readonly confidence: number;
}

export type RowKind = 'record' | 'total' | 'group' | 'ignored';
export interface FoundRow {
  /** Sheet row, 0-based. */
  readonly row: number;
  readonly kind: RowKind;
  /** For ignored rows: blank, columnNumbers, note, signature, repeatedHeader. */
  readonly why?: string;
  /** The item of a form that stands in this row. */
  readonly item?: string;
}

/** A table on a sheet, the definition it follows, and what each row and column of it is. */
export interface Found {
  readonly definition: TableDefinition;
  /** A form that lies across the page: `rows` are sheet columns and `columns` sheet rows; ranges are the sheet's. */
  readonly lying?: true;
  readonly range: Merge;
  readonly headerRange: Merge;
  readonly bodyRange: Merge;
  readonly confidence: number;
  readonly columns: readonly FoundColumn[];
  /** Of a form: the column in which its items are named. */
  readonly labels?: number;
  readonly rows: readonly FoundRow[];
  readonly questions: readonly Question[];
  /** missingColumn, duplicateColumn, personalColumn, missingItem … */
  readonly issues: readonly Issue[];
}

export interface Detection {
  readonly found: readonly Found[];
  /** Parts of the sheet that belong to no table, each with the reason. */
  readonly ignored: readonly { readonly range: string; readonly why: string }[];
  /** Sheet-level issues (ambiguousTable) and questions. */
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
}

/** seen = read + totals (total and group rows) + ignored. */
export interface Conservation {
  readonly seen: number;
  readonly read: number;
  readonly totals: number;
  readonly ignored: number;
}

export interface Reading {
  readonly table: string;
  /** The table lies across the page: `sheetRows` number its sheet columns, `sheetLetters` name its sheet rows. */
  readonly lying?: true;
  /** null on the server: sheet names never leave the workbook. */
  readonly sheet: string | null;
  /** Column key -> one value per row. */
  readonly columns: Readonly<Record<string, ColumnValues>>;
  /** Sheet row of each row, 1-based. */
  readonly sheetRows: readonly number[];
  /** Column key -> sheet column letters. */
  readonly sheetLetters: Readonly<Record<string, string>>;
  /** Form layouts: the item of each row. */
  readonly items?: readonly string[];
  /** Address of the table, e.g. `A5:F20`. */
  readonly range: string;
  readonly conservation: Conservation;
  readonly issues: readonly Issue[];
  readonly fixes: readonly Fix[];
  readonly questions: readonly Question[];
}
