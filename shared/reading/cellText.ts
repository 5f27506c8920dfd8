// What a cell shows before anybody reads a value from it. Apart from the parsers, so that finding tables, which looks at
// cells only to tell columns apart, does not load them.
import type { Grid } from '../grid';

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;

/** `undefined` when the sheet gives no formats at all, `General` for a cell without one. */
export function formatAt(grid: Grid, row: number, column: number): string | undefined {
  if (grid.formats === undefined) return undefined;
  return grid.formats[row - grid.top]?.[column - grid.left] ?? 'General';
}

/** NFC, without invisible signs, trimmed. */
export function cleaned(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').trim();
}
