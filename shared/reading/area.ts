// One table on a sheet while its rows are being told apart: which columns are asked for, which holds the numbering,
// and cheap questions about single cells. A body may have 100,000 rows, so nothing here makes an object per cell.
import type { ColumnType, TableDefinition } from '../definition';
import { cellAddress, cellAt, type CellValue, type Grid } from '../grid';
import type { HeaderColumn } from './header';
import { headingText } from './headingText';
import type { FoundColumn } from './reading';
import { isNumberingHeading } from './rowWords';

export interface Area {
  readonly grid: Grid;
  readonly definition: TableDefinition;
  readonly columns: readonly FoundColumn[];
  /** First and last sheet column of the table, columns nobody asked for included. */
  readonly left: number;
  readonly right: number;
  /** The column headed "STT" or "TT". */
  readonly numbering: number | undefined;
  /** Last header text of each asked column, as a phrase. */
  readonly leaves: ReadonlyMap<number, string>;
  /** Asked columns whose cells are words. */
  readonly wordColumns: ReadonlySet<number>;
  readonly withoutResult: ReadonlySet<string>;
}

const WORD_TYPES: readonly ColumnType[] = ['text', 'choice', 'unit'];

/** The area of the asked columns, widened over the neighbouring columns that have a header too. */
export function areaOf(
  grid: Grid,
  definition: TableDefinition,
  columns: readonly FoundColumn[],
  header: readonly HeaderColumn[],
): Area {
  const headed = new Map(header.map((one) => [one.column, one]));
  let left = Math.min(...columns.map((one) => one.column));
  let right = Math.max(...columns.map((one) => one.column));
  while (headed.has(left - 1)) left--;
  while (headed.has(right + 1)) right++;
  const asked = new Set(columns.map((one) => one.column));
  const types = new Map(definition.columns.map((column) => [column.key, column.type]));
  const isWords = ({ key }: FoundColumn): boolean => WORD_TYPES.includes(types.get(key) ?? 'integer');
  const leafOf = (column: number): string => headingText(headed.get(column)?.path.at(-1) ?? '').whole;
  return {
    grid,
    definition,
    columns,
    left,
    right,
    numbering: header.find(
      ({ column }) =>
        column >= left && column <= right && !asked.has(column) && isNumberingHeading(leafOf(column)),
    )?.column,
    leaves: new Map(columns.map(({ column }) => [column, leafOf(column)])),
    wordColumns: new Set(columns.filter(isWords).map(({ column }) => column)),
    withoutResult: new Set(grid.withoutResult),
  };
}

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A formula nobody has calculated is not blank: something should stand there. */
function isFilled({ grid, withoutResult }: Area, row: number, column: number): boolean {
  if (!isBlank(cellAt(grid, row, column))) return true;
  return withoutResult.size > 0 && withoutResult.has(cellAddress(row, column));
}

/** How many asked columns are filled in a row. */
export function filledColumns(area: Area, row: number): number {
  let filled = 0;
  for (const { column } of area.columns) if (isFilled(area, row, column)) filled++;
  return filled;
}

/** True when an asked column holds something other than words: a number, an error, "05", "★★★". */
export function holdsFigures(area: Area, row: number): boolean {
  for (const { column } of area.columns) {
    if (!isFilled(area, row, column)) continue;
    const value = cellAt(area.grid, row, column);
    if (typeof value !== 'string') return true;
    if (!area.wordColumns.has(column) && /^\s*[-+−–(]?[\d*★⭐]/u.test(value)) return true;
  }
  return false;
}

/** True of an arabic number in the numbering column: such a row is a record. */
export function isNumbered({ grid, numbering }: Area, row: number): boolean {
  if (numbering === undefined) return false;
  const value = cellAt(grid, row, numbering);
  return typeof value === 'number' || (typeof value === 'string' && /^\s*\d+[.)]?\s*$/.test(value));
}

/** Texts of a row from left to right over the whole table. */
export function textsOf({ grid, left, right }: Area, row: number): { column: number; text: string }[] {
  const texts: { column: number; text: string }[] = [];
  for (let column = left; column <= right; column++) {
    const value = cellAt(grid, row, column);
    if (typeof value === 'string' && value.trim() !== '') texts.push({ column, text: value.trim() });
  }
  return texts;
}
