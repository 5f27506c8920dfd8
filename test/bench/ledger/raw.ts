// The same calls to storage that a submission makes, and nothing else: what the recorded list names, with rows as large
// as those the server wrote, over the same SDK. It is what the server's own work is measured against.
import { TableClient, type TableEntity, type TransactionAction } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { serve } from './worker';

export type Task =
  | {
      readonly do: 'open';
      readonly connectionString: string;
      /** Kinds as the proxy names them, in order. */
      readonly calls: readonly string[];
      readonly partition: string;
      readonly unit: string;
      readonly province: string;
    }
  | { readonly do: 'run'; readonly atOnce: number; readonly seconds: number };

export interface Outcome {
  readonly done: number;
  readonly seconds: number;
  /** Median milliseconds of one submission's calls. */
  readonly p50: number;
}

type Call = (n: number) => Promise<unknown>;
let calls: readonly Call[] = [];
let counter = 0;

async function work(task: Task): Promise<Outcome> {
  if (task.do === 'open') {
    await open(task);
    return { done: 0, seconds: 0, p50: 0 };
  }
  const began = performance.now();
  const end = began + task.seconds * 1000;
  const times: number[] = [];
  const one = async () => {
    while (performance.now() < end) {
      const from = performance.now();
      const n = counter++;
      for (const call of calls) await call(n);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: task.atOnce }, one));
  times.sort((a, b) => a - b);
  return {
    done: times.length,
    seconds: (performance.now() - began) / 1000,
    p50: times[times.length >> 1] ?? 0,
  };
}

async function open({
  connectionString,
  calls: kinds,
  partition,
  unit,
  province,
}: Extract<Task, { do: 'open' }>) {
  const table = (name: string) =>
    TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
  const [ledger, members, publishing] = [table('ledger'), table('members'), table('publishing')];
  const queue = new QueueClient(connectionString, 'bench-raw');
  await queue.createIfNotExists();
  const read = async (rowKey: string): Promise<TableEntity> => {
    const { etag: _, timestamp: __, ...row } = await ledger.getEntity(partition, rowKey);
    return { ...row, partitionKey: 'bench-raw', rowKey };
  };
  const head = await read(`head|${unit}`);
  const rows = await Promise.all([read(`ver|${unit}|000001`), read(`evt|${unit}|000001`)]);
  const list = async (name: TableClient, filter: string) => {
    for await (const row of name.listEntities({ queryOptions: { filter } })) void row;
  };
  const transaction: Call = async (n) => {
    const actions: TransactionAction[] = [
      ['upsert', { ...head, rowKey: `head|raw-${n}` }, 'Replace'],
      ...rows.map((row): TransactionAction => ['create', { ...row, rowKey: `${row.rowKey}|${n}` }]),
      ['create', { partitionKey: 'bench-raw', rowKey: `sid|${n}`, unit, version: 1 }],
    ];
    await ledger.submitTransaction(actions);
  };
  const known: Readonly<Record<string, Call>> = {
    'table GET members list': () =>
      list(members, `PartitionKey eq '${province}' and RowKey ge 'zz' and RowKey lt 'zz}'`),
    'table PUT publishing': (n) =>
      publishing.upsertEntity({ partitionKey: 'bench-raw', rowKey: `raw|${n}`, unit, event: n }, 'Replace'),
    'table POST ledger $batch': transaction,
    'queue POST publish/messages': sharedMessage(queue),
  };
  calls = kinds.map(
    (kind) => known[kind] ?? pointRead(kind, () => ledger.getEntity(partition, `head|${unit}`)),
  );
}

/** The server sends one message for all submissions of half a second. */
function sharedMessage(queue: QueueClient): Call {
  let next = 0;
  return async () => {
    if (performance.now() < next) return;
    next = performance.now() + 500;
    await queue.sendMessage('{"period":"raw"}', { visibilityTimeout: 1 });
  };
}

/** Every other call there is reads one row; what does not must be added above. */
function pointRead(kind: string, call: Call): Call {
  if (/^table GET \w+( \w+)?$/.test(kind) && !kind.includes(' list')) return call;
  throw new Error(`The raw client does not know the call "${kind}".`);
}

serve(work);
