// What holds the higher title holds the lower one too: "kiểu mẫu" within "nâng cao" within "đạt chuẩn".
import { NO, rowTest, YES } from '../where';
import { countOf, rowOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function nested(rule: RuleOf<'nested'>, { rows }: RuleContext): CompiledRule {
  const at = rows.operand(rule.at);
  const inner = rowTest(rule.inner, rows);
  const outer = rowTest(rule.outer, rows);
  return {
    at,
    count: countOf(at),
    breaks: (i) => inner(rowOf(at, i)) === YES && outer(rowOf(at, i)) === NO,
    explain: () => ({ header: at.title }),
  };
}
