// Which periods are open for which table, and until when. A period exists because an administrator opened it.
import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { gates, reviews } from '../../shared/api';
import { orNothing, unlessRace, type Store } from './client';
import { entitySize } from './limits';

const periodRow = z.object({
  table: z.string(),
  period: z.string(),
  from: z.string(),
  to: z.string(),
  cutoff: z.string(),
  deadline: z.string(),
  closes: z.string(),
  locked: z.boolean(),
  review: z.enum(reviews).default('none'),
  unitApproval: z.boolean().default(false),
  /** What the heads' gates were last written to. */
  gate: z.enum(gates).default('open'),
});
export type StoredPeriod = z.infer<typeof periodRow>;

export interface PeriodState {
  readonly period: StoredPeriod;
  readonly etag: string;
}

export class Periods {
  constructor(private readonly store: Store) {}

  async get(province: string, table: string, period: string): Promise<StoredPeriod | undefined> {
    return (await this.state(province, table, period))?.period;
  }

  /** Every period of the province, or of one table in it, ordered by table, then period. */
  async all(province: string, table?: string): Promise<StoredPeriod[]> {
    const client = await this.store.table('periods');
    const ofProvince = odata`PartitionKey eq ${province}`;
    const filter =
      table === undefined
        ? ofProvince
        : `${ofProvince} and ${odata`RowKey ge ${`${table}|`} and RowKey lt ${`${table}}`}`}`;
    const found: StoredPeriod[] = [];
    for await (const row of client.listEntities({ queryOptions: { filter } }))
      found.push(periodRow.parse(row));
    return found;
  }

  /** The period with the ETag to write it under. */
  async state(province: string, table: string, period: string): Promise<PeriodState | undefined> {
    const client = await this.store.table('periods');
    const row = await orNothing(client.getEntity(province, keyOf(table, period)));
    return row && { period: periodRow.parse(row), etag: row.etag };
  }

  /** False when somebody else opened or changed it since `before` was read. */
  async put(province: string, period: StoredPeriod, before: PeriodState | undefined): Promise<boolean> {
    const client = await this.store.table('periods');
    const entity = { partitionKey: province, rowKey: keyOf(period.table, period.period), ...period };
    entitySize(entity);
    return unlessRace(
      before === undefined
        ? client.createEntity(entity)
        : client.updateEntity(entity, 'Replace', { etag: before.etag }),
    );
  }
}

const keyOf = (table: string, period: string): string => `${table}|${period}`;
