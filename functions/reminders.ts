// Who is due and who is late, out of the heads: what a unit has to do, and what a reviewer has to look at. Pure; who
// may see which of it is asked by whoever shows or sends it.
import type { Digest, Reminder, ReminderKind } from '../shared/api';
import { addWorkingDays, type WorkCalendar } from '../shared/holidays';
import { dueDay, isTaking, standingOf } from './gate';
import type { StoredPeriod } from './store/periods';
import type { NewHead } from './store/rows';

/** Working days before the deadline from which a unit is reminded. */
const noticeDays = 3;

/** A table of a period with the heads of its units. */
export interface Board {
  readonly period: StoredPeriod;
  readonly title: string;
  readonly heads: readonly NewHead[];
}

export function remindersOf(
  { period, title, heads }: Board,
  day: string,
  calendar: WorkCalendar,
): Reminder[] {
  return heads.flatMap((head) => {
    const kind = kindOf(head, period, day, calendar);
    if (!kind) return [];
    const due = dueDay(head, period.deadline);
    return [{ kind, unit: head.unit, table: period.table, title, period: period.period, due }];
  });
}

export function digestOf(board: Board, day: string): Digest {
  const { period, title, heads } = board;
  const owing = heads.filter((head) => head.obliged && owes(head) && !isPastAll(head, period, day));
  const late = owing.filter((head) => day > dueDay(head, period.deadline));
  const unitsOf = (found: readonly NewHead[]) => found.map(({ unit }) => unit);
  return {
    ...{ table: period.table, title, period: period.period },
    toReview: unitsOf(heads.filter(({ status }) => status === 'submitted')),
    asking: unitsOf(heads.filter(({ asked }) => asked !== '')),
    late: unitsOf(late),
    notYet: owing.length - late.length,
  };
}

/** Nothing the unit gave stands, so that the next step is its own. */
function owes({ status, counted }: NewHead): boolean {
  return status === 'returned' || ((status === 'due' || status === 'withdrawn') && counted === 0);
}

/** Published as final: what the unit did not give is no longer waited for. */
function isPastAll(head: NewHead, period: StoredPeriod, day: string): boolean {
  const standing = standingOf(head, period, day);
  return standing.gate === 'locked' && !isTaking(standing);
}

function kindOf(
  head: NewHead,
  period: StoredPeriod,
  day: string,
  calendar: WorkCalendar,
): ReminderKind | undefined {
  const standing = standingOf(head, period, day);
  if (head.status === 'waiting') return isTaking(standing) ? 'toApprove' : undefined;
  if (!owes(head) || (!head.obliged && head.status !== 'returned')) return undefined;
  if (!isTaking(standing)) return standing.gate === 'closed' ? 'closed' : undefined;
  if (head.status === 'returned') return 'returned';
  const due = dueDay(head, period.deadline);
  if (day > due) return 'late';
  if (day === due) return 'dueToday';
  return addWorkingDays(day, noticeDays, calendar) >= due ? 'dueSoon' : undefined;
}
