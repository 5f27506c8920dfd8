// Conditions of a definition as row predicates. A condition on a cell that cannot be read is neither true nor false:
// the answer has three values (Kleene), so that rules pass over such rows and figures resting on them are missing.
import type { Column, Where } from '../definition';
import { isRatio } from '../figure';
import { addMonths } from '../period';
import { scaled, scaleOf } from '../scale';
import type { Value } from '../reading/reading';
import type { Unit } from '../unit';
import type { Rows } from './rows';

export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;
type Verdict = typeof NO | typeof UNKNOWN | typeof YES;
export type RowTest = (row: number) => Verdict;

type Comparison = Extract<Where, { op: string }>;
type Literal = string | number;
type Compare = (value: Value) => boolean;

/** Where the values come from that a condition speaks of. */
interface Source {
  column(key: string, compare: (column: Column | undefined) => Compare, asksForBlank: boolean): RowTest;
  unitType(compare: Compare): RowTest;
  readonly cutoff: string;
}

/** A condition over the rows of a table. */
export function rowTest(where: Where, rows: Rows): RowTest {
  return compile(where, {
    cutoff: rows.context.period.cutoff,
    column(key, compareIn, asksForBlank) {
      // An absent column is blank, and what it would have said otherwise nobody knows.
      if (!rows.has(key) && !asksForBlank) return () => UNKNOWN;
      const values = rows.values(key);
      const compare = compareIn(rows.column(key));
      return (row) => {
        const value = values[row];
        return value === undefined ? UNKNOWN : compare(value) ? YES : NO;
      };
    },
    unitType(compare) {
      return (row) => {
        const subject = rows.subjectOf(row);
        const unit = subject === undefined ? undefined : rows.unit(subject);
        return unit === undefined ? UNKNOWN : compare(unit.kind) ? YES : NO;
      };
    },
  });
}

/** Whether a condition over units (`obliged`, `subjects`) holds for one; conditions on columns never do. */
export function holdsForUnit(where: Where, unit: Unit, cutoff: string): boolean {
  const test = compile(where, {
    cutoff,
    column: () => () => UNKNOWN,
    unitType: (compare) => () => (compare(unit.kind) ? YES : NO),
  });
  return test(0) === YES;
}

function compile(where: Where, source: Source): RowTest {
  if ('all' in where) {
    const tests = where.all.map((one) => compile(one, source));
    return (row) =>
      tests.reduce<Verdict>((least, test) => (least === NO ? NO : lesser(least, test(row))), YES);
  }
  if ('any' in where) {
    const tests = where.any.map((one) => compile(one, source));
    return (row) =>
      tests.reduce<Verdict>((most, test) => (most === YES ? YES : greater(most, test(row))), NO);
  }
  if ('not' in where) {
    const test = compile(where.not, source);
    return (row) => opposite(test(row));
  }
  if (where.column !== undefined) {
    return source.column(
      where.column,
      (column) => comparison(where, source.cutoff, column ? scaleOf(column) : 0),
      where.op === 'blank' || where.op === 'present',
    );
  }
  const compare = comparison(where, source.cutoff, 0);
  if (where.unitType) return source.unitType(compare);
  const verdict = compare(source.cutoff) ? YES : NO;
  return () => verdict;
}

function comparison(where: Comparison, cutoff: string, scale: number): Compare {
  const literals = literalsOf(where.value, cutoff).map((value) =>
    typeof value === 'number' ? scaled(value, scale) : value,
  );
  const [first] = literals;
  const one = first === undefined ? () => false : ordering(first);
  switch (where.op) {
    case 'blank':
      return (value) => value === null;
    case 'present':
      return (value) => value !== null;
    case 'in': {
      const set = new Set<Value>(literals);
      return (value) => set.has(comparable(value));
    }
    case 'eq':
      return (value) => comparable(value) === first;
    case 'ne':
      return (value) => comparable(value) !== first;
    case 'lt':
      return (value) => one(value, (order) => order < 0);
    case 'le':
      return (value) => one(value, (order) => order <= 0);
    case 'gt':
      return (value) => one(value, (order) => order > 0);
    case 'ge':
      return (value) => one(value, (order) => order >= 0);
  }
}

/** Order of a value against a literal of its own type; a blank, or another type, is in no order. */
function ordering(literal: Literal) {
  return (raw: Value, holds: (order: number) => boolean): boolean => {
    const value = comparable(raw);
    if (typeof value !== typeof literal || value === null) return false;
    return holds(value < literal ? -1 : value > literal ? 1 : 0);
  };
}

function comparable(value: Value): Literal | null {
  return typeof value === 'object' && value !== null && isRatio(value) ? value.num / value.den : value;
}

function literalsOf(value: Comparison['value'], cutoff: string): Literal[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  if (typeof value === 'object') return [value.minusMonths ? addMonths(cutoff, -value.minusMonths) : cutoff];
  return [value];
}

function lesser(a: Verdict, b: Verdict): Verdict {
  return a < b ? a : b;
}
function greater(a: Verdict, b: Verdict): Verdict {
  return a > b ? a : b;
}
function opposite(verdict: Verdict): Verdict {
  return verdict === YES ? NO : verdict === NO ? YES : UNKNOWN;
}
