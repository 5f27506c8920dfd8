// Everything a period's workbooks are made from, read out of the ledger at one go: the totals of every table, and what
// says exactly which state of which heads they are of.
import { ledgerRoot, type ReadPartition } from '../shared/ledgerRoot';
import { openedPeriods, placeOf } from './period';
import { partitionOf } from './store/rows';
import type { HeadVector } from './store/workbooks';
import { totalsOf, type TableTotals } from './totals';

export interface ReadPeriod {
  readonly tables: readonly TableTotals[];
  readonly vector: HeadVector;
  /** Of the chains that were read (shared/ledgerRoot.ts). */
  readonly root: string;
  /** Ledger time of the newest change; empty when nothing was ever submitted. */
  readonly asOf: string;
  readonly corrections: number;
}

export async function readPeriod(period: string): Promise<ReadPeriod> {
  const tables: TableTotals[] = [];
  for (const opened of await openedPeriods({ period })) tables.push(await totalsOf(opened));
  return {
    tables,
    vector: vectorOf(tables),
    root: await ledgerRoot(tables.map(partitionRead)),
    asOf: tables.reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), ''),
    corrections: tables.reduce((sum, { corrections }) => sum + corrections, 0),
  };
}

/** The name of a head in a vector. */
export function headName({ period, table, unit }: { period: string; table: string; unit: string }): string {
  return [period, table, unit].join('|');
}

function vectorOf(tables: readonly TableTotals[]): HeadVector {
  const events = tables.flatMap(({ totals: { period, definition }, heads }) =>
    heads.map((head) => [headName({ period, table: definition.id, unit: head.unit }), head.events] as const),
  );
  return Object.fromEntries(events);
}

function partitionRead({ totals: { period, definition }, heads }: TableTotals): ReadPartition {
  return { partition: partitionOf(placeOf(definition.id, period)), chains: heads };
}
