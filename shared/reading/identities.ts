// The definition's sums as evidence for several open columns at once: where the columns that their headings point to add
// up row by row, each of them is the more likely; and where the row of column numbers prints the sum itself
// ("1=4+13+22"), its operands are the definition's in the same order. The printed row is never believed without the
// figures: templates of the circulars misnumber it (DOMAIN §2).
import type { TableDefinition } from '../definition';
import type { Grid } from '../grid';
import { columnFormulas } from './columnNumbers';
import type { Found } from './reading';
import { sumsOf, variesAt, verdictOn, type Sum } from './sums';

const HOLDS = 0.2;
const PRINTED = 0.25;
/** The figures leave nothing else: the column is the sum of known ones, or what is left of one. */
const PROVEN = 0.75;
const DISPROVEN = -0.5;
const DOUBTED = -0.15;

export interface Likely {
  readonly column: number;
  readonly key: string;
}

/** Support by `column key`; `likely`: what each open column is most likely to be. */
export function identitySupport(
  grid: Grid,
  { definition, columns, headerRange }: Found,
  likely: readonly Likely[],
  open: readonly number[],
): ReadonlyMap<string, number> {
  const { bottom } = headerRange;
  const known = new Map(columns.map(({ key, column }) => [key, column]));
  const support = new Map<string, number>();
  const say = (column: number, key: string, weight: number): void => {
    const id = `${column} ${key}`;
    const said = support.get(id) ?? 0;
    support.set(id, weight < 0 || said < 0 ? Math.min(weight, said) : Math.max(weight, said));
  };
  for (const sum of sumsOf(definition)) {
    const operands = [sum.total, ...sum.parts];
    const unknown = operands.filter((key) => !known.has(key));
    const [wanted] = unknown;
    if (wanted === undefined) continue;
    if (unknown.length === 1) {
      for (const { column, weight } of asRemainder(grid, sum, wanted, known, open, bottom))
        say(column, wanted, weight);
      continue;
    }
    const at = new Map([...likely, ...columns].map(({ key, column }) => [key, column]));
    if (!operands.every((key) => at.has(key))) continue;
    const verdict = verdictOn(sum, at, grid, bottom);
    if (verdict === 'unknown') continue;
    // Parts can change places and the sum still holds: it speaks for each of them alike.
    const alike = sum.parts.filter((key) => !known.has(key));
    for (const key of unknown) {
      const column = at.get(key);
      if (column === undefined) continue;
      if (verdict === 'fails') say(column, key, DOUBTED);
      else if (variesAt(grid, column, bottom))
        for (const one of key === sum.total ? [key] : alike) say(column, one, HOLDS);
    }
  }
  for (const printed of printedSums(grid, bottom)) {
    for (const sum of sumsLike(printed, definition, columns)) {
      const operands = [sum.total, ...sum.parts];
      const places = new Map(operands.map((key, i) => [key, printed[i] ?? 0]));
      if (verdictOn(sum, places, grid, bottom) !== 'holds') continue;
      operands.forEach((key, i) => say(printed[i] ?? 0, key, PRINTED));
    }
  }
  return support;
}

/** Open columns as the only operand that is not known: proven where one alone makes the sum hold, else not it. */
function asRemainder(
  grid: Grid,
  sum: Sum,
  wanted: string,
  known: ReadonlyMap<string, number>,
  open: readonly number[],
  header: number,
): { column: number; weight: number }[] {
  const verdicts = open.map((column) => ({
    column,
    verdict: verdictOn(sum, new Map([...known, [wanted, column]]), grid, header),
  }));
  const holding = verdicts.filter(
    ({ column, verdict }) => verdict === 'holds' && variesAt(grid, column, header),
  );
  return verdicts.flatMap(({ column, verdict }) => {
    if (verdict === 'fails') return [{ column, weight: DISPROVEN }];
    return holding.length === 1 && holding[0]?.column === column ? [{ column, weight: PROVEN }] : [];
  });
}

/** Sheet columns of each sum printed under the header, the total first. */
function printedSums(grid: Grid, header: number): (readonly number[])[] {
  const { numbers, formulas } = columnFormulas(grid, header + 1);
  return formulas.flatMap(({ column, parts }) => {
    const places = parts.flatMap((number) => numbers.get(number) ?? []);
    return places.length === parts.length ? [[column, ...places]] : [];
  });
}

/** Sums of the definition with as many parts that contradict no known column; none where several do. */
function sumsLike(
  printed: readonly number[],
  definition: TableDefinition,
  columns: Found['columns'],
): readonly Sum[] {
  const keyAt = new Map(columns.map(({ key, column }) => [column, key]));
  const placeOf = new Map(columns.map(({ key, column }) => [key, column]));
  const open = sumsOf(definition).filter(({ total, parts }) => {
    if (parts.length !== printed.length - 1) return false;
    return [total, ...parts].every((key, i) => {
      const column = printed[i] ?? -1;
      return (keyAt.get(column) ?? key) === key && (placeOf.get(key) ?? column) === column;
    });
  });
  return open.length === 1 ? open : [];
}
