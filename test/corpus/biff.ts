// The records of an Excel 97-2003 workbook stream ([MS-XLS]): only those the corpus needs. Written here because no
// package the project uses writes .xls, and a judge should not depend on the reader's own library for its input.
import type { Merge } from '../../shared/grid';
import type { Cell } from './cell';
import type { SheetPlan } from './book';

const BOF = 0x0809;
const EOF = 0x000a;
const ERRORS: Readonly<Record<string, number>> = {
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#N/A': 0x2a,
};
const FIRST_OWN_FORMAT = 164;
const STYLE_FORMATS = 15;

/** The bytes of the stream "Workbook". */
export function workbookStream(plan: SheetPlan): Uint8Array {
  const looks = looksOf(plan);
  const head = [
    ...record(BOF, u16(0x0600, 0x0005, 0x0dbb, 0x07cc), u32(0x41), u32(0x0600)),
    ...record(0x0042, u16(0x04b0)),
    ...record(0x0022, u16(plan.date1904 ? 1 : 0)),
    ...looks.fonts.flatMap(fontRecord),
    ...looks.formats.flatMap((format, i) => record(0x041e, u16(FIRST_OWN_FORMAT + i), text(format))),
    ...Array.from({ length: STYLE_FORMATS }, () => xf(0, 0, true)).flat(),
    ...looks.pairs.flatMap(({ font, format }) => xf(font, format, false)),
  ];
  const bound = (offset: number): number[] =>
    record(0x0085, u32(offset), u16(0), [plan.name.length], utf16(plan.name));
  const end = record(EOF);
  const start = head.length + bound(0).length + end.length;
  return Uint8Array.from([...head, ...bound(start), ...end, ...sheetRecords(plan, looks)]);
}

interface Looks {
  readonly fonts: readonly string[];
  readonly formats: readonly string[];
  readonly pairs: readonly { readonly font: number; readonly format: number }[];
  indexOf(cell: Cell): number;
}

/** Each font and number format in use becomes a cell format (XF). Index 4 is no font in BIFF. */
function looksOf({ cells, defaultFont }: SheetPlan): Looks {
  const spare = [defaultFont, defaultFont, defaultFont, defaultFont];
  const used = cells.map(({ cell }) => cell);
  const own = [...new Set(used.flatMap(({ font }) => (font === undefined ? [] : [font])))];
  const formats = [...new Set(used.flatMap(({ format }) => (format === undefined ? [] : [format])))];
  const fontIndex = (font?: string): number => (font === undefined ? 0 : own.indexOf(font) + 5);
  const formatIndex = (format?: string): number =>
    format === undefined ? 0 : FIRST_OWN_FORMAT + formats.indexOf(format);
  const pairs = [undefined, ...own].flatMap((font) =>
    [undefined, ...formats].map((format) => ({ font: fontIndex(font), format: formatIndex(format) })),
  );
  const indexOf = ({ font, format }: Cell): number =>
    STYLE_FORMATS +
    pairs.findIndex((pair) => pair.font === fontIndex(font) && pair.format === formatIndex(format));
  return { fonts: [...spare, ...own], formats, pairs, indexOf };
}

function sheetRecords(plan: SheetPlan, looks: Looks): number[] {
  const inOrder = [...plan.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const bottom = Math.max(0, ...inOrder.map(({ row }) => row + 1));
  const right = Math.max(0, ...inOrder.map(({ column }) => column + 1));
  return [
    ...record(BOF, u16(0x0600, 0x0010, 0x0dbb, 0x07cc), u32(0x41), u32(0x0600)),
    ...plan.hiddenColumns.flatMap((column) =>
      record(0x007d, u16(column, column, 2560, STYLE_FORMATS, 0x0001, 0)),
    ),
    ...record(0x0200, u32(0), u32(bottom), u16(0, right, 0)),
    ...plan.hiddenRows.flatMap((row) => record(0x0208, u16(row, 0, right, 0x00ff, 0, 0), u32(0x0120))),
    ...inOrder.flatMap(({ row, column, cell }) => cellRecord(cell, u16(row, column, looks.indexOf(cell)))),
    ...mergeRecords(plan.merges),
    ...record(EOF),
  ];
}

/** A formula is written as its result; one without a result leaves nothing. */
function cellRecord(cell: Cell, place: readonly number[]): number[] {
  if (cell.is === 'error') return record(0x0205, place, [ERRORS[String(cell.value)] ?? 0x2a, 1]);
  if (typeof cell.value === 'number') return record(0x0203, place, double(cell.value));
  return cell.value === null ? [] : record(0x0204, place, text(cell.value));
}

function mergeRecords(merges: readonly Merge[]): number[] {
  const most = 1000;
  const records: number[] = [];
  for (let i = 0; i < merges.length; i += most) {
    const some = merges.slice(i, i + most);
    records.push(
      ...record(
        0x00e5,
        u16(some.length),
        ...some.map(({ top, left, bottom, right }) => u16(top, bottom, left, right)),
      ),
    );
  }
  return records;
}

function fontRecord(name: string): number[] {
  return record(0x0031, u16(240, 0, 0x7fff, 400, 0), [0, 0, 0, 0], [name.length], utf16(name));
}

function xf(font: number, format: number, isStyle: boolean): number[] {
  return record(
    0x00e0,
    u16(font, format, isStyle ? 0xfff5 : 0x0001),
    [0x20, 0, 0, isStyle ? 0xf4 : 0],
    u32(0),
    u32(0),
    u16(0x20c0),
  );
}

function record(id: number, ...parts: (readonly number[])[]): number[] {
  const data = parts.flat();
  return [...u16(id, data.length), ...data];
}

function text(value: string): number[] {
  return [...u16(value.length), ...utf16(value)];
}

/** With the flag that says two bytes a letter. */
function utf16(value: string): number[] {
  return [1, ...Array.from({ length: value.length }, (_, i) => u16(value.charCodeAt(i))).flat()];
}

function u16(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function double(value: number): number[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return [...bytes];
}
