// Answers a unit gave to "which column is this": the hash of the normalised header path, never its text, and the
// column key. One row per unit and table.
import { z } from 'zod';
import { orNothing, type Store } from './client';
import { entitySize } from './limits';
import { pack, split, unpack, join } from './packed';

const mappingSchema = z.record(z.string(), z.string());
export type Mapping = z.infer<typeof mappingSchema>;

export class Mappings {
  constructor(private readonly store: Store) {}

  async get(unit: string, table: string): Promise<Mapping> {
    const client = await this.store.table('mappings');
    const row = await orNothing(client.getEntity(unit, table));
    const bytes = row && join(row, 'mapping');
    return bytes ? mappingSchema.parse(unpack(bytes)) : {};
  }

  async put(unit: string, table: string, mapping: Mapping): Promise<void> {
    const client = await this.store.table('mappings');
    const entity = { partitionKey: unit, rowKey: table, ...split('mapping', pack(mapping)) };
    entitySize(entity);
    await client.upsertEntity(entity, 'Replace');
  }
}
