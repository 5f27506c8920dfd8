// The table definitions this server knows, with their revisions: the form of a table for a period is the one in
// force on the period's cut-off date.
import type { TableDefinition } from '../shared/definition';
import { parsePeriod, periodDates, type PeriodDates } from '../shared/period';
import { Problem } from '../shared/problem';
import { formInForce, formsInForce, revision, type InForce } from '../shared/revision';
import { tables } from '../shared/tables/index';

const revisions = new WeakMap<TableDefinition, Promise<string>>();

export interface Form extends InForce {
  readonly revision: string;
}

/** Refuses a table that has no form in force on the day. */
export async function formOn(table: string, cutoff: string): Promise<Form> {
  const form = formInForce(tables, table, cutoff);
  if (!form) throw new Problem('unknownTable', { table });
  return withRevision(form);
}

/** The form of a table for a period by the table's own calendar; refuses what the table is never reported for. */
export async function formFor(
  table: string,
  period: string,
): Promise<Form & { readonly dates: PeriodDates }> {
  mustBeTable(table);
  const parsed = parsePeriod(period);
  if (!parsed) throw new Problem('unknownPeriod', { period });
  for (const definition of tables) {
    if (definition.id !== table || !definition.periods.includes(parsed.kind)) continue;
    const dates = periodDates(parsed, definition.calendar);
    const form = formInForce(tables, table, dates.cutoff);
    if (form?.definition === definition) return { ...(await withRevision(form)), dates };
  }
  throw new Problem('unknownPeriod', { period });
}

export function formsOn(day: string): Promise<Form[]> {
  return Promise.all(formsInForce(tables, day).map(withRevision));
}

/** Refuses a table that has no form at all. */
export function mustBeTable(table: string): void {
  if (!tables.some(({ id }) => id === table)) throw new Problem('unknownTable', { table });
}

async function withRevision(form: InForce): Promise<Form> {
  const { definition } = form;
  const known = revisions.get(definition) ?? revision(definition);
  revisions.set(definition, known);
  return { ...form, revision: await known };
}
