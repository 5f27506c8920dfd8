// The other periods a table is set beside: the one before, the same a year ago, the last eight, and the parts of a
// cumulative one. What the history does not hold is not compared.
import type { Totals } from '../aggregate';
import { partsOfPeriod, periodAYearAgo, periodBefore } from '../otherPeriods';
import { parsePeriod } from '../period';
import { figuresOfPeriod, type PeriodFigures } from './history';
import type { BookInput } from './plan';

export interface Comparison {
  readonly now: PeriodFigures;
  readonly before?: PeriodFigures;
  readonly yearAgo?: PeriodFigures;
  /** The oldest first, the present last; eight at most. */
  readonly trend: readonly PeriodFigures[];
  /** Of a cumulative period, when every one of them is known. */
  readonly parts?: readonly PeriodFigures[];
}

const LONGEST_TREND = 8;

export function comparisonOf({ period: id, history = [] }: BookInput, totals: Totals): Comparison {
  const now = figuresOfPeriod(totals);
  const period = parsePeriod(id);
  const known = new Map(
    history.filter(({ table }) => table === totals.definition.id).map((one) => [one.period, one]),
  );
  if (!period) return { now, trend: [now] };
  const before = known.get(periodBefore(period) ?? '');
  const yearAgo = known.get(periodAYearAgo(period));
  const earlier = [...known.values()].filter((one) => isEarlier(one.period, id)).sort(byTime);
  const parts = partsOfPeriod(period)
    .map((ids) => ids.flatMap((part) => known.get(part) ?? []))
    .find((found, at) => found.length > 0 && found.length === partsOfPeriod(period)[at]?.length);
  return {
    now,
    ...(before && { before }),
    ...(yearAgo && { yearAgo }),
    trend: [...earlier.slice(1 - LONGEST_TREND), now],
    ...(parts && { parts }),
  };
}

/** Of the same kind; a cumulative period is only set beside the same one of other years. */
function isEarlier(one: string, present: string): boolean {
  const [a, b] = [parsePeriod(one), parsePeriod(present)];
  if (!a || !b || a.kind !== b.kind || byTime({ period: one }, { period: present }) >= 0) return false;
  return a.kind !== 'cumulative' || a.lastMonth === b.lastMonth;
}

function byTime(a: { readonly period: string }, b: { readonly period: string }): number {
  const [one, two] = [parsePeriod(a.period), parsePeriod(b.period)];
  return one && two ? one.year - two.year || one.lastMonth - two.lastMonth : 0;
}
