// A small table for a test: columns by name and type, rows as a literal grid that stands on sheet rows 5, 6, 7 …
import { check } from '../../../shared/checking/check';
import type { CheckContext, Checked } from '../../../shared/checking/checked';
import {
  tableDefinitionSchema,
  type ColumnType,
  type TableDefinition,
  type TableDefinitionInput,
} from '../../../shared/definition';
import { columnLetters } from '../../../shared/grid';
import type { Reading, Value } from '../../../shared/reading/reading';
import type { Unit, UnitKind } from '../../../shared/unit';

type ColumnInput = TableDefinitionInput['columns'][number];

export function unit(code: string, kind: UnitKind, name: string, within: readonly string[] = []): Unit {
  return { key: `${code}@2024-01-01`, code, from: '2024-01-01', kind, name, within };
}

const province = unit('70', 'tinh', 'Tỉnh Bình Phước');
export const district = unit('692', 'huyen', 'Huyện Lộc Ninh', ['70']);
export const town = unit('25270', 'thiTran', 'Thị trấn Lộc Ninh', ['692', '70']);
export const locHoa = unit('25273', 'xa', 'Xã Lộc Hòa', ['692', '70']);
export const locAn = unit('25276', 'xa', 'Xã Lộc An', ['692', '70']);
export const elsewhere = unit('25308', 'xa', 'Xã Thanh Hòa', ['693', '70']);
export const units = [province, district, town, locHoa, locAn, elsewhere];

export interface TableInput extends Partial<Omit<TableDefinitionInput, 'columns'>> {
  readonly columns: Readonly<Record<string, ColumnType | Partial<ColumnInput>>>;
}

export function definitionOf({ columns, ...rest }: TableInput): TableDefinition {
  return tableDefinitionSchema.parse({
    id: 'small',
    title: { vi: 'Biểu nhỏ', en: 'A small table' },
    short: 'Nhỏ',
    basis: 'test',
    grain: { vi: 'một dòng', en: 'a row' },
    inForce: { from: '2024-01-01' },
    layout: 'list',
    reporter: ['xa', 'thiTran', 'huyen'],
    subject: 'self',
    official: ['xa', 'thiTran', 'huyen'],
    obliged: { unitType: true, op: 'in', value: ['xa', 'thiTran'] },
    periods: ['quarter'],
    calendar: 'cutoff15',
    deadline: { workingDays: 5, closesAfter: 5 },
    review: 'none',
    columns: Object.entries(columns).map(([key, column]) => ({
      key,
      header: [[key]],
      ...(typeof column === 'string' ? { type: column } : { type: 'integer', ...column }),
    })),
    key: [],
    rules: [],
    figures: [],
    sentences: [],
    letterhead: 'state',
    sample: { unit: locHoa.key, period: '2024-Q1', cells: [], figures: {} },
    ...rest,
  });
}

export type Cell = Value | undefined;

export function readingOf(
  definition: TableDefinition,
  rows: readonly (readonly Cell[])[],
  items?: readonly string[],
): Reading {
  const keys = definition.columns.map((column) => column.key);
  return {
    table: definition.id,
    sheet: 'Sheet1',
    columns: Object.fromEntries(keys.map((key, at) => [key, rows.map((row) => row[at])])),
    sheetRows: rows.map((_, at) => at + 5),
    sheetLetters: Object.fromEntries(keys.map((key, at) => [key, columnLetters(at)])),
    ...(items ? { items } : {}),
    range: 'A4:D9',
    conservation: { seen: rows.length, read: rows.length, totals: 0, ignored: 0 },
    issues: [],
    fixes: [],
    questions: [],
  };
}

export const quarter = { id: '2024-Q1', from: '2023-12-15', to: '2024-03-14', cutoff: '2024-03-14' };

export function contextOf(change: Partial<CheckContext> = {}): CheckContext {
  return { unit: locHoa, units, period: quarter, ...change };
}

export function checked(
  input: TableInput,
  rows: readonly (readonly Cell[])[],
  change: Partial<CheckContext> & { readonly items?: readonly string[] } = {},
): Checked {
  const definition = definitionOf(input);
  return check(definition, readingOf(definition, rows, change.items), contextOf(change));
}

/** `["C6 atMost"]`: where each issue is and which it is. */
export function found(result: Checked): string[] {
  return result.issues.map((issue) => `${issue.cell ?? 'table'} ${issue.code}`);
}
