// A zip written by hand, so that a test can make its directory say what no tool would.
import { deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content?: Uint8Array;
  /** Packed bytes and the size they claim, instead of `content`. */
  readonly deflated?: Uint8Array;
  readonly unpacked?: number;
  readonly flags?: number;
}

export function zip(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = part.deflated ?? deflateRawSync(part.content ?? new Uint8Array());
    const name = Buffer.from(part.name);
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32LE(packed.length, 0);
    sizes.writeUInt32LE(part.unpacked ?? part.content?.length ?? 0, 4);
    const file = Buffer.concat([header(0x04034b50, 30, part, sizes, name), name, packed]);
    const entry = header(0x02014b50, 46, part, sizes, name);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, listed, end]));
}

/** Local header and directory entry hold the same fields; the entry has one more version in front of them. */
function header(signature: number, size: number, part: Part, sizes: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(size);
  const at = size === 46 ? 2 : 0;
  fields.writeUInt32LE(signature, 0);
  fields.writeUInt16LE(part.flags ?? 0, 6 + at);
  fields.writeUInt16LE(8, 8 + at);
  sizes.copy(fields, 18 + at);
  fields.writeUInt16LE(name.length, 26 + at);
  return fields;
}
