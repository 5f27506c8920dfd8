// Whether the server can do its work: storage, the queue of the publisher, and what waits longest for a workbook. That
// storage does not answer is a finding here, not a failure.
import type { z } from 'zod';
import type { healthSchema, metricsSchema } from '../shared/api';
import { now } from './clock';
import { settings } from './settings';
import { isOutage } from './store/client';
import type { Intent } from './store/intents';
import { stores } from './stores';

/** A publication takes seconds and the sweep comes every minute: later than this, something is wrong. */
const longestUnpublishedSeconds = 300;

interface Found {
  readonly health: z.infer<typeof healthSchema>;
  readonly oldestUnpublished: z.infer<typeof metricsSchema>['oldestUnpublished'];
}

export async function lookAtHealth(): Promise<Found> {
  const { queue, intents } = stores();
  try {
    const [{ waiting, poison }, open] = await Promise.all([queue.depth(), intents.all(settings().province)]);
    const oldest = open.reduce<Intent | undefined>(
      (first, one) => (first === undefined || one.timestamp < first.timestamp ? one : first),
      undefined,
    );
    const age = oldest && Math.max(0, Math.round((Date.now() - Date.parse(oldest.timestamp)) / 1000));
    const isWell = poison === 0 && (age ?? 0) < longestUnpublishedSeconds;
    const numbers = {
      queue: waiting,
      poison,
      unpublished: open.length,
      oldestUnpublishedSeconds: age ?? null,
    };
    return {
      health: { status: isWell ? 'ok' : 'degraded', storage: true, ...numbers, now: now() },
      oldestUnpublished: oldest ? waitingHead(oldest) : null,
    };
  } catch (error) {
    if (!isOutage(error)) throw error;
    const unknown = { queue: null, poison: null, unpublished: null, oldestUnpublishedSeconds: null };
    return {
      health: { status: 'degraded', storage: false, ...unknown, now: now() },
      oldestUnpublished: null,
    };
  }
}

function waitingHead({ unit, table, period, timestamp }: Intent): Found['oldestUnpublished'] {
  return { unit, table, period, since: timestamp };
}
