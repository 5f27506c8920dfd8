// A book as a reader walks through it: cells with their sheet and place, whatever way they were laid out.
import type { Book, Cell, Content } from '../../../shared/book/book';

export interface Placed extends Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function cellsOf(book: Book): Placed[] {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, r) =>
      row.map((content, c) => ({ ...asCell(content), sheet: name, row: r, column: c })),
    ),
  );
}

/** The values of a sheet, row by row. */
export function valuesOf(book: Book, sheet: string): (readonly Cell['value'][])[] {
  const found = book.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`there is no sheet ${sheet}`);
  return found.rows.map((row) => row.map((content) => asCell(content).value));
}

export function textsOf(book: Book, sheet: string): string[] {
  return valuesOf(book, sheet)
    .flat()
    .filter((value) => typeof value === 'string');
}

/** The cell a link or a defined name leads to, e.g. `'Nguồn số liệu'!$A$12`. */
export function cellAtReference(book: Book, reference: string): Placed | undefined {
  const [, quoted = '', letters = '', row = ''] =
    /^'((?:[^']|'')+)'!\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const sheet = quoted.replaceAll("''", "'");
  return cellsOf(book).find(
    (cell) => cell.sheet === sheet && cell.row === Number(row) - 1 && cell.column === column,
  );
}

function asCell(content: Content): Cell {
  return typeof content === 'object' && content !== null ? content : { value: content };
}
