// A date lies in the reporting period, first and last day included.
import { countOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function inPeriod(rule: RuleOf<'inPeriod'>, { rows }: RuleContext): CompiledRule {
  const day = rows.operand(rule.column);
  const { from, to } = rows.context.period;
  const { values } = day;
  return {
    at: day,
    count: countOf(day),
    breaks(i) {
      const value = values[i];
      return typeof value === 'string' && (value < from || value > to);
    },
    explain: () => ({ from, to }),
  };
}
