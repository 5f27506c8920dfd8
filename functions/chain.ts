// One chain of events per unit, table and period: each event carries the hash of the one before, so that nothing
// in between can be changed or left out unnoticed. Pure; whoever appends stores what `nextEvent` answers.
import type { Comment, EventAction, Role, Status } from '../shared/api';
import { canonicalJson } from '../shared/submission';
import { sha256 } from './digest';
import { partitionOf, type NewHead, type Place } from './store/rows';

interface Act {
  readonly version: number;
  /** Opaque id of the person. */
  readonly who: string;
  readonly role: Role;
  readonly time: string;
}

export interface Submitted extends Act {
  readonly type: 'submit';
  readonly submissionId: string;
  readonly contentHash: string;
}

/** Empty text stands for "none". */
export interface Decided extends Act {
  readonly type: EventAction;
  readonly eventId: string;
  /** After the event. */
  readonly status: Status;
  readonly counted: number;
  readonly reason: string;
  readonly until: string;
  readonly comments: readonly Comment[];
}

interface Link {
  readonly number: number;
  /** Hash of the event before; empty for the first. */
  readonly prevHash: string;
  readonly hash: string;
}

export type LedgerEvent = (Submitted | Decided) & Link;

export function nextEvent<Happened extends Submitted | Decided>(
  place: Place,
  head: Pick<NewHead, 'unit' | 'events' | 'chainHash'>,
  happened: Happened,
): Happened & Link {
  const event = { ...happened, number: head.events + 1, prevHash: head.chainHash };
  return { ...event, hash: hashOf(place, head.unit, event) };
}

/** Of everything an event says, and of the place it says it in; a hash it carries already is left out. */
export function hashOf(place: Place, unit: string, event: object): string {
  return sha256(canonicalJson({ at: partitionOf(place), unit, ...event, hash: undefined }));
}
