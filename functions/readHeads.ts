// The heads of a table and period with what counts of them, as this process last read them. Where no head has another
// ETag since, only their states are read again, not the submissions in them; nothing is believed for its age.
import type { CountedHead, ReadState } from './store/ledger';
import { partitionOf, type Place } from './store/rows';
import { stores } from './stores';

/** Packed: unpacked they take some ten times as much. */
const mostBytes = 6 * 1024 * 1024;

interface Remembered {
  readonly heads: readonly CountedHead[];
  readonly bytes: number;
}

/** By partition, the one that was not asked for the longest first. */
const remembered = new Map<string, Remembered>();

/**
 * The same list as last time when nothing has changed, and in another list the same heads where those have not.
 * `isAnnounced`: something has changed, so that looking first would be one request more.
 */
export async function readHeads(place: Place, isAnnounced: boolean): Promise<readonly CountedHead[]> {
  const { ledger } = stores();
  const partition = partitionOf(place);
  const before = remembered.get(partition)?.heads;
  if (before && !isAnnounced && isStill(before, await ledger.headStates(place))) {
    remember(partition, before);
    return before;
  }
  const known = new Map(before?.map((one) => [one.head.unit, one]));
  const read: CountedHead[] = [];
  const knownStill = (head: ReadState) => {
    const one = known.get(head.unit);
    return one && isSame(one, head) ? one : undefined;
  };
  for await (const head of ledger.countedHeads(place, knownStill)) read.push(head);
  const heads =
    before &&
    isStill(
      before,
      read.map(({ head }) => head),
    )
      ? before
      : read;
  remember(partition, heads);
  return heads;
}

function isStill(before: readonly CountedHead[], now: readonly ReadState[]): boolean {
  return before.length === now.length && now.every((head, at) => isSame(before[at], head));
}

/** An emulator's ETag is a time in milliseconds; the chain tells what happened within one. */
function isSame(before: CountedHead | undefined, { unit, etag, chainHash }: ReadState): boolean {
  return before?.head.unit === unit && before.head.etag === etag && before.head.chainHash === chainHash;
}

function remember(partition: string, heads: readonly CountedHead[]): void {
  remembered.delete(partition);
  remembered.set(partition, { heads, bytes: heads.reduce((sum, { bytes }) => sum + bytes, 0) });
  let all = [...remembered.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  for (const [oldest, { bytes }] of remembered) {
    if (all <= mostBytes) return;
    remembered.delete(oldest);
    all -= bytes;
  }
}
