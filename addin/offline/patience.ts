// A busy server says how long to wait. One Nộp waits a little, whatever number of tables it sends: what then still does
// not get through waits in the queue, so that nobody sits before a screen that stands still.
import { Problem } from '../../shared/problem';
import type { Receipt } from '../../shared/api';
import type { Submission } from '../../shared/submission';
import type { Server } from '../server';

const mostWaits = 2;
const longestSeconds = 10;
const usualSeconds = 5;
const busy = new Set(['storageUnavailable', 'serverBusy', 'tooManyRequests']);

/** A refusal that passes by itself in a while. */
export function isBusy(error: unknown): boolean {
  return error instanceof Problem && busy.has(error.code);
}

/** The user may stop the waiting. Sends each under its own id again after a wait: the server answers a repeated id with the same receipt. */
export function patiently(server: Server, stop: AbortSignal): (submission: Submission) => Promise<Receipt> {
  let waits = 0;
  const send = async (submission: Submission): Promise<Receipt> => {
    try {
      return await server.submit(submission);
    } catch (error) {
      if (!isBusy(error) || ++waits > mostWaits) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, secondsOf(error) * 1000);
        stop.addEventListener('abort', resolve);
      });
      if (stop.aborted) throw error;
      return send(submission);
    }
  };
  return send;
}

function secondsOf(error: unknown): number {
  const asked = error instanceof Problem ? error.params.seconds : undefined;
  return typeof asked === 'number' ? Math.min(asked, longestSeconds) : usualSeconds;
}
