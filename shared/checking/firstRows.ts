// Which rows repeat an earlier one. Rows are hashed column by column; then a table of row numbers under their hashes, in
// typed arrays: nothing is allocated for a row and no key text is built, which a Map of 100,000 names could not avoid.
import type { ColumnValues, Value } from '../reading/reading';

/** Beyond this many steps rows were made to collide on purpose, and a Map with the engine's own secret takes over. */
const farthest = 64;
/** Hash of a row that lacks a cell, and of one before its first cell. */
const none = 0;
const start = 0x811c9dc5 | 0;

/**
 * For each row that takes part the first one with the same values: itself, when they are new. -1 for the others, and
 * where a value is missing.
 */
export function firstRows(
  columns: readonly ColumnValues[],
  rows: number,
  takesPart: (row: number) => boolean = () => true,
  steps = farthest,
): Int32Array {
  const hashes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) hashes[row] = takesPart(row) ? start : none;
  for (const values of columns) addHashes(values, hashes);
  const mask = 2 ** Math.ceil(Math.log2(rows * 2 + 2)) - 1;
  /** Row + 1 in the order of hashes; 0 where free, and never freed: equal rows always go the same way. */
  const slots = new Int32Array(mask + 1);
  const texts = new Map<string, number>();
  const firsts = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const hash = hashes[row] ?? none;
    firsts[row] = hash === none ? -1 : enter(row, hash);
  }
  return firsts;

  function enter(row: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let step = 0; step < steps; step++) {
      const other = (slots[slot] ?? 0) - 1;
      if (other < 0) {
        slots[slot] = row + 1;
        return row;
      }
      if (hashes[other] === hash && haveSameValues(columns, other, row)) return other;
      slot = (slot + 1) & mask;
    }
    return enterByText(row);
  }

  function enterByText(row: number): number {
    const text = JSON.stringify(columns.map((column) => column[row]));
    const other = texts.get(text);
    if (other === undefined) texts.set(text, row);
    return other ?? row;
  }
}

function addHashes(values: ColumnValues, hashes: Int32Array): void {
  for (let row = 0; row < hashes.length; row++) {
    const before = hashes[row] ?? none;
    const value = values[row];
    const isMissing = before === none || value === undefined || value === null;
    hashes[row] = isMissing ? none : hashed(value, before) || 1;
  }
}

function hashed(value: string | number | { num: number; den: number }, before: number): number {
  if (typeof value === 'string') return hashedText(value, before);
  if (typeof value === 'number') return Math.imul(before ^ value ^ (value / 2 ** 32), 0x5bd1e995);
  return hashed(value.den, hashed(value.num, before));
}

/** Two letters a step: multiplications wait for one another, and reading letters does not wait for them. */
function hashedText(text: string, before: number): number {
  const last = text.length - 1;
  let hash = before ^ text.length;
  for (let i = 0; i < last; i += 2) {
    hash = Math.imul(hash ^ text.charCodeAt(i) ^ (text.charCodeAt(i + 1) << 16), 0x01000193);
    hash ^= hash >>> 15;
  }
  if ((last & 1) === 0) hash = Math.imul(hash ^ text.charCodeAt(last), 0x01000193);
  return Math.imul(hash, 0x5bd1e995);
}

function haveSameValues(columns: readonly ColumnValues[], a: number, b: number): boolean {
  for (let c = 0; c < columns.length; c++) {
    if (!isSameValue(columns[c]?.[a], columns[c]?.[b])) return false;
  }
  return true;
}

function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    return a.num === b.num && a.den === b.den;
  }
  return a === b;
}
