// What the ledger remembers of a unit: its counted figures of other periods of the same table, in the units of today. A
// rule with memory names a period by its dates, never by how many lie between: periods are opened or not.
import type { Rule } from '../definition';
import type { FiguresBySubject } from '../figure';
import { partsOfPeriod } from '../otherPeriods';
import { addDays, parsePeriod } from '../period';

export interface Dated {
  readonly period: string;
  readonly from: string;
  readonly cutoff: string;
}

export interface RememberedPeriod extends Dated {
  readonly figures: FiguresBySubject;
  /** Subjects whose figures are those of several former units added up. */
  readonly merged: readonly string[];
}

export interface Memory {
  /** Ledger time at which it was read: without the server a pane checks with what it knew then. */
  readonly asOf: string;
  readonly periods: readonly RememberedPeriod[];
}

/** How far back "what the unit usually reports" looks. */
const usualPeriods = 8;

/** Those that end on the day before this one begins: a quarter, and perhaps a half year or a year. */
export function justBefore<Other extends Dated>({ from }: Dated, others: readonly Other[]): Other[] {
  return others.filter(({ cutoff }) => addDays(cutoff, 1) === from);
}

/** Those with an earlier cut-off, newest first. */
export function earlier<Other extends Dated>({ cutoff }: Dated, others: readonly Other[]): Other[] {
  return others.filter((other) => other.cutoff < cutoff).sort(newestFirst);
}

/** Earlier ones of as many months, newest first. */
export function earlierAlike<Other extends Dated>(now: Dated, others: readonly Other[]): Other[] {
  return earlier(now, others).filter(({ period }) => monthsOf(period) === monthsOf(now.period));
}

/** The ways in which others make up the period, those with the fewest parts first. */
export function partsAmong<Other extends Dated>({ period: id }: Dated, others: readonly Other[]): Other[][] {
  const period = parsePeriod(id);
  const ways = period ? partsOfPeriod(period) : [];
  return ways.flatMap((parts) => {
    const found = parts.flatMap((part) => others.find((other) => other.period === part) ?? []);
    return found.length === parts.length ? [found] : [];
  });
}

const kindsWithMemory: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>([
  'carriedOver',
  'neverFalls',
  'partsMakeWhole',
  'outlier',
  'sameAsLastPeriod',
]);

export function hasMemory({ kind }: Rule): boolean {
  return kindsWithMemory.has(kind);
}

/** The periods that the rules look at, of those there are. */
export function remembering<Other extends Dated>(
  rules: readonly Rule[],
  now: Dated,
  others: readonly Other[],
): Other[] {
  const wanted = rules.flatMap((rule): Other[] => {
    switch (rule.kind) {
      case 'carriedOver':
        return justBefore(now, others);
      case 'neverFalls':
        return earlier(now, others).slice(0, 2);
      case 'partsMakeWhole':
        return partsAmong(now, others).flat();
      case 'outlier':
        return earlierAlike(now, others).slice(0, usualPeriods);
      case 'sameAsLastPeriod':
        return earlierAlike(now, others).slice(0, 1);
      default:
        return [];
    }
  });
  return [...new Set(wanted)];
}

function newestFirst(a: Dated, b: Dated): number {
  return a.cutoff < b.cutoff ? 1 : a.cutoff > b.cutoff ? -1 : 0;
}

function monthsOf(id: string): number {
  const { firstMonth = 0, lastMonth = 0 } = parsePeriod(id) ?? {};
  return lastMonth - firstMonth + 1;
}
