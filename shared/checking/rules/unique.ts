// No two rows name the same thing: the later one is shown, with the row it repeats. A blank cell is like no other.
import { RowIndex } from '../rowIndex';
import { countOf, operandsOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function unique(rule: RuleOf<'unique'>, { rows }: RuleContext): CompiledRule {
  const operands = operandsOf(rows, rule.columns);
  const [first] = operands;
  if (!first) throw new Error(`${rows.definition.id}: unique names no column`);
  const index = new RowIndex(
    operands.map((operand) => operand.values),
    countOf(first),
  );
  return {
    at: first,
    count: countOf(first),
    breaks: (i) => (index.add(i) ?? i) !== i,
    explain: (i, first = index.add(i) ?? i) => ({
      firstRow: rows.reading.sheetRows[first] ?? null,
      headers: operands.map((operand) => operand.title),
    }),
    repeats(i) {
      const values = operands.map((operand) => operand.values[i] ?? null);
      return values.includes(null) ? undefined : JSON.stringify(values);
    },
  };
}
