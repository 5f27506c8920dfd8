// A cell far from everything else (a slip of the keyboard in WQK9001) makes a sheet of millions of cells, and the parser
// lays out none so large. Such a workbook is looked through row by row first; what stands apart from the rest is left out
// and named, and the rest is read as ever.
import type { Sheet, StreamRow, Workbook } from 'hucre/xlsx';
import { cellAddress } from '../grid';
import { Problem } from '../problem';
import { readXlsx, streamXlsxRows } from './parser';

/** Blank rows or columns that set a cell apart. */
const APART = 100;
/** More of them are no slip. */
const MOST_FAR = 20;
const MOST_CELLS = 5_000_000;

/** A sheet without the cells that stand apart, and their addresses. */
export interface NearSheet {
  readonly sheet: Sheet;
  readonly far: readonly string[];
}

/** The parser's own complaint, in its words: it has no code for it. */
export function spansTooMuch(error: unknown): boolean {
  return error instanceof Error && /spans \d+ rows x \d+ columns/.test(error.message);
}

export type IsWanted = (sheet: Pick<Sheet, 'hidden' | 'veryHidden'>) => boolean;

/**
 * The sheets that are wanted, each without what stands apart.
 * @throws Problem sheetTooLarge where that is more than a few cells, or the rest still too much
 */
export async function readNear(
  bytes: Uint8Array,
  isWanted: IsWanted,
): Promise<{ workbook: Workbook; sheets: NearSheet[] }> {
  const names: string[] = [];
  const workbook = await readXlsx(bytes, {
    sheets: (info) => {
      if (isWanted(info)) names.push(info.name);
      return false;
    },
  });
  const sheets: NearSheet[] = [];
  for (const name of names) {
    const near = await nearPart(name, () => streamXlsxRows(bytes, { sheet: name }));
    const { sheets: read } = await readXlsx(bytes, { readStyles: true, sheets: [name], range: near.range });
    sheets.push(...read.map((sheet) => ({ sheet, far: near.far })));
  }
  return { workbook, sheets };
}

async function nearPart(sheet: string, rows: () => AsyncIterable<StreamRow>) {
  const columns = new Set<number>();
  const firstInRow = new Map<number, number>();
  let room = MOST_CELLS;
  for await (const row of rows()) {
    room -= row.values.length;
    if (room < 0)
      throw new Problem('sheetTooLarge', { sheet, cell: cellAddress(row.index, row.values.length - 1) });
    for (const column of filledIn(row)) {
      columns.add(column);
      if (!firstInRow.has(row.index)) firstInRow.set(row.index, column);
    }
  }
  const right = lastBeforeGap([...columns]);
  const near = [...firstInRow].flatMap(([row, first]) => (first <= right ? [row] : []));
  const tallest = near.reduce((last, row) => Math.max(last, row), 0);
  const bottom = (tallest + 1) * (right + 1) <= MOST_CELLS ? tallest : lastBeforeGap(near);
  const far: string[] = [];
  for await (const row of rows()) {
    for (const column of filledIn(row))
      if (row.index > bottom || column > right) far.push(cellAddress(row.index, column));
    if (far.length > MOST_FAR) break;
  }
  if (far.length > MOST_FAR || (bottom + 1) * (right + 1) > MOST_CELLS)
    throw new Problem('sheetTooLarge', { sheet, cell: far.at(-1) ?? cellAddress(bottom, right) });
  return { range: `A1:${cellAddress(bottom, right)}`, far };
}

function filledIn({ values }: StreamRow): number[] {
  const filled: number[] = [];
  values.forEach((value, column) => {
    if (value !== null && value !== '') filled.push(column);
  });
  return filled;
}

/** The last of the first places that follow each other without a gap. */
function lastBeforeGap(places: readonly number[]): number {
  let last = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - last > APART) break;
    last = place;
  }
  return last;
}
