// What a process that writes the same workbook again and again keeps of it: sheets as they stand in the file, and blocks
// of rows of those that changed elsewhere. Nothing is found but by a key that says all it was made from, so that whoever
// keeps something writes the same bytes as whoever keeps nothing. Bounded in bytes.
import type { WrittenSheet } from './writing/writtenSheet';
import type { Deflate, Packed } from './writing/zip';

/** Rows as they stand in a file, with the numbers of the texts they name. */
export interface KeptRows {
  readonly packed: Packed;
  readonly texts: readonly (readonly [text: string, number: number])[];
  /** Cells that name one. */
  readonly uses: number;
}

export class Kept {
  readonly sheets: Bounded<WrittenSheet>;
  readonly rows: Bounded<KeptRows>;

  /** `deflate` is needed to put a part together of pieces that were packed apart. */
  constructor(
    readonly deflate: Deflate,
    mostBytes: number,
  ) {
    this.sheets = new Bounded(mostBytes / 2, ({ parts, texts: { xml } }) =>
      parts.reduce(
        (sum, { packed }) => sum + packed.byteLength,
        typeof xml === 'string' ? 2 * xml.length : xml.packed.byteLength,
      ),
    );
    this.rows = new Bounded(mostBytes / 2, ({ packed, texts }) =>
      texts.reduce((sum, [text]) => sum + 2 * text.length + 8, packed.packed.byteLength),
    );
  }

  get bytes(): number {
    return this.sheets.bytes + this.rows.bytes;
  }
}

/** The least recently asked for goes first; what is larger than the bound is not kept. */
class Bounded<Value> {
  readonly #kept = new Map<string, Value>();
  #bytes = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly weightOf: (value: Value) => number,
  ) {}

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  keep(key: string, value: Value): void {
    this.#drop(key);
    this.#kept.set(key, value);
    this.#bytes += this.#weight(key, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#kept.delete(key);
    this.#bytes -= this.#weight(key, value);
  }

  /** A letter takes two bytes at most. */
  #weight(key: string, value: Value): number {
    return 2 * key.length + this.weightOf(value);
  }
}
