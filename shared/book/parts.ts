// A cumulative period beside the sum of its parts (4, 6, 9, 10 months, a year): for each figure that adds up over time
// the totals, and every unit whose own figure differs.
import type { Figure } from '../definition';
import { shortPeriodName } from './calendarWords';
import { shown } from './figureCells';
import type { Plan, TablePlan } from './plan';

export interface PartsLine {
  readonly figure: Figure;
  readonly unit: string;
  readonly whole: number | null;
  readonly sum: number | null;
  readonly periods: string;
}

/** The line of all units first; then, where a unit differs, its own. */
export function partsLines(plan: Plan, { totals, comparison, withheld }: TablePlan): PartsLine[] {
  const { parts, now } = comparison;
  if (!parts) return [];
  const periods = parts.map(({ period }) => shortPeriodName(period)).join(' + ');
  const flows = totals.definition.figures.filter(({ overTime }) => overTime === 'flow');
  return flows.flatMap((figure) => {
    const line = (unit: string, whole: number | null, each: readonly (number | null)[]): PartsLine => ({
      ...{ figure, unit, whole, periods },
      sum: each.includes(null) ? null : each.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    });
    const all = line(
      plan.whole,
      shown(now.figures[figure.key], figure),
      parts.map((part) => shown(part.figures[figure.key], figure)),
    );
    if (withheld.has(figure.key)) return [all];
    const own = totals.subjects.map(({ subject, figures }) =>
      line(
        subject.name,
        shown(figures[figure.key], figure),
        parts.map((part) => shown(part.bySubject[subject.key]?.[figure.key], figure)),
      ),
    );
    return [all, ...own.filter(({ whole, sum }) => whole !== null && sum !== null && whole !== sum)];
  });
}
