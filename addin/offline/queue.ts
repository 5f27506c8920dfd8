// Submissions that wait for the network. One tab sends, one after the other, each under the id of its click: the server
// answers a repeated id with the same receipt, so nothing goes twice. What is refused is kept, to be looked at again.
import type { Receipt } from '../../shared/api';
import type { Submission } from '../../shared/submission';
import { Fault, noticeOf } from '../notice';
import { Problem } from '../../shared/problem';
import type { Server } from '../server';
import { isBusy } from './patience';
import { dequeue, enqueue, queued, type Waiting } from './store';

/** What passes by itself or by signing in again: the item goes on waiting. */
function passes(error: unknown): boolean {
  const isSignedOut = error instanceof Problem && error.code === 'unauthenticated';
  return error instanceof Fault || isSignedOut || isBusy(error);
}

export async function wait(account: string, submission: Submission): Promise<void> {
  await enqueue({ account, submission, submissionId: submission.submissionId, refused: null });
  // Without it a browser may throw the database away when the disk is full.
  await navigator.storage.persist().catch(() => false);
}

/** Sends what waits, unless another tab is at it; the receipts that came. */
export async function sendWaiting(account: string, server: Server): Promise<Receipt[]> {
  const sent = await navigator.locks.request('giaoban.sender', { ifAvailable: true }, async (lock) =>
    lock ? sendEach(server, await queued(account)) : [],
  );
  return sent;
}

async function sendEach(server: Server, items: readonly Waiting[]): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (const item of items.filter(({ refused }) => refused === null)) {
    try {
      receipts.push(await server.submit(item.submission));
      await dequeue(item.submissionId);
    } catch (error) {
      if (passes(error)) return receipts;
      if (!(error instanceof Problem)) throw error;
      await enqueue({ ...item, refused: noticeOf(error) });
    }
  }
  return receipts;
}
