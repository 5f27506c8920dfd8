// A figure that usually only grows, such as communes recognised, is not below what it last was. Not asked of a unit that
// was joined from several: what each of them had been recognised for does not add up to what the new one is.
import { formatFigure } from '../../evaluate';
import { earlier } from '../memory';
import { figureNamed, ruleOfSubjects } from './ofSubjects';
import { datedOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function neverFalls(rule: RuleOf<'neverFalls'>, context: RuleContext): CompiledRule {
  const { rows } = context;
  const figure = figureNamed(rows, rule.figure);
  const before = earlier(datedOf(rows), rows.context.memory?.periods ?? []);
  return ruleOfSubjects(figure, context, before.length > 0, (own, subject) => {
    const last = before.find(({ figures }) => typeof figures[subject]?.[rule.figure] === 'number');
    const known = last?.figures[subject]?.[rule.figure];
    if (!last || last.merged.includes(subject) || typeof own !== 'number' || typeof known !== 'number')
      return undefined;
    if (own >= known) return undefined;
    const expected = formatFigure(known, figure.format);
    return { figure: figure.title.vi, period: last.period, expected };
  });
}
