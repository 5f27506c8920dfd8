// `npm run --silent check -- FILE [--table ID] [--unit CODE] [--period 2024-Q1] [--definitions FILE.json]`:
// JSON on stdout and nothing else. Exit 0: no errors, 1: errors found, 2: unreadable (a problem object).
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { tableDefinitionSchema, type TableDefinition } from '../shared/definition';
import { examine } from '../shared/examine';
import { parsePeriod, periodDates, type Period } from '../shared/period';
import { Problem, problemType } from '../shared/problem';
import { formsInForce } from '../shared/revision';
import { tables } from '../shared/tables';
import { problemSentence } from '../shared/words/sentences';
import { readWorkbook } from '../shared/xlsx/read';
import { reportOf } from './check/report';
import { reporterFor } from './check/reporter';

const options = {
  table: { type: 'string' },
  unit: { type: 'string' },
  period: { type: 'string' },
  definitions: { type: 'string' },
} as const;

interface Arguments {
  readonly file: string;
  readonly table: string | undefined;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly definitions: string | undefined;
}

function readArguments(args: string[]): Arguments {
  const { values, tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') throw new Problem('unknownOption', { option: unknown.rawName });
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [file = ''] = files;
  if (file === '' || files.length > 1) throw new Problem('invalidQuery', { at: 'FILE' });
  const valueOf = (name: keyof typeof options): string | undefined => {
    const value = values[name];
    if (value === true || value === '') throw new Problem('invalidQuery', { at: `--${name}` });
    return typeof value === 'string' ? value : undefined;
  };
  return {
    file,
    table: valueOf('table'),
    unit: valueOf('unit'),
    period: valueOf('period'),
    definitions: valueOf('definitions'),
  };
}

/** The quarter that ended last, when none is named. */
function lastQuarter(today: Date): string {
  const quarter = Math.floor(today.getUTCMonth() / 3);
  const year = today.getUTCFullYear();
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}

function mustBePeriod(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new Problem('invalidQuery', { at: '--period' });
  return period;
}

/** The forms in force, with those of the file in place of ours where the id is the same. */
async function definitionsFor(file: string | undefined, cutoff: string): Promise<TableDefinition[]> {
  const added = file === undefined ? [] : await readDefinitions(file);
  const known = formsInForce(tables, cutoff).map((form) => form.definition);
  return [...known.filter((one) => !added.some((other) => other.id === one.id)), ...added];
}

async function readDefinitions(file: string): Promise<TableDefinition[]> {
  const content = parseJson(new TextDecoder().decode(await readBytes(file)));
  const list: unknown[] = Array.isArray(content) ? content : [content];
  return list.map((one) => {
    const parsed = tableDefinitionSchema.safeParse(one);
    if (parsed.success) return parsed.data;
    throw new Problem('invalidDefinition', { at: z.prettifyError(parsed.error) });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('invalidDefinition', { at: 'JSON' });
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new Problem('fileNotFound', { file: path.basename(file) });
  }
}

async function check(args: string[]): Promise<{ answer: unknown; exit: number }> {
  const wanted = readArguments(args);
  const period = mustBePeriod(wanted.period ?? lastQuarter(new Date()));
  const day = periodDates(period, 'cutoff15').cutoff;
  const definitions = await definitionsFor(wanted.definitions, day);
  const { table } = wanted;
  if (table !== undefined && !definitions.some((one) => one.id === table))
    throw new Problem('unknownTable', { table });

  const grids = await readWorkbook(await readBytes(wanted.file));
  const { unit, units } = reporterFor(grids, definitions, wanted.unit, day);
  const sheets = examine(grids, definitions, ({ calendar }) => ({
    ...{ unit, units },
    period: { id: period.id, ...periodDates(period, calendar) },
  }));
  const report = reportOf(wanted.file, sheets, table);
  const issues = report.sheets
    .flatMap((sheet) => [sheet.issues, ...sheet.tables.map((one) => one.issues)])
    .flat();
  return { answer: report, exit: issues.some((issue) => issue.severity === 'error') ? 1 : 0 };
}

function problemObject({ code, status, params }: Problem) {
  const [title, titleEn] = [problemSentence(code, params, 'vi'), problemSentence(code, params, 'en')];
  return { type: problemType(code), title, titleEn, status, code, params };
}

const { answer, exit } = await check(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Problem) return { answer: problemObject(error), exit: 2 };
  throw error;
});
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
process.exitCode = exit;
