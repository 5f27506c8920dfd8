// Excel tables and defined names in the in-memory workbook, as far as refreshing a province workbook uses them:
// learn.microsoft.com/javascript/api/excel/excel.table, excel.tablerowcollection and excel.nameditem.
import type { Area, Book, Sheet } from './book';
import { Refusal } from './refusal';

export interface TableData {
  readonly name: string;
  /** Titles, body and total row, e.g. `A3:D9`. */
  readonly address: string;
  readonly totals: boolean;
  readonly filtered?: boolean;
}

export interface TableOnSheet {
  readonly name: string;
  area: Area;
  readonly totals: boolean;
  /** A filter hides rows. */
  readonly filtered: boolean;
}

export type TableThing =
  | { readonly type: 'Tables' | 'Names' }
  | { readonly type: 'Table' | 'TableRows'; readonly sheet: Sheet; readonly table: TableOnSheet }
  | { readonly type: 'NamedItem'; readonly name: string; readonly sheet: Sheet; readonly area: Area };

/** ExcelApi sets of these APIs. */
export const tableSets: Readonly<Record<string, number>> = {
  'Workbook.Tables': 1.1,
  'Workbook.Names': 1.1,
  'Tables.GetItemOrNullObject': 1.4,
  'Names.GetItemOrNullObject': 1.4,
  'NamedItem.GetRange': 1.1,
  'NamedItem.GetRangeOrNullObject': 1.4,
  'Table.GetHeaderRowRange': 1.1,
  'Table.GetDataBodyRange': 1.1,
  'Table.Rows': 1.1,
  'Table.Worksheet': 1.2,
  'TableRows.Add': 1.1,
  'TableRows.DeleteRowsAt': 1.9,
  'Range.Worksheet': 1.1,
};

type Reached =
  | TableThing
  | { readonly type: 'Null' }
  | { readonly type: 'Worksheet'; readonly sheet: Sheet }
  | { readonly type: 'Range'; readonly sheet: Sheet; readonly area: Area };

export function isTableThing(thing: { readonly type: string }): thing is TableThing {
  return ['Tables', 'Names', 'Table', 'TableRows', 'NamedItem'].includes(thing.type);
}

export function navigateTables(
  book: Book,
  parent: TableThing,
  name: string,
  args: readonly unknown[],
): Reached {
  switch (parent.type) {
    case 'Tables':
      return tableNamed(book, String(args[0]));
    case 'Names':
      return nameNamed(book, String(args[0]));
    case 'NamedItem':
      return { type: 'Range', sheet: parent.sheet, area: parent.area };
    case 'Table': {
      const { sheet, table } = parent;
      if (name === 'Rows') return { ...parent, type: 'TableRows' };
      if (name === 'Worksheet') return { type: 'Worksheet', sheet };
      const { top } = table.area;
      const area = name === 'GetHeaderRowRange' ? { ...table.area, bottom: top } : bodyOf(table);
      return { type: 'Range', sheet, area };
    }
    // The range that `add` returns; nobody asks it anything.
    case 'TableRows':
      return { type: 'Null' };
  }
}

function tableNamed(book: Book, name: string): Reached {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table) return { type: 'Table', sheet, table };
  }
  return { type: 'Null' };
}

function nameNamed(book: Book, name: string): Reached {
  for (const sheet of book.sheets) {
    const area = sheet.names.get(name);
    if (area) return { type: 'NamedItem', name, sheet, area };
  }
  return { type: 'Null' };
}

function bodyOf({ area, totals }: TableOnSheet): Area {
  return { ...area, top: area.top + 1, bottom: area.bottom - (totals ? 1 : 0) };
}

export function queryTables(thing: TableThing, fields: readonly string[]): Record<string, unknown> {
  const named = thing.type === 'Table' ? thing.table.name : thing.type === 'NamedItem' ? thing.name : '';
  return Object.fromEntries(
    fields
      .filter((field) => field !== '')
      .map((field) => {
        if (field !== 'name') throw new Refusal('InvalidArgument', `${thing.type}.${field}`);
        return ['Name', named];
      }),
  );
}

export function callTables(thing: TableThing, name: string, args: readonly unknown[]): null {
  if (thing.type !== 'TableRows') throw new Refusal('ApiNotFound', `${thing.type}.${name}`);
  const { sheet, table } = thing;
  if (name === 'Add') {
    const [index, rows] = args;
    if (index !== null && index !== undefined) throw new Refusal('InvalidArgument', 'only at the end');
    const count = Array.isArray(rows) ? rows.length : 1;
    shift(sheet, table, bodyOf(table).bottom + 1, count);
    return null;
  }
  // "This method throws an InsertDeleteConflict error if the method is called on a table with a filter applied."
  if (table.filtered) throw new Refusal('InsertDeleteConflict', 'A filter is applied.');
  const [index = 0, count = 0] = args.map(Number);
  const first = bodyOf(table).top + index;
  for (let row = first; row < first + count; row++) {
    for (let column = table.area.left; column <= table.area.right; column++)
      sheet.cells.delete(`${row},${column}`);
  }
  shift(sheet, table, first + count, -count);
  return null;
}

/** Cells, tables and names below move with the rows of a table, within its columns. */
function shift(sheet: Sheet, table: TableOnSheet, from: number, by: number): void {
  const { left, right } = table.area;
  const moves = (row: number, column: number) => row >= from && column >= left && column <= right;
  const moved = [...sheet.cells].filter(([key]) => moves(...placeOf(key)));
  for (const [key] of moved) sheet.cells.delete(key);
  for (const [key, cell] of moved) {
    const [row, column] = placeOf(key);
    sheet.cells.set(`${row + by},${column}`, cell);
  }
  for (const other of sheet.tables) {
    if (other !== table && moves(other.area.top, other.area.left)) other.area = lower(other.area, by);
  }
  for (const [name, area] of sheet.names)
    if (moves(area.top, area.left)) sheet.names.set(name, lower(area, by));
  table.area = { ...table.area, bottom: table.area.bottom + by };
}

function lower(area: Area, by: number): Area {
  return { ...area, top: area.top + by, bottom: area.bottom + by };
}

function placeOf(key: string): [row: number, column: number] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
}
