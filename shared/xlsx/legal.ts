// What would make Excel repair or refuse a file is refused before it is written: these are mistakes of the program that
// built the book, not of the user's data, so they are plain errors.
import type { Content, LaterBook, Sheet, Table } from '../book/book';
import { isDefinedName, isSheetName } from '../book/names';

/** Throws on the first thing that cannot stand in a file, of a book whose tables bear the names given. */
export function refuseUnwritable(book: LaterBook, tables: readonly string[]): void {
  if (Number.isNaN(Date.parse(book.asOf))) throw new Error('asOf is no instant');
  if (book.sheets.length === 0) throw new Error('a workbook needs a sheet');
  unique(
    'sheet name',
    book.sheets.map(({ name }) => name),
  );
  const names = [...tables, ...Object.keys(book.names)];
  unique('defined name', names);
  for (const name of names) if (!isDefinedName(name)) throw new Error(`${name} cannot be a defined name`);
}

/** Throws on the first thing on the sheet that cannot stand in a file. */
export function refuseUnwritableSheet(sheet: Sheet): void {
  if (!isSheetName(sheet.name)) throw new Error(`${JSON.stringify(sheet.name)} cannot be a sheet name`);
  for (const row of sheet.rows) for (const content of row) refuseContent(content, sheet.name);
  for (const table of sheet.tables) refuseTable(table, sheet);
}

function refuseContent(content: Content, sheet: string): void {
  const value = typeof content === 'object' ? content?.value : content;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`a number on ${sheet} is not finite`);
}

function refuseTable({ name, area, titles, totals }: Table, { rows }: Sheet): void {
  const width = area.right - area.left + 1;
  if (titles.length !== width || (totals && totals.length !== width))
    throw new Error(`table ${name} has ${width} columns`);
  if (area.bottom - area.top < (totals ? 2 : 1)) throw new Error(`table ${name} has no row`);
  unique(`title in table ${name}`, titles);
  titles.forEach((title, at) => {
    const content = rows[area.top]?.[area.left + at];
    const shown = typeof content === 'object' ? content?.value : content;
    if (shown !== title) throw new Error(`table ${name}: the header cell of ${title} reads otherwise`);
  });
}

function unique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Error(`the ${what} ${name} is used twice`);
    seen.add(key);
  }
}
