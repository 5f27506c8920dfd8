// The table definitions this server knows, with their revisions: those it was built with and the province's own. The
// form of a table for a period is the one in force on the period's cut-off date.
import type { TableDefinition } from '../shared/definition';
import { parsePeriod, periodDates, type PeriodDates } from '../shared/period';
import { Problem } from '../shared/problem';
import { formInForce, formsInForce, revision, type InForce } from '../shared/revision';
import { tables } from '../shared/tables/index';
import { ownTables } from './ownTables';

const revisions = new WeakMap<TableDefinition, Promise<string>>();

export interface Form extends InForce {
  readonly revision: string;
}

/** Every edition of every table; `fresh` asks storage for tables somebody has just switched on. */
async function allForms(fresh = false): Promise<TableDefinition[]> {
  return [...tables, ...(await ownTables(fresh))];
}

/** Refuses a table that has no form in force on the day. */
export async function formOn(table: string, cutoff: string, fresh = false): Promise<Form> {
  const form =
    formInForce(await allForms(fresh), table, cutoff) ?? formInForce(await allForms(true), table, cutoff);
  if (!form) throw new Problem('unknownTable', { table });
  return withRevision(form);
}

/** The form of a table for a period by the table's own calendar; refuses what the table is never reported for. */
export async function formFor(
  table: string,
  period: string,
): Promise<Form & { readonly dates: PeriodDates }> {
  await mustBeTable(table);
  const parsed = parsePeriod(period);
  if (!parsed) throw new Problem('unknownPeriod', { period });
  const forms = await allForms(true);
  for (const definition of forms) {
    if (definition.id !== table || !definition.periods.includes(parsed.kind)) continue;
    const dates = periodDates(parsed, definition.calendar);
    const form = formInForce(forms, table, dates.cutoff);
    if (form?.definition === definition) return { ...(await withRevision(form)), dates };
  }
  throw new Problem('unknownPeriod', { period });
}

export async function formsOn(day: string): Promise<Form[]> {
  return Promise.all(formsInForce(await allForms(), day).map(withRevision));
}

/** Refuses a table that has no form at all. */
export async function mustBeTable(table: string): Promise<void> {
  const isTable = ({ id, draft }: TableDefinition) => id === table && !draft;
  if (!(await allForms()).some(isTable) && !(await allForms(true)).some(isTable))
    throw new Problem('unknownTable', { table });
}

async function withRevision(form: InForce): Promise<Form> {
  const { definition } = form;
  const known = revisions.get(definition) ?? revision(definition);
  revisions.set(definition, known);
  return { ...form, revision: await known };
}
