// What a clerk does in the pane, without the pane: read the workbook, check it, submit each table found.
import { createHash } from 'node:crypto';
import {
  contextSchema,
  definitionsSchema,
  periodsSchema,
  receiptSchema,
  unitsSchema,
  type Definitions,
  type OpenPeriod,
  type Receipt,
} from '../../shared/api';
import type { CheckContext } from '../../shared/checking/checked';
import { emptyFigures } from '../../shared/evaluate';
import { examine, type ExaminedTable } from '../../shared/examine';
import type { Issue } from '../../shared/issue';
import { emptySubmission, submission, type Explanation, type Submission } from '../../shared/submission';
import type { Unit } from '../../shared/unit';
import { readWorkbook } from '../../shared/xlsx/read';
import type { Client } from './client';
import type { SampleWorkbook } from './samples';

/** A table that was not submitted, and the issues that stood in the way. */
export interface NotSubmitted {
  readonly file: string;
  readonly table: string;
  readonly issues: readonly Issue[];
}

export interface Submitted {
  readonly receipts: readonly Receipt[];
  readonly notSubmitted: readonly NotSubmitted[];
}

/** What the server says about a period, the same for every unit. */
export interface Terms {
  readonly period: string;
  readonly definitions: Definitions['definitions'];
  readonly units: readonly Unit[];
  readonly periods: readonly OpenPeriod[];
}

export async function askTerms(client: Client, period: string): Promise<Terms> {
  const { periods } = await client.get('periods', periodsSchema);
  const open = periods.filter((one) => one.period === period);
  const cutoff = open[0]?.cutoff;
  if (cutoff === undefined) throw new Error(`Kỳ ${period} chưa mở · period ${period} is not open`);
  const { definitions } = await client.get(`definitions?on=${cutoff}`, definitionsSchema);
  const { units } = await client.get(`units?on=${cutoff}`, unitsSchema);
  return { period, definitions, units, periods: open };
}

export async function submitWorkbook(
  client: Client,
  sample: SampleWorkbook,
  terms: Terms,
): Promise<Submitted> {
  const unit = terms.units.find((one) => one.code === sample.code);
  if (!unit)
    throw new Error(`${sample.file}: không có đơn vị mã ${sample.code} · no unit of code ${sample.code}`);
  const receipts: Receipt[] = [];
  const notSubmitted: NotSubmitted[] = [];
  const context = contextOf(unit, terms);
  const definitions = terms.definitions.map((one) => one.definition);

  for (const sheet of examine(await readWorkbook(sample.bytes), definitions, () => context, {
    chosenFor: () => context,
  })) {
    for (const table of sheet.tables) {
      if (table.found.definition.id in sample.nothing) continue;
      const outcome = await submitTable(client, unit, table, terms);
      if ('version' in outcome) receipts.push(outcome);
      else notSubmitted.push({ file: sample.file, ...outcome });
    }
  }
  for (const [table, reason] of Object.entries(sample.nothing)) {
    receipts.push(await submitNothing(client, unit, table, reason, terms));
  }
  return { receipts, notSubmitted };
}

function contextOf(unit: Unit, terms: Terms): CheckContext {
  const { period, periods, units } = terms;
  const dates = periods[0];
  if (!dates) throw new Error(`Kỳ ${period} chưa mở · period ${period} is not open`);
  return { unit, units, period: { id: period, from: dates.from, to: dates.to, cutoff: dates.cutoff } };
}

async function submitTable(client: Client, unit: Unit, table: ExaminedTable, terms: Terms) {
  const { definition } = table.found;
  const { issues, errors } = table.checked;
  if (errors > 0) return { table: definition.id, issues };
  const choices = await choicesFor(client, unit, definition.id, terms);
  const explanations = issues.map((issue) => issue.code).filter((code, at, all) => all.indexOf(code) === at);
  const body = await submission(table.checked, { ...choices, explanations: explanations.map(explained) });
  return post(client, body);
}

async function submitNothing(client: Client, unit: Unit, table: string, reason: string, terms: Terms) {
  const choices = await choicesFor(client, unit, table, terms);
  const definition = terms.definitions.find((one) => one.definition.id === table)?.definition;
  if (!definition) throw new Error(`Không có biểu ${table} · no table ${table}`);
  const figures = emptyFigures(definition, unit);
  return post(client, await emptySubmission(table, { ...choices, nothingToReport: { reason } }, figures));
}

/** A stable submission id: a demo run twice sends the same requests. */
async function choicesFor(client: Client, unit: Unit, table: string, terms: Terms) {
  const query = new URLSearchParams({ unit: unit.key, table, period: terms.period });
  const { head } = await client.get(`context?${query.toString()}`, contextSchema);
  const revision = terms.definitions.find((one) => one.definition.id === table)?.revision ?? '';
  return {
    submissionId: uuidOf(`${unit.key}|${table}|${terms.period}|${String(head.latest)}`),
    base: head.latest,
    unit: unit.key,
    period: terms.period,
    revision,
    explanations: [],
    clientTime: `${terms.periods[0]?.deadline ?? '2024-01-01'}T00:00:00Z`,
  };
}

function explained(code: Issue['code']): Explanation {
  return { code, text: 'Số liệu mẫu đã được đối chiếu, đúng thực tế của đơn vị.' };
}

function post(client: Client, body: Submission): Promise<Receipt> {
  return client.send('POST', 'submissions', body, receiptSchema);
}

/** A version-5 style UUID: the name decides it. */
function uuidOf(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
