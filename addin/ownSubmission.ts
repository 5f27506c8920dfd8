// What a unit does with a submission of its own after it went: withdraw it, ask for a correction, and, where the unit's
// leader approves first, approve it or send it back.
import type { EventBody } from '../shared/api';
import { loadPlace, type Duty, type Place } from './duty';
import { provinceServer, type Submitted } from './province/server';
import type { Task } from './steps';

export type OwnAction = Extract<EventBody['action'], 'withdraw' | 'askCorrection' | 'approve' | 'sendBack'>;

interface Stand {
  readonly head: Duty['head'];
  readonly gate: Duty['dates']['gate'];
  readonly submits: boolean;
  readonly approves: boolean;
}

/** The actions offered for where a table stands; the server decides what is allowed. */
export function actionsFor({ head, gate, submits, approves }: Stand): OwnAction[] {
  const { status, asked, openUntil } = head;
  const shut = gate === 'closed' || gate === 'locked';
  const offered: OwnAction[] = [];
  if (approves && status === 'waiting') offered.push('approve', 'sendBack');
  if (submits && !shut && (status === 'submitted' || status === 'waiting')) offered.push('withdraw');
  const mayAsk = submits && asked === undefined && openUntil === undefined;
  if (mayAsk && (status === 'accepted' || (shut && status !== 'withdrawn'))) offered.push('askCorrection');
  return offered;
}

/** `eventId` stays the same when a click is tried again. */
export function decide(duty: Duty, place: Place, action: OwnAction, text: string, eventId: string): Task {
  return async (desk) => {
    const about = { eventId, base: duty.head.latest, ...submittedOf(duty, place) };
    await provinceServer(desk.server).decide(bodyOf(action, about, text.trim()));
    await refresh(desk);
  };
}

export function submittedOf({ definition }: Duty, { unit, period }: Place): Submitted {
  return { unit: unit.key, table: definition.id, period };
}

/** Where everything stands now; what the user has done so far stays. */
const refresh: Task = async ({ server, state, tell }) => {
  const now = state();
  if (now.step === 'signedOut' || !now.place) return;
  const { unit, period } = now.place;
  tell({ kind: 'refreshed', place: await loadPlace(server, unit.key, period, now.account.periods) });
};

type About = Pick<EventBody, 'eventId' | 'base' | 'unit' | 'table' | 'period'>;

function bodyOf(action: OwnAction, about: About, text: string): EventBody {
  if (action === 'approve') return { action, ...about };
  if (action === 'sendBack') return { action, ...about, comments: [{ cell: null, column: null, text }] };
  return { action, ...about, reason: text };
}
