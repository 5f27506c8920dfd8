// Submissions of 250 values. Every value follows from unit, table and version, so that whoever reads a submission back
// knows what it must hold, and what the province's totals must be.
import { randomUUID } from 'node:crypto';
import { revision } from '../../../shared/revision';
import { contentHash, type Submission } from '../../../shared/submission';
import { benchTables, numbers, sevenTableIds, type TableId } from './tables';

const rowCount = 25;
const revisions = new Map<TableId, Promise<string>>();

function revisionOf(table: TableId): Promise<string> {
  const definition = benchTables.find(({ id }) => id === table);
  if (!definition) throw new Error(`No table ${table}.`);
  const known = revisions.get(table) ?? revision(definition);
  revisions.set(table, known);
  return known;
}

/** What a unit's version of a table says. */
export function columnsOf(unit: string, table: TableId, version: number): Submission['columns'] {
  const seed = Number.parseInt(unit, 10) * 7 + sevenTableIds.indexOf(table) * 31 + version * 101;
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const columns: Submission['columns'] = { item: rows.map((row) => `Nội dung công việc số ${row + 1}`) };
  numbers.forEach((key, at) => (columns[key] = rows.map((row) => (seed + row * 13 + at * 17) % 997)));
  return columns;
}

export function figuresOf(columns: Submission['columns']): Record<string, number> {
  const sum = (values: readonly unknown[] = []) =>
    values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : Number.NaN), 0);
  return Object.fromEntries(numbers.map((key) => [key, sum(columns[key])]));
}

export async function submissionOf(
  unit: string,
  table: TableId,
  period: string,
  version: number,
): Promise<Submission> {
  const columns = columnsOf(unit, table, version);
  const content = {
    ...{ table, revision: await revisionOf(table), unit, period, columns, explanations: [] },
    figures: { [unit]: figuresOf(columns) },
  };
  return {
    ...content,
    ...{ submissionId: randomUUID(), base: version - 1 },
    sheetRows: Array.from({ length: rowCount }, (_, row) => row + 6),
    sheetLetters: {
      item: 'B',
      ...Object.fromEntries(numbers.map((key, at) => [key, 'CDEFGHIJK'[at] ?? 'L'])),
    },
    range: `A4:K${rowCount + 5}`,
    conservation: { seen: rowCount, read: rowCount, totals: 0, ignored: 0 },
    clientTime: '2025-09-03T07:59:00+07:00',
    contentHash: await contentHash(content),
  };
}
