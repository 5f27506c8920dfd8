// A zip of parts that come as pieces of text, each part compressed while it is made, so that no sheet is ever held as a
// whole. Every date in it is 1980-01-01: equal parts give equal bytes.
import { crc32 } from './crc32';

interface Entry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** 1980-01-01, as DOS writes it. */
const DATE = 0x21;
const PIECE = 1 << 18;

export class Zip {
  readonly #entries: Entry[] = [];

  async add(name: string, pieces: Iterable<string>): Promise<void> {
    const { readable, writable } = new CompressionStream('deflate-raw');
    const packed = new Response(readable).arrayBuffer();
    const writer = writable.getWriter();
    let crc = 0;
    let size = 0;
    for (const bytes of encoded(pieces)) {
      crc = crc32(bytes, crc);
      size += bytes.length;
      await writer.write(bytes);
    }
    await writer.close();
    const entry = { name: new TextEncoder().encode(name), crc, size };
    this.#entries.push({ ...entry, packed: new Uint8Array(await packed) });
  }

  bytes(): Uint8Array {
    const records = this.#entries.map((entry) => entry.packed.length + entry.name.length + 30);
    const directory = this.#entries.reduce((sum, { name }) => sum + name.length + 46, 0);
    const all = new Uint8Array(records.reduce((sum, length) => sum + length, 0) + directory + 22);
    const view = new DataView(all.buffer);
    let at = 0;
    const starts = this.#entries.map((entry) => {
      const start = at;
      view.setUint32(at, 0x04034b50, true);
      at = fields(view, at + 4, entry);
      all.set(entry.name, at);
      all.set(entry.packed, at + entry.name.length);
      at += entry.name.length + entry.packed.length;
      return start;
    });
    const directoryAt = at;
    this.#entries.forEach((entry, index) => {
      view.setUint32(at, 0x02014b50, true);
      view.setUint16(at + 4, VERSION, true);
      const after = fields(view, at + 6, entry);
      view.setUint32(after + 10, starts[index] ?? 0, true);
      all.set(entry.name, after + 14);
      at = after + 14 + entry.name.length;
    });
    endRecord(view, at, this.#entries.length, directoryAt);
    return all;
  }
}

/** What a local header and a directory entry share; returns the place after it. */
function fields(view: DataView, at: number, { name, crc, size, packed }: Entry): number {
  [VERSION, UTF8_NAMES, DEFLATED, 0, DATE].forEach((value, n) => view.setUint16(at + n * 2, value, true));
  [crc, packed.length, size].forEach((value, n) => view.setUint32(at + 10 + n * 4, value, true));
  view.setUint16(at + 22, name.length, true);
  view.setUint16(at + 24, 0, true);
  return at + 26;
}

function endRecord(view: DataView, at: number, count: number, directoryAt: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}
