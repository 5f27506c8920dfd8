// A published province workbook as it lies open in the in-memory Excel.
import { cellAddress, rangeAddress } from '../../shared/grid';
import type { PublishedSheet } from '../../shared/xlsx/readPublished';
import type { CellData, SheetData } from './book';

/** The published book as it lies open in Excel. */
export function opened(sheets: readonly PublishedSheet[]): SheetData[] {
  return sheets.map(({ name, cells, tables, names }) => ({
    name,
    cells: Object.fromEntries(
      cells.flatMap((row, r) =>
        row.flatMap((value, c): [string, CellData][] =>
          value === null ? [] : [[cellAddress(r, c), asCell(value)]],
        ),
      ),
    ),
    tables: tables.map((one) => ({
      ...{ name: one.name, totals: true },
      address: rangeAddress({
        ...{ top: one.top, left: one.left },
        ...{ bottom: one.top + one.rows + 1, right: one.left + one.titles.length - 1 },
      }),
    })),
    names: Object.fromEntries(Object.entries(names).map(([key, [r, c]]) => [key, cellAddress(r, c)])),
  }));
}

function asCell(value: string | number | boolean): CellData {
  if (typeof value !== 'string') return { value };
  return value.startsWith('=') ? { value: 0, formula: value } : { value: value.replace(/^'/, '') };
}
