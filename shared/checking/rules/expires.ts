// A decision runs for so many months: the stated last day must be that many months after it. Without a stated column
// there is nothing to compare; whether a decision is still valid at the cut-off is a condition of the figures.
import { monthsLater, packDay, unpackDay } from '../day';
import { countOf, operandsOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function expires(rule: RuleOf<'expires'>, { rows }: RuleContext): CompiledRule {
  const [from, to] = operandsOf(rows, rule.to === undefined ? [rule.from] : [rule.from, rule.to]);
  if (!from) throw new Error(`${rows.definition.id}: expires names no column`);
  const decisions = from.values;
  const ends = to?.values;

  return {
    at: to ?? from,
    count: countOf(from),
    breaks(i) {
      const decided = decisions[i];
      const stated = ends?.[i];
      if (typeof decided !== 'string' || typeof stated !== 'string') return false;
      return monthsLater(packDay(decided), rule.months) !== packDay(stated);
    },
    explain(i) {
      const decided = decisions[i];
      const expected =
        typeof decided === 'string' ? unpackDay(monthsLater(packDay(decided), rule.months)) : null;
      return { expected, months: rule.months };
    },
  };
}
