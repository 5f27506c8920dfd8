// Opens tables, queues and blobs, each created on first use (creating is idempotent), and says what an error of
// the storage SDKs means. Blob and queue SDKs load only where they are needed: each costs a second of cold start.
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { ContainerClient } from '@azure/storage-blob';
import type { QueueClient } from '@azure/storage-queue';

/** Every table there is: an export takes all of them. */
export const tableNames = [
  'ledger',
  'periods',
  'members',
  'publishing',
  'publications',
  'mappings',
  'usedForms',
  'definitions',
  'plans',
  'feedKeys',
  'sentMessages',
] as const;
export type TableName = (typeof tableNames)[number];

/** Short, because somebody waits: three tries within about a second and a half. */
const retries = { maxRetries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 1000 };
const tries = { maxTries: 4, retryDelayInMs: 200, maxRetryDelayInMs: 1000, tryTimeoutInMs: 15_000 };
/** Longer than the service lets a call of a table take; one that was never answered would wait for ever. */
const longestCallMs = 15_000;

export interface Store {
  table(name: TableName): Promise<TableClient>;
  queue(name: string): Promise<QueueClient>;
  container(name: string): Promise<ContainerClient>;
}

export function openStore(connectionString: string): Store {
  const options: TableServiceClientOptions = {
    retryOptions: retries,
    // The emulator on loopback speaks http; the service refuses it anyway.
    additionalPolicies: [{ policy: ended, position: 'perRetry' }],
    allowInsecureConnection: /http:\/\/(127\.0\.0\.1|localhost):/.test(connectionString),
  };
  return {
    table: once(async (name: TableName) => {
      const client = TableClient.fromConnectionString(connectionString, name, options);
      await client.createTable();
      return client;
    }),
    queue: once(async (name: string) => {
      const { QueueClient } = await import('@azure/storage-queue');
      const client = new QueueClient(connectionString, name, { retryOptions: tries });
      await client.createIfNotExists();
      return client;
    }),
    container: once(async (name: string) => {
      const { BlobServiceClient } = await import('@azure/storage-blob');
      const service = BlobServiceClient.fromConnectionString(connectionString, { retryOptions: tries });
      const client = service.getContainerClient(name);
      await client.createIfNotExists();
      return client;
    }),
  };
}

/** The SDK for tables sets no limit of its own. */
type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];
const ended: Policy = {
  name: 'longestCall',
  sendRequest: (request, next) => {
    request.timeout = longestCallMs;
    return next(request);
  },
};

/** Remembers what was opened; a failed opening is tried again by the next caller. */
function once<Name extends string, Opened>(open: (name: Name) => Promise<Opened>) {
  const opened = new Map<Name, Promise<Opened>>();
  return (name: Name): Promise<Opened> => {
    const known = opened.get(name);
    if (known) return known;
    const opening = open(name);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404;
}

/** Somebody else wrote first: the row is there already (409) or has changed since it was read (412). */
export function isRace(error: unknown): boolean {
  const status = statusOf(error);
  return status === 409 || status === 412;
}

const networkCodes =
  /^(ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|REQUEST_SEND_ERROR|PARSE_ERROR)/;

/** Storage does not answer, or answers that it cannot: worth trying again later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = statusOf(error);
  if (status !== undefined) return status >= 500 || status === 408 || status === 429;
  if (error.name === 'AbortError') return true;
  return error.name === 'RestError' && 'code' in error && networkCodes.test(String(error.code));
}

/** The row, or undefined when there is none. */
export async function orNothing<Row>(reading: Promise<Row>): Promise<Row | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether the writing went through; false when somebody else wrote first. */
export async function unlessRace(writing: Promise<unknown>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (isRace(error)) return false;
    throw error;
  }
}
