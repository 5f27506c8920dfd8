// A figure far above everything the unit has reported so far is more often a slip of the hand than news. The measure is
// the median of periods of the same length: one odd period does not move it. A few periods say nothing yet.
import { formatFigure } from '../../evaluate';
import { earlierAlike } from '../memory';
import { figureNamed, ruleOfSubjects } from './ofSubjects';
import { datedOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

const fewestPeriods = 4;

export function outlier(rule: RuleOf<'outlier'>, context: RuleContext): CompiledRule {
  const { rows } = context;
  const figure = figureNamed(rows, rule.figure);
  const before = earlierAlike(datedOf(rows), rows.context.memory?.periods ?? []);
  return ruleOfSubjects(figure, context, before.length >= fewestPeriods, (own, subject) => {
    const known = before
      .map(({ figures }) => figures[subject]?.[rule.figure])
      .filter((value) => typeof value === 'number');
    if (known.length < fewestPeriods || typeof own !== 'number') return undefined;
    const usual = medianOf(known);
    // Where next to nothing is usual, a handful is no outlier.
    if (own <= rule.times * Math.max(usual, 1) || own <= Math.max(...known)) return undefined;
    const expected = formatFigure(Math.round(usual), figure.format);
    return { figure: figure.title.vi, expected, times: rule.times, count: known.length };
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
