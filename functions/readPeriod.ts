// Everything a period's workbooks are made from, read out of the ledger at one go: the totals of every table, what is
// published of the periods it is compared with, and what says exactly which state of which heads that is.
import { ledgerRoot, type ReadPartition } from '../shared/ledgerRoot';
import { historyOf, ofPublication, type History } from './history';
import { openedPeriods, placeOf } from './period';
import { settings } from './settings';
import type { StoredPeriod } from './store/periods';
import { partitionOf } from './store/rows';
import type { HeadVector } from './store/workbooks';
import { totalsOf, type TableTotals } from './totals';

export interface ReadPeriod {
  readonly tables: readonly TableTotals[];
  readonly history: History;
  /** Every period opened, of any table. */
  readonly opened: readonly StoredPeriod[];
  readonly vector: HeadVector;
  /** Of the chains that were read (shared/ledgerRoot.ts). */
  readonly root: string;
  /** Ledger time of the newest change; empty when nothing was ever submitted. */
  readonly asOf: string;
  readonly corrections: number;
}

export async function readPeriod(period: string): Promise<ReadPeriod> {
  const opened = await openedPeriods();
  const tables: TableTotals[] = [];
  for (const one of opened) if (one.period === period) tables.push(await totalsOf(one));
  const totals = tables.map((table) => table.totals);
  const history = await historyOf(period, totals, opened);
  return {
    ...{ tables, history, opened },
    vector: vectorOf(period, tables, history),
    root: await ledgerRoot(tables.map(partitionRead), workbooksRead(history)),
    asOf: tables.reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), ''),
    corrections: tables.reduce((sum, { corrections }) => sum + corrections, 0),
  };
}

/** The name of a head in a vector. */
export function headName({ period, table, unit }: { period: string; table: string; unit: string }): string {
  return [period, table, unit].join('|');
}

function vectorOf(period: string, tables: readonly TableTotals[], { publications }: History): HeadVector {
  const events = tables.flatMap(({ totals: { period, definition }, heads }) =>
    heads.map((head) => [headName({ period, table: definition.id, unit: head.unit }), head.events] as const),
  );
  const numbers = publications.map((one) => {
    return [headName({ period, table: ofPublication, unit: one.period }), one.number] as const;
  });
  return Object.fromEntries([...events, ...numbers]);
}

function partitionRead({ totals: { period, definition }, heads }: TableTotals): ReadPartition {
  return { partition: partitionOf(placeOf(definition.id, period)), chains: heads };
}

function workbooksRead({ publications }: History) {
  const { province } = settings();
  return publications.map(({ period, number, root }) => {
    return { partition: [province, period, ofPublication, number].join('|'), root };
  });
}
