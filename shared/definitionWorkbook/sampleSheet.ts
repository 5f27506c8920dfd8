// The sheet `mau`: the sample exactly as a unit keeps it, cell by cell, with a look that helps the eye and is not read.
import type { Content, Sheet } from '../book/book';
import { tabColours } from '../book/looks';
import type { TableDefinition } from '../definition';
import { addressArea } from '../grid';
import { heightsOf } from './heights';
import { sampleSheet } from './sheets';

type Sample = TableDefinition['sample'];
const narrowest = 8;
const widest = 28;
/** A row with so many filled cells belongs to the table. */
const tableCells = 3;

export function sampleSheetOf(sample: Sample | undefined): Sheet {
  const { cells = [], merges = [] } = sample ?? {};
  const areas = merges.map(addressArea);
  const inTable = cells.flatMap((row, at) => (filled(row) >= tableCells ? [at] : []));
  const [first = 0, last = -1] = [inTable[0], inTable.at(-1)];
  const width = Math.max(0, ...cells.map((row) => row.length), ...areas.map(({ right }) => right + 1));
  const body = cells.findIndex((row, at) => at > first && typeof row[0] === 'number');
  const styleOf = (row: number, isMerged: boolean): string => {
    if (row < first || row > last) return isMerged ? 'sampleHeading' : 'sampleTitle';
    return row < (body < 0 ? first + 1 : body) ? 'sampleHead' : 'sample';
  };
  const isMerged = (row: number, column: number) =>
    areas.some(({ top, left }) => top === row && left === column);
  const columns = Array.from({ length: width }, (_, column) => ({ width: widthOf(cells, column) }));
  const rows = cells.map((row, at) =>
    Array.from({ length: at >= first && at <= last ? width : row.length }, (_, column): Content => {
      const value = row[column] ?? null;
      return { value, style: styleOf(at, isMerged(at, column)) };
    }),
  );
  return {
    name: sampleSheet,
    tabColour: tabColours.detail,
    ...{ columns, rows },
    // Titles run over their neighbours; only the cells of the table are wrapped.
    heights: heightsOf(rows, columns, (row, column) => row < first || row > last || isMerged(row, column)),
    merges: areas,
    tables: [],
    dataBars: [],
    charts: [],
    sparklines: [],
    print: { footer: 'Mẫu biểu như đơn vị vẫn ghi' },
  };
}

function filled(row: Sample['cells'][number]): number {
  return row.filter((value) => value !== null).length;
}

/** By the shorter texts of the column: long ones are wrapped. */
function widthOf(cells: Sample['cells'], column: number): number {
  const lengths = cells
    .filter((row) => filled(row) >= tableCells)
    .map((row) => String(row[column] ?? '').length + 2);
  return Math.min(widest, Math.max(narrowest, ...lengths));
}
