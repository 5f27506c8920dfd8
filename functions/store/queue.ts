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

export class Queue {
  constructor(private readonly store: Store) {}

  async askToPublish(period: string): Promise<void> {
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
