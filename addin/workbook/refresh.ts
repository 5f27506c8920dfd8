// "Làm mới": the newest published contents into the workbook a leader has open. Tables and sheets are found by their
// `GB_…` names wherever they were moved or however they were renamed. A sheet is judged as a whole (refreshPlan.ts) before
// any of its cells is touched; then rows and columns come or go, never a sheet, because that would turn every formula
// on it into #REF!, and contents are written: no width, no note; blank cells of ours are left alone, for there people write.
import type { PublishedSheet, PublishedTable, Written } from '../../shared/xlsx/readPublished';
import { fitsOf, keyColumns, keyOf, type Fit, type Refusal, type TableHere } from './refreshPlan';

export interface Refreshed {
  readonly tables: number;
  readonly rows: number;
  /** Names of our sheets that are not in this workbook. */
  readonly missing: readonly string[];
  /** Our sheets that nothing finds again: they carry neither table nor name, and stay as they were opened. */
  readonly still: readonly string[];
  /** Sheets that were left as they are, by the names they have here. */
  readonly refused: readonly (Refusal & { readonly sheet: string })[];
}

/** About 2 MB a request; Excel on the web takes 5. */
const cellsInOneRequest = 20_000;

interface Here {
  readonly sheet: PublishedSheet;
  /** In the order published; undefined where there is none of that name. */
  readonly tables: readonly (Excel.Table | undefined)[];
  readonly names: Readonly<Record<string, Excel.NamedItem>>;
}

export async function refreshWorkbook(
  context: Excel.RequestContext,
  sheets: readonly PublishedSheet[],
): Promise<Refreshed> {
  const anchored = sheets.filter(isAnchored);
  const here = await find(context, anchored);
  const missing = anchored.filter((sheet) => !here.some((found) => found.sheet === sheet));
  const refused: (Refusal & { sheet: string })[] = [];
  let [tables, rows] = [0, 0];
  for (const found of here) {
    const { sheet, worksheet, refusal } = await refreshSheet(context, found);
    if (refusal) refused.push({ ...refusal, sheet: worksheet });
    else {
      tables += sheet.tables.length;
      rows += sheet.tables.reduce((sum, table) => sum + table.rows, 0);
    }
  }
  const still = sheets.filter((sheet) => !isAnchored(sheet));
  return { tables, rows, refused, missing: missing.map(nameOf), still: still.map(nameOf) };
}

function isAnchored({ tables, names }: PublishedSheet): boolean {
  return tables.length + Object.keys(names).length > 0;
}

function nameOf({ name }: PublishedSheet): string {
  return name;
}

/** The sheets that are here: those with at least one of their tables or names. */
async function find(context: Excel.RequestContext, sheets: readonly PublishedSheet[]): Promise<Here[]> {
  const { tables, names } = context.workbook;
  const asked = sheets.map((sheet) => ({
    sheet,
    tables: sheet.tables.map(({ name }) => tables.getItemOrNullObject(name)),
    names: Object.keys(sheet.names).map((name) => [name, names.getItemOrNullObject(name)] as const),
  }));
  for (const { tables, names } of asked) {
    for (const table of tables) table.load('name');
    for (const [, item] of names) item.load('name');
  }
  await context.sync();
  // A range made before a sync is no longer valid after it: only the items are kept.
  const found = asked.map(({ sheet, tables, names }) => ({
    sheet,
    tables: tables.map((table) => (table.isNullObject ? undefined : table)),
    names: names
      .filter(([, item]) => !item.isNullObject)
      .map(([name, item]) => ({ name, item, range: rangeOf(item) })),
  }));
  await context.sync();
  return found
    .map(({ names, ...rest }) => ({
      ...rest,
      names: Object.fromEntries(
        names.filter(({ range }) => !range.isNullObject).map(({ name, item }) => [name, item]),
      ),
    }))
    .filter(({ tables, names }) => tables.some(Boolean) || Object.keys(names).length > 0);
}

/** Null where the cell of the name was deleted. */
function rangeOf(item: Excel.NamedItem): Excel.Range {
  const range = item.getRangeOrNullObject();
  range.load('rowIndex,columnIndex');
  return range;
}

