// Every row and blob of the account as it lies, for export and restore: what a row means is of no interest here, so that
// nothing a later version adds can be left behind. Intents come too: what was waiting to be published still is.
import type { TransactionAction } from '@azure/data-tables';
import { orNothing, tableNames, type Store, type TableName } from './client';
import { checkTransaction, entitySize } from './limits';

export type Value = string | number | boolean | Uint8Array;
export interface Row {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly values: Readonly<Record<string, Value>>;
}

export interface Blob {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const mostOperations = 100;
const largestBatch = 2 * 1024 * 1024;
const bookkeeping = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp', 'odata.metadata']);

export class Dump {
  constructor(private readonly store: Store) {}

  /** In the order of their keys. */
  async *rows(name: TableName): AsyncGenerator<Row> {
    const client = await this.store.table(name);
    for await (const entity of client.listEntities()) {
      const { partitionKey = '', rowKey = '' } = entity;
      const values = Object.entries(entity).filter(([property]) => !bookkeeping.has(property));
      yield { partitionKey, rowKey, values: Object.fromEntries(values.map(checked)) };
    }
  }

  /** Only new rows: one that is there already is refused by the service. */
  async create(name: TableName, rows: AsyncIterable<Row>): Promise<void> {
    const client = await this.store.table(name);
    let batch: TransactionAction[] = [];
    let size = 0;
    const write = async () => {
      if (batch.length === 0) return;
      checkTransaction(batch);
      await client.submitTransaction(batch);
      [batch, size] = [[], 0];
    };
    for await (const { partitionKey, rowKey, values } of rows) {
      const entity = { partitionKey, rowKey, ...values };
      const added = entitySize(entity);
      const isFull = batch.length === mostOperations || size + added > largestBatch;
      if (isFull || batch.some(([, other]) => other.partitionKey !== partitionKey)) await write();
      batch.push(['create', entity]);
      size += added;
    }
    await write();
  }

  async *blobs(): AsyncGenerator<Blob> {
    const container = await this.store.container('workbooks');
    for await (const { name } of container.listBlobsFlat()) {
      const blob = container.getBlockBlobClient(name);
      const { contentType = 'application/octet-stream' } = await blob.getProperties();
      yield { name, type: contentType, bytes: await blob.downloadToBuffer() };
    }
  }

  async createBlob({ name, type, bytes }: Blob): Promise<void> {
    const blob = (await this.store.container('workbooks')).getBlockBlobClient(name);
    await blob.uploadData(bytes, {
      blobHTTPHeaders: { blobContentType: type },
      conditions: { ifNoneMatch: '*' },
    });
  }

  /** What lies here already: a table that has rows, or the container that has blobs. */
  async firstNotEmpty(): Promise<string | undefined> {
    for (const name of tableNames) {
      const first = await orNothing(this.rows(name).next());
      if (first && first.done !== true) return name;
    }
    const blobs = await orNothing(this.blobs().next());
    return blobs && blobs.done !== true ? 'workbooks' : undefined;
  }
}

function checked([name, value]: readonly [string, unknown]): [string, Value] {
  const isKnown =
    typeof value === 'string' ||
    (typeof value === 'number' && Number.isInteger(value)) ||
    typeof value === 'boolean' ||
    value instanceof Uint8Array;
  if (!isKnown) throw new Error(`The property "${name}" is of a type that this server never writes.`);
  return [name, value];
}
