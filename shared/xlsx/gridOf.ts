// A parsed sheet -> Grid. What the parser does of its own accord is taken back here: dates become serial numbers with
// their format again, errors are typed, cells in the workbook's default font get its name, and the padding it adds up
// to the sheet's farthest cell is cut off row by row (one stray cell in XFD1000 must not cost 16 million).
import type { CellValue as ParsedValue, Sheet, Workbook } from 'hucre/xlsx';
import { cellAddress, type CellError, type CellValue, type Grid, type Merge } from '../grid';

const DAY_MS = 86_400_000;
const BEFORE_1900 = Date.UTC(1899, 11, 31);
const START_1904 = Date.UTC(1904, 0, 1);
const FALSE_LEAP_DAY = 60;
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|ERR!)$/;
/** Excel writes a cell's own format for every date; .xls tells only that it was a date. */
const SOME_DATE = 'dd/mm/yyyy';

interface Cells {
  readonly values: CellValue[][];
  readonly formats: (string | null)[][];
  readonly fonts: (string | null)[][];
  readonly withoutResult: string[];
}

/** Row and column 0 of the grid are row and column 0 of the sheet. */
export function gridOf(sheet: Sheet, workbook: Workbook): Grid {
  const from1904 = workbook.dateSystem === '1904';
  const { values, formats, fonts, withoutResult } = cellsOf(
    sheet,
    from1904,
    workbook.defaultFont?.name ?? null,
  );
  return {
    sheet: sheet.name,
    top: 0,
    left: 0,
    values,
    formats,
    fonts,
    merges: (sheet.merges ?? []).map(mergeOf),
    hiddenRows: hiddenRows(sheet, values.length),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, at) => (column.hidden === true ? [at] : [])),
    withoutResult,
    date1904: from1904,
  };
}

function cellsOf(sheet: Sheet, from1904: boolean, defaultFont: string | null): Cells {
  const details = [...(sheet.cells ?? [])].map(([key, cell]) => ({ ...placeOf(key), cell }));
  const widths = sheet.rows.map(filledWidth);
  const withoutResult: string[] = [];
  for (const { row, column, cell } of details) {
    if (cell.formula === undefined || cell.value !== null) continue;
    widths[row] = Math.max(widths[row] ?? 0, column + 1);
    withoutResult.push(cellAddress(row, column));
  }
  widths.length = widths.findLastIndex((width) => width > 0) + 1;
  const values = widths.map((width, row) => rowValues(sheet.rows[row] ?? [], width, from1904));
  const formats = widths.map((width, row) => rowFormats(sheet.rows[row] ?? [], width));
  const fonts = widths.map((width) => new Array<string | null>(width).fill(defaultFont));
  for (const { row, column, cell } of details) {
    if (column >= (widths[row] ?? 0)) continue;
    if (cell.type === 'error') put(values, row, column, { error: String(cell.value) });
    if (cell.style?.numFmt !== undefined) put(formats, row, column, cell.style.numFmt);
    if (cell.style?.font?.name !== undefined) put(fonts, row, column, cell.style.font.name);
  }
  return { values, formats, fonts, withoutResult };
}

function put<T>(rows: T[][], row: number, column: number, value: T): void {
  const cells = rows[row];
  if (cells) cells[column] = value;
}

/** The parser keys details by `row,column`. */
function placeOf(key: string): { row: number; column: number } {
  const comma = key.indexOf(',');
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

function filledWidth(row: readonly ParsedValue[]): number {
  let width = row.length;
  while (width > 0 && (row[width - 1] ?? null) === null) width--;
  return width;
}

function rowValues(row: readonly ParsedValue[], width: number, from1904: boolean): CellValue[] {
  const values: CellValue[] = [];
  for (let column = 0; column < width; column++) values.push(cellValue(row[column] ?? null, from1904));
  return values;
}

function rowFormats(row: readonly ParsedValue[], width: number): (string | null)[] {
  const formats: (string | null)[] = [];
  for (let column = 0; column < width; column++) formats.push(row[column] instanceof Date ? SOME_DATE : null);
  return formats;
}

function cellValue(parsed: ParsedValue, from1904: boolean): CellValue {
  if (parsed instanceof Date) return serialOf(parsed, from1904);
  return typeof parsed === 'string' && ERRORS.test(parsed) ? { error: parsed } : parsed;
}

/** The parser's own conversion, backwards; a number too large for a date shows as ##### in Excel. */
function serialOf(date: Date, from1904: boolean): number | CellError {
  const time = date.getTime();
  if (Number.isNaN(time)) return { error: '#NUM!' };
  const days = (time - (from1904 ? START_1904 : BEFORE_1900)) / DAY_MS;
  const serial = !from1904 && days >= FALSE_LEAP_DAY ? days + 1 : days;
  return Math.round(serial * 1e9) / 1e9;
}

function mergeOf(merge: NonNullable<Sheet['merges']>[number]): Merge {
  return { top: merge.startRow, left: merge.startCol, bottom: merge.endRow, right: merge.endCol };
}

function hiddenRows(sheet: Sheet, height: number): number[] {
  const hidden: number[] = [];
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden === true && row < height) hidden.push(row);
  }
  return hidden.sort((a, b) => a - b);
}
