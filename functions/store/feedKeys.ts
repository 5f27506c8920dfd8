// Feed keys, each under its id with the hash of its secret: who reads the storage can open no feed. A key names its
// person; what it opens is whatever that person may read on the day.
import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { orNothing, type Store } from './client';
import { entitySize } from './limits';

const feedKeyRow = z.object({
  person: z.string(),
  hash: z.string(),
  name: z.string(),
  created: z.string(),
  expires: z.string(),
  /** Day it was revoked; empty while it is good. */
  revoked: z.string(),
});
export type StoredFeedKey = z.infer<typeof feedKeyRow> & { readonly id: string };

export class FeedKeys {
  constructor(private readonly store: Store) {}

  async put(province: string, { id, ...key }: StoredFeedKey): Promise<void> {
    const client = await this.store.table('feedKeys');
    const entity = { partitionKey: province, rowKey: id, ...key };
    entitySize(entity);
    await client.upsertEntity(entity, 'Replace');
  }

  async get(province: string, id: string): Promise<StoredFeedKey | undefined> {
    const client = await this.store.table('feedKeys');
    const row = await orNothing(client.getEntity(province, id));
    return row && { id, ...feedKeyRow.parse(row) };
  }

  async of(province: string, person: string): Promise<StoredFeedKey[]> {
    const client = await this.store.table('feedKeys');
    const filter = odata`PartitionKey eq ${province} and person eq ${person}`;
    const found: StoredFeedKey[] = [];
    for await (const row of client.listEntities({ queryOptions: { filter } })) {
      found.push({ id: row.rowKey ?? '', ...feedKeyRow.parse(row) });
    }
    return found;
  }
}
