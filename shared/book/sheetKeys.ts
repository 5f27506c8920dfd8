// What the sheets of a workbook are made from, as text, so that a sheet is laid out and packed again only when something
// on it changes. What is large and never changes (the totals of a table, the history it is compared with) counts as equal
// when it is the same object; all else is spelt out. Whoever adds an input to a sheet adds it here:
// test/shared/book/keptSheets.test.ts changes every one of them.
import type { Entry } from '../aggregate';
import { identity } from './identity';
import type { Plan, Source, TablePlan } from './plan';
import { tableFooter } from './printing';
import type { Trends } from './trendSheet';

/** A table with its units; `trends`: where their lines stand. */
export function tableKey(plan: Plan, table: TablePlan, { lineOf }: Trends): string {
  const { totals, headline } = table;
  const { id } = totals.definition;
  // The lines of a table stand one after another, and so do its sources: where the first is tells where all are.
  const lines = headline && lineOf(id, headline.figure.key);
  const sources = plan.sources.find((source) => source.totals === totals)?.number;
  const { groups } = plan.input;
  return keyOf('table', ofTable(plan, table), table.sheet, [...table.withheld], {
    ...{ lines, sources, whole: plan.whole },
    groups: groups ? [groups.title, identity(groups.groups)] : [],
  });
}

/** The rows behind a list. */
export function detailKey(plan: Plan, table: TablePlan): string {
  return keyOf('detail', ofTable(plan, table), table.detailSheet);
}

/** Sheets about everything; of those that leaders see otherwise only where figures of single units are withheld. */
export function wholeKeys(plan: Plan) {
  const { replaces, ledgerRoot } = plan.input;
  const whole = ofWhole(plan);
  const withheld = plan.tables.map((table) => [...table.withheld]);
  const before = replaces && [replaces.number, replaces.asOf, replaces.tables.map(identity)];
  return {
    overview: keyOf('overview', whole, withheld, before),
    comparison: keyOf('comparison', whole, withheld),
    status: keyOf('status', whole),
    quality: keyOf('quality', whole, withheld, before),
    report: keyOf('report', whole),
    reconciliation: keyOf('reconciliation', whole, withheld),
    trend: keyOf('trend', whole, withheldTrends(plan)),
    sources: keyOf('sources', whole, ledgerRoot),
  };
}

/** Of single units a trend shows the first figure only. */
function withheldTrends({ tables }: Plan) {
  return tables.map(({ headline, withheld }) => headline && withheld.has(headline.figure.key));
}

/** Rows of a list; `look`: how its columns are shown. */
export function detailBlockKey(
  plan: Plan,
  { totals }: TablePlan,
  look: unknown,
  entries: readonly Entry[],
): string {
  const { definition, cutoff } = totals;
  return keyOf('detail', identity(definition), cutoff, plan.unitsKey, look, entries.map(identity));
}

/** Lines of "Nguồn số liệu" that are about one table. */
export function sourcesBlockKey(plan: Plan, sources: readonly Source[]): string {
  const lines = sources.map(({ totals, entry, number }) => [
    identity(totals.definition),
    identity(entry),
    number,
  ]);
  return keyOf('sources', plan.unitsKey, lines);
}

/** Lines of "Diễn biến" that are about one table. */
export function trendBlockKey(plan: Plan, table: TablePlan, periods: readonly string[]): string {
  const { totals, comparison, headline, withheld } = table;
  const history = comparison.trend.slice(0, -1).map((one) => [one.period, identity(one)]);
  const isWithheld = headline && withheld.has(headline.figure.key);
  return keyOf('trend', identity(totals), plan.unitsKey, plan.whole, { periods, history, isWithheld });
}

function ofTable(plan: Plan, { totals }: TablePlan) {
  return [identity(totals), plan.input.period, plan.unitsKey, tableFooter(plan, totals)];
}

/** All a workbook is made from but its edition, what it replaces and its root. */
function ofWhole({ input, tables, unitsKey }: Plan): string {
  const { title, period, asOf, group, letterhead, targets, returned, groups, history = [] } = input;
  return JSON.stringify([
    { title, period, asOf, group, letterhead, targets, returned },
    unitsKey,
    tables.map((table) => [identity(table.totals), table.sheet, table.detailSheet]),
    history.map(identity),
    groups && [groups.title, identity(groups.groups)],
  ]);
}

function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts, (_, value: unknown) => (value === undefined ? null : value));
}
