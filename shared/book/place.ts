// Addresses inside a workbook, in the spelling of formulas, tables and defined names. Rows and columns are 0-based.
import { cellAddress, columnLetters, type Merge } from '../grid';
import { sheetPrefix } from './names';

export const address = cellAddress;
export const columnLetter = columnLetters;

/** `E7:E22`. */
export function columnRange(column: number, first: number, last: number): string {
  return `${cellAddress(first, column)}:${cellAddress(last, column)}`;
}

/** `'Nông thôn mới'!E7`. */
export function cellOn(sheet: string, row: number, column: number): string {
  return `${sheetPrefix(sheet)}${cellAddress(row, column)}`;
}

/** `'Nông thôn mới'!$E$7`. */
export function fixedCellOn(sheet: string, row: number, column: number): string {
  return `${sheetPrefix(sheet)}$${columnLetters(column)}$${row + 1}`;
}

/** `'Diễn biến'!$E$5:$L$5`. */
export function fixedRange(sheet: string, top: number, left: number, bottom: number, right: number): string {
  return `${fixedCellOn(sheet, top, left)}:$${columnLetters(right)}$${bottom + 1}`;
}

export function area(top: number, left: number, bottom: number, right: number): Merge {
  return { top, left, bottom, right };
}
