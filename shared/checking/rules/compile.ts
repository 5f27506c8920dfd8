// The one place that lists the kinds of rules. A kind that compares with other periods needs their figures and is not
// run by a check of one table alone.
import type { Rule } from '../../definition';
import { rowTest, YES } from '../where';
import { agreesWith } from './agreesWith';
import { band } from './band';
import { expires } from './expires';
import { inPeriod } from './inPeriod';
import { nested } from './nested';
import { atLeast, atMost, equal } from './order';
import { onlyWhen, requiredWhen } from './presence';
import { ratioMatches } from './ratioMatches';
import { rowOf, type CheckedKind, type CompiledRule, type RuleContext, type RuleOf } from './rule';
import { sum } from './sum';
import { unique } from './unique';

export interface RunnableRule extends CompiledRule {
  readonly code: CheckedKind;
}

/** The rule, ready to run; `undefined` for one that needs the memory of other periods. */
export function compileRule(rule: Rule, context: RuleContext): RunnableRule | undefined {
  switch (rule.kind) {
    case 'sum':
      return inRowsOf(rule, context, sum(rule, context));
    case 'atMost':
      return inRowsOf(rule, context, atMost(rule, context));
    case 'atLeast':
      return inRowsOf(rule, context, atLeast(rule, context));
    case 'equal':
      return inRowsOf(rule, context, equal(rule, context));
    case 'requiredWhen':
      return inRowsOf(rule, context, requiredWhen(rule, context));
    case 'onlyWhen': // its condition is the rule itself, and looks at the rows where it does not hold
      return { ...onlyWhen(rule, context), code: rule.kind };
    case 'unique': // its condition says which rows are compared at all
      return { ...unique(rule, context), code: rule.kind };
    case 'band':
      return inRowsOf(rule, context, band(rule, context));
    case 'expires':
      return inRowsOf(rule, context, expires(rule, context));
    case 'inPeriod':
      return inRowsOf(rule, context, inPeriod(rule, context));
    case 'nested':
      return inRowsOf(rule, context, nested(rule, context));
    case 'ratioMatches':
      return inRowsOf(rule, context, ratioMatches(rule, context));
    case 'agreesWith':
      return inRowsOf(rule, context, agreesWith(rule, context));
    case 'carriedOver':
    case 'neverFalls':
    case 'partsMakeWhole':
    case 'outlier':
    case 'sameAsLastPeriod':
      return undefined;
  }
}

/** Only in the rows where the rule's own condition holds for certain. */
function inRowsOf(rule: RuleOf<CheckedKind>, { rows }: RuleContext, compiled: CompiledRule): RunnableRule {
  if (!rule.where) return { ...compiled, code: rule.kind };
  const test = rowTest(rule.where, rows);
  const { at, breaks, broken, ...rest } = compiled;
  return {
    ...rest,
    at,
    code: rule.kind,
    breaks: (i) => test(rowOf(at, i)) === YES && breaks(i),
    ...(broken ? { broken: () => broken().filter((i) => test(rowOf(at, i)) === YES) } : {}),
  };
}
