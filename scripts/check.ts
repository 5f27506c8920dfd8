// `npm run --silent check -- FILE [--table ID] [--unit CODE] [--period 2024-Q1] [--definitions FILE.json]`:
// JSON on stdout and nothing else. Exit 0: no errors, 1: errors found, 2: unreadable (a problem object).
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { tableDefinitionSchema, type TableDefinition } from '../shared/definition';
import { examine } from '../shared/examine';
import { parsePeriod, periodDates, type PeriodDates } from '../shared/period';
import { Problem } from '../shared/problem';
import { formsInForce } from '../shared/revision';
import { tables } from '../shared/tables';
import { problemSentence } from '../shared/words/sentences';
import { readWorkbook } from '../shared/xlsx/read';
import { reportOf } from './check/report';
import { reporterFor } from './check/reporter';

interface Arguments {
  readonly file: string;
  readonly table: string | undefined;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly definitions: string | undefined;
}

function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      table: { type: 'string' },
      unit: { type: 'string' },
      period: { type: 'string' },
      definitions: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Problem('invalidQuery', { at: 'FILE' });
  const { table, unit, period, definitions } = values;
  return { file, table, unit, period, definitions };
}

/** The quarter that ended last, when none is named. */
function lastQuarter(today: Date): string {
  const quarter = Math.floor(today.getUTCMonth() / 3);
  const year = today.getUTCFullYear();
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}

function datesOf(id: string): PeriodDates & { id: string } {
  const period = parsePeriod(id);
  if (!period) throw new Problem('invalidQuery', { at: '--period' });
  return { id, ...periodDates(period, 'cutoff15') };
}

async function definitionsFor({ table, definitions }: Arguments, cutoff: string): Promise<TableDefinition[]> {
  const added = definitions === undefined ? [] : await readDefinitions(definitions);
  const known = formsInForce(tables, cutoff).map((form) => form.definition);
  const all = [...known.filter((one) => !added.some((other) => other.id === one.id)), ...added];
  if (table === undefined) return all;
  const chosen = all.filter((one) => one.id === table);
  if (chosen.length === 0) throw new Problem('unknownTable', { table });
  return chosen;
}

async function readDefinitions(file: string): Promise<TableDefinition[]> {
  const one = tableDefinitionSchema;
  const text = new TextDecoder().decode(await readBytes(file));
  const parsed = z.union([z.array(one), one]).safeParse(parseJson(text));
  if (!parsed.success) throw new Problem('invalidBody', { at: z.prettifyError(parsed.error) });
  return Array.isArray(parsed.data) ? parsed.data : [parsed.data];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformedJson');
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
  const period = datesOf(wanted.period ?? lastQuarter(new Date()));
  const definitions = await definitionsFor(wanted, period.cutoff);
  const grids = await readWorkbook(await readBytes(wanted.file));
  const { unit, units } = reporterFor(grids, definitions, wanted.unit, period.cutoff);
  const report = reportOf(wanted.file, examine(grids, definitions, { unit, units, period }));
  const failed = report.sheets.some((sheet) =>
    [sheet.issues, ...sheet.tables.map((table) => table.issues)]
      .flat()
      .some((issue) => issue.severity === 'error'),
  );
  return { answer: report, exit: failed ? 1 : 0 };
}

function problemObject({ code, status, params }: Problem) {
  const title = problemSentence(code, params, 'vi');
  return {
    type: `urn:giaoban:problem:${code}`,
    title,
    titleEn: problemSentence(code, params, 'en'),
    status,
    code,
    params,
  };
}

const { answer, exit } = await check(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof Problem) return { answer: problemObject(error), exit: 2 };
  const badArguments =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (badArguments)
    return { answer: problemObject(new Problem('invalidQuery', { at: error.message })), exit: 2 };
  throw error;
});
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
process.exitCode = exit;
