// total = part + part + …, exact, since every value is an integer of a known scale. A blank part is not a zero: such a
// row is passed over.
import { unscaled } from '../../scale';
import { countOf, operandsOf, toOneScale, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function sum(rule: RuleOf<'sum'>, { rows }: RuleContext): CompiledRule {
  const [total, ...parts] = operandsOf(rows, [rule.total, ...rule.parts]);
  if (!total) throw new Error(`${rows.definition.id}: sum names no total`);
  const { scale, factors } = toOneScale([total, ...parts]);
  const [totalFactor = 1, ...partFactors] = factors;
  const totals = total.values;
  const columns = parts.map((part) => part.values);

  function expected(i: number): number {
    let added = 0;
    for (let part = 0; part < columns.length; part++) {
      const value = columns[part]?.[i];
      if (typeof value !== 'number') return Number.NaN;
      added += value * (partFactors[part] ?? 1);
    }
    return added;
  }

  return {
    at: total,
    count: countOf(total),
    breaks(i) {
      const stated = totals[i];
      if (typeof stated !== 'number') return false;
      const difference = expected(i) - stated * totalFactor;
      return difference !== 0 && !Number.isNaN(difference);
    },
    explain: (i) => ({
      total: total.title,
      parts: parts.map((part) => part.title),
      expected: unscaled(expected(i), scale),
    }),
  };
}
