// The folder of an export: its files, how a row is a line of JSON, and the list of what belongs to it.
import path from 'node:path';
import { z } from 'zod';
import type { Row, Value } from '../store/dump';

const listedSchema = z.strictObject({
  format: z.literal(1),
  tables: z.record(z.string(), z.strictObject({ rows: z.number().int(), sha256: z.string() })),
  blobs: z.array(z.strictObject({ name: z.string(), type: z.string(), sha256: z.string() })),
});
export type Listed = z.infer<typeof listedSchema>;

export function listedFrom(text: string): Listed {
  return listedSchema.parse(JSON.parse(text));
}

export const listFile = (folder: string): string => path.join(folder, 'export.json');
export const tableFile = (folder: string, table: string): string => path.join(folder, `${table}.jsonl`);

/** Blob names come from the account or from a list: neither may lead out of the folder. */
export function blobFile(folder: string, name: string): string {
  const inside = path.join(folder, 'blobs');
  const file = path.resolve(inside, name);
  if (!file.startsWith(path.resolve(inside) + path.sep))
    throw new Error('A blob name leads out of the folder.');
  return file;
}

/** Bytes are base64 in an object of their own, so that no text can be taken for them. */
const lineSchema = z.strictObject({
  partitionKey: z.string(),
  rowKey: z.string(),
  values: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.strictObject({ base64: z.string() })]),
  ),
});

export function lineOf({ partitionKey, rowKey, values }: Row): string {
  const plain = Object.entries(values).map(([name, value]) => {
    return [
      name,
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ] as const;
  });
  return `${JSON.stringify({ partitionKey, rowKey, values: Object.fromEntries(plain) })}\n`;
}

export function rowFrom(line: string): Row {
  const { values, ...keys } = lineSchema.parse(JSON.parse(line));
  const read = Object.entries(values).map(([name, value]): [string, Value] => [
    name,
    typeof value === 'object' ? Buffer.from(value.base64, 'base64') : value,
  ]);
  return { ...keys, values: Object.fromEntries(read) };
}
