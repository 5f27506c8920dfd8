// A drawn sheet -> .xlsx, by hucre directly: the corpus shares no writing code with the product. Fixed dates make equal
// bytes of equal sheets.
import { writeXlsx, type Cell as XlsxCell, type CellStyle } from 'hucre/xlsx';
import type { Merge } from '../../shared/grid';
import type { Cell, Placed } from './cell';

export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly Placed[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly defaultFont: string;
  readonly date1904: boolean;
}

const WRITTEN = new Date('2024-03-14T00:00:00Z');

export async function writingOf(plan: SheetPlan, far: readonly Placed[]): Promise<Uint8Array> {
  const cells = new Map(
    [...plan.cells, ...far].map(({ row, column, cell }) => [
      `${row},${column}`,
      xlsxCell(cell, plan.defaultFont),
    ]),
  );
  const lastHidden = Math.max(-1, ...plan.hiddenColumns);
  const written = await writeXlsx({
    sheets: [
      {
        name: plan.name,
        rows: [],
        cells,
        merges: plan.merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom,
          endCol: right,
        })),
        rowDefs: new Map(plan.hiddenRows.map((row) => [row, { hidden: true }])),
        columns: Array.from({ length: lastHidden + 1 }, (_, at) =>
          plan.hiddenColumns.includes(at) ? { hidden: true } : {},
        ),
      },
    ],
    defaultFont: { name: plan.defaultFont, size: 12 },
    dateSystem: plan.date1904 ? '1904' : '1900',
    properties: { created: WRITTEN, modified: WRITTEN },
  });
  return written;
}

function xlsxCell(cell: Cell, defaultFont: string): Partial<XlsxCell> {
  const style: CellStyle = {
    ...(cell.font !== undefined && cell.font !== defaultFont ? { font: { name: cell.font, size: 12 } } : {}),
    ...(cell.format === undefined ? {} : { numFmt: cell.format }),
  };
  const styled = Object.keys(style).length === 0 ? {} : { style };
  if (cell.is === 'error') return { ...styled, value: cell.value, type: 'error' };
  if (cell.formula !== undefined) {
    const result = cell.is === 'formulaWithoutResult' ? {} : { formulaResult: cell.value };
    return { ...styled, value: cell.value, type: 'formula', formula: cell.formula, ...result };
  }
  if (cell.value === null) return { ...styled, value: null, type: 'empty' };
  return { ...styled, value: cell.value, type: typeof cell.value === 'number' ? 'number' : 'string' };
}
