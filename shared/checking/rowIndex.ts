// Finds the first row with the same values in some columns. A table of row numbers under a hash of the values, in two
// typed arrays: nothing is allocated for a row and no key text is built, which a Map of 100,000 names could not avoid.
import type { ColumnValues, Value } from '../reading/reading';

/** Beyond this many steps rows were made to collide on purpose, and a Map with the engine's own secret takes over. */
const farthest = 64;

export class RowIndex {
  /** Row + 1 in the order of hashes; 0 where free. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #mask: number;
  readonly #texts = new Map<string, number>();

  constructor(
    private readonly columns: readonly ColumnValues[],
    rows: number,
    private readonly steps = farthest,
  ) {
    const size = 2 ** Math.ceil(Math.log2(rows * 2 + 2));
    this.#slots = new Int32Array(size);
    this.#hashes = new Int32Array(rows);
    this.#mask = size - 1;
  }

  /** The first row added with the values of this one: itself, when it is new. `undefined` where a cell is missing. */
  add(row: number): number | undefined {
    let hash = 0x811c9dc5;
    for (let c = 0; c < this.columns.length; c++) {
      const value = this.columns[c]?.[row];
      if (value === undefined || value === null) return undefined;
      hash = hashed(value, hash);
    }
    this.#hashes[row] = hash;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (let step = 0; step < this.steps; step++) {
      const other = (this.#slots[slot] ?? 0) - 1;
      if (other < 0) {
        this.#slots[slot] = row + 1;
        return row;
      }
      if (this.#hashes[other] === this.#hashes[row] && this.#same(other, row)) return other;
      slot = (slot + 1) & this.#mask;
    }
    return this.#addByText(row);
  }

  /** Slots are never freed, so equal rows always come here together. */
  #addByText(row: number): number {
    const text = JSON.stringify(this.columns.map((column) => column[row]));
    const other = this.#texts.get(text);
    if (other === undefined) this.#texts.set(text, row);
    return other ?? row;
  }

  #same(a: number, b: number): boolean {
    for (let c = 0; c < this.columns.length; c++) {
      if (!sameValue(this.columns[c]?.[a], this.columns[c]?.[b])) return false;
    }
    return true;
  }
}

function hashed(value: string | number | { num: number; den: number }, before: number): number {
  if (typeof value === 'string') {
    let hash = before;
    for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
    return Math.imul(hash ^ value.length, 0x5bd1e995);
  }
  if (typeof value === 'number') return Math.imul(before ^ value ^ (value / 2 ** 32), 0x5bd1e995);
  return hashed(value.den, hashed(value.num, before));
}

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    return a.num === b.num && a.den === b.den;
  }
  return a === b;
}
