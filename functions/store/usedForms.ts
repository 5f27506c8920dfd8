// Definitions as they were when somebody submitted by them, by revision, and the day this server first used each.
import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { tableDefinitionSchema, type TableDefinition } from '../../shared/definition';
import { orNothing, unlessRace, type Store } from './client';
import { entitySize } from './limits';
import { join, pack, split, unpack } from './packed';

export interface UsedForm {
  readonly definition: TableDefinition;
  /** First day of its use. */
  readonly since: string;
}

const usedRow = z.object({ since: z.string() });

export class UsedForms {
  constructor(private readonly store: Store) {}

  async get(table: string, revision: string): Promise<UsedForm | undefined> {
    const client = await this.store.table('usedForms');
    const row = await orNothing(client.getEntity(table, revision));
    const bytes = row && join(row, 'definition');
    if (!bytes) return undefined;
    return { definition: tableDefinitionSchema.parse(unpack(bytes)), since: usedRow.parse(row).since };
  }

  /** Every revision the table was ever submitted by. */
  async revisions(table: string): Promise<string[]> {
    const client = await this.store.table('usedForms');
    const filter = odata`PartitionKey eq ${table}`;
    const found: string[] = [];
    for await (const { rowKey } of client.listEntities({ queryOptions: { filter, select: ['rowKey'] } }))
      if (rowKey !== undefined) found.push(rowKey);
    return found;
  }

  /** Keeps a definition for ever; one that is kept already stays as it is. */
  async keep(revision: string, { definition, since }: UsedForm): Promise<void> {
    const client = await this.store.table('usedForms');
    const keys = { partitionKey: definition.id, rowKey: revision };
    const entity = { ...keys, since, ...split('definition', pack(definition)) };
    entitySize(entity);
    await unlessRace(client.createEntity(entity));
  }
}
