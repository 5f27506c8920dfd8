// The states of a submission and what leads from one to the next: one table, of state, action and role (CONTRACT,
// "Ledger"). Pure; whoever acts stores what `transition` answers.
import type { EventAction, Role, Status } from '../shared/api';
import { Problem } from '../shared/problem';
import { mustBeOpenToReview, mustTake, type Standing } from './gate';
import type { StoredPeriod } from './store/periods';
import type { NewHead } from './store/rows';

export type Action = 'submit' | EventAction;

/** How the period's table is decided about. */
export type Reviewing = Pick<StoredPeriod, 'review' | 'unitApproval'>;

interface Transition {
  readonly by: Role;
  readonly from: readonly Status[];
  /** `taking`: while the unit may submit; `review`: until locked; `unlocked`; `shut`: closed or locked only. */
  readonly when: 'taking' | 'review' | 'unlocked' | 'shut';
  /** The next state; `same` where only dates or the chain change. */
  readonly to: Status | 'same' | ((reviewing: Reviewing) => Status);
  readonly emptiesCounted?: true;
}

const any: readonly Status[] = ['due', 'waiting', 'submitted', 'accepted', 'returned', 'withdrawn'];
const reviewed = ({ review }: Reviewing): Status => (review === 'none' ? 'accepted' : 'submitted');
const sent = (reviewing: Reviewing): Status => (reviewing.unitApproval ? 'waiting' : reviewed(reviewing));

export const transitions = {
  submit: {
    by: 'submitter',
    from: ['due', 'returned', 'withdrawn', 'submitted', 'accepted'],
    when: 'taking',
    to: sent,
  },
  approve: { by: 'approver', from: ['waiting'], when: 'taking', to: reviewed },
  sendBack: { by: 'approver', from: ['waiting'], when: 'taking', to: 'due' },
  accept: { by: 'reviewer', from: ['submitted'], when: 'review', to: 'accepted' },
  return: { by: 'reviewer', from: ['submitted'], when: 'review', to: 'returned' },
  withdraw: {
    by: 'submitter',
    from: ['submitted', 'waiting'],
    when: 'taking',
    to: 'withdrawn',
    emptiesCounted: true,
  },
  withdrawAcceptance: {
    by: 'reviewer',
    from: ['accepted'],
    when: 'review',
    to: 'returned',
    emptiesCounted: true,
  },
  askCorrection: { by: 'submitter', from: any, when: 'shut', to: 'same' },
  // From any state: what was missing, or still waited for a decision, when the period was locked would be so for ever.
  reopen: { by: 'reviewer', from: any, when: 'shut', to: 'same' },
  extend: { by: 'reviewer', from: any, when: 'unlocked', to: 'same' },
} as const satisfies Record<Action, Transition>;

export interface Next {
  readonly status: Status;
  /** What becomes of the version that counts. */
  readonly counted: 'stays' | 'latest' | 'none';
}

/** The state after an action; refuses what the state or the period does not allow. Who may act is asked before. */
export function transition(action: Action, status: Status, standing: Standing, period: StoredPeriod): Next {
  const { from, when, to, emptiesCounted }: Transition = transitions[action];
  mustBeTime(when, standing, period);
  if (!from.includes(status)) throw new Problem('invalidTransition', { status, action });
  const next = typeof to === 'function' ? to(period) : to;
  if (next === 'same') return { status, counted: 'stays' };
  if (emptiesCounted) return { status: next, counted: 'none' };
  return { status: next, counted: next === 'accepted' ? 'latest' : 'stays' };
}

/** The publications of a locked period number what came to count after it was locked. */
export function correctionsIn(
  { counted }: Next,
  { reopened }: Pick<NewHead, 'reopened'>,
  { locked }: Pick<StoredPeriod, 'locked'>,
): number {
  return locked && reopened !== '' && counted !== 'stays' ? 1 : 0;
}

function mustBeTime(when: Transition['when'], standing: Standing, period: StoredPeriod): void {
  if (when === 'taking') return mustTake(standing, period);
  if (when === 'review') return mustBeOpenToReview(standing, period.period);
  const { gate } = standing;
  if (when === 'shut' && gate !== 'closed' && gate !== 'locked')
    throw new Problem('periodOpen', { period: period.period });
  if (when === 'unlocked' && gate === 'locked') throw new Problem('periodLocked', { period: period.period });
}
