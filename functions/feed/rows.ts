// The rows of the feed, one table and period at a time, out of the same totals and the same permissions as everything
// else: what a caller may not see of a unit is not in its feed either.
import type { Figure } from '../../shared/definition';
import { shown } from '../../shared/book/figureCells';
import { isDefinedFor } from '../../shared/evaluate';
import type { Caller } from '../allowed';
import type { StoredPeriod } from '../store/periods';
import { figuresFor, totalsOf, withheldFrom } from '../totals';
import type { Literal } from './filter';
import type { feedSets, FeedSet } from './model';

/** Every property of a set, and no other. */
type RowOf<Set extends FeedSet> = Record<keyof (typeof feedSets)[Set], Literal>;
export type FeedRow = RowOf<FeedSet>;

export async function rowsOf(set: FeedSet, caller: Caller, opened: StoredPeriod): Promise<FeedRow[]> {
  const { totals } = await totalsOf(opened);
  const answer = figuresFor(caller, totals);
  const { definition } = totals;
  const common = (figure: Figure) => ({
    ...{ Period: opened.period, Table: definition.id, Figure: figure.key },
    ...{ TableTitle: definition.title.vi, FigureTitle: figure.title.vi, Measure: figure.unit },
  });
  if (set === 'Totals') {
    const { subjects, reporters, figures } = answer;
    const coverage = {
      ...{ SubjectsCovered: subjects.covered, SubjectsTotal: subjects.total },
      ...{ ReportersSubmitted: reporters.submitted, ReportersTotal: reporters.total },
    };
    return definition.figures.map((figure): RowOf<'Totals'> => {
      return { ...common(figure), Value: shown(figures[figure.key], figure), ...coverage };
    });
  }
  const withheld = withheldFrom(caller, definition);
  const readable = totals.subjects.filter(({ subject }) => Object.hasOwn(answer.bySubject, subject.key));
  return readable.flatMap(({ subject, entry }) => {
    const figures = answer.bySubject[subject.key] ?? {};
    // Of a unit that gave nothing every figure it should have given is missing, which is not zero.
    const isMissing = (figure: Figure) =>
      !entry && !withheld.has(figure.key) && isDefinedFor(figure, subject, totals.cutoff);
    return definition.figures
      .filter((figure) => Object.hasOwn(figures, figure.key) || isMissing(figure))
      .map((figure): RowOf<'Figures'> => {
        const value = shown(figures[figure.key], figure);
        return { ...common(figure), Unit: subject.key, UnitName: subject.name, Value: value };
      });
  });
}
