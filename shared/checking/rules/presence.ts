// requiredWhen: a cell may not stay blank in the rows where a condition holds. onlyWhen: it must be blank in the rows
// where it does not. Where the condition itself cannot be read, neither says anything.
import { NO, rowTest } from '../where';
import { countOf, rowOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function requiredWhen(rule: RuleOf<'requiredWhen'>, { rows }: RuleContext): CompiledRule {
  const operand = rows.operand(rule.column);
  const { values } = operand;
  return {
    at: operand,
    count: countOf(operand),
    breaks: (i) => values[i] === null,
    explain: () => ({ header: operand.title }),
  };
}

export function onlyWhen(rule: RuleOf<'onlyWhen'>, { rows }: RuleContext): CompiledRule {
  const operand = rows.operand(rule.column);
  const { values } = operand;
  const test = rowTest(rule.where, rows);
  return {
    at: operand,
    count: countOf(operand),
    breaks(i) {
      const value = values[i];
      return value !== null && value !== undefined && test(rowOf(operand, i)) === NO;
    },
    explain: () => ({ header: operand.title }),
  };
}
