// A longer period says what the shorter ones inside it say together: flows add up, an opening is that of the first part,
// a closing that of the last. Asked only where every part was given; of several ways to divide it, the one of fewest parts.
import { formatFigure } from '../../evaluate';
import type { Figure } from '../../definition';
import { partsAmong, type RememberedPeriod } from '../memory';
import { figureNamed, ruleOfSubjects } from './ofSubjects';
import { datedOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function partsMakeWhole(rule: RuleOf<'partsMakeWhole'>, context: RuleContext): CompiledRule {
  const { rows } = context;
  const figure = figureNamed(rows, rule.figure);
  const ways = partsAmong(datedOf(rows), rows.context.memory?.periods ?? []);
  return ruleOfSubjects(figure, context, ways.length > 0, (own, subject) => {
    for (const parts of ways) {
      const expected = wholeOf(figure, valuesOf(parts, subject, rule.figure));
      if (expected === undefined) continue;
      if (typeof own !== 'number' || own === expected) return undefined;
      const periods = parts.map(({ period }) => period);
      return { figure: figure.title.vi, periods, expected: formatFigure(expected, figure.format) };
    }
    return undefined;
  });
}

function valuesOf(parts: readonly RememberedPeriod[], subject: string, figure: string): unknown[] {
  return parts.map(({ figures }) => figures[subject]?.[figure]);
}

/** Undefined where a part is missing, or where parts do not make a whole (people come again). */
function wholeOf({ overTime }: Figure, values: readonly unknown[]): number | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return undefined;
  if (overTime === 'flow') return numbers.reduce((sum, value) => sum + value, 0);
  if (overTime === 'opening') return numbers[0];
  return overTime === 'closing' ? numbers.at(-1) : undefined;
}
