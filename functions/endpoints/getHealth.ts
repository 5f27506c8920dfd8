// Whether the server can do its work, in numbers that give nothing away; open, because monitors hold no token.
import { healthSchema } from '../../shared/api';
import { now } from '../clock';
import { httpEndpoint, takesNothing } from '../endpoint';
import { settings } from '../settings';
import { isOutage } from '../store/client';
import { stores } from '../stores';

export const getHealth = httpEndpoint({
  ...takesNothing,
  name: 'getHealth',
  method: 'GET',
  route: 'health',
  summary: 'Whether storage answers, and how much is waiting to be published',
  asks: 'nobody',
  answers: healthSchema,
  async run() {
    const storage = await looked();
    const isWell = storage?.poison === 0;
    return {
      json: {
        status: isWell ? 'ok' : 'degraded',
        storage: storage !== undefined,
        queue: storage?.waiting ?? null,
        poison: storage?.poison ?? null,
        unpublished: storage?.unpublished ?? null,
        now: now(),
      },
    };
  },
});

/** Undefined when storage does not answer: for health that is an answer, not a failure. */
async function looked() {
  const { queue, intents } = stores();
  try {
    const [depth, open] = await Promise.all([queue.depth(), intents.all(settings().province)]);
    return { ...depth, unpublished: open.length };
  } catch (error) {
    if (isOutage(error)) return undefined;
    throw error;
  }
}
