// Intents: what is about to be appended and not yet in a workbook. Written before the append, one row for each
// submission, so that submitters at the deadline share no row and none hides another's; removed by the publisher
// under the ETag it read, once the event it names is covered. A crash at any point leaves a row the sweep finds.
import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { isMissing, isRace, type Store } from './client';
import { entitySize } from './limits';
import type { Place } from './rows';

const intentRow = z.object({
  period: z.string(),
  table: z.string(),
  unit: z.string(),
  event: z.number().int(),
  rowKey: z.string(),
  etag: z.string(),
  timestamp: z.string(),
});
export interface Intent extends z.infer<typeof intentRow> {
  readonly province: string;
}

export class Intents {
  constructor(private readonly store: Store) {}

  /** `event`: the number the head's next event will have when the append succeeds. */
  async put(
    { province, period, table }: Place,
    unit: string,
    submissionId: string,
    event: number,
  ): Promise<void> {
    const client = await this.store.table('publishing');
    const rowKey = [period, table, unit, submissionId].join('|');
    const entity = { partitionKey: province, rowKey, period, table, unit, event };
    entitySize(entity);
    await client.upsertEntity(entity, 'Replace');
  }

  ofPeriod(province: string, period: string): Promise<Intent[]> {
    const from = odata`PartitionKey eq ${province} and RowKey ge ${`${period}|`}`;
    return this.list(province, `${from} and ${odata`RowKey lt ${`${period}}`}`}`);
  }

  all(province: string): Promise<Intent[]> {
    return this.list(province, odata`PartitionKey eq ${province}`);
  }

  /** Removes the intent unless it was written again since it was read. */
  async remove({ province, rowKey, etag }: Intent): Promise<void> {
    const client = await this.store.table('publishing');
    try {
      await client.deleteEntity(province, rowKey, { etag });
    } catch (error) {
      if (!isMissing(error) && !isRace(error)) throw error;
    }
  }

  private async list(province: string, filter: string): Promise<Intent[]> {
    const client = await this.store.table('publishing');
    const found: Intent[] = [];
    for await (const row of client.listEntities({ queryOptions: { filter } })) {
      found.push({ province, ...intentRow.parse(row) });
    }
    return found;
  }
}
