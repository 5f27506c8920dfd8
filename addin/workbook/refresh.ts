// "Làm mới": the newest published contents into the workbook a leader has open. Tables and sheets are found by their
// `GB_…` names wherever they were moved or however they were renamed; rows are added to or taken from a table, never a
// sheet replaced, because that would turn every formula on it into #REF!. Only contents are written: no width, format or
// note; blank cells of ours are left alone, for there people write; and what no longer has our shape is not written.
import type { PublishedSheet, PublishedTable, Written } from '../../shared/xlsx/readPublished';

export interface Refreshed {
  readonly tables: number;
  readonly rows: number;
  /** Names of our sheets that are not in this workbook. */
  readonly missing: readonly string[];
  /** Names of sheets that no longer have the published shape. */
  readonly changed: readonly string[];
  /** Names of sheets where a filter on one of our tables keeps Excel from moving rows; nothing was written there. */
  readonly filtered: readonly string[];
}

/** About 2 MB a request; Excel on the web takes 5. */
const cellsInOneRequest = 20_000;

interface Here {
  readonly sheet: PublishedSheet;
  readonly tables: readonly { readonly published: PublishedTable; readonly table: Excel.Table }[];
  readonly names: readonly { readonly name: string; readonly item: Excel.NamedItem }[];
}

export async function refreshWorkbook(
  context: Excel.RequestContext,
  sheets: readonly PublishedSheet[],
): Promise<Refreshed> {
  const here = await find(context, sheets);
  const missing = sheets.filter((sheet) => !here.some((found) => found.sheet === sheet));
  const changed: string[] = [];
  const filtered: string[] = [];
  let [tables, rows] = [0, 0];
  for (const found of here) {
    if (!(await isShaped(context, found))) {
      changed.push(found.sheet.name);
      continue;
    }
    if (!(await fitRows(context, found))) {
      filtered.push(found.sheet.name);
      continue;
    }
    if (!(await stands(context, found))) {
      changed.push(found.sheet.name);
      continue;
    }
    await write(context, found);
    tables += found.tables.length;
    rows += found.tables.reduce((sum, { published }) => sum + published.rows, 0);
  }
  return { tables, rows, changed, filtered, missing: missing.map(({ name }) => name) };
}

/** The sheets that are here: those with at least one of their tables or names. */
async function find(context: Excel.RequestContext, sheets: readonly PublishedSheet[]): Promise<Here[]> {
  const { tables, names } = context.workbook;
  const asked = sheets.map((sheet) => ({
    sheet,
    tables: sheet.tables.map((published) => ({
      published,
      table: tables.getItemOrNullObject(published.name),
    })),
    names: Object.keys(sheet.names).map((name) => ({ name, item: names.getItemOrNullObject(name) })),
  }));
  for (const { tables, names } of asked) {
    for (const { table } of tables) table.load('name');
    for (const { item } of names) item.load('name');
  }
  await context.sync();
  // A range made before a sync is no longer valid after it: only the items are kept.
  const found = asked.map(({ sheet, tables, names }) => ({
    sheet,
    tables: tables.filter(({ table }) => !table.isNullObject),
    names: names
      .filter(({ item }) => !item.isNullObject)
      .map(({ name, item }) => ({ name, item, range: rangeOf(item) })),
  }));
  await context.sync();
  return found
    .map(({ sheet, tables, names }) => ({
      sheet,
      tables,
      names: names.filter(({ range }) => !range.isNullObject),
    }))
    .filter(({ tables, names }) => tables.length + names.length > 0);
}

/** Null where the cell of the name was deleted. */
function rangeOf(item: Excel.NamedItem): Excel.Range {
  const range = item.getRangeOrNullObject();
  range.load('rowIndex,columnIndex');
  return range;
}

/** Every table is here with our titles first; columns that were added to its right stay the leader's. */
async function isShaped(context: Excel.RequestContext, { sheet, tables }: Here): Promise<boolean> {
  if (tables.length < sheet.tables.length) return false;
  const headers = tables.map(({ published, table }) => {
    const header = table.getHeaderRowRange();
    header.load('values');
    return { published, header };
  });
  await context.sync();
  return headers.every(({ published, header }) =>
    published.titles.every((title, at) => header.values[0]?.[at] === title),
  );
}

/**
 * As many rows as were published; Excel moves what stands below and every reference to it. False where a filter is
 * applied: Excel then refuses, and only the user may take it away.
 */
async function fitRows(context: Excel.RequestContext, { tables }: Here): Promise<boolean> {
  const bodies = tables.map(({ published, table }) => {
    const body = table.getDataBodyRange();
    body.load('rowCount,columnCount');
    return { published, table, body };
  });
  await context.sync();
  for (const { published, table, body } of bodies) {
    const wanted = Math.max(1, published.rows);
    if (body.rowCount > wanted) table.rows.deleteRowsAt(wanted, body.rowCount - wanted);
    if (body.rowCount < wanted) {
      const blank = Array.from({ length: wanted - body.rowCount }, () =>
        new Array<string>(body.columnCount).fill(''),
      );
      table.rows.add(undefined, blank);
    }
  }
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'InsertDeleteConflict') return false;
    throw error;
  }
}

/** Tables and names lie where they were published: then every other cell of ours does too. */
async function stands(context: Excel.RequestContext, { sheet, tables, names }: Here): Promise<boolean> {
  const headers = tables.map(({ published, table }) => {
    const header = table.getHeaderRowRange();
    header.load('rowIndex,columnIndex');
    return { published, header };
  });
  const places = names.map(({ name, item }) => ({ name, range: rangeOf(item) }));
  await context.sync();
  return (
    headers.every(
      ({ published, header }) => header.rowIndex === published.top && header.columnIndex === published.left,
    ) &&
    places.every(({ name, range }) => {
      const [row, column] = sheet.names[name] ?? [];
      return range.rowIndex === row && range.columnIndex === column;
    })
  );
}

async function write(context: Excel.RequestContext, { sheet, tables, names }: Here): Promise<void> {
  const worksheet = tables[0]?.table.worksheet ?? names[0]?.item.getRange().worksheet;
  if (!worksheet) return;
  const width = Math.max(1, ...sheet.cells.map((row) => row.length));
  const height = Math.max(1, Math.floor(cellsInOneRequest / width));
  for (let top = 0; top < sheet.cells.length; top += height) {
    const lines = sheet.cells.slice(top, top + height);
    const area = worksheet.getRangeByIndexes(top, 0, lines.length, width);
    // A null leaves its cell as it is; a cell that a table publishes blank is emptied.
    area.formulas = lines.map((line, at) => lineOf(line, width, top + at, sheet.tables));
    await context.sync();
  }
}

function lineOf(
  line: readonly Written[],
  width: number,
  row: number,
  tables: readonly PublishedTable[],
): Written[] {
  return Array.from({ length: width }, (_, column) => {
    const value = line[column] ?? null;
    return value === null && tables.some((table) => isBody(table, row, column)) ? '' : value;
  });
}

function isBody({ top, left, titles, rows }: PublishedTable, row: number, column: number): boolean {
  return row > top && row <= top + rows && column >= left && column < left + titles.length;
}
