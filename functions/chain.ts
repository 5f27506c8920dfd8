// One chain of events per unit, table and period: each event carries the hash of the one before, so that nothing
// in between can be changed or left out unnoticed. Pure; whoever appends stores what `nextEvent` answers.
import { canonicalJson, sha256 } from '../shared/submission';
import { partitionOf, type NewHead, type Place } from './store/rows';

export interface LedgerEvent {
  readonly number: number;
  readonly type: 'submit';
  readonly version: number;
  readonly submissionId: string;
  readonly contentHash: string;
  /** Opaque id of the person. */
  readonly who: string;
  readonly role: string;
  readonly time: string;
  /** Hash of the event before; empty for the first. */
  readonly prevHash: string;
  readonly hash: string;
}

export async function nextEvent(
  place: Place,
  head: Pick<NewHead, 'unit' | 'events' | 'chainHash'>,
  happened: Omit<LedgerEvent, 'number' | 'prevHash' | 'hash'>,
): Promise<LedgerEvent> {
  const event = { ...happened, number: head.events + 1, prevHash: head.chainHash };
  const hash = await sha256(canonicalJson({ at: partitionOf(place), unit: head.unit, ...event }));
  return { ...event, hash };
}
