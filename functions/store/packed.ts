// JSON as compressed binary properties: a property holds 64 KiB, so a payload is split into payload0, payload1, …
// and lies in the row itself; there is no second store that could be half written.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { longestProperty } from './limits';

/** What one submission may take, all its parts together (CONTRACT, "Submission"). */
export const largestPayload = 200 * 1024;
const mostParts = Math.ceil(largestPayload / longestProperty);

export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 6 });
}

const packed = new WeakMap<object, Uint8Array>();

/** For what is never changed and written in several places. */
export function packedOnce(value: object): Uint8Array {
  const known = packed.get(value) ?? pack(value);
  packed.set(value, known);
  return known;
}

export function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes, { maxOutputLength: 256 * 1024 * 1024 }).toString('utf8'));
}

/** `name0`, `name1`, … as properties of a row. */
export function split(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  const count = Math.max(1, Math.ceil(bytes.byteLength / longestProperty));
  const parts = Array.from({ length: count }, (_, index) => {
    const part = bytes.subarray(index * longestProperty, (index + 1) * longestProperty);
    return [`${name}${index}`, part] as const;
  });
  return Object.fromEntries(parts);
}

/** The bytes of a row's parts, or undefined when the row has none. */
export function join(row: Readonly<Record<string, unknown>>, name: string): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = row[`${name}${parts.length}`];
    if (!(part instanceof Uint8Array)) break;
    parts.push(part);
  }
  return parts.length > 0 ? Buffer.concat(parts) : undefined;
}

/** The property names to select so that `join` finds every part. */
export function partNames(name: string): string[] {
  return Array.from({ length: mostParts }, (_, index) => `${name}${index}`);
}
