// Invented dates and counts: a day at random before a period ends, and a whole split into parts that add up to it.
import type { Rng } from './rng';

/** YYYY-MM-DD; in the last year January and February only, so that it lies before any cut-off used here. */
export function day(rng: Rng, firstYear: number, lastYear: number): string {
  const year = rng.int(firstYear, lastYear);
  const month = rng.int(1, year === lastYear ? 2 : 12);
  return `${year}-${two(month)}-${two(rng.int(1, 28))}`;
}

/** `parts` whole numbers, none negative, that add up to `whole`. */
export function split(rng: Rng, whole: number, parts: number): number[] {
  const cuts = Array.from({ length: parts - 1 }, () => rng.int(0, whole)).sort((a, b) => a - b);
  return [...cuts, whole].map((cut, i) => cut - (cuts[i - 1] ?? 0));
}

const two = (n: number): string => String(n).padStart(2, '0');
