// Area `check`: our check() of 100,000 rows x 14 columns beside a pass written by hand for the same table, beside
// zod objects per row and beside JSON.parse of the same values. All three must find the same bad cells. Beside
// tableschema-js it checks 10,000 rows, or a run would take minutes.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { check as checkTable } from '../../shared/checking/check';
import { checkByHand } from './check/byHand';
import { columnKeys, context, definition, makeColumns, readingOf, type Columns } from './check/products';
import { checkByTableSchema, loadTableSchema, rowArrays as rowsForTableSchema } from './check/tableschema';
import { checkByZodRows, rowsOf } from './check/zodRows';
import { medians, rounded, type Contender } from './measure';

const rows = 100_000;
const fewRows = 10_000;

export async function check(): Promise<Record<string, number>> {
  const made = makeColumns(rows);
  const text = JSON.stringify(made);
  const fresh = () => columnsOf(text);
  const asRows = rowArrays(made);
  const contenders: Contender[] = [
    {
      name: 'hand',
      prepare() {
        const columns = fresh();
        return () => checkByHand(columns);
      },
    },
    {
      name: 'ours',
      prepare() {
        const reading = readingOf(fresh());
        return () => checkTable(definition, reading, context).errors;
      },
    },
    {
      name: 'jsonParse',
      prepare() {
        return (): unknown => JSON.parse(asRows);
      },
    },
    {
      name: 'zodRows',
      prepare() {
        const objects = rowsOf(fresh());
        return () => checkByZodRows(objects);
      },
    },
  ];
  const times = medians(contenders);
  const [hand = 0, ours = 0, jsonParse = 0, zodRows = 0] = contenders.map(({ name }) => times.get(name));
  console.log(
    `  check: hand ${hand.toFixed(1)} ms, ours ${ours.toFixed(1)} ms, JSON.parse ${jsonParse.toFixed(1)} ms, zod rows ${zodRows.toFixed(1)} ms (CPU)`,
  );
  return {
    timesSlowerThanHand: rounded(ours / hand),
    timesSlowerThanJsonParse: rounded(ours / jsonParse),
    timesFasterThanZodRows: rounded(zodRows / ours),
    timesFasterThanTableschema: await timesFasterThanTableSchema(),
    sameFindings: haveSameFindings(made) ? 1 : 0,
    allocMB: allocatedMB(),
  };
}

/** Parsed anew: columns nobody has touched. */
function columnsOf(text: string): Columns {
  const columns: Columns = JSON.parse(text);
  return columns;
}

/** The same values as text, an array for each row: what a server parses before it can check anything. */
function rowArrays(columns: Columns): string {
  return JSON.stringify(
    Array.from({ length: rows }, (_, at) => columnKeys.map((key) => columns[key]?.[at] ?? null)),
  );
}

async function timesFasterThanTableSchema(): Promise<number> {
  const made = makeColumns(fewRows);
  const schema = await loadTableSchema();
  const text = JSON.stringify(made);
  const times = medians([
    {
      name: 'ours',
      prepare() {
        const reading = readingOf(columnsOf(text));
        return () => checkTable(definition, reading, context).errors;
      },
    },
    {
      name: 'tableschema',
      prepare() {
        const arrays = rowsForTableSchema(columnsOf(text), fewRows);
        return () => checkByTableSchema(schema, arrays);
      },
    },
  ]);
  const [ours = 0, theirs = 0] = ['ours', 'tableschema'].map((name) => times.get(name));
  console.log(
    `  check: ${fewRows} rows: ours ${ours.toFixed(1)} ms, tableschema ${theirs.toFixed(1)} ms (CPU)`,
  );
  return rounded(theirs / ours);
}

function haveSameFindings(columns: Columns): boolean {
  const { issues } = checkTable(definition, readingOf(columns), context);
  const ours = issues.map(({ cell, column }) => {
    const row = Number((cell ?? '').replace(/\D/g, '')) - 5;
    return row * 16 + columnKeys.indexOf(column ?? '');
  });
  const cells = (all: readonly number[]) => [...new Set(all)].sort((a, b) => a - b).join();
  const expected = cells(checkByHand(columns));
  return cells(ours) === expected && cells(checkByZodRows(rowsOf(columns))) === expected;
}

/** In a process of its own, whose young generation is so large that nothing is collected while it is measured. */
function allocatedMB(): number {
  const script = path.join(import.meta.dirname, 'check', 'allocated.ts');
  const flags = ['--max-semi-space-size=256', '--min-semi-space-size=256', '--import', 'tsx'];
  return rounded(Number(execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' })));
}
