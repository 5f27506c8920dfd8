// A sheet being drawn: cells put one by one, texts laid across merged cells, and what hucre needs in the end.
import type { Cell as WrittenCell, CellStyle, WriteSheet } from 'hucre/xlsx';

/** What may stand in a cell: text, a number, a day, a share shown as a percentage, a formula with its result. */
export type SampleCell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly share: number }
  | { readonly formula: string; readonly result: number };

const thin = { style: 'thin' } as const;
const box = { top: thin, bottom: thin, left: thin, right: thin };
const font = { name: 'Times New Roman', size: 12 };
const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const;

export const styles = {
  plain: { font },
  centred: { font, alignment: middle },
  strong: { font: { ...font, bold: true }, alignment: middle },
  title: { font: { ...font, size: 14, bold: true }, alignment: middle },
  italic: { font: { ...font, italic: true }, alignment: middle },
  measure: { font: { ...font, italic: true }, alignment: { horizontal: 'right' } },
  note: { font: { ...font, italic: true } },
  header: { font: { ...font, bold: true }, alignment: middle, border: box },
  body: { font, alignment: { vertical: 'center', wrapText: true }, border: box },
  total: { font: { ...font, bold: true }, alignment: { vertical: 'center' }, border: box },
} satisfies Record<string, CellStyle>;

export class Canvas {
  private readonly cells = new Map<string, Partial<WrittenCell>>();
  private readonly merges: NonNullable<WriteSheet['merges']> = [];
  private readonly heights: NonNullable<WriteSheet['rowDefs']> = new Map();

  put(row: number, column: number, value: SampleCell, style: CellStyle = styles.plain): void {
    this.cells.set(`${row},${column}`, written(value, style));
  }

  /** One row of cells from column A. */
  line(row: number, values: readonly SampleCell[], width: number, style: CellStyle): void {
    for (let column = 0; column < width; column++) this.put(row, column, values[column] ?? null, style);
  }

  across(row: number, from: number, to: number, text: string, style: CellStyle): void {
    this.put(row, from, text, style);
    this.merge(row, from, row, to);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.merges.push({ startRow: top, startCol: left, endRow: bottom, endCol: right });
  }

  /** Points; merged text does not make its row grow. */
  height(row: number, height: number): void {
    this.heights.set(row, { height });
  }

  sheet(name: string, widths: readonly number[], hiddenColumns: readonly number[] = []): WriteSheet {
    return {
      name,
      rows: [],
      cells: this.cells,
      merges: this.merges,
      rowDefs: this.heights,
      columns: widths.map((width, column) => ({ width, hidden: hiddenColumns.includes(column) })),
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    };
  }
}

function written(value: SampleCell, style: CellStyle): Partial<WrittenCell> {
  if (value === null) return { value: null, type: 'empty', style };
  if (typeof value === 'string') return { value, type: 'string', style };
  if (typeof value === 'number') return { value, type: 'number', style };
  if ('day' in value)
    return { value: serial(value.day), type: 'number', style: { ...style, numFmt: 'dd/mm/yyyy' } };
  if ('share' in value) return { value: value.share, type: 'number', style: { ...style, numFmt: '0.00%' } };
  return { value: null, type: 'formula', formula: value.formula, formulaResult: value.result, style };
}

/** Days since 1899-12-30, as Excel counts them. */
function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}
