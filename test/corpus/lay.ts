// Draws a draft on a sheet, cell by cell, and notes while drawing where everything went: that is the truth.
import { columnLetters, type Merge } from '../../shared/grid';
import { blank, cellOf, type Cell, type Placed } from './cell';
import { asides, endOf } from './around';
import type { Draft, Line } from './draft';
import type { FormColumn, Row } from './form';
import { headerOf, type Header } from './header';
import type { Rng } from './rng';
import { spoiltCell } from './spoil';
import { truthOf, type Drawn } from './tell';
import type { TableTruth } from './truth';

export interface Area {
  readonly cells: readonly Placed[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** First row and column after everything drawn. */
  readonly bottom: number;
  readonly right: number;
  readonly truth: TableTruth;
}

/** Where a table is drawn. */
export interface Origin {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function lay(draft: Draft, origin: Origin, rng: Rng): Area {
  const top = origin.row + draft.above.length;
  const block = drawTable(draft, { ...origin, row: top }, rng);
  const table = draft.transposed ? transposed(block) : block;
  const { bottom, right } = endOf(table.cells);
  const sides = [
    ...asides(draft.above, origin.row, origin.column),
    ...asides(draft.below, bottom, origin.column),
    ...asides(draft.beside, top, right + 2),
  ];
  const cells = [...table.cells, ...sides.map(({ placed }) => placed)];
  return {
    ...table,
    cells: cells.map((placed) => ({ ...placed, cell: worn(draft, placed.cell) })),
    merges: draft.merges === 'unknown' ? [] : [...table.merges, ...sides.flatMap(({ merge }) => merge ?? [])],
    ...endOf(cells),
    truth: truthOf(draft, table, origin.sheet),
  };
}

function drawTable(draft: Draft, { row: top, column: left }: Origin, rng: Rng): Drawn {
  const header = headerOf(draft, rng.fork('words'));
  const headerCells = header.cells.map(({ row, column, text }) => ({
    row: top + row,
    column: left + column,
    cell: { value: text },
  }));
  const merges = header.cells
    .filter(({ row, column, bottom, right }) => bottom > row || right > column)
    .map(({ row, column, bottom, right }) => ({
      top: top + row,
      left: left + column,
      bottom: top + bottom,
      right: left + right,
    }));
  const numbers = numberCells(draft, header).map((cell, at) => ({
    row: top + header.height,
    column: left + at,
    cell,
  }));
  const body = top + header.height + (numbers.length > 0 ? 1 : 0);
  const lines = draft.lines.map((line, i) => ({ line, row: body + i }));
  const pen: Pen = { draft, header, left, rng: rng.fork('cells'), recordRows: recordRowsOf(lines) };
  const bodyCells = lines.flatMap(({ line, row }, i) => drawLine(pen, line, row, placeOf(draft.lines, i)));
  return {
    header,
    cells: [...headerCells, ...numbers, ...bodyCells],
    merges: [...merges, ...lines.flatMap(({ line, row }) => labelMerge(pen, line, row))],
    lines,
    top,
    left,
    body,
    numberRow: numbers.length > 0 ? top + header.height : null,
    hiddenRows: lines.flatMap(({ line, row }) => (isHidden(draft, line) ? [row] : [])),
    hiddenColumns: header.columns.flatMap(({ id }, at) => (draft.hiddenColumns.has(id) ? [left + at] : [])),
  };
}

function isHidden(draft: Draft, line: Line): boolean {
  return line.kind === 'record' && draft.hiddenRecords.has(line.record);
}

function numberCells(draft: Draft, header: Header): Cell[] {
  const { numberRow } = draft;
  return numberRow === null ? [] : header.columns.map(({ id }, place) => ({ value: numberRow(id, place) }));
}

interface Pen {
  readonly draft: Draft;
  readonly header: Header;
  readonly left: number;
  readonly rng: Rng;
  /** First and last sheet row of the records. */
  readonly recordRows: readonly [first: number, last: number];
}

function recordRowsOf(lines: readonly { readonly line: Line; readonly row: number }[]): [number, number] {
  const rows = lines.filter(({ line }) => line.kind === 'record').map(({ row }) => row);
  return [Math.min(...rows), Math.max(...rows)];
}

/** The number of a record among the records, from 1. */
function placeOf(lines: readonly Line[], index: number): number {
  return lines.slice(0, index + 1).filter(({ kind }) => kind === 'record').length;
}

function drawLine(pen: Pen, line: Line, row: number, place: number): Placed[] {
  return pen.header.columns.flatMap(({ id }, at) => {
    const cell = cellOfLine(pen, line, id, at, place);
    return cell.value === null && cell.formula === undefined ? [] : [{ row, column: pen.left + at, cell }];
  });
}

function cellOfLine(pen: Pen, line: Line, id: string, at: number, place: number): Cell {
  switch (line.kind) {
    case 'blank':
      return blank;
    case 'group':
      return groupCell(pen, line.mark, line.label, id);
    case 'total':
      return at === 0 ? { value: line.label } : totalCell(pen, id, at);
    case 'record':
      return recordCell(pen, line.record, id, place);
  }
}

function groupCell({ header, draft }: Pen, mark: string, label: string, id: string): Cell {
  if (id === 'stt') return { value: mark };
  if (id !== draft.form.name) return blank;
  return { value: header.columns.some((column) => column.id === 'stt') ? label : `${mark}. ${label}` };
}

function recordCell({ draft, rng }: Pen, record: number, id: string, place: number): Cell {
  const row = draft.rows[record] ?? {};
  if (id === 'stt') return { value: draft.sttOf(place) };
  if (id === 'measure') return { value: draft.form.measure };
  if (id === 'label') return { value: draft.itemText(itemLabel(draft, row, rng), place) };
  const extra = draft.extras.find((one) => one.id === id);
  if (extra) return { value: extra.cell(record) };
  const column = draft.form.columns.find(({ key }) => key === id);
  if (!column) throw new Error(`${draft.form.id} has no column ${id}`);
  const written = cellOf(valueIn(draft, column, row), draft.writing, rng);
  const spoilt = draft.spoilt.get(`${record}:${id}`);
  return spoilt === undefined ? written : spoiltCell(spoilt, draft.writing.date1904, rng);
}

function valueIn(draft: Draft, column: FormColumn, row: Row) {
  return { column, value: row[column.key] ?? null, choices: draft.words.choices?.[column.key] ?? {} };
}

function itemLabel(draft: Draft, row: Row, rng: Rng): string {
  return rng.pick(draft.words.items?.[String(row['item'])] ?? [String(row['item'])]);
}

/** Only tables of counts are added up; a total below other columns says nothing. */
function totalCell({ draft, left, recordRows: [first, last] }: Pen, id: string, at: number): Cell {
  const summed = draft.form.columns.filter(({ kind }) => kind === 'integer').map(({ key }) => key);
  if (summed.length < 3 || !summed.includes(id)) return blank;
  const value = draft.rows.reduce((sum, row) => sum + Number(row[id] ?? 0), 0);
  if (!draft.totalsAreFormulas) return { value };
  const letters = columnLetters(left + at);
  return { value, formula: `SUM(${letters}${first + 1}:${letters}${last + 1})` };
}

/** The label of a total runs on to the name column, unless a sum stands in its way. */
function labelMerge(pen: Pen, line: Line, row: number): Merge[] {
  const { columns } = pen.header;
  const name = columns.findIndex(({ id }) => id === pen.draft.form.name);
  const free = columns.slice(1, name + 1).every(({ id }, i) => totalCell(pen, id, i + 1).value === null);
  if (line.kind !== 'total' || name < 1 || !free) return [];
  return [{ top: row, left: pen.left, bottom: row, right: pen.left + name }];
}

function worn(draft: Draft, cell: Cell): Cell {
  if (typeof cell.value !== 'string' || cell.is === 'error') return cell;
  const font = draft.fontOf(cell.value);
  const value = draft.disguises.reduce((text, disguise) => disguise(text), cell.value);
  return font === undefined ? { ...cell, value } : { ...cell, value, font };
}

function transposed(drawn: Drawn): Drawn {
  const turn = <T extends { row: number; column: number }>(at: T): T => ({
    ...at,
    row: drawn.top + (at.column - drawn.left),
    column: drawn.left + (at.row - drawn.top),
  });
  return {
    ...drawn,
    cells: drawn.cells.map(turn),
    merges: drawn.merges.map(({ top, left, bottom, right }) => ({
      top: drawn.top + (left - drawn.left),
      left: drawn.left + (top - drawn.top),
      bottom: drawn.top + (right - drawn.left),
      right: drawn.left + (bottom - drawn.top),
    })),
  };
}
