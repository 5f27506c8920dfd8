// The other periods a table is set beside: the one before, the same a year ago, the last eight, and the parts of a
// cumulative one. What the history does not hold is not compared.
import type { Totals } from '../aggregate';
import { lastPeriods, partsOfPeriod, periodAYearAgo, periodBefore } from '../otherPeriods';
import { parsePeriod } from '../period';
import { figuresOfPeriod, type PeriodFigures } from './history';
import type { BookInput } from './plan';

export interface Comparison {
  readonly now: PeriodFigures;
  readonly before?: PeriodFigures;
  readonly yearAgo?: PeriodFigures;
  /** What is known of the last eight periods: the oldest first, the present last. */
  readonly trend: readonly PeriodFigures[];
  /** Of a cumulative period, when every one of them is known. */
  readonly parts?: readonly PeriodFigures[];
}

const LONGEST_TREND = 8;

/** The periods a trend runs over, the oldest first, known or not: a period nobody reported is a gap, not left out. */
export function trendPeriods(id: string): string[] {
  const period = parsePeriod(id);
  return period ? lastPeriods(period, LONGEST_TREND) : [id];
}

export function comparisonOf({ period: id, history = [] }: BookInput, totals: Totals): Comparison {
  const now = figuresOfPeriod(totals);
  const period = parsePeriod(id);
  const known = new Map(
    history.filter(({ table }) => table === totals.definition.id).map((one) => [one.period, one]),
  );
  if (!period) return { now, trend: [now] };
  const before = known.get(periodBefore(period) ?? '');
  const yearAgo = known.get(periodAYearAgo(period));
  const parts = partsOfPeriod(period)
    .map((ids) => ids.flatMap((part) => known.get(part) ?? []))
    .find((found, at) => found.length > 0 && found.length === partsOfPeriod(period)[at]?.length);
  return {
    now,
    ...(before && { before }),
    ...(yearAgo && { yearAgo }),
    trend: trendPeriods(id).flatMap((one) => (one === id ? now : (known.get(one) ?? []))),
    ...(parts && { parts }),
  };
}
