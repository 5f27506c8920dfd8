// A snapshot of one sheet, the same whether Excel or an .xlsx file gave it, and the only thing reading sees.
// Plain data, so that it crosses into a worker and into a test literal unchanged.

/** A cell Excel could not compute, e.g. `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** A raw cell: blank is `null`, dates are serial numbers with a date format, as in Excel itself. */
export type CellValue = string | number | boolean | CellError | null;

/** A merged area in sheet coordinates, 0-based, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  /** The sheet's name; user text, never sent. */
  readonly sheet: string;
  /** Sheet row of `values[0]`, 0-based. */
  readonly top: number;
  /** Sheet column of `values[r][0]`, 0-based. */
  readonly left: number;
  /** Row-major; a row may be shorter than its neighbours. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats, same shape as `values`; `General` where absent. */
  readonly formats?: readonly (readonly (string | null)[])[];
  /** Font names, same shape as `values`; used only to recognise legacy encodings. */
  readonly fonts?: readonly (readonly (string | null)[])[];
  /** `undefined` where the source cannot tell (Excel before ExcelApi 1.13). */
  readonly merges?: readonly Merge[];
  /** Sheet rows and columns that are hidden or filtered out, 0-based. They are read, and said. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Sheet cells whose formula has no cached result, e.g. `["C5"]`. */
  readonly withoutResult?: readonly string[];
  /** Sheet cells that stand so far from everything else that they were left out. */
  readonly far?: readonly string[];
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The value at a sheet position (0-based); outside the snapshot it is blank. */
export function cellAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

/** `0` -> `A`, `26` -> `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Sheet position (0-based) -> `C5`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Ends included, 0-based -> `A1:C5`. */
export function rangeAddress(area: Merge): string {
  const from = cellAddress(area.top, area.left);
  const to = cellAddress(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** `A1:C5` or `C5` -> ends included, 0-based; what is no address is the first cell. */
export function addressArea(address: string): Merge {
  const [, left = 'A', top = '1', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
  return {
    ...{ top: Number(top) - 1, left: columnNumber(left) },
    ...{ bottom: Number(bottom) - 1, right: columnNumber(right) },
  };
}

/** `A` -> `0`, `AA` -> `26`. */
function columnNumber(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
