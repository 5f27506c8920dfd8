// "14/15", "03/15": so many met of so many. Kept as two whole numbers, so that totals are recomputed, never averaged.
import type { Ratio } from '../figure';

const FRACTION = /^(\d{1,7})\s*[/∕⁄]\s*(\d{1,7})$/;

/** Reads "met/total"; undefined for anything else, and for a share of nothing. */
export function parseFraction(text: string): Ratio | undefined {
  const [, num, den] = FRACTION.exec(text) ?? [];
  if (num === undefined || den === undefined) return undefined;
  const ratio = { num: Number(num), den: Number(den) };
  return ratio.den === 0 && ratio.num !== 0 ? undefined : ratio;
}
