// Cells as Excel gives them -> cells as the reader takes them, and parts of sheets in as many replies as their size asks
// for: a reply above 5 MB fails in Excel on the web.
import type { CellValue } from '../../shared/grid';
import type { Patch } from '../reader/patch';
import { breathe } from '../reader/pieces';
import type { Part } from './workbook';

/** About 4 MB of values and formats. */
export const cellsInOneReply = 160_000;
const rowsInOneTurn = 1000;

// `values` gives errors as text; these are all there are (Excel.ErrorCellValueType).
const errors = new Set(
  '#REF! #VALUE! #NAME? #DIV/0! #N/A #NULL! #NUM! #SPILL! #CALC! #FIELD! #BLOCKED! #BUSY! #CONNECT! #GETTING_DATA'.split(
    ' ',
  ),
);

function cellOf(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return errors.has(value) ? { error: value } : value;
}

function formatOf(format: unknown): string | null {
  return typeof format === 'string' ? format : null;
}

/** A row of `values`. */
export function cellsOf(cells: readonly unknown[]): CellValue[] {
  return cells.map(cellOf);
}

/** A row of `numberFormat`. */
export function formatsOf(cells: readonly unknown[]): (string | null)[] {
  return cells.map(formatOf);
}

/** Each row made what the reader takes, a few at a time: the screen has its turns in between. */
export async function inTurns<Cell>(
  rows: readonly unknown[][],
  made: (cells: unknown[]) => Cell[],
): Promise<Cell[][]> {
  const all: Cell[][] = [];
  for (let at = 0; at < rows.length; at += rowsInOneTurn) {
    await breathe();
    all.push(...rows.slice(at, at + rowsInOneTurn).map(made));
  }
  return all;
}

/** Parts of sheets, in one sync unless they are too large together. */
export async function readParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<Patch[]> {
  const patches: Patch[] = [];
  let asked: { part: Part; range: Excel.Range }[] = [];
  let room = cellsInOneReply;
  const fetch = async () => {
    await context.sync();
    for (const { part, range } of asked) {
      const { sheet, top, left } = part;
      patches.push({
        ...{ sheet, top, left },
        values: await inTurns(range.values, cellsOf),
        formats: await inTurns(range.numberFormat, formatsOf),
      });
    }
    asked = [];
    room = cellsInOneReply;
  };
  for (const part of parts) {
    const { sheet, top, left, bottom, right } = part;
    const [rows, columns] = [bottom - top + 1, right - left + 1];
    if (asked.length > 0 && rows * columns > room) await fetch();
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, columns);
    range.load('values,numberFormat');
    asked.push({ part, range });
    room -= rows * columns;
  }
  if (asked.length > 0) await fetch();
  return patches;
}
