// The root of all chains a workbook was made from: a tree over the units of each partition of the ledger, and one over
// the partitions, among them the publications it was compared with, by the roots they print. The publisher prints it, `npm run verify` reckons it again (CONTRACT, "Ledger").
import { merkleRoot, type Named } from './merkle';

/** A partition of the ledger (a table in a period) with the state of every unit's chain in it. */
export interface ReadPartition {
  readonly partition: string;
  readonly chains: readonly Chain[];
}

export interface Chain {
  readonly unit: string;
  /** Hash of the newest event read; empty when nothing has happened yet. */
  readonly chainHash: string;
}

/** Another workbook that this one was compared with. */
export interface ReadWorkbook {
  readonly partition: string;
  readonly root: string;
}

/** In hex. */
export async function ledgerRoot(
  partitions: readonly ReadPartition[],
  workbooks: readonly ReadWorkbook[] = [],
): Promise<string> {
  return merkleRoot([
    ...workbooks.map(({ partition, root }) => ({ name: partition, hash: root })),
    ...(await Promise.all(
      partitions.map(async ({ partition, chains }) => ({
        name: partition,
        hash: await merkleRoot(chains.map(leafOf)),
      })),
    )),
  ]);
}

function leafOf({ unit, chainHash }: Chain): Named {
  return { name: unit, hash: chainHash === '' ? 'missing' : chainHash };
}
