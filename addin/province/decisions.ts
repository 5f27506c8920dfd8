// Which decisions a reviewer is offered for where a unit stands. The server decides what is allowed; this only keeps
// buttons away that could but be refused.
import type { Comment, EventAction, EventBody, Gate, HeadView } from '../../shared/api';
import type { Submitted } from './server';

export type Decision = Extract<EventAction, 'accept' | 'return' | 'withdrawAcceptance' | 'extend' | 'reopen'>;

export function decisionsFor({ status }: HeadView, gate: Gate): Decision[] {
  const shut = gate === 'closed' || gate === 'locked';
  const offered: Decision[] = [];
  if (status === 'submitted') offered.push('accept', 'return');
  if (status === 'accepted') offered.push('withdrawAcceptance');
  // What waits is decided about while that is possible; in a locked period only after the unit is reopened.
  const waits = status === 'submitted' || status === 'waiting';
  if (shut && (gate === 'locked' || !waits)) offered.push('reopen');
  if (gate !== 'locked') offered.push('extend');
  return offered;
}

/** What the reviewer wrote for a decision; what it does not need stays empty. */
export interface Said {
  readonly comments: readonly Comment[];
  readonly reason: string;
  readonly until: string;
}

/** Whether enough was said for the unit to know what to do. */
export function isSaid(decision: Decision, { comments, reason, until }: Said): boolean {
  if (decision === 'accept') return true;
  if (decision === 'return') return comments.some(({ text }) => text.trim() !== '');
  if (decision === 'withdrawAcceptance') return reason.trim() !== '';
  return reason.trim() !== '' && until !== '';
}

/** `eventId` is one per click and stays the same when the click is tried again. */
export function eventOf(
  decision: Decision,
  of: Submitted & { readonly base: number },
  said: Said,
  eventId: string,
): EventBody {
  const about = { eventId, base: of.base, unit: of.unit, table: of.table, period: of.period };
  const reason = said.reason.trim();
  switch (decision) {
    case 'accept':
      return { action: decision, ...about };
    case 'return':
      return {
        action: decision,
        ...about,
        comments: said.comments.flatMap((one) => {
          const text = one.text.trim();
          return text === '' ? [] : [{ ...one, text }];
        }),
      };
    case 'withdrawAcceptance':
      return { action: decision, ...about, reason };
    default:
      return { action: decision, ...about, reason, until: said.until };
  }
}
