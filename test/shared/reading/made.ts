// Small made-up tables and sheets for the reading tests: a list, a table of units, a form. Nothing here is a real table.
import {
  tableDefinitionSchema,
  type TableDefinition,
  type TableDefinitionInput,
} from '../../../shared/definition';
import type { CellValue, Grid, Merge } from '../../../shared/grid';
import { detect } from '../../../shared/reading/detect';
import { read } from '../../../shared/reading/read';
import type { Found, Reading } from '../../../shared/reading/reading';
import type { Unit } from '../../../shared/unit';

type Made = Pick<TableDefinitionInput, 'id' | 'title' | 'columns'> & Partial<TableDefinitionInput>;

export function table(made: Made): TableDefinition {
  return tableDefinitionSchema.parse({
    short: 'Thử',
    basis: 'thử',
    grain: { vi: 'một dòng', en: 'a row' },
    inForce: { from: '2020-01-01' },
    layout: 'list',
    reporter: ['xa'],
    subject: 'self',
    official: ['xa'],
    obliged: { all: [] },
    periods: ['quarter'],
    calendar: 'cutoff15',
    deadline: { workingDays: 5, closesAfter: 5 },
    review: 'none',
    key: [],
    rules: [],
    figures: [],
    sentences: [],
    letterhead: 'state',
    sample: { unit: '25270@2024-01-01', period: '2024-Q1', cells: [], figures: {} },
    ...made,
  });
}

/** A list: one product a row. */
export const trees = table({
  id: 'trees',
  title: { vi: 'Danh mục cây giống', en: 'Seedlings' },
  names: ['Biểu 05/CG'],
  columns: [
    { key: 'name', header: [['Tên giống cây'], ['Giống cây']], type: 'text', required: true },
    { key: 'commune', header: [['Xã'], ['Nơi trồng', 'Xã']], type: 'unit' },
    { key: 'planted', header: [['Số cây', 'Trồng mới']], type: 'integer', min: 0 },
    { key: 'lost', header: [['Số cây', 'Đã chết']], type: 'integer', min: 0 },
    { key: 'since', header: [['Ngày trồng']], type: 'date', optional: true },
    { key: 'height', header: [['Chiều cao (m)']], type: 'decimal', scale: 2, optional: true },
  ],
});

/** A table of communes in which two columns share a leaf. */
export const wells = table({
  id: 'wells',
  title: { vi: 'Kết quả khoan giếng', en: 'Wells' },
  layout: 'units',
  subject: 'unit',
  columns: [
    { key: 'unit', header: [['Đơn vị'], ['Tên đơn vị']], type: 'unit', required: true },
    { key: 'planned', header: [['Kế hoạch', 'Số giếng']], type: 'integer' },
    { key: 'drilled', header: [['Thực hiện', 'Số giếng']], type: 'integer' },
    { key: 'share', header: [['Tỷ lệ hoàn thành']], type: 'percent', scale: 1, optional: true },
  ],
});

/** A form: the rows are items, and one label stands under two of them. */
export const visits = table({
  id: 'visits',
  title: { vi: 'Phiếu thăm hộ', en: 'Visits' },
  layout: 'form',
  columns: [{ key: 'value', header: [['Số liệu'], ['Kết quả']], type: 'integer' }],
  items: [
    { key: 'planned', label: 'Số hộ dự kiến thăm', code: '1' },
    { key: 'plannedPoor', label: 'Hộ nghèo', parent: 'planned', code: '1.1' },
    { key: 'visited', label: 'Số hộ đã thăm', code: '2', synonyms: ['Đã thăm'] },
    { key: 'visitedPoor', label: 'Hộ nghèo', parent: 'visited', code: '2.1' },
    { key: 'gifts', label: 'Số suất quà', optional: true },
  ],
});

export const units: Unit[] = [
  commune('25276', 'Xã Lộc An'),
  commune('25294', 'Xã Lộc Thành'),
  commune('25280', 'Xã Lộc Thạnh'),
  { ...commune('25270', 'Thị trấn Lộc Ninh'), kind: 'thiTran' },
];

function commune(code: string, name: string): Unit {
  return { key: `${code}@2024-01-01`, code, from: '2024-01-01', kind: 'xa', name, within: ['692', '70'] };
}

/** `A1:C2` -> a merged area. */
export function merge(range: string): Merge {
  const [from = '', to = from] = range.split(':');
  const [top, left] = corner(from);
  const [bottom, right] = corner(to);
  return { top, left, bottom, right };
}

function corner(cell: string): [row: number, column: number] {
  return [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65];
}

export function sheet(values: readonly (readonly CellValue[])[], more: Partial<Grid> = {}): Grid {
  return { sheet: 'Sheet1', top: 0, left: 0, values, ...more };
}

/** Each row as the first letter of its kind, or the reason it is ignored. */
export function kinds(found: Found | undefined): string[] {
  return (found?.rows ?? []).map((row) => row.why ?? row.kind);
}

/** Detects and reads the only table of a sheet. */
export function reading(grid: Grid, ...definitions: TableDefinition[]): Reading {
  const [found, ...others] = detect(grid, definitions).found;
  if (!found || others.length > 0) throw new Error('expected exactly one table');
  return read(grid, found, { units });
}

/** `B5 notInteger`, in sheet order. */
export function said(one: Reading): string[] {
  return one.issues.map((issue) => `${issue.cell ?? '-'} ${issue.code}`);
}
