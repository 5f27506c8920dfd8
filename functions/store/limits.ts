// The limits of Azure Tables that its emulator does not enforce, checked before anything is sent, so that a row
// refused by the service is refused here and in the tests as well. A breach is our bug: an Error, not a Problem.
// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
import type { TableEntity, TransactionAction } from '@azure/data-tables';

export const longestProperty = 64 * 1024;
const largestEntity = 1024 * 1024;
const mostProperties = 252;
const longestKey = 1024;
const mostOperations = 100;
const largestTransaction = 4 * 1024 * 1024;

const systemNames = new Set(['partitionKey', 'rowKey', 'etag', 'timestamp']);

/** Throws when the service would refuse the entity; answers its size in bytes as the service counts it. */
export function entitySize(entity: TableEntity): number {
  const { partitionKey, rowKey } = entity;
  [partitionKey, rowKey].forEach(checkKey);
  const properties = Object.entries(entity).filter(
    ([name, value]) => !systemNames.has(name) && value !== undefined && value !== null,
  );
  if (properties.length > mostProperties) throw new Error(`The row has ${properties.length} properties.`);
  const size = properties.reduce(
    (sum, [name, value]) => sum + propertySize(name, value),
    4 + 2 * (partitionKey.length + rowKey.length),
  );
  if (size > largestEntity) throw new Error(`The row has ${size} bytes.`);
  return size;
}

/** Throws when the service would refuse the transaction. */
export function checkTransaction(actions: readonly TransactionAction[]): void {
  if (actions.length > mostOperations) throw new Error(`The transaction has ${actions.length} operations.`);
  const entities = actions.map(([, entity]) => entity);
  const partitions = new Set(entities.map(({ partitionKey }) => partitionKey));
  const rows = new Set(entities.map(({ rowKey }) => rowKey));
  if (partitions.size > 1) throw new Error('The transaction crosses partitions.');
  if (rows.size < entities.length) throw new Error('The transaction names a row twice.');
  const size = entities.reduce((sum, entity) => sum + entitySize(entity), 0);
  // Binary travels as base64 inside JSON: four bytes for three.
  if ((size * 4) / 3 > largestTransaction) throw new Error(`The transaction has ${size} bytes.`);
}

function checkKey(key: string): void {
  if (/[/\\#?\u0000-\u001f\u007f-\u009f]/.test(key))
    throw new Error('A key has a character that is refused.');
  if (Buffer.byteLength(key, 'utf16le') > longestKey) throw new Error('A key is too long.');
}

function propertySize(name: string, value: unknown): number {
  if (!/^[A-Za-z_]\w{0,254}$/.test(name)) throw new Error(`"${name}" is no property name.`);
  const size = valueSize(name, value);
  if (size > longestProperty) throw new Error(`The property "${name}" has ${size} bytes.`);
  return 8 + 2 * name.length + size;
}

function valueSize(name: string, value: unknown): number {
  if (typeof value === 'string') return 4 + Buffer.byteLength(value, 'utf16le');
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'number' && Number.isFinite(value)) return 8;
  if (typeof value === 'boolean') return 1;
  throw new Error(`The property "${name}" is of a type that is not stored.`);
}
