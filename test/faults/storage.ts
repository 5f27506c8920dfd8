// A look into storage past the server and past the proxy: what lies there, putting it back to an earlier state, and
// whether anything still waits to be published. Tests compare what is stored, not what the server says is stored.
import { odata, TableClient, TableServiceClient, type TransactionAction } from '@azure/data-tables';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { QueueClient } from '@azure/storage-queue';
import { canonicalJson, sha256 } from '../../shared/submission';

/** The emulator on loopback speaks http. */
const insecure = { allowInsecureConnection: true };

interface Row {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [property: string]: unknown;
}

export interface Kept {
  /** By table. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly blobs: ReadonlyMap<string, Buffer>;
}

export class Storage {
  readonly #queue: QueueClient;
  readonly #blobs: BlobServiceClient;
  readonly #tables = new Map<string, TableClient>();

  constructor(private readonly connectionString: string) {
    this.#queue = new QueueClient(connectionString, 'publish');
    this.#blobs = BlobServiceClient.fromConnectionString(connectionString);
  }

  /** Everything there is, to come back to. */
  async keep(): Promise<Kept> {
    const rows = new Map<string, readonly Row[]>();
    for (const table of await this.#tableNames()) rows.set(table, await this.#rows(table));
    const blobs = new Map<string, Buffer>();
    for (const name of await this.#blobNames())
      blobs.set(name, await this.#container().getBlobClient(name).downloadToBuffer());
    return { rows, blobs };
  }

  async restore({ rows, blobs }: Kept): Promise<void> {
    await this.#queue.createIfNotExists();
    await this.#queue.clearMessages();
    const present = new Set(await this.#blobNames());
    for (const name of present) if (!blobs.has(name)) await this.#container().deleteBlob(name);
    for (const [name, bytes] of blobs)
      if (!present.has(name)) await this.#container().getBlockBlobClient(name).uploadData(bytes);
    // By name, so the ledger comes before the intents: a host that sweeps meanwhile never sees one without its append.
    for (const table of await this.#tableNames()) await this.#replace(table, rows.get(table) ?? []);
  }

  /** Every row that is stored -> a digest of what it holds. */
  async facts(): Promise<Map<string, string>> {
    const facts = new Map<string, string>();
    for (const table of await this.#tableNames()) {
      for (const { partitionKey, rowKey, ...held } of await this.#rows(table)) {
        facts.set(`${table} ${partitionKey} ${rowKey}`, await sha256(canonicalJson(plain(held))));
      }
    }
    return facts;
  }

  /** Row keys of the ledger that begin so, in one partition. */
  async ledgerKeys(partition: string, prefix: string): Promise<string[]> {
    const rows = await this.#rows('ledger', odata`PartitionKey eq ${partition}`);
    return rows.map(({ rowKey }) => rowKey).filter((key) => key.startsWith(prefix));
  }

  async unpublished(): Promise<number> {
    const isThere = (await this.#tableNames()).includes('publishing');
    return isThere ? (await this.#rows('publishing')).length : 0;
  }

  /** Messages of the queue, hidden ones too. */
  async messages(): Promise<number> {
    return (await this.#queue.getProperties()).approximateMessagesCount ?? 0;
  }

  async forgetMessages(): Promise<void> {
    await this.#queue.clearMessages();
  }

  async #rows(table: string, filter?: string): Promise<Row[]> {
    const found: Row[] = [];
    const queryOptions = filter === undefined ? {} : { filter };
    for await (const row of this.#table(table).listEntities({ queryOptions })) {
      const { partitionKey, rowKey, etag: _, timestamp: __, ...rest } = row;
      if (partitionKey !== undefined && rowKey !== undefined) found.push({ partitionKey, rowKey, ...rest });
    }
    return found;
  }

  async #replace(table: string, rows: readonly Row[]): Promise<void> {
    const wanted = new Set(rows.map(keyOf));
    const gone = (await this.#rows(table)).filter((row) => !wanted.has(keyOf(row)));
    const actions = new Map<string, TransactionAction[]>();
    const add = (partition: string, action: TransactionAction) =>
      actions.set(partition, [...(actions.get(partition) ?? []), action]);
    for (const { partitionKey, rowKey } of gone) add(partitionKey, ['delete', { partitionKey, rowKey }]);
    for (const row of rows) add(row.partitionKey, ['upsert', { ...row }, 'Replace']);
    const client = this.#table(table);
    for (const part of actions.values()) {
      for (let from = 0; from < part.length; from += 100)
        await client.submitTransaction(part.slice(from, from + 100));
    }
  }

  async #tableNames(): Promise<string[]> {
    const names: string[] = [];
    const service = TableServiceClient.fromConnectionString(this.connectionString, insecure);
    for await (const { name } of service.listTables()) if (name !== undefined) names.push(name);
    return names.sort();
  }

  #table(table: string): TableClient {
    const known =
      this.#tables.get(table) ?? TableClient.fromConnectionString(this.connectionString, table, insecure);
    this.#tables.set(table, known);
    return known;
  }

  #container(): ContainerClient {
    return this.#blobs.getContainerClient('workbooks');
  }

  async #blobNames(): Promise<string[]> {
    await this.#container().createIfNotExists();
    const names: string[] = [];
    for await (const { name } of this.#container().listBlobsFlat()) names.push(name);
    return names;
  }
}

function keyOf({ partitionKey, rowKey }: Row): string {
  return `${partitionKey}\n${rowKey}`;
}

/** Bytes as text, so that two rows of the same content are the same JSON. */
function plain(held: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const texts = Object.entries(held).map(([name, value]): [string, unknown] => [
    name,
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  ]);
  return Object.fromEntries<unknown>(texts);
}
