// The queue that wakes the publisher. A message names a period and nothing else: whoever takes it reads the rest.
import { z } from 'zod';
import { orNothing, type Store } from './client';

export const publishQueue = 'publish';
/** Hidden for a moment, so that a rush of submissions becomes few publications. */
const hiddenSeconds = 1;

const messageSchema = z.object({ period: z.string() });

/** The host parses a message that looks like JSON; a plain text is tried too. Undefined: not one of ours. */
export function periodOf(message: unknown): string | undefined {
  return messageSchema.safeParse(message).data?.period;
}

/** How long a message that is still hidden serves others: well before it can show itself. */
const sharedMs = 500;

interface Asked {
  readonly until: number;
  readonly sending: Promise<void>;
}

export class Queue {
  readonly #asked = new Map<string, Asked>();
  constructor(private readonly store: Store) {}

  /** Wakes the publisher for everything appended until now; calls shortly after one another share a message. */
  askToPublish(period: string): Promise<void> {
    const asked = this.#asked.get(period);
    if (asked && performance.now() < asked.until) return asked.sending;
    const sending = this.#send(period);
    this.#asked.set(period, { until: performance.now() + sharedMs, sending });
    sending.catch(() => this.#asked.delete(period));
    return sending;
  }

  async #send(period: string): Promise<void> {
    const queue = await this.store.queue(publishQueue);
    await queue.sendMessage(JSON.stringify({ period }), { visibilityTimeout: hiddenSeconds });
  }

  /** Messages waiting, and messages given up on. */
  async depth(): Promise<{ readonly waiting: number; readonly poison: number }> {
    const queue = await this.store.queue(publishQueue);
    const waiting = (await queue.getProperties()).approximateMessagesCount ?? 0;
    const poisoned = await this.store.queue(`${publishQueue}-poison`);
    const poison = (await orNothing(poisoned.getProperties()))?.approximateMessagesCount ?? 0;
    return { waiting, poison };
  }
}
