// A number decides a class: a score of 70 to below 90 is four stars. Bands are half-open, because scores are decimals.
// A score in no band allows no class at all.
import type { Column } from '../../definition';
import { scaled } from '../../scale';
import { countOf, operandsOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function band(rule: RuleOf<'band'>, { rows }: RuleContext): CompiledRule {
  const [value, of] = operandsOf(rows, [rule.value, rule.of]);
  if (!value || !of) throw new Error(`${rows.definition.id}: band needs two operands`);
  const bands = rule.bands.map((one) => ({
    from: scaled(one.from, value.scale),
    below: one.below === undefined ? Number.POSITIVE_INFINITY : scaled(one.below, value.scale),
    upTo: one.upTo === undefined ? Number.POSITIVE_INFINITY : scaled(one.upTo, value.scale),
    stated: one.value,
    carried: typeof one.value === 'number' ? scaled(one.value, of.scale) : one.value,
  }));
  const numbers = value.values;
  const classes = of.values;
  const bandOf = (number: number) =>
    bands.find((one) => number >= one.from && number < one.below && number <= one.upTo);

  return {
    at: of,
    count: countOf(of),
    breaks(i) {
      const number = numbers[i];
      const stated = classes[i];
      if (typeof number !== 'number' || stated === null || stated === undefined) return false;
      return bandOf(number)?.carried !== stated;
    },
    explain(i) {
      const number = numbers[i];
      const found = typeof number === 'number' ? bandOf(number) : undefined;
      return { value: value.title, of: of.title, expected: found ? labelOf(of.column, found.stated) : null };
    },
  };
}

function labelOf(column: Column, value: string | number): string | number {
  return column.choices?.find((choice) => choice.key === value)?.label ?? value;
}
