// What a period begins with is what the one just before it ended with ("kỳ trước chuyển sang"). Compared with the period
// that ends on the day before; when that one was wrong, it is corrected, not this one bent to fit.
import { formatFigure } from '../../evaluate';
import { sameFigure } from '../../figure';
import { justBefore } from '../memory';
import { figureNamed, ruleOfSubjects } from './ofSubjects';
import { datedOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function carriedOver(rule: RuleOf<'carriedOver'>, context: RuleContext): CompiledRule {
  const { rows } = context;
  const opening = figureNamed(rows, rule.opening);
  const closing = figureNamed(rows, rule.closing);
  const before = justBefore(datedOf(rows), rows.context.memory?.periods ?? []);
  return ruleOfSubjects(opening, context, before.length > 0, (own, subject) => {
    const last = before.find(({ figures }) => (figures[subject]?.[rule.closing] ?? null) !== null);
    const expected = last?.figures[subject]?.[rule.closing] ?? null;
    if (!last || own === null || expected === null || sameFigure(own, expected)) return undefined;
    return {
      ...{ opening: opening.title.vi, closing: closing.title.vi, period: last.period },
      expected: formatFigure(expected, closing.format),
    };
  });
}
