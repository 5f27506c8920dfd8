// The province's own tables. A definition once stored is never changed: each saving is a version of its own, and one
// row per edition (table and first day in force) says which version is the current one, written in the same transaction.
import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { tableDefinitionSchema, type TableDefinition } from '../../shared/definition';
import { orNothing, unlessRace, type Store } from './client';
import { checkTransaction } from './limits';
import { join, pack, split, unpack } from './packed';

const versionRow = z.object({
  table: z.string(),
  version: z.number(),
  revision: z.string(),
  time: z.string(),
  who: z.string(),
});

export interface StoredDefinition extends z.infer<typeof versionRow> {
  readonly definition: TableDefinition;
}

export class Definitions {
  constructor(private readonly store: Store) {}

  /** The current version of every edition of every table, by table, then first day in force. */
  current(province: string): Promise<StoredDefinition[]> {
    return this.list(province, 'now|', 'now}');
  }

  /** Every version of a table, or of all tables, oldest first. */
  versions(province: string, table?: string): Promise<StoredDefinition[]> {
    return table === undefined
      ? this.list(province, 'ver|', 'ver}')
      : this.list(province, `ver|${table}|`, `ver|${table}}`);
  }

  async version(province: string, table: string, version: number): Promise<StoredDefinition | undefined> {
    const client = await this.store.table('definitions');
    const row = await orNothing(client.getEntity(province, versionKey(table, version)));
    return row && storedOf(row);
  }

  /** Adds the next version and makes it the current one of its edition. False when somebody else added it first. */
  async add(province: string, { definition, ...plain }: StoredDefinition): Promise<boolean> {
    const client = await this.store.table('definitions');
    const held = { partitionKey: province, ...plain, ...split('definition', pack(definition)) };
    const version = { ...held, rowKey: versionKey(plain.table, plain.version) };
    const current = { ...held, rowKey: `now|${plain.table}|${definition.inForce.from}` };
    checkTransaction([
      ['create', version],
      ['upsert', current, 'Replace'],
    ]);
    return unlessRace(
      client.submitTransaction([
        ['create', version],
        ['upsert', current, 'Replace'],
      ]),
    );
  }

  private async list(province: string, from: string, below: string): Promise<StoredDefinition[]> {
    const client = await this.store.table('definitions');
    const filter = odata`PartitionKey eq ${province} and RowKey ge ${from} and RowKey lt ${below}`;
    const found: StoredDefinition[] = [];
    for await (const row of client.listEntities({ queryOptions: { filter } })) found.push(storedOf(row));
    return found;
  }
}

function storedOf(row: Readonly<Record<string, unknown>>): StoredDefinition {
  const bytes = join(row, 'definition');
  if (!bytes) throw new Error('A stored definition has no content.');
  return { ...versionRow.parse(row), definition: tableDefinitionSchema.parse(unpack(bytes)) };
}

function versionKey(table: string, version: number): string {
  return `ver|${table}|${String(version).padStart(6, '0')}`;
}
