// Small real submissions for the tests of the server: a unit's own row of "Xử lý đơn", made by the same check() and
// submission() the pane uses.
import { randomUUID } from 'node:crypto';
import { check } from '../../shared/checking/check';
import { tableDefinitionSchema, type TableDefinition } from '../../shared/definition';
import { emptyFigures, recomputed } from '../../shared/evaluate';
import { parsePeriod, periodDates } from '../../shared/period';
import type { Reading, Value } from '../../shared/reading/reading';
import { formInForce, revision } from '../../shared/revision';
import {
  contentHash,
  emptySubmission,
  submission,
  type Submission,
  type SubmissionChoices,
} from '../../shared/submission';
import { tables } from '../../shared/tables/index';
import { unitByKey, unitsOn } from '../../shared/units/registry';
import { PROVINCE } from '../../scripts/dev/people';

export const PERIOD = '2024-Q1';

/** A table no province was built with, as an administrator would define it. */
export const irrigation: TableDefinition = tableDefinitionSchema.parse({
  id: 'irrigation',
  title: { vi: 'Kết quả tu bổ kênh mương nội đồng', en: 'Irrigation canals mended' },
  short: 'Kênh mương',
  names: ['Tu bổ kênh mương'],
  basis: 'Kế hoạch tu bổ kênh mương của tỉnh',
  grain: { vi: 'một tuyến kênh', en: 'one canal' },
  inForce: { from: '2024-01-01' },
  layout: 'list',
  reporter: ['xa', 'thiTran'],
  subject: 'self',
  official: ['xa', 'thiTran'],
  obliged: { unitType: true, op: 'in', value: ['xa', 'thiTran'] },
  periods: ['quarter'],
  columns: [
    { key: 'canal', header: [['Tên tuyến kênh']], type: 'text', required: true },
    { key: 'mended', header: [['Chiều dài đã nạo vét (m)']], type: 'integer', min: 0, required: true },
  ],
  key: ['canal'],
  rules: [{ kind: 'unique', columns: ['canal'] }],
  figures: [
    {
      ...{ key: 'canals', title: { vi: 'Số tuyến kênh', en: 'Canals' }, unit: 'tuyến', format: 'integer' },
      ...{ value: { count: {} }, overTime: 'flow', overUnits: 'sum' },
    },
    {
      ...{ key: 'mended', title: { vi: 'Chiều dài nạo vét', en: 'Length' }, unit: 'm', format: 'integer' },
      ...{ value: { sum: { column: 'mended' } }, overTime: 'flow', overUnits: 'sum' },
    },
  ],
  sample: {
    unit: '25276@2024-01-01',
    period: PERIOD,
    cells: [
      ['KẾT QUẢ TU BỔ KÊNH MƯƠNG QUÝ I NĂM 2024'],
      [],
      ['TT', 'Tên tuyến kênh', 'Chiều dài đã nạo vét (m)'],
      [1, 'Kênh N1', 450],
      [2, 'Kênh N2', 300],
    ],
    figures: { canals: 2, mended: 750 },
  },
});

interface Row {
  readonly unit: string;
  /** Carried over from the period before. */
  readonly opening?: number;
  readonly received?: number;
  readonly processed?: number;
  /** Eligible petitions, all of them reflections resolved at once. */
  readonly eligible?: number;
}

async function choices(unit: string, base: number, table = 'petitions'): Promise<SubmissionChoices> {
  return {
    ...{ submissionId: randomUUID(), base, unit, period: PERIOD, revision: await revision(form(table)) },
    ...{ explanations: [], clientTime: '2024-03-20T07:59:00+07:00' },
  };
}

/** What a unit submits that received so many petitions and handled them all, or `processed` of them. */
export async function petitions(
  unit: string,
  received: number,
  base = 0,
  more: Partial<SubmissionChoices> = {},
) {
  return petitionRows(unit, [{ unit, received }], base, more);
}

export async function petitionRows(
  unit: string,
  rows: readonly Row[],
  base = 0,
  more: Partial<SubmissionChoices> = {},
): Promise<Submission> {
  const checked = check(form('petitions'), readingOf(rows), contextOf(unit));
  return submission(checked, { ...(await choices(unit, base)), ...more });
}

export async function nothing(unit: string, reason: string, base = 0): Promise<Submission> {
  const definition = form('petitions');
  const figures = emptyFigures(definition, unitOf(unit), contextOf(unit).period.cutoff);
  return emptySubmission(
    'petitions',
    { ...(await choices(unit, base)), nothingToReport: { reason } },
    figures,
  );
}

/** A register's counts: every kind of petition so many times; its rows stay where they are. */
export async function register(unit: string, times: number): Promise<Submission> {
  const definition = form('petitionRegister');
  const counted = definition.figures.filter(({ value }) => 'count' in value);
  const counts = counted.map(({ key }) => [key, times] as const);
  const { nothingToReport: _, ...sent } = await emptySubmission(
    definition.id,
    { ...(await choices(unit, 0, definition.id)), nothingToReport: { reason: 'bỏ trống' } },
    { [unit]: recomputed(definition, Object.fromEntries(counts)) },
  );
  return changed(sent, {});
}

/** Changed on the way, with the hash made to fit: what a forged client would send. */
export async function changed(sent: Submission, change: Partial<Submission>): Promise<Submission> {
  const next = { ...sent, ...change };
  return { ...next, contentHash: await contentHash(next) };
}

export function form(table: string) {
  const cutoff = contextOf(PROVINCE).period.cutoff;
  const found = formInForce(tables, table, cutoff);
  if (!found) throw new Error(`no form of ${table}`);
  return found.definition;
}

function contextOf(unit: string) {
  const period = parsePeriod(PERIOD);
  if (!period) throw new Error('no period');
  const dates = periodDates(period, 'cutoff15');
  return { unit: unitOf(unit), period: { id: PERIOD, ...dates }, units: unitsOn(dates.cutoff, PROVINCE) };
}

function unitOf(key: string) {
  const unit = unitByKey(key);
  if (!unit) throw new Error(`no unit ${key}`);
  return unit;
}

function readingOf(rows: readonly Row[]): Reading {
  const columns: Record<string, Value[]> = {};
  for (const { key, leaves, optional } of form('petitions').columns) {
    if (leaves && !optional) columns[key] = rows.map(() => 0);
  }
  const received = rows.map((row) => row.received ?? 0);
  const opening = rows.map((row) => row.opening ?? 0);
  const total = rows.map((row) => (row.opening ?? 0) + (row.received ?? 0));
  const processed = rows.map((row, index) => row.processed ?? total[index] ?? 0);
  Object.assign(columns, {
    ...{ unit: rows.map((row) => row.unit), opening, received, total, processed },
    closing: total.map((all, index) => all - (processed[index] ?? 0)),
  });
  const eligible = rows.map((row) => row.eligible ?? 0);
  for (const key of ['eligible', 'reflections', 'resolvedFirst', 'competent', 'competentReflections']) {
    columns[key] = eligible;
  }
  return {
    ...{ table: 'petitions', sheet: null, columns, sheetRows: rows.map((_, index) => index + 6) },
    ...{ sheetLetters: { unit: 'A', received: 'D' }, range: `A3:W${rows.length + 5}` },
    conservation: { seen: rows.length, read: rows.length, totals: 0, ignored: 0 },
    ...{ issues: [], fixes: [], questions: [] },
  };
}
