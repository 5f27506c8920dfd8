// Whether the server can do its work, in numbers that give nothing away; open, because monitors hold no token.
import type { z } from 'zod';
import { healthSchema } from '../../shared/api';
import { now } from '../clock';
import { httpEndpoint, takesNothing } from '../endpoint';
import { settings } from '../settings';
import { isOutage } from '../store/client';
import { stores } from '../stores';

httpEndpoint({
  ...takesNothing,
  name: 'getHealth',
  method: 'GET',
  route: 'health',
  summary: 'Whether storage answers, and how much is waiting to be published',
  asks: 'nobody',
  answers: healthSchema,
  async run() {
    return { json: await health() };
  },
});

/** That storage does not answer is a finding here, not a failure. */
async function health(): Promise<z.infer<typeof healthSchema>> {
  const { queue, intents } = stores();
  try {
    const [{ waiting, poison }, open] = await Promise.all([queue.depth(), intents.all(settings().province)]);
    const status = poison === 0 ? 'ok' : 'degraded';
    return { status, storage: true, queue: waiting, poison, unpublished: open.length, now: now() };
  } catch (error) {
    if (!isOutage(error)) throw error;
    return { status: 'degraded', storage: false, queue: null, poison: null, unpublished: null, now: now() };
  }
}
