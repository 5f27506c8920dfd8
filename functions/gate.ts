// Whether a period still takes something from a unit. The dates say what a gate should be, the heads carry what it
// was last written to (closing and locking rewrite them, so that who reads an open head and writes under its ETag
// came first); the stricter of the two holds. Pure.
import { gates, type Gate } from '../shared/api';
import { Problem } from '../shared/problem';
import type { StoredPeriod } from './store/periods';
import type { NewHead } from './store/rows';

/** Server time decides: in time through the deadline, late through the closing day, then closed. */
export function gateOn(
  { deadline, closes, locked }: Pick<StoredPeriod, 'deadline' | 'closes' | 'locked'>,
  day: string,
): Gate {
  if (locked) return 'locked';
  if (day <= deadline) return 'open';
  return day <= closes ? 'late' : 'closed';
}

type Deadlines = Pick<NewHead, 'gate' | 'extension' | 'reopened'>;

/** What holds for one unit on a day. */
export interface Standing {
  readonly gate: Gate;
  readonly day: string;
  /** Last day of the unit's own extension; empty when it has none. */
  readonly extension: string;
  /** Last day of its correction; empty when there never was one. */
  readonly reopened: string;
}

export function standingOf(head: Deadlines, period: StoredPeriod, day: string): Standing {
  const dated = gateOn(period, day);
  const gate = gates.indexOf(head.gate) > gates.indexOf(dated) ? head.gate : dated;
  return { gate, day, extension: head.extension, reopened: head.reopened };
}

/** The unit itself may still act: an extension opens a closed period for it, never a locked one. */
export function isTaking({ gate, day, extension, reopened }: Standing): boolean {
  if (gate === 'locked') return reopened >= day;
  return gate !== 'closed' || extension >= day || reopened >= day;
}

export function mustTake(
  standing: Standing,
  { period, closes }: Pick<StoredPeriod, 'period' | 'closes'>,
): void {
  if (isTaking(standing)) return;
  throw standing.gate === 'locked'
    ? new Problem('periodLocked', { period })
    : new Problem('periodClosed', { period, closes });
}

/** A reviewer may still decide: long after closing, and in a locked period only about a unit that was reopened. */
export function mustBeOpenToReview({ gate, reopened }: Standing, period: string): void {
  if (gate === 'locked' && reopened === '') throw new Problem('periodLocked', { period });
}

/** Last day on which a submission of the unit is in time. */
export function dueDay({ extension, reopened }: Pick<Standing, 'extension' | 'reopened'>, deadline: string) {
  return [deadline, extension, reopened].sort().at(-1) ?? deadline;
}
