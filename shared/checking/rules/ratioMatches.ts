// A stated percentage is of / over, rounded half up to the form's decimals. A percentage typed with fewer digits is
// compared at those; one whose base is zero says nothing.
import { divideHalfUp, rescaled, unscaled } from '../../scale';
import { countOf, operandsOf, toOneScale, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function ratioMatches(rule: RuleOf<'ratioMatches'>, { rows }: RuleContext): CompiledRule {
  const [percent, of, over] = operandsOf(rows, [rule.percent, rule.of, rule.over]);
  if (!percent || !of || !over) throw new Error(`${rows.definition.id}: ratioMatches needs three operands`);
  const decimals = Math.min(percent.scale, rule.decimals);
  const percents = percent.values;
  const parts = of.values;
  const wholes = over.values;
  const [ofFactor = 1, overFactor = 1] = toOneScale([of, over]).factors;

  function expected(i: number): number | undefined {
    const part = parts[i];
    const whole = wholes[i];
    if (typeof part !== 'number' || typeof whole !== 'number' || whole <= 0) return undefined;
    return divideHalfUp(part * ofFactor * 10 ** (decimals + 2), whole * overFactor);
  }

  return {
    at: percent,
    count: countOf(percent),
    breaks(i) {
      const stated = percents[i];
      const right = expected(i);
      if (typeof stated !== 'number' || right === undefined) return false;
      return rescaled(stated, percent.scale, decimals) !== right;
    },
    explain: (i) => ({
      percent: percent.title,
      of: of.title,
      over: over.title,
      expected: unscaled(expected(i) ?? 0, decimals),
    }),
  };
}
