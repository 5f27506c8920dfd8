// A parsed sheet -> Grid. What the parser does of its own accord is taken back here: dates become serial numbers with
// their format again, errors are typed, cells in the workbook's default font get its name, blank margins are cut off.
import type { Cell, CellValue as ParsedValue, Sheet, Workbook } from 'hucre/xlsx';
import { cellAddress, type CellError, type CellValue, type Grid, type Merge } from '../grid';

const DAY_MS = 86_400_000;
const BEFORE_1900 = Date.UTC(1899, 11, 31);
const START_1904 = Date.UTC(1904, 0, 1);
const FALSE_LEAP_DAY = 60;
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|ERR!)$/;
/** Excel writes a cell's own format for every date; .xls tells only that it was a date. */
const SOME_DATE = 'dd/mm/yyyy';

/** Row and column 0 of the grid are row and column 0 of the sheet. */
export function gridOf(sheet: Sheet, workbook: Workbook): Grid {
  const from1904 = workbook.dateSystem === '1904';
  const { height, width } = usedArea(sheet);
  const defaultFont = workbook.defaultFont?.name ?? null;
  const values: CellValue[][] = [];
  const formats: (string | null)[][] = [];
  const fonts: (string | null)[][] = [];
  const withoutResult: string[] = [];
  for (let row = 0; row < height; row++) {
    const parsedRow = sheet.rows[row] ?? [];
    const rowValues: CellValue[] = [];
    const rowFormats: (string | null)[] = [];
    const rowFonts: (string | null)[] = [];
    for (let column = 0; column < width; column++) {
      const parsed = parsedRow[column] ?? null;
      const cell = sheet.cells?.get(`${row},${column}`);
      rowValues.push(cellValue(parsed, cell, from1904));
      rowFormats.push(cell?.style?.numFmt ?? (parsed instanceof Date ? SOME_DATE : null));
      rowFonts.push(cell?.style?.font?.name ?? defaultFont);
      if (parsed === null && cell?.formula !== undefined) withoutResult.push(cellAddress(row, column));
    }
    values.push(rowValues);
    formats.push(rowFormats);
    fonts.push(rowFonts);
  }
  return {
    sheet: sheet.name,
    top: 0,
    left: 0,
    values,
    formats,
    fonts,
    merges: (sheet.merges ?? []).map(mergeOf),
    hiddenRows: hiddenRows(sheet, height),
    hiddenColumns: hiddenColumns(sheet, width),
    withoutResult,
    date1904: from1904,
  };
}

function cellValue(parsed: ParsedValue, cell: Cell | undefined, from1904: boolean): CellValue {
  if (typeof parsed === 'number' || typeof parsed === 'boolean' || parsed === null) return parsed;
  if (parsed instanceof Date) return serialOf(parsed, from1904);
  if (typeof parsed !== 'string') return null;
  if (cell?.type === 'error' || ERRORS.test(parsed)) return { error: parsed };
  return parsed;
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

/** Up to the last filled cell; a formula without a result is filled too: it must be said, not cut off. */
function usedArea(sheet: Sheet): { height: number; width: number } {
  let height = 0;
  let width = 0;
  sheet.rows.forEach((cells, row) => {
    for (let column = cells.length - 1; column >= 0; column--) {
      const blank = cells[column] === null || cells[column] === undefined;
      if (blank && sheet.cells?.get(`${row},${column}`)?.formula === undefined) continue;
      height = row + 1;
      width = Math.max(width, column + 1);
      break;
    }
  });
  return { height, width };
}

function hiddenRows(sheet: Sheet, height: number): number[] {
  const hidden: number[] = [];
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden === true && row < height) hidden.push(row);
  }
  return hidden.sort((a, b) => a - b);
}

function hiddenColumns(sheet: Sheet, width: number): number[] {
  return (sheet.columns ?? []).flatMap((column, at) => (column.hidden === true && at < width ? [at] : []));
}
