// The form every kind of rule has: compiled once for a table, it says of a row whether it breaks the rule, and only
// when somebody looks, with which parameters. A rule looks at a row only if every cell it needs could be read.
import type { Rule, RuleKind } from '../../definition';
import type { FiguresBySubject } from '../../figure';
import type { IssueParams } from '../../issue';
import type { Dated } from '../memory';
import type { Operand, Rows } from '../rows';

export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

export interface RuleContext {
  readonly rows: Rows;
  readonly figures: () => FiguresBySubject;
}

export interface CompiledRule {
  /** Where a finding is shown. */
  readonly at: Pick<Operand, 'index' | 'itemRow'>;
  /** How many places there are to look at: rows, or one when the operands are items of a form. */
  readonly count: number;
  readonly breaks: (i: number) => boolean;
  /** All places that break it, in order, where one pass finds them faster than asking place by place. */
  readonly broken?: () => readonly number[];
  /** `first`: the row that row `i` repeats, where the caller knows it. */
  explain(i: number, first?: number): IssueParams;
  /** A rule that says of a row whether it repeats another, answers the text by which rows are the same. */
  readonly repeats?: (i: number) => string | undefined;
  /** What it says of a row rests on other rows too. */
  readonly acrossRows?: boolean;
}

/** The operands of one rule: all columns or all items. */
export function operandsOf(rows: Rows, names: readonly string[]): readonly Operand[] {
  const operands = names.map((name) => rows.operand(name));
  const [first] = operands;
  if (operands.some((one) => (one.itemRow === undefined) !== (first?.itemRow === undefined))) {
    throw new Error(`${rows.definition.id}: a rule mixes columns and items (${names.join(', ')})`);
  }
  return operands;
}

/** The period that is being checked. */
export function datedOf({ context: { period } }: Rows): Dated {
  return { period: period.id, from: period.from, cutoff: period.cutoff };
}

export function countOf(operand: Operand): number {
  return operand.values.length;
}

/** Places that break a rule, in order. */
export function brokenPlaces({ count, breaks, broken }: CompiledRule): readonly number[] {
  return broken ? broken() : placesWhere(breaks, count);
}

/** Sees a function and a number only: code compiled for shapes of objects that come and go with a check goes with them. */ function placesWhere(
  breaks: (i: number) => boolean,
  count: number,
): number[] {
  const broken: number[] = [];
  for (let i = 0; i < count; i++) if (breaks(i)) broken.push(i);
  return broken;
}

/** Row of the reading that place `i` of a rule lies in. */
export function rowOf(at: CompiledRule['at'], i: number): number {
  return at.itemRow ?? i;
}

/** Factors that bring values of several scales to the finest of them. */
export function toOneScale(operands: readonly Operand[]): { scale: number; factors: readonly number[] } {
  const scale = Math.max(...operands.map((operand) => operand.scale));
  return { scale, factors: operands.map((operand) => 10 ** (scale - operand.scale)) };
}
