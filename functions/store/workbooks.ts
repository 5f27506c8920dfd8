// Published workbooks: the bytes under their digest, which never change, and one pointer per period and scope
// that says which of them is current and which heads it covers. The pointer moves under its ETag.
import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { publicationSchema, type Publication } from '../../shared/api';
import { isMissing, isRace, orNothing, type Store } from './client';
import { entitySize } from './limits';
import { join, pack, split, unpack } from './packed';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const pointerRow = publicationSchema.extend({ etag: z.string() });
const vectorSchema = z.record(z.string(), z.number().int());

/** `table|unit` -> number of events of the head that was read. */
export type HeadVector = Readonly<Record<string, number>>;

export interface Pointer {
  readonly publication: Publication;
  readonly vector: HeadVector;
  readonly etag: string;
}

export class Workbooks {
  constructor(private readonly store: Store) {}

  async pointer(province: string, period: string, scope: string): Promise<Pointer | undefined> {
    const client = await this.store.table('publications');
    const row = await orNothing(client.getEntity(partitionOf(province, period), scope));
    if (!row) return undefined;
    const { etag, ...publication } = pointerRow.strip().parse(row);
    const vector = join(row, 'vector');
    return { publication, vector: vector ? vectorSchema.parse(unpack(vector)) : {}, etag };
  }

  /** Every scope published for a period. */
  async pointers(province: string, period: string): Promise<Publication[]> {
    const client = await this.store.table('publications');
    const filter = odata`PartitionKey eq ${partitionOf(province, period)}`;
    const select = Object.keys(publicationSchema.shape);
    const found: Publication[] = [];
    for await (const row of client.listEntities({ queryOptions: { filter, select } })) {
      found.push(publicationSchema.strip().parse(row));
    }
    return found;
  }

  /** False when somebody moved it since `before` was read. */
  async move(province: string, next: Omit<Pointer, 'etag'>, before: Pointer | undefined): Promise<boolean> {
    const client = await this.store.table('publications');
    const { period, scope } = next.publication;
    const keys = { partitionKey: partitionOf(province, period), rowKey: scope };
    const entity = { ...keys, ...next.publication, ...split('vector', pack(next.vector)) };
    entitySize(entity);
    try {
      if (before) await client.updateEntity(entity, 'Replace', { etag: before.etag });
      else await client.createEntity(entity);
      return true;
    } catch (error) {
      if (isRace(error)) return false;
      throw error;
    }
  }

  /** Writing the same content again changes nothing. */
  async write(province: string, publication: Address, bytes: Uint8Array): Promise<void> {
    const blob = await this.blob(province, publication);
    try {
      await blob.uploadData(bytes, {
        blobHTTPHeaders: { blobContentType: workbookType },
        conditions: { ifNoneMatch: '*' },
      });
    } catch (error) {
      if (!isRace(error)) throw error;
    }
  }

  async read(province: string, publication: Address): Promise<Uint8Array | undefined> {
    const blob = await this.blob(province, publication);
    try {
      return await blob.downloadToBuffer();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  private async blob(province: string, { period, scope, digest }: Address) {
    const container = await this.store.container('workbooks');
    return container.getBlockBlobClient(`${province}/${period}/${scope}/${digest}.xlsx`);
  }
}

type Address = Pick<Publication, 'period' | 'scope' | 'digest'>;

function partitionOf(province: string, period: string): string {
  return `${province}|${period}`;
}
