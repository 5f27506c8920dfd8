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
        hash: await rootOfChains(chains),
      })),
    )),
  ]);
}

/** A list of chains that is handed over again has the root it had. */
const known = new WeakMap<readonly Chain[], Promise<string>>();

function rootOfChains(chains: readonly Chain[]): Promise<string> {
  const root = known.get(chains) ?? merkleRoot(chains.map(leafOf));
  known.set(chains, root);
  return root;
}

const leaves = new WeakMap<Chain, Named>();

function leafOf(chain: Chain): Named {
  const { unit, chainHash } = chain;
  const leaf = leaves.get(chain) ?? { name: unit, hash: chainHash === '' ? 'missing' : chainHash };
  leaves.set(chain, leaf);
  return leaf;
}
