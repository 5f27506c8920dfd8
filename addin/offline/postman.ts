// Sends what waits: after signing in, when the network comes back, and every half minute while something waits.
import type { Happening } from '../flow';
import { loadPlace } from '../duty';
import type { Desk, Task } from '../steps';
import { sendWaiting } from './queue';
import { dequeue, queued } from './store';

const often = 30_000;
let rounds: AbortController | undefined;

/** Begins the rounds of who has signed in; those of the one before end. */
export const beginRounds: Task = async (desk) => {
  rounds?.abort();
  const mine = new AbortController();
  rounds = mine;
  const account = accountOf(desk);
  // Of somebody else who has signed in meanwhile nothing is sent in this one's name.
  const round = () => {
    if (accountOf(desk) !== account) return mine.abort();
    void deliver(desk, mine.signal).catch(() => undefined);
  };
  addEventListener('online', round, { signal: mine.signal });
  const timer = setInterval(round, often);
  mine.signal.addEventListener('abort', () => clearInterval(timer));
  await deliver(desk, mine.signal);
};

export async function deliver(desk: Desk, signal?: AbortSignal): Promise<void> {
  const account = accountOf(desk);
  if (account === null) return;
  const before = await queued(account);
  if (before.length === 0 && !signal) return;
  const tell = (happening: Happening) => {
    if (accountOf(desk) === account) desk.tell(happening);
  };
  tell({ kind: 'queued', queue: before });
  if (before.every(({ refused }) => refused !== null)) return;
  const receipts = await sendWaiting(account, desk.server);
  tell({ kind: 'queued', queue: await queued(account) });
  const now = desk.state();
  if (receipts.length === 0 || now.step === 'signedOut' || !now.place) return;
  const { unit, period } = now.place;
  tell({ kind: 'refreshed', place: await loadPlace(desk.server, unit.key, period, now.account.periods) });
}

/** The user has seen to it: it is not sent, and not kept any longer. */
export function drop(submissionId: string): Task {
  return async (desk) => {
    await dequeue(submissionId);
    const account = accountOf(desk);
    if (account !== null) desk.tell({ kind: 'queued', queue: await queued(account) });
  };
}

function accountOf({ state }: Desk): string | null {
  const now = state();
  return now.step === 'signedOut' ? null : now.account.person;
}
