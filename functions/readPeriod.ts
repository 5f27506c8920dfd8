// Everything a period's workbooks are made from, read out of the ledger at one go: the totals of every table, what is
// published of the periods it is compared with, and what says exactly which state of which heads that is.
import { ledgerRoot, type ReadPartition } from '../shared/ledgerRoot';
import type { Plan } from '../shared/planSchema';
import { historyOf, ofPublication, type History } from './history';
import { openedPeriods, placeOf } from './period';
import { currentPlan, ofPlan, planHash, usedOf, type UsedPlan } from './plan';
import { settings } from './settings';
import type { StoredPeriod } from './store/periods';
import { partitionOf } from './store/rows';
import type { HeadVector } from './store/workbooks';
import { totalsOf, type TableTotals } from './totals';

export interface ReadPeriod {
  readonly tables: readonly TableTotals[];
  readonly history: History;
  /** Groups and targets as they were when this was read. */
  readonly plan: Plan;
  /** Every period opened, of any table. */
  readonly opened: readonly StoredPeriod[];
  readonly vector: HeadVector;
  /** Of the chains that were read (shared/ledgerRoot.ts). */
  readonly root: string;
  /** Ledger time of the newest change; empty when nothing was ever submitted. */
  readonly asOf: string;
  readonly corrections: number;
}

/** `announced`: tables known to have changed. */
export async function readPeriod(
  period: string,
  announced: ReadonlySet<string> = new Set(),
): Promise<ReadPeriod> {
  const opened = await openedPeriods();
  const tables: TableTotals[] = [];
  for (const one of opened)
    if (one.period === period) tables.push(await totalsOf(one, announced.has(one.table)));
  const totals = tables.map((table) => table.totals);
  const history = await historyOf(period, totals, opened);
  const plan = await currentPlan();
  return {
    ...{ tables, history, opened, plan },
    vector: vectorOf(period, tables, history, plan),
    root: await ledgerRootOf(period, tables.map(chainsOf), history.publications, usedOf(plan, period, 'all')),
    asOf: tables.reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), ''),
    corrections: tables.reduce((sum, { corrections }) => sum + corrections, 0),
  };
}

/** The name of a head in a vector. */
export function headName({ period, table, unit }: { period: string; table: string; unit: string }): string {
  return [period, table, unit].join('|');
}

function vectorOf(
  period: string,
  tables: readonly TableTotals[],
  { publications }: History,
  { version }: Plan,
): HeadVector {
  const events = tables.flatMap(({ totals: { period, definition }, heads }) =>
    heads.map((head) => [headName({ period, table: definition.id, unit: head.unit }), head.events] as const),
  );
  const numbers = publications.map((one) => {
    return [headName({ period, table: ofPublication, unit: one.period }), one.number] as const;
  });
  const plan = [headName({ period, table: ofPlan, unit: settings().province }), version] as const;
  return Object.fromEntries([...events, ...numbers, ...(version === 0 ? [] : [plan])]);
}

export function chainsOf({ totals: { definition }, heads }: TableTotals): ReadChains {
  return { table: definition.id, chains: heads };
}

interface ReadChains extends Pick<ReadPartition, 'chains'> {
  readonly table: string;
}

/** The root of a period's tables, as far as their chains were read, of the publications they were compared with, and of
 * what was used of groups and targets. */
export function ledgerRootOf(
  period: string,
  tables: readonly ReadChains[],
  publications: History['publications'],
  used: UsedPlan,
): Promise<string> {
  const { province } = settings();
  const hash = planHash(used);
  return ledgerRoot(
    // A table that nobody owes has no chain: that it was open then is nothing a later reader could tell.
    tables
      .filter(({ chains }) => chains.length > 0)
      .map(({ table, chains }) => ({ partition: partitionOf(placeOf(table, period)), chains })),
    [
      ...publications.map(({ period: other, number, root }) => {
        return { partition: [province, other, ofPublication, number].join('|'), root };
      }),
      ...(hash === undefined ? [] : [{ partition: [province, period, ofPlan].join('|'), root: hash }]),
    ],
  );
}
