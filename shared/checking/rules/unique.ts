// No two rows name the same thing: the later one is shown, with the row it repeats. The values of several columns are
// followed through a tree of maps, so that no key text is built for each row.
import { isRatio } from '../../figure';
import type { Value } from '../../reading/reading';
import { countOf, operandsOf, type CompiledRule, type RuleContext, type RuleOf } from './rule';

/** Value -> first row that has it, or the branch of the values that follow it. */
type Branch = Map<string | number, number | Branch>;

export function unique(rule: RuleOf<'unique'>, { rows }: RuleContext): CompiledRule {
  const operands = operandsOf(rows, rule.columns);
  const [first] = operands;
  if (!first) throw new Error(`${rows.definition.id}: unique names no column`);
  const columns = operands.map((operand) => operand.values);
  const root: Branch = new Map();

  /** First row with the same values as row `i`; undefined when one of its cells is blank or could not be read. */
  function firstLike(i: number): number | undefined {
    let branch = root;
    for (let level = 0; ; level++) {
      const key = keyOf(columns[level]?.[i]);
      if (key === undefined) return undefined;
      const next = branch.get(key);
      if (level === columns.length - 1) {
        if (typeof next === 'number') return next;
        branch.set(key, i);
        return i;
      }
      if (next instanceof Map) branch = next;
      else {
        const grown: Branch = new Map();
        branch.set(key, grown);
        branch = grown;
      }
    }
  }

  return {
    at: first,
    count: countOf(first),
    breaks: (i) => (firstLike(i) ?? i) !== i,
    explain: (i) => ({
      firstRow: rows.reading.sheetRows[firstLike(i) ?? i] ?? null,
      headers: operands.map((operand) => operand.title),
    }),
  };
}

function keyOf(value: Value | undefined): string | number | undefined {
  if (typeof value === 'object')
    return value !== null && isRatio(value) ? `${value.num}/${value.den}` : undefined;
  return value;
}
