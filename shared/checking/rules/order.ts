// atMost, atLeast and equal: two cells of one row and their order. Numbers of different scales are brought to one, dates
// compare as text, ratios by multiplying crosswise.
import { countOf, operandsOf, toOneScale, type CompiledRule, type RuleContext, type RuleOf } from './rule';

type Pair = { readonly a: string; readonly b: string };

export function atMost(rule: RuleOf<'atMost'>, context: RuleContext): CompiledRule {
  return ordered(rule, context, (a, b) => a > b);
}

export function atLeast(rule: RuleOf<'atLeast'>, context: RuleContext): CompiledRule {
  return ordered(rule, context, (a, b) => a < b);
}

export function equal(rule: RuleOf<'equal'>, context: RuleContext): CompiledRule {
  return ordered(rule, context, (a, b) => a !== b);
}

function ordered(
  rule: Pair,
  { rows }: RuleContext,
  isBroken: (a: number | string, b: number | string) => boolean,
): CompiledRule {
  const [a, b] = operandsOf(rows, [rule.a, rule.b]);
  if (!a || !b) throw new Error(`${rows.definition.id}: a rule needs two operands`);
  const [factorA = 1, factorB = 1] = toOneScale([a, b]).factors;
  const lefts = a.values;
  const rights = b.values;
  return {
    at: a,
    count: countOf(a),
    breaks(i) {
      const left = lefts[i];
      const right = rights[i];
      if (typeof left === 'number' && typeof right === 'number') {
        return isBroken(left * factorA, right * factorB);
      }
      if (typeof left === 'string' && typeof right === 'string') return isBroken(left, right);
      if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object')
        return false;
      return isBroken(left.num * right.den, right.num * left.den);
    },
    explain: () => ({ a: a.title, b: b.title }),
  };
}
