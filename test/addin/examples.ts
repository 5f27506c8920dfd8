// Small literal pieces of state for the pane's tests.
import type { CheckedTable } from '../../addin/reader/check';
import type { Duty, Place } from '../../addin/duty';
import type { Opened } from '../../addin/opened';
import type { FoundTable } from '../../addin/reader/tables';
import type { Gate, Receipt } from '../../shared/api';
import type { TableDefinition } from '../../shared/definition';
import type { Grid } from '../../shared/grid';
import type { Issue } from '../../shared/issue';

export function definition(id: string): TableDefinition {
  return {
    id,
    title: { vi: id, en: id },
    short: id,
    names: [],
    basis: '',
    grain: { vi: 'đơn vị', en: 'unit' },
    inForce: { from: '2024-01-01' },
    draft: false,
    layout: 'units',
    reporter: ['xa'],
    subject: 'self',
    official: ['xa'],
    obliged: { all: [] },
    periods: ['quarter'],
    calendar: 'cutoff15',
    deadline: { workingDays: 5, closesAfter: 5 },
    review: 'none',
    unitApproval: false,
    columns: [],
    items: [],
    key: [],
    rules: [],
    figures: [],
    charts: [],
    sentences: [],
    letterhead: 'state',
    sample: { unit: '', period: '', cells: [], figures: {} },
  };
}

export function duty(table: string, gate: Gate = 'open'): Duty {
  const period = '2024-Q1';
  const unit = '25279@2024-01-01';
  return {
    definition: definition(table),
    revision: '0123456789abcdef',
    superseded: null,
    dates: {
      ...{ table, period, gate },
      ...{ from: '2023-12-15', to: '2024-03-14', cutoff: '2024-03-14' },
      ...{ deadline: '2024-03-21', closes: '2024-03-28' },
    },
    head: { unit, table, status: 'due', latest: 0, counted: 0, late: false, obliged: true, time: null },
    otherFigures: {},
    mappings: {},
    memory: { asOf: '2024-03-20T01:00:00.000Z', periods: [] },
  };
}

export function place(duties: readonly Duty[] = [duty('petitions'), duty('ntmCommunes')]): Place {
  const unit = { key: '25279@2024-01-01', code: '25279', from: '2024-01-01', within: ['692', '70'] };
  return {
    unit: { ...unit, kind: 'xa', name: 'Xã Lộc Tấn' },
    period: '2024-Q1',
    duties,
    units: [],
    former: [],
  };
}

const grid: Grid = { sheet: 'XLD', top: 0, left: 0, values: [] };
const area = { top: 0, left: 0, bottom: 1, right: 1 };

export function found(table: string, sheet: string): FoundTable {
  return {
    ...{ id: `${sheet}!${table}!0!0`, table, sheet },
    found: {
      ...{ definition: definition(table), range: area, headerRange: area, bodyRange: area, confidence: 1 },
      ...{ columns: [], rows: [], questions: [], issues: [] },
    },
  };
}

export function opened(tables: readonly FoundTable[]): Opened {
  return {
    name: 'loc-tan.xlsx',
    place: 'file',
    watched: false,
    grids: [grid],
    tables,
    issues: [],
    questions: [],
  };
}

export function result(table: string, issues: readonly Issue[]): CheckedTable {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    questions: [],
    ...{ id: `XLD!${table}!0!0`, table },
    checked: {
      definition: definition(table),
      reading: {
        ...{ table, sheet: 'XLD', columns: {}, sheetRows: [], sheetLetters: {}, range: 'A1:B2' },
        ...{
          conservation: { seen: 0, read: 0, totals: 0, ignored: 0 },
          issues: [],
          fixes: [],
          questions: [],
        },
      },
      ...{ issues, errors, warnings: issues.length - errors, figures: {} },
    },
  };
}

export function receipt(table = 'petitions'): Receipt {
  return {
    ...{ submissionId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', unit: '25279@2024-01-01', table },
    ...{ period: '2024-Q1', version: 1, status: 'accepted', late: false, time: '2024-03-17T08:00:00+07:00' },
    ...{ contentHash: 'a'.repeat(64), rows: 1, sent: ['received'] },
  };
}
