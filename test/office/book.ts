// The workbook behind the in-memory Excel host: what the pane's use of Office.js reads, writes and selects, and nothing
// else.
import { Refusal } from './refusal';
import type { TableData, TableOnSheet } from './tables';

export interface CellData {
  readonly value: string | number | boolean;
  readonly format?: string;
  /** As typed, e.g. `=SUM(B2:B4)`; `value` is its result. */
  readonly formula?: string;
  readonly font?: string;
  readonly fill?: string;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetData {
  readonly name: string;
  readonly visibility?: 'Visible' | 'Hidden';
  /** Address such as `B5` -> cell. */
  readonly cells: Readonly<Record<string, CellData | string | number>>;
  readonly merges?: readonly string[];
  /** Rows counted from 1, as in Excel. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly tables?: readonly TableData[];
  /** Defined name -> address on this sheet. */
  readonly names?: Readonly<Record<string, string>>;
  readonly protected?: boolean;
  /** What the user lets a range take: learn.microsoft.com/javascript/api/excel/excel.datavalidation */
  readonly validations?: readonly Validation[];
  /** Address -> what the user wrote beside the cell: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments */
  readonly comments?: Readonly<Record<string, string>>;
  /** Conditional formats of the user's own. */
  readonly conditionalFormats?: readonly { readonly range: string; readonly formula: string }[];
}

interface Validation {
  readonly range: string;
  /** The words of a list, e.g. `Đạt,Chưa đạt`. */
  readonly list: string;
}

export interface BookData {
  readonly sheets: readonly SheetData[];
}

export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  cells: Map<string, CellData>;
  readonly tables: readonly TableOnSheet[];
  readonly names: Map<string, Area>;
  merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  validations: readonly { readonly area: Area; readonly list: string }[];
  comments: Map<string, string>;
  conditionalFormats: ConditionalFormat[];
  protected: boolean;
}

/** Newest first, as Excel lists them. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  area: Area;
  formula: string;
  fill: string;
}

export interface Book {
  readonly sheets: Sheet[];
  active: string;
  selected: string;
  /** What the user could still take back with Ctrl+Z. */
  undo: number;
  readonly settings: Map<string, unknown>;
  /** The user is in a cell and has not pressed Enter. */
  editing: boolean;
  /** Listing conditional formats fails, as it does after several rules were made in Excel's own dialog. */
  listingThrows: boolean;
  /** Error code of the next request. */
  failNext: string | null;
}

export function bookOf({ sheets }: BookData): Book {
  return {
    sheets: sheets.map((sheet, index) => ({
      id: `{sheet-${index + 1}}`,
      name: sheet.name,
      visibility: sheet.visibility ?? 'Visible',
      cells: new Map(Object.entries(sheet.cells).map(([at, cell]) => [key(parseArea(at)), cellOf(cell)])),
      tables: (sheet.tables ?? []).map(({ name, address, totals, filtered = false }) => ({
        ...{ name, totals, area: parseArea(address), filtered },
      })),
      names: new Map(Object.entries(sheet.names ?? {}).map(([name, at]) => [name, parseArea(at)])),
      merges: (sheet.merges ?? []).map(parseArea),
      hiddenRows: new Set((sheet.hiddenRows ?? []).map((row) => row - 1)),
      hiddenColumns: new Set((sheet.hiddenColumns ?? []).map(columnIndex)),
      validations: (sheet.validations ?? []).map(({ range, list }) => ({ area: parseArea(range), list })),
      comments: new Map(Object.entries(sheet.comments ?? {}).map(([at, text]) => [key(parseArea(at)), text])),
      conditionalFormats: (sheet.conditionalFormats ?? []).map(({ range, formula }, at) => ({
        ...{ id: `{user-${at + 1}}`, type: 'Custom', area: parseArea(range), formula, fill: '#00FF00' },
      })),
      protected: sheet.protected ?? false,
    })),
    active: sheets[0]?.name ?? '',
    selected: 'A1',
    ...{ undo: 0, settings: new Map(), editing: false, listingThrows: false, failNext: null },
  };
}

function cellOf(cell: CellData | string | number): CellData {
  return typeof cell === 'object' ? cell : { value: cell };
}

export function cellIn(sheet: Sheet, row: number, column: number): CellData | undefined {
  return sheet.cells.get(`${row},${column}`);
}

/** The smallest rectangle that holds every value, or none on an empty sheet. */
export function usedArea({ cells }: Sheet): Area | undefined {
  let area: Area | undefined;
  for (const [where, { value }] of cells) {
    if (value === '') continue;
    const [row = 0, column = 0] = where.split(',').map(Number);
    const { top, left, bottom, right } = area ?? { top: row, left: column, bottom: row, right: column };
    area = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }
  return area;
}

/** Visible parts of an area: the rectangles between hidden rows and columns. */
export function visibleAreas(sheet: Sheet, area: Area): Area[] {
  const rows = runs(area.top, area.bottom, sheet.hiddenRows);
  const columns = runs(area.left, area.right, sheet.hiddenColumns);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

function runs(from: number, to: number, hidden: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (let at = from; at <= to; at++) {
    const last = found.at(-1);
    if (hidden.has(at)) continue;
    if (last && last[1] === at - 1) last[1] = at;
    else found.push([at, at]);
  }
  return found;
}

export function parseArea(address: string): Area {
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
  if (c1 === '') throw new Refusal('InvalidArgument', `no address: ${address}`);
  return { top: Number(r1) - 1, left: columnIndex(c1), bottom: Number(r2) - 1, right: columnIndex(c2) };
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function key({ top, left }: Pick<Area, 'top' | 'left'>): string {
  return `${top},${left}`;
}
