// A figure says the same as a figure of another table of the same unit and period. A table that was not submitted is
// not compared.
import { sameFigure } from '../../figure';
import { formatFigure } from '../../evaluate';
import { figureNamed, ruleOfSubjects } from './ofSubjects';
import type { CompiledRule, RuleContext, RuleOf } from './rule';

export function agreesWith(rule: RuleOf<'agreesWith'>, context: RuleContext): CompiledRule {
  const { rows } = context;
  const { otherFigures, otherTables } = rows.context;
  const figure = figureNamed(rows, rule.figure);
  const other = otherFigures?.[rule.table];
  const otherTable = otherTables?.find((one) => one.id === rule.table);
  const otherTitle = otherTable?.figures.find((one) => one.key === rule.otherFigure);
  return ruleOfSubjects(figure, context, other !== undefined, (own, subject) => {
    const theirs = other?.[subject]?.[rule.otherFigure] ?? null;
    if (own === null || theirs === null || sameFigure(own, theirs)) return undefined;
    return {
      figure: figure.title.vi,
      otherFigure: otherTitle?.title.vi ?? rule.otherFigure,
      table: otherTable?.title.vi ?? rule.table,
      expected: formatFigure(theirs, figure.format),
    };
  });
}
