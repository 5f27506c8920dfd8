// The one place that lists the kinds of rules. Each is an issue of the same name.
import type { Rule, RuleKind } from '../../definition';
import { rowTest, YES } from '../where';
import { agreesWith } from './agreesWith';
import { band } from './band';
import { carriedOver } from './carriedOver';
import { expires } from './expires';
import { inPeriod } from './inPeriod';
import { nested } from './nested';
import { neverFalls } from './neverFalls';
import { atLeast, atMost, equal } from './order';
import { outlier } from './outlier';
import { partsMakeWhole } from './partsMakeWhole';
import { onlyWhen, requiredWhen } from './presence';
import { ratioMatches } from './ratioMatches';
import { rowOf, type CompiledRule, type RuleContext } from './rule';
import { sameAsLastPeriod } from './sameAsLastPeriod';
import { sum } from './sum';
import { unique } from './unique';

export interface RunnableRule extends CompiledRule {
  readonly code: RuleKind;
}

/** The rule, ready to run. */
export function compileRule(rule: Rule, context: RuleContext): RunnableRule {
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
      return inRowsOf(rule, context, carriedOver(rule, context));
    case 'neverFalls':
      return inRowsOf(rule, context, neverFalls(rule, context));
    case 'partsMakeWhole':
      return inRowsOf(rule, context, partsMakeWhole(rule, context));
    case 'outlier':
      return inRowsOf(rule, context, outlier(rule, context));
    case 'sameAsLastPeriod':
      return inRowsOf(rule, context, sameAsLastPeriod(context));
  }
}

/** Only in the rows where the rule's own condition holds for certain. */
function inRowsOf(rule: Rule, { rows }: RuleContext, compiled: CompiledRule): RunnableRule {
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
