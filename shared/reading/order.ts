// The order of columns as evidence: a circular prints them in one order and few clerks change it. Between two columns that
// are known, as many open ones as the definition has there stand in its order; unless the known ones show that this sheet
// goes its own way.
import type { Column, TableDefinition } from '../definition';
import type { HeaderColumn } from './header';
import type { Found } from './reading';

const PLACED = 0.2;
/** The only column left between two neighbours that are known, in a table that keeps the order throughout. */
const ONLY_PLACE = 0.48;
const FEWEST_FOR_ONLY = 6;
const ALIGNED = 0.1;
/** Enough to be named first in a question. */
const IN_LINE = 0.05;
const OUT_OF_PLACE = -0.1;
const IN_ORDER = 0.8;
const FEWEST_KNOWN = 3;
const SKIPPED = 0.2;
/** A pair that others could replace as well is no evidence. */
const NEEDED = 0.1;

/** A known column: where it stands, and which of the definition's it is. */
interface Edge {
  readonly column: number;
  readonly at: number;
}

type Words = (column: HeaderColumn, key: string) => number;

/** What the place of a sheet column says for or against its being a column of the definition. */
export function orderSupport(
  { definition, columns }: Found,
  open: readonly HeaderColumn[],
  wanted: readonly Column[],
  words: Words,
): (column: number, key: string) => number {
  const rank = new Map(definition.columns.map(({ key }, at) => [key, at]));
  const known = [...columns]
    .sort((a, b) => a.column - b.column)
    .map(({ column, key }) => ({ column, at: rank.get(key) ?? 0 }));
  if (!keepsOrder(known.map(({ at }) => at))) return () => 0;
  const isStrict =
    known.length >= FEWEST_FOR_ONLY && known.every(({ at }, i) => i === 0 || at > (known[i - 1]?.at ?? 0));
  const optional = new Set(definition.columns.flatMap((column) => (column.optional ? [column.key] : [])));
  const support = new Map<string, number>();
  const edges = [
    { column: -1, at: -1 },
    ...known,
    { column: Number.MAX_SAFE_INTEGER, at: definition.columns.length },
  ];
  edges.forEach((right, i) => {
    const left = edges[i - 1];
    if (!left) return;
    const between = open.filter(({ column }) => column > left.column && column < right.column);
    if (between.length === 0) return;
    const keys = wanted
      .map(({ key }) => key)
      .filter((key) => (rank.get(key) ?? 0) > left.at && (rank.get(key) ?? 0) < right.at);
    for (const { column } of between) {
      for (const { key } of wanted) if (!keys.includes(key)) support.set(`${column} ${key}`, OUT_OF_PLACE);
    }
    const whole = between.length === keys.length;
    const only =
      isStrict &&
      whole &&
      keys.length === 1 &&
      isEnclosed(left, right, definition) &&
      !optional.has(keys[0] ?? '');
    if (whole) between.forEach(({ column }, at) => support.set(`${column} ${keys[at] ?? ''}`, IN_LINE));
    for (const [at, k] of aligned(between, keys, words)) {
      const [column, key] = [between[at], keys[k]];
      if (column && key !== undefined)
        support.set(`${column.column} ${key}`, only ? ONLY_PLACE : whole && at === k ? PLACED : ALIGNED);
    }
  });
  return (column, key) => support.get(`${column} ${key}`) ?? 0;
}

/** Known columns right beside the gap on both sides. */
function isEnclosed(left: Edge, right: Edge, { columns }: TableDefinition): boolean {
  return (
    left.at >= 0 && right.at < columns.length && right.column - left.column === 2 && right.at - left.at === 2
  );
}

function keepsOrder(ranks: readonly number[]): boolean {
  if (ranks.length < FEWEST_KNOWN) return false;
  const rising = ranks.filter((rank, i) => i > 0 && rank > (ranks[i - 1] ?? 0)).length;
  return rising >= IN_ORDER * (ranks.length - 1);
}

/** Pairs (column, key) in rising order on both sides whose words agree best, and without which they would agree less. */
function aligned(
  columns: readonly HeaderColumn[],
  keys: readonly string[],
  words: Words,
): [column: number, key: number][] {
  const gains = columns.map((column) => keys.map((key) => words(column, key) - SKIPPED));
  const best = bestAlignment(gains, keys.length);
  return best.pairs.filter(([i, j]) => {
    const without = gains.map((row, at) => (at === i ? row.map((gain, k) => (k === j ? -1 : gain)) : row));
    return best.gain - bestAlignment(without, keys.length).gain >= NEEDED;
  });
}

function bestAlignment(
  gains: readonly (readonly number[])[],
  width: number,
): { gain: number; pairs: [column: number, key: number][] } {
  const step = width + 1;
  // What the columns from i on and the keys from j on can gain together.
  const best = new Float64Array((gains.length + 1) * step);
  const from = (i: number, j: number): number => best[i * step + j] ?? 0;
  for (let i = gains.length - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      best[i * step + j] = Math.max(
        from(i + 1, j),
        from(i, j + 1),
        from(i + 1, j + 1) + (gains[i]?.[j] ?? 0),
      );
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < gains.length && j < width;) {
    if (from(i, j) === from(i + 1, j)) i++;
    else if (from(i, j) === from(i, j + 1)) j++;
    else pairs.push([i++, j++]);
  }
  return { gain: from(0, 0), pairs };
}
