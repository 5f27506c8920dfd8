// `$filter` on literal rows: what it lets through, what it cannot say of a row only half known, and what it refuses.
import { FilterError, parseFilter, type Literal } from '../../../functions/feed/filter';

const properties = new Set(['Period', 'Table', 'Unit', 'UnitName', 'Value']);
const row = { Period: '2024-Q1', Table: 'petitions', Unit: '25276', UnitName: "Xã Lộc An 'mới'", Value: 35 };

const judge = (filter: string, of: Record<string, Literal> = row) => parseFilter(filter, properties)(of);

test.each([
  ['an unknown property', "Colour eq 'x'"],
  ['an unknown operator', 'Value like 3'],
  ['no literal', 'Value eq'],
  ['a property for a literal', 'Value eq Table'],
  ['a text that does not end', "Unit eq 'abc"],
  ['a bracket that does not close', "(Unit eq 'a'"],
  ['something left over', "Unit eq 'a' Unit"],
  ['an unknown function', "tolower(Unit) eq 'a'"],
  ['a number where a text is wanted', 'contains(UnitName,3)'],
  ['characters of no meaning', 'Value eq 3; drop'],
  ['nothing at all', ' '],
  ['too many brackets', `${'('.repeat(60)}Value eq 1${')'.repeat(60)}`],
])('refuses %s', (_what, filter) => {
  expect(() => parseFilter(filter, properties)).toThrow(FilterError);
});

test.each([
  ["Period eq '2024-Q1'", true],
  ["Period ne '2024-Q1'", false],
  ['Value gt 35', false],
  ['Value ge 35', true],
  ['Value lt 35.5', true],
  ['Value le -1', false],
  ['Value eq null', false],
  ['Value ne null', true],
  ["Table in ('ntmCommunes','petitions')", true],
  ["contains(UnitName,'Lộc')", true],
  ["startswith(UnitName,'Lộc')", false],
  ["endswith(UnitName,'''mới''')", true],
  ["not (Table eq 'petitions')", false],
  ["Table eq 'x' or Value eq 35 and Period eq '2024-Q1'", true],
  ["(Table eq 'x' or Value eq 35) and Period eq '2023-Q4'", false],
])('%s', (filter, verdict) => {
  expect(judge(filter)).toBe(verdict);
});

test('a missing figure stands in no order and equals null alone', () => {
  const missing = { ...row, Value: null };
  expect(['Value gt 0', 'Value le 0', 'Value eq 0'].map((filter) => judge(filter, missing))).toEqual([
    false,
    false,
    false,
  ]);
  expect(judge('Value eq null', missing)).toBe(true);
});

test('of a row only half known it says no only where the rest cannot matter', () => {
  const known = { Period: '2024-Q1', Table: 'petitions' };
  expect(judge("Period eq '2023-Q4' and Value gt 3", known)).toBe(false);
  expect(judge("Period eq '2024-Q1' and Value gt 3", known)).toBeUndefined();
  expect(judge("Period eq '2024-Q1' or Value gt 3", known)).toBe(true);
  expect(judge("not (Value gt 3) and Table eq 'x'", known)).toBe(false);
  expect(judge("not (Value gt 3 or Table eq 'x')", known)).toBeUndefined();
});
