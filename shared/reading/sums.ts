// The definition's own identities as evidence of which column is which: where "total = parts" holds row by row for one
// open column and no other, that column is the missing operand; where it fails, no likeness of a heading is believed.
import type { TableDefinition } from '../definition';
import { cellAt, type Grid } from '../grid';
import { parseNumber } from '../text/number';
import { SPELT } from './assign';
import type { Candidate } from './match';
import { cleaned } from './cellText';
import { sampleRows } from './sampleRows';

const FEWEST_ROWS = 3;
/** A row of column numbers, say, need not agree. */
const MOST_EXCEPTIONS = 1;
const PROVEN = 0.9;
export const LEAST_LIKE = 0.3;
const DISPROVEN = 0.6;

export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Claims with those the identities prove raised, and those they disprove lowered; the same array if none speaks. */
export function weighedBySums(
  claims: readonly Candidate[],
  matched: readonly Candidate[],
  definition: TableDefinition,
  grid: Grid,
  header: number,
): readonly Candidate[] {
  const at = new Map(matched.map((one) => [one.key, one]));
  const taken = new Set(matched.map((one) => one.column));
  const changed = new Map<Candidate, number>();
  for (const sum of sumsOf(definition)) {
    const operands = [sum.total, ...sum.parts];
    const unknown = operands.filter((key) => !at.has(key));
    const [wanted] = unknown;
    if (wanted === undefined) {
      const columns = new Map(operands.map((key) => [key, at.get(key)?.column ?? 0]));
      if (verdictOn(sum, columns, grid, header) !== 'fails') continue;
      for (const key of operands) {
        const one = at.get(key);
        if (one && one.score < SPELT) changed.set(one, one.score * DISPROVEN);
      }
    } else if (unknown.length === 1) {
      const proven = claims.filter((one) => {
        if (one.key !== wanted || one.score < LEAST_LIKE || taken.has(one.column)) return false;
        const columns = new Map(operands.map((key) => [key, at.get(key)?.column ?? one.column]));
        return verdictOn(sum, columns, grid, header) === 'holds';
      });
      const [only] = proven;
      if (only && proven.length === 1) changed.set(only, PROVEN);
    }
  }
  if (changed.size === 0) return claims;
  return claims.map((one) => {
    const score = changed.get(one);
    return score === undefined ? one : { ...one, score };
  });
}

export function sumsOf({ rules }: TableDefinition): Sum[] {
  return rules.flatMap((rule) =>
    rule.kind === 'sum' && rule.where === undefined && rule.severity === 'error' ? [rule] : [],
  );
}

/** Whether a sum holds row by row where its operands stand in `columns`; rows that lack a number say nothing. */
export function verdictOn(
  { total, parts }: Sum,
  columns: ReadonlyMap<string, number>,
  grid: Grid,
  header: number,
): 'holds' | 'fails' | 'unknown' {
  const held = new Set<number>();
  let holding = 0;
  let failing = 0;
  for (const row of sampleRows(grid, header)) {
    const whole = numberAt(grid, row, columns.get(total));
    const each = parts.map((key) => numberAt(grid, row, columns.get(key)));
    if (whole === undefined || each.includes(undefined)) continue;
    const sum = each.reduce<number>((added, one) => added + (one ?? 0), 0);
    if (Math.abs(sum - whole) > 1e-9) failing++;
    else {
      holding++;
      held.add(whole);
    }
  }
  if (holding >= FEWEST_ROWS && held.size > 1 && failing <= MOST_EXCEPTIONS) return 'holds';
  return failing >= FEWEST_ROWS && failing > holding ? 'fails' : 'unknown';
}

/** Several rows hold different numbers: a column of zeros fits every sum. */
export function variesAt(grid: Grid, column: number, header: number): boolean {
  const numbers = new Set<number>();
  for (const row of sampleRows(grid, header)) {
    const value = numberAt(grid, row, column);
    if (value !== undefined) numbers.add(value);
  }
  return numbers.size > 1;
}

function numberAt(grid: Grid, row: number, column: number | undefined): number | undefined {
  if (column === undefined) return undefined;
  const value = cellAt(grid, row, column);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const read = parseNumber(cleaned(value));
  return read === undefined ? undefined : 'value' in read ? read.value : read.whole;
}
