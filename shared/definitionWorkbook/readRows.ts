// The rows of one sheet of a definition workbook: headings found wherever they stand, the row of help passed over, each
// cell read by its field. What is wrong is said of its cell and the rest is read on.
import { flaw, type Flaw } from '../definitionFlaw';
import { cellAddress, cellAt, type Grid } from '../grid';
import { fold } from '../text/fold';
import { textOf } from './cells';
import { helpMark, remarks, type Field, type SheetLayout } from './sheets';

export interface Row {
  /** Field key -> value; blank cells have none. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Field key -> cell. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A flaw of a cell; `cell` is null for the sheet itself. */
export interface CellFlaw {
  readonly cell: string | null;
  readonly flaw: Flaw;
}

export interface ReadSheet {
  readonly rows: readonly Row[];
  readonly flaws: readonly CellFlaw[];
}

const highestHeading = 10;

export function readRows(grid: Grid, { fields, list, main }: SheetLayout): ReadSheet {
  const flaws: CellFlaw[] = [];
  const heading = headingRow(grid, fields);
  const columns = new Map<Field, number>();
  const said = (grid.values[heading] ?? []).map((value) => wordOf(textOf(value)));
  said.forEach((word, at) => {
    if (word === '' || word === fold(remarks)) return;
    const field = fields.find((one) => fold(one.heading) === word && !columns.has(one));
    const cell = cellAddress(grid.top + heading, grid.left + at);
    if (field) columns.set(field, grid.left + at);
    else
      flaws.push({ cell, flaw: flaw([], 'unknownHeading', { headings: fields.map((one) => one.heading) }) });
  });
  for (const field of fields) {
    if (field.required && !columns.has(field))
      flaws.push({ cell: null, flaw: flaw([], 'missingHeading', { heading: field.heading }) });
  }
  const rows: Row[] = [];
  for (let at = heading + 1; at < grid.values.length; at++) {
    const first = textOf(grid.values[at]?.find((value) => value !== null) ?? null);
    if (first.startsWith(helpMark)) continue;
    const isExtra = list === '' && rows.length > 0;
    const row = readRow(grid, grid.top + at, columns, isExtra ? [] : flaws);
    if (row.values.size === 0) continue;
    if (isExtra) flaws.push({ cell: row.cells.get(main) ?? null, flaw: flaw([], 'extraRow') });
    else rows.push(row);
  }
  return { rows, flaws };
}

/** The row that names most fields. */
function headingRow({ values }: Grid, fields: readonly Field[]): number {
  const words = new Set(fields.map(({ heading }) => fold(heading)));
  const hits = values
    .slice(0, highestHeading)
    .map((row) => row.filter((value) => words.has(wordOf(textOf(value)))).length);
  return Math.max(0, hits.indexOf(Math.max(...hits)));
}

function wordOf(heading: string): string {
  return fold(heading.replace(/\*\s*$/, ''));
}

function readRow(grid: Grid, row: number, columns: ReadonlyMap<Field, number>, flaws: CellFlaw[]): Row {
  const values = new Map<string, unknown>();
  const cells = new Map<string, string>();
  const lacking: CellFlaw[] = [];
  for (const [{ key, kind, heading, required }, column] of columns) {
    const value = cellAt(grid, row, column);
    const cell = cellAddress(row, column);
    cells.set(key, cell);
    if (value === null || textOf(value) === '') {
      if (required) lacking.push({ cell, flaw: flaw([key], 'missingValue', { heading }) });
      continue;
    }
    const read = kind.read(value);
    if ('value' in read) values.set(key, read.value);
    else {
      // The row is not blank: something stands in it that is not understood.
      values.set(key, undefined);
      flaws.push({ cell, flaw: flaw([key], read.code, { heading, ...read.params }) });
    }
  }
  if (values.size > 0) flaws.push(...lacking);
  return { values, cells };
}
