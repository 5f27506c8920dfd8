// A zip of parts that come as pieces of text, each part compressed while it is made, so that no sheet is ever held as a
// whole. Every date in it is 1980-01-01: equal parts give equal bytes.
import { crc32, crc32Joined } from './crc32';

/** A part as it stands in a zip. */
export interface Packed {
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
  readonly packed: Uint8Array;
}

interface Entry extends Packed {
  readonly name: Uint8Array;
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** 1980-01-01, as DOS writes it. */
const DATE = 0x21;
const PIECE = 1 << 18;

/**
 * Deflates bytes so that others may follow: up to a whole byte, no block marked as the last (zlib calls it a sync flush,
 * which the streams of browsers do not offer).
 */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Text of a part; what was packed before; or text to be packed apart from the rest, and handed over. */
export type Piece = string | Packed | { readonly text: string; readonly keep: (packed: Packed) => void };

/** Packs a part while it is made; only with a `deflate` may pieces be packed apart. */
export function pack(pieces: Iterable<Piece>, deflate?: Deflate): Promise<Packed> {
  return deflate ? packedOf(pieces, deflate) : packedAsStream(pieces);
}

async function packedAsStream(pieces: Iterable<Piece>): Promise<Packed> {
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
  return { crc, size, packed: new Uint8Array(await packed) };
}

async function packedOf(pieces: Iterable<Piece>, deflate: Deflate): Promise<Packed> {
  const done: Packed[] = [];
  let waiting = '';
  const finish = async () => {
    if (waiting !== '') done.push(await packedApart(waiting, deflate));
    waiting = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      waiting += piece;
      if (waiting.length >= PIECE) await finish();
      continue;
    }
    await finish();
    const packed = 'text' in piece ? await packedApart(piece.text, deflate) : piece;
    if ('text' in piece) piece.keep(packed);
    done.push(packed);
  }
  await finish();
  return joined([...done, LAST]);
}

/** An empty block, marked as the last. */
const LAST: Packed = { crc: 0, size: 0, packed: Uint8Array.of(3, 0) };

/** Packed so that pieces may stand before and after it. */
export async function packedApart(text: string, deflate: Deflate): Promise<Packed> {
  const bytes = new TextEncoder().encode(text);
  return { crc: crc32(bytes, 0), size: bytes.length, packed: await deflate(bytes) };
}

function joined(all: readonly Packed[]): Packed {
  const packed = new Uint8Array(all.reduce((sum, one) => sum + one.packed.length, 0));
  let [at, crc, size] = [0, 0, 0];
  for (const one of all) {
    packed.set(one.packed, at);
    at += one.packed.length;
    crc = crc32Joined(crc, one.crc, one.size);
    size += one.size;
  }
  return { crc, size, packed };
}

export class Zip {
  readonly #entries: Entry[] = [];

  add(name: string, part: Packed): void {
    this.#entries.push({ ...part, name: new TextEncoder().encode(name) });
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

function* encoded(pieces: Iterable<Piece>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') throw new Error('a piece was packed apart, and nothing puts it together');
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}
