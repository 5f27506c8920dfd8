// Candidates -> one answer for the whole header: the assignment that fits best together, where every sheet column may
// also be nobody's. An answer is taken only above a bar and clear of every rival still open; below it the user is asked.
import type { Candidate } from './match';
import { leastCost } from './solve';

export interface Assignment {
  readonly matched: readonly Candidate[];
  /** Columns of the definition that several sheet columns claim equally. */
  readonly duplicates: readonly { readonly key: string; readonly columns: readonly number[] }[];
  /** Sheet columns nobody may guess: the best two answers, best first. */
  readonly asked: readonly { readonly column: number; readonly options: readonly Candidate[] }[];
}

/** From here on a claim is the definition's own spelling, in other letters at most. */
export const SPELT = 0.9;
export const AUTOMATIC = 0.62;
const CLEAR = 0.1;
export const WORTH_ASKING = 0.5;
export const OPTIONS = 2;

export function assign(found: readonly Candidate[]): Assignment {
  const duplicates = duplicatesIn(found);
  const doubled = new Set(duplicates.map((one) => one.key));
  const doubledColumns = new Set(duplicates.flatMap((one) => one.columns));
  const open = found.filter((one) => !doubled.has(one.key) && !doubledColumns.has(one.column));
  const chosen = bestTogether(open);
  const matched: Candidate[] = [];
  const asked: { column: number; options: Candidate[] }[] = [];
  for (const one of chosen) {
    if (isSure(one, open, chosen)) matched.push(one);
    else asked.push({ column: one.column, options: optionsOf(one, open, chosen) });
  }
  return { matched, duplicates, asked };
}

/** The same heading twice, spelt as the definition spells it: said, and neither is taken. */
function duplicatesIn(found: readonly Candidate[]): { key: string; columns: number[] }[] {
  const best = new Map<string, Candidate[]>();
  for (const one of found) {
    if (one.score < SPELT) continue;
    const [rival] = best.get(one.key) ?? [];
    if (!rival || one.score > rival.score) best.set(one.key, [one]);
    else if (one.score === rival.score) best.get(one.key)?.push(one);
  }
  const claims = new Map<number, number>();
  for (const one of [...best.values()].flat()) claims.set(one.column, (claims.get(one.column) ?? 0) + 1);
  return [...best]
    .filter(([, rivals]) => rivals.length > 1 && rivals.every((one) => claims.get(one.column) === 1))
    .map(([key, rivals]) => ({ key, columns: rivals.map((one) => one.column) }));
}

/** The one-to-one choice of the greatest sum; to be nobody's costs as much as a claim not worth asking about. */
function bestTogether(open: readonly Candidate[]): Candidate[] {
  const columns = [...new Set(open.map((one) => one.column))];
  const keys = [...new Set(open.map((one) => one.key))];
  if (columns.length === 0) return [];
  const at = new Map(keys.map((key, index) => [key, index]));
  const costs = columns.map(() => [...keys.map(() => 1), ...columns.map(() => 1 - WORTH_ASKING)]);
  const rows = new Map(columns.map((column, index) => [column, index]));
  for (const one of open) {
    const row = costs[rows.get(one.column) ?? -1];
    const index = at.get(one.key);
    if (row && index !== undefined) row[index] = 1 - one.score;
  }
  return leastCost(costs).flatMap((index, row) => {
    const key = keys[index];
    const claim = open.find((one) => one.column === columns[row] && one.key === key);
    return claim && claim.score >= WORTH_ASKING ? [claim] : [];
  });
}

function isSure(one: Candidate, open: readonly Candidate[], chosen: readonly Candidate[]): boolean {
  if (one.score < AUTOMATIC || one.doubtful) return false;
  const rivals = rivalsOf(one, open, chosen);
  const nearest = Math.max(0, ...rivals.map((rival) => rival.score));
  return one.score - nearest >= (one.score >= SPELT ? 1e-9 : CLEAR);
}

/** Claims on the same sheet column or the same key, by those whom nothing better answers. */
function rivalsOf(one: Candidate, open: readonly Candidate[], chosen: readonly Candidate[]): Candidate[] {
  return open.filter((rival) => {
    if (rival === one || (rival.column !== one.column && rival.key !== one.key)) return false;
    const answered = chosen.some(
      (other) =>
        other !== one &&
        (rival.column === one.column ? other.key === rival.key : other.column === rival.column) &&
        other.score >= rival.score,
    );
    return !answered;
  });
}

function optionsOf(one: Candidate, open: readonly Candidate[], chosen: readonly Candidate[]): Candidate[] {
  const others = rivalsOf(one, open, chosen)
    .filter((rival) => rival.column === one.column && rival.score >= WORTH_ASKING / 2)
    .sort((a, b) => b.score - a.score);
  return [one, ...others].slice(0, OPTIONS);
}
