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
  | {
      readonly type: 'Table' | 'TableRows' | 'TableColumns' | 'AutoFilter';
      readonly sheet: Sheet;
      readonly table: TableOnSheet;
    }
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
  'Table.Columns': 1.1,
  'Table.AutoFilter': 1.9,
  'Table.Worksheet': 1.2,
  'TableColumns.Add': 1.4,
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
  return ['Tables', 'Names', 'Table', 'TableRows', 'TableColumns', 'AutoFilter', 'NamedItem'].includes(
    thing.type,
  );
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
      if (name === 'Columns') return { ...parent, type: 'TableColumns' };
      if (name === 'AutoFilter') return { ...parent, type: 'AutoFilter' };
      if (name === 'Worksheet') return { type: 'Worksheet', sheet };
      const { top } = table.area;
      const area = name === 'GetHeaderRowRange' ? { ...table.area, bottom: top } : bodyOf(table);
      return { type: 'Range', sheet, area };
    }
    // The row or column that `add` returns; nobody asks it anything.
    case 'TableColumns':
      addColumn(parent.sheet, parent.table, args);
      return { type: 'Null' };
    case 'TableRows':
      addRows(parent.sheet, parent.table, args);
      return { type: 'Null' };
    case 'AutoFilter':
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
  const named = 'table' in thing ? thing.table.name : thing.type === 'NamedItem' ? thing.name : '';
  return Object.fromEntries(
    fields
      .filter((field) => field !== '')
      .map((field): [string, unknown] => {
        // "Specifies if the AutoFilter has filter criteria": learn.microsoft.com/…/excel.autofilter#isdatafiltered
        if (field === 'isDataFiltered' && thing.type === 'AutoFilter')
          return ['IsDataFiltered', thing.table.filtered];
        if (field !== 'name') throw new Refusal('InvalidArgument', `${thing.type}.${field}`);
        return ['Name', named];
      }),
  );
}

export function callTables(thing: TableThing, name: string, args: readonly unknown[]): null {
  if (thing.type !== 'TableRows') throw new Refusal('ApiNotFound', `${thing.type}.${name}`);
  const { sheet, table } = thing;
  mustShowAll(table);
  const [index = 0, count = 0] = args.map(Number);
  const first = bodyOf(table).top + index;
  for (let row = first; row < first + count; row++) {
    for (let column = table.area.left; column <= table.area.right; column++)
      sheet.cells.delete(`${row},${column}`);
  }
  shift(sheet, table, first + count, -count);
  return null;
}

/** "This method throws an InsertDeleteConflict error if the method is called on a table with a filter applied." */
function mustShowAll({ filtered }: TableOnSheet): void {
  if (filtered) throw new Refusal('InsertDeleteConflict', 'A filter is applied.');
}

/** "If null or -1, the addition happens at the end": learn.microsoft.com/…/excel.tablerowcollection#add */
function addRows(sheet: Sheet, table: TableOnSheet, [index, rows]: readonly unknown[]): void {
  mustShowAll(table);
  const { top, bottom } = bodyOf(table);
  const at = typeof index === 'number' && index >= 0 ? top + index : bottom + 1;
  shift(sheet, table, at, Array.isArray(rows) ? rows.length : 1);
}

/** Cells, tables and names below move with the rows of a table, within its columns. */
function shift(sheet: Sheet, table: TableOnSheet, from: number, by: number): void {
  const { left, right } = table.area;
  const moves = (row: number, column: number) => row >= from && column >= left && column <= right;
  moveCells(sheet, moves, by, 0);
  for (const other of sheet.tables) {
    if (other !== table && moves(other.area.top, other.area.left)) other.area = moved(other.area, by, 0);
  }
  for (const [name, area] of sheet.names)
    if (moves(area.top, area.left)) sheet.names.set(name, moved(area, by, 0));
  table.area = { ...table.area, bottom: table.area.bottom + by };
}

/** What stands to the right, in the rows of the table, makes room. */
function addColumn(sheet: Sheet, table: TableOnSheet, [index, , title]: readonly unknown[]): void {
  if (typeof index !== 'number' || typeof title !== 'string')
    throw new Refusal('InvalidArgument', 'TableColumns.Add');
  const { top, left, bottom } = table.area;
  const from = left + index;
  const moves = (row: number, column: number) => row >= top && row <= bottom && column >= from;
  moveCells(sheet, moves, 0, 1);
  sheet.cells.set(`${top},${from}`, { value: title });
  for (const other of sheet.tables) {
    if (other !== table && moves(other.area.top, other.area.left)) other.area = moved(other.area, 0, 1);
  }
  for (const [name, area] of sheet.names)
    if (moves(area.top, area.left)) sheet.names.set(name, moved(area, 0, 1));
  table.area = { ...table.area, right: table.area.right + 1 };
}

function moveCells(
  sheet: Sheet,
  moves: (row: number, column: number) => boolean,
  down: number,
  right: number,
): void {
  const going = [...sheet.cells].filter(([key]) => moves(...placeOf(key)));
  for (const [key] of going) sheet.cells.delete(key);
  for (const [key, cell] of going) {
    const [row, column] = placeOf(key);
    sheet.cells.set(`${row + down},${column + right}`, cell);
  }
}

function moved({ top, left, bottom, right }: Area, down: number, aside: number): Area {
  return { top: top + down, bottom: bottom + down, left: left + aside, right: right + aside };
}

function placeOf(key: string): [row: number, column: number] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
}
