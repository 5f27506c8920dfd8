// A figure says the same as a figure of another table of the same unit and period. A table that was not submitted is
// not compared. Shown on the first row of the subject, in the figure's own column where it has one.
import { sameFigure, type FigureValue } from '../../figure';
import { formatFigure } from '../../evaluate';
import type { CompiledRule, RuleContext, RuleOf } from './rule';

export function agreesWith(rule: RuleOf<'agreesWith'>, { rows, figures }: RuleContext): CompiledRule {
  const { definition, context } = rows;
  const figure = definition.figures.find((one) => one.key === rule.figure);
  if (!figure) throw new Error(`${definition.id}: agreesWith names no figure "${rule.figure}"`);
  const other = context.otherFigures?.[rule.table];
  const otherTable = context.otherTables?.find((one) => one.id === rule.table);
  const otherTitle = otherTable?.figures.find((one) => one.key === rule.otherFigure);
  const firstRows = other ? firstRowOfSubjects(rows.count, rows.subjectOf) : new Map<string, number>();
  const column = 'column' in figure.value ? figure.value.column : definition.subject;

  function otherValue(i: number): FigureValue {
    return other?.[rows.subjectOf(i) ?? '']?.[rule.otherFigure] ?? null;
  }

  return {
    at: { index: definition.columns.findIndex((one) => one.key === column), itemRow: undefined },
    count: firstRows.size === 0 ? 0 : rows.count,
    acrossRows: other !== undefined,
    breaks(i) {
      const subject = rows.subjectOf(i);
      if (subject === undefined || firstRows.get(subject) !== i) return false;
      const own = figures()[subject]?.[rule.figure] ?? null;
      const theirs = otherValue(i);
      return own !== null && theirs !== null && !sameFigure(own, theirs);
    },
    explain: (i) => ({
      figure: figure.title.vi,
      otherFigure: otherTitle?.title.vi ?? rule.otherFigure,
      table: otherTable?.title.vi ?? rule.table,
      expected: formatFigure(otherValue(i), figure.format),
    }),
  };
}

function firstRowOfSubjects(
  count: number,
  subjectOf: (row: number) => string | undefined,
): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = count - 1; row >= 0; row--) {
    const subject = subjectOf(row);
    if (subject !== undefined) rows.set(subject, row);
  }
  return rows;
}
