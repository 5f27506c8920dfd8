// No two rows name the same thing: the later one is shown, with the row it repeats. A blank cell is like no other, and so
// is a row in which the rule's own condition does not hold.
import { once } from '../../once';
import { firstRows } from '../firstRows';
import { rowTest, YES } from '../where';
import { countOf, operandsOf, rowOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

export function unique(rule: RuleOf<'unique'>, { rows }: RuleContext): CompiledRule {
  const operands = operandsOf(rows, rule.columns);
  const [at] = operands;
  if (!at) throw new Error(`${rows.definition.id}: unique names no column`);
  const columns = operands.map((operand) => operand.values);
  const test = rule.where && rowTest(rule.where, rows);
  const takesPart = test && ((i: number) => test(rowOf(at, i)) === YES);
  const firsts = once(() => firstRows(columns, countOf(at), takesPart));
  return {
    at,
    count: countOf(at),
    breaks: (i) => repeatsEarlier(firsts(), i),
    broken: () => rowsRepeating(firsts()),
    explain: (i, first = firsts()[i] ?? i) => ({
      firstRow: rows.reading.sheetRows[first] ?? null,
      headers: operands.map((operand) => operand.title),
    }),
    repeats(i) {
      const values = columns.map((column) => column[i] ?? null);
      return values.includes(null) || takesPart?.(i) === false ? undefined : JSON.stringify(values);
    },
  };
}

function repeatsEarlier(firsts: Int32Array, row: number): boolean {
  const first = firsts[row] ?? -1;
  return first >= 0 && first !== row;
}

function rowsRepeating(firsts: Int32Array): number[] {
  const repeating: number[] = [];
  for (let row = 0; row < firsts.length; row++) if (repeatsEarlier(firsts, row)) repeating.push(row);
  return repeating;
}
