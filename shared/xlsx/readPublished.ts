// A province workbook read back as what a refresh writes: per sheet the contents as Excel takes them (formulas with
// their "=", text that looks like something else kept as text), the tables by name, and where the named cells lie. A
// sheet that carries neither a `GB_…` table nor such a name cannot be found again in a workbook people have worked in.
import type { Sheet, Workbook } from 'hucre/xlsx';
import type { CellValue } from '../grid';
import { gridOf } from './gridOf';
import { guardXlsx } from './guard';

/** A formula begins with `=`; text in danger of being read as one, as a number or a date, with an apostrophe. */
export type Written = string | number | boolean | null;

export interface PublishedTable {
  readonly name: string;
  /** 0-based row of the titles, first column, and how many rows stand below the titles without the total row. */
  readonly top: number;
  readonly left: number;
  readonly titles: readonly string[];
  readonly rows: number;
  /** Number format of each column, as its first row has it. */
  readonly formats: readonly string[];
}

export interface PublishedSheet {
  readonly name: string;
  /** From A1 on; null where nothing stands. */
  readonly cells: readonly (readonly Written[])[];
  readonly tables: readonly PublishedTable[];
  /** Defined name -> 0-based place. */
  readonly names: Readonly<Record<string, readonly [row: number, column: number]>>;
}

/** @throws Problem when the bytes are no workbook. */
export async function readPublished(bytes: Uint8Array): Promise<PublishedSheet[]> {
  guardXlsx(bytes);
  const { readXlsx } = await import('./parser');
  const workbook = await readXlsx(bytes, { readStyles: true });
  return workbook.sheets.map((sheet) => publishedSheet(sheet, workbook));
}

function publishedSheet(sheet: Sheet, workbook: Workbook): PublishedSheet {
  const { values, formats = [] } = gridOf(sheet, workbook);
  const cells = values.map((row) => row.map(written));
  for (const [key, { formula }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const line = cells[row];
    if (formula === undefined || !line) continue;
    while (line.length <= column) line.push(null);
    line[column] = `=${formula}`;
  }
  return {
    name: sheet.name,
    cells,
    tables: (sheet.tables ?? []).flatMap(({ name, range = '', columns, showTotalRow }) => {
      const [, letters = '', header = '', last = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
      if (!name.startsWith('GB_') || letters === '') return [];
      const [top, bottom] = [Number(header) - 1, Number(last) - 1 - (showTotalRow === true ? 1 : 0)];
      const titles = columns.map((column) => column.name);
      const left = columnOf(letters);
      const first = titles.map((_, at) => formats[top + 1]?.[left + at] ?? 'General');
      return [{ name, top, left, titles, rows: bottom - top, formats: first }];
    }),
    names: Object.fromEntries((workbook.namedRanges ?? []).flatMap((one) => placeOn(sheet.name, one))),
  };
}

function placeOn(
  sheet: string,
  { name, range }: { readonly name: string; readonly range: string },
): [string, readonly [number, number]][] {
  const [, quoted, plain, letters = '', row = ''] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/.exec(range) ?? [];
  const of = quoted?.replaceAll("''", "'") ?? plain;
  return name.startsWith('GB_') && of === sheet ? [[name, [Number(row) - 1, columnOf(letters)]]] : [];
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function written(value: CellValue): Written {
  if (typeof value === 'object') return value?.error ?? null;
  return typeof value === 'string' && /^[\s=+\-@'\d(.,%$₫]/.test(value) ? `'${value}` : value;
}