async function refreshSheet(
  context: Excel.RequestContext,
  here: Here,
): Promise<{ sheet: PublishedSheet; worksheet: string; refusal?: Refusal }> {
  const { sheet } = here;
  const worksheet = worksheetOf(here);
  worksheet.load('name');
  worksheet.protection.load('protected');
  const tables = await look(context, here);
  const named = Object.entries(here.names).map(([name, item]) => [name, rangeOf(item)] as const);
  await context.sync();
  const names = Object.fromEntries(
    named.map(([name, { rowIndex, columnIndex }]) => [name, [rowIndex, columnIndex] as const]),
  );
  const fits = fitsOf(sheet, { tables, names, protected: worksheet.protection.protected });
  const told = { sheet, worksheet: worksheet.name };
  if ('why' in fits) return { ...told, refusal: fits };
  try {
    await fit(context, here, tables, fits);
  } catch (error) {
    // Something of the leader's stands in the way of the rows: Excel then moves none.
    if (Reflect.get(Object(error), 'code') !== 'InsertDeleteConflict') throw error;
    return { ...told, refusal: { why: 'blocked' } };
  }
  await write(context, here, fits);
  return told;
}

function worksheetOf({ tables, names }: Here): Excel.Worksheet {
  const worksheet = tables.find(Boolean)?.worksheet ?? Object.values(names)[0]?.getRange().worksheet;
  if (!worksheet) throw new Error('A sheet that was found has a table or a name.');
  return worksheet;
}

/** The tables as they stand, with what tells their rows apart. */
async function look(
  context: Excel.RequestContext,
  { sheet, tables }: Here,
): Promise<(TableHere | undefined)[]> {
  const asked = tables.map((table) => {
    if (!table) return undefined;
    const header = table.getHeaderRowRange();
    header.load('values,rowIndex,columnIndex');
    const body = table.getDataBodyRange();
    body.load('rowCount');
    table.autoFilter.load('isDataFiltered');
    return { table, header, body };
  });
  await context.sync();
  const looked: (TableHere | undefined)[] = [];
  for (const [at, one] of asked.entries()) {
    const published = sheet.tables[at];
    if (!one || !published) {
      looked.push(undefined);
      continue;
    }
    const titles = (one.header.values[0] ?? []).map(String);
    const keys = await keysHere(context, one.table, titles, keyColumns(published, sheet.cells));
    looked.push({
      ...{ top: one.header.rowIndex, left: one.header.columnIndex, titles, rows: one.body.rowCount },
      ...{ filtered: one.table.autoFilter.isDataFiltered, ...(keys && { keys }) },
    });
  }
  return looked;
}

async function keysHere(
  context: Excel.RequestContext,
  table: Excel.Table,
  titles: readonly string[],
  columns: readonly string[] | undefined,
): Promise<string[] | undefined> {
  if (!columns?.every((title) => titles.includes(title))) return undefined;
  const ranges = columns.map((title) => table.getDataBodyRange().getColumn(titles.indexOf(title)));
  for (const range of ranges) range.load('values');
  await context.sync();
  const read = ranges.map(({ values }) => values.map(([value]: unknown[]) => value));
  return (read[0] ?? []).map((_, row) => keyOf(read.map((column) => column[row] as Written)));
}

/** Excel moves what stands below and beside, and every reference to it. */
async function fit(
  context: Excel.RequestContext,
  { tables }: Here,
  here: readonly (TableHere | undefined)[],
  fits: readonly Fit[],
): Promise<void> {
  for (const [index, { rows, columns }] of fits.entries()) {
    const [table, now] = [tables[index], here[index]];
    if (!table || !now) continue;
    for (const { at, by } of rows) {
      if (by < 0) table.rows.deleteRowsAt(at, -by);
      else {
        const blank = Array.from({ length: by }, () => now.titles.map(() => ''));
        table.rows.add(at === now.rows ? undefined : at, blank);
      }
    }
    for (const { at, title } of columns) table.columns.add(at, undefined, title);
  }
  await context.sync();
}

async function write(context: Excel.RequestContext, here: Here, fits: readonly Fit[]): Promise<void> {
  const { sheet } = here;
  const worksheet = worksheetOf(here);
  for (const [index, { columns }] of fits.entries()) {
    const { top = 0, left = 0, rows = 0, formats = [] } = sheet.tables[index] ?? {};
    for (const { at } of columns) {
      const format = formats[at] ?? 'General';
      if (rows > 0) {
        const body = worksheet.getRangeByIndexes(top + 1, left + at, rows, 1);
        body.numberFormat = Array.from({ length: rows }, () => [format]);
      }
    }
  }
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
