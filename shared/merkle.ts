// The root of a Merkle tree (RFC 9162: leaves and nodes are told apart by their first byte, and a node without a
// sibling moves up as it is). A workbook prints the root of the chains it was made from, so that whoever holds the
// printed page can tell whether the ledger still says the same.
import { hex, sha256Bytes } from './submission';

/** Something with a name, and the hash of what it holds. */
export interface Named {
  readonly name: string;
  readonly hash: string;
}

const LEAF = 0x00;
const NODE = 0x01;

/** Hash of the tree over the leaves in the order of their names, in hex; each name must occur once. */
export async function merkleRoot(named: readonly Named[]): Promise<string> {
  const inOrder = [...named].sort((a, b) => (a.name < b.name ? -1 : 1));
  let level = await Promise.all(inOrder.map(leafOf));
  if (level.length === 0) return hex(await sha256Bytes(new Uint8Array()));
  while (level.length > 1) level = await Promise.all(pairsOf(level).map(parentOf));
  return hex(level[0] ?? new Uint8Array());
}

/** The same leaf is handed over with every publication. */
const hashes = new WeakMap<Named, Promise<Uint8Array>>();

function leafOf(named: Named): Promise<Uint8Array> {
  const known = hashes.get(named);
  if (known) return known;
  const hash = sha256Bytes(joined([LEAF], new TextEncoder().encode(`${named.name}${named.hash}`)));
  hashes.set(named, hash);
  return hash;
}

async function parentOf([left, right]: Pair): Promise<Uint8Array> {
  return right ? sha256Bytes(joined([NODE], left, right)) : left;
}

type Pair = readonly [left: Uint8Array, right: Uint8Array | undefined];

function pairsOf(level: readonly Uint8Array[]): Pair[] {
  return level.flatMap((left, at): Pair[] => (at % 2 === 0 ? [[left, level[at + 1]]] : []));
}

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
