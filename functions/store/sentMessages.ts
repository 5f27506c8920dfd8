// Who has been sent a message on which day: a row is a claim, made before the mail goes out. Rows hold no address.
import { isMissing, unlessRace, type Store } from './client';
import { entitySize } from './limits';

export class SentMessages {
  constructor(private readonly store: Store) {}

  /** False when the person has been written to on that day. */
  async claim(province: string, day: string, person: string): Promise<boolean> {
    const client = await this.store.table('sentMessages');
    const entity = { partitionKey: province, rowKey: keyOf(day, person) };
    entitySize(entity);
    return unlessRace(client.createEntity(entity));
  }

  async giveBack(province: string, day: string, person: string): Promise<void> {
    const client = await this.store.table('sentMessages');
    try {
      await client.deleteEntity(province, keyOf(day, person));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}

const keyOf = (day: string, person: string): string => `${day}|${person}`;
