// A table on the page a commune's office puts it on: who, the national heading, title, period, unit of measure, merged
// headers, rows, total, note, an empty signature block. Only the table differs from sheet to sheet.
import type { WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../../shared/grid';
import { Canvas, styles, type SampleCell } from './canvas';
import { fullName, type SampleUnit } from './province';

export interface SampleTable {
  /** The tab, as the unit named it. */
  readonly tab: string;
  readonly title: string;
  readonly measure?: string;
  readonly header: readonly (readonly SampleCell[])[];
  /** Merges inside the header, relative to its first row: top, left, bottom, right, ends included. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  /** Points, per header row. */
  readonly headerHeights?: readonly number[];
  readonly body: readonly (readonly SampleCell[])[];
  /** The unit states "không phát sinh", for this reason: one line in place of rows. */
  readonly nothing?: string;
  /** A last row with the sums of some columns. */
  readonly total?: { readonly label: string; readonly at: number; readonly columns: readonly number[] };
  readonly note?: string;
  readonly widths: readonly number[];
}

/** Sheet rows above the table's header. */
const ABOVE = 7;
const PERIOD = 'Quý I năm 2024 (số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024)';

export function page(unit: SampleUnit, table: SampleTable): WriteSheet {
  const canvas = new Canvas();
  drawHeading(canvas, unit, table);
  const below = drawTable(canvas, table);
  drawSignature(canvas, unit, table, below);
  return canvas.sheet(table.tab, table.widths);
}

function drawHeading(canvas: Canvas, unit: SampleUnit, table: SampleTable): void {
  const last = table.widths.length - 1;
  const half = halfOf(table);
  const above = unit.kind === 'huyen' ? 'UBND TỈNH BÌNH PHƯỚC' : 'UBND HUYỆN LỘC NINH';
  canvas.across(0, 0, half - 1, above, styles.centred);
  canvas.across(0, half, last, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', styles.strong);
  canvas.across(1, 0, half - 1, `UBND ${fullName(unit).toLocaleUpperCase('vi')}`, styles.strong);
  canvas.across(1, half, last, 'Độc lập - Tự do - Hạnh phúc', styles.strong);
  canvas.across(3, 0, last, table.title, styles.title);
  canvas.across(4, 0, last, PERIOD, styles.italic);
  if (table.measure !== undefined)
    canvas.across(5, half, last, `Đơn vị tính: ${table.measure}`, styles.measure);
}

/** Draws header, rows and total; the first free row below. */
function drawTable(canvas: Canvas, table: SampleTable): number {
  const width = table.widths.length;
  table.header.forEach((line, i) => {
    canvas.line(ABOVE + i, line, width, styles.header);
    canvas.height(ABOVE + i, table.headerHeights?.[i] ?? 32);
  });
  for (const [top, left, bottom, right] of table.merges)
    canvas.merge(ABOVE + top, left, ABOVE + bottom, right);
  const first = ABOVE + table.header.length;
  const body = table.nothing === undefined ? table.body : [[null, 'Không phát sinh']];
  body.forEach((line, i) => canvas.line(first + i, line, width, styles.body));
  const end = first + body.length;
  if (!table.total) return end;
  canvas.line(end, [], width, styles.total);
  canvas.put(end, table.total.at, table.total.label, styles.total);
  for (const column of table.total.columns)
    canvas.put(end, column, columnSum(table, column, first), styles.total);
  return end + 1;
}

function drawSignature(canvas: Canvas, unit: SampleUnit, table: SampleTable, below: number): void {
  const last = table.widths.length - 1;
  const half = halfOf(table);
  if (table.note !== undefined) canvas.across(below + 1, 0, last, `Ghi chú: ${table.note}`, styles.note);
  const row = below + 3;
  canvas.across(row, half, last, `${unit.name}, ngày     tháng 3 năm 2024`, styles.italic);
  canvas.across(row + 1, 0, half - 1, 'NGƯỜI LẬP BIỂU', styles.strong);
  canvas.across(row + 1, half, last, 'TM. ỦY BAN NHÂN DÂN', styles.strong);
  canvas.across(row + 2, half, last, 'CHỦ TỊCH', styles.strong);
}

function halfOf(table: SampleTable): number {
  return Math.floor(table.widths.length / 2);
}

function columnSum(table: SampleTable, column: number, first: number): SampleCell {
  const result = table.body.reduce((sum, line) => sum + numberIn(line[column]), 0);
  const letters = columnLetters(column);
  return { formula: `SUM(${letters}${first + 1}:${letters}${first + table.body.length})`, result };
}

function numberIn(cell: SampleCell | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}
