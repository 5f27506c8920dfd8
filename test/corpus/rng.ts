// Seeded randomness for the corpus: the same seed gives the same workbook on every machine, so that a failure can be
// named by its seed. mulberry32, because it fits in six lines and no test here needs better.

export interface Rng {
  /** 0 ≤ x < 1. */
  next(): number;
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** A generator of its own for a part, so that drawing more in one part changes no other. */
  fork(name: string): Rng;
}

export function rngOf(seed: number): Rng {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, int(0, items.length - 1)),
    shuffled: (items) => {
      const rest = [...items];
      for (let i = rest.length - 1; i > 0; i--) {
        const j = int(0, i);
        [rest[i], rest[j]] = [itemAt(rest, j), itemAt(rest, i)];
      }
      return rest;
    },
    fork: (name) =>
      rngOf(
        [...name].reduce((hash, c) => Math.imul(hash ^ (c.codePointAt(0) ?? 0), 16777619), seed ^ 0x811c9dc5),
      ),
  };
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}
