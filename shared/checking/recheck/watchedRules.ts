// The rules of a table that is being worked on: those that look at one row and those that find repetitions are kept up to
// date row by row; those that look at the whole table are only named here.
import type { Rows } from '../rows';
import { compileRule, type RunnableRule } from '../rules/compile';
import { Repeats } from './repeats';

export interface WatchedRule {
  readonly rule: RunnableRule;
  /** Place in the definition. */
  readonly place: number;
  /** Numbers of the rows that break it. */
  readonly broken: ReadonlySet<number>;
}

export interface WatchedRules {
  readonly byRow: readonly WatchedRule[];
  /** Places of the rules that look at the whole table. */
  readonly across: readonly number[];
  /** Asks every rule about a row again. */
  ask(row: number): void;
  /** The row is gone. */
  forget(row: number): void;
}

/** `live`: rows by number, whose cells change under the rules. */
export function watchRules(live: Rows): WatchedRules {
  const across: number[] = [];
  const byRow: WatchedRule[] = [];
  const asks: ((row: number) => void)[] = [];
  const forgets: ((row: number) => void)[] = [];
  live.definition.rules.forEach((source, place) => {
    const rule = compileRule(source, { rows: live, figures: () => ({}) });
    if (rule.acrossRows) {
      across.push(place);
      return;
    }
    const broken = new Set<number>();
    const { repeats } = rule;
    if (!repeats) {
      byRow.push({ rule, place, broken });
      asks.push((row) => (rule.breaks(row) ? broken.add(row) : broken.delete(row)));
      forgets.push((row) => broken.delete(row));
      return;
    }
    const groups = new Repeats(live.reading.sheetRows, broken);
    const explain = (row: number) => rule.explain(row, groups.firstOf(row));
    byRow.push({ rule: { ...rule, explain }, place, broken });
    asks.push((row) => groups.put(row, repeats(row)));
    forgets.push((row) => groups.put(row, undefined));
  });
  return {
    byRow,
    across,
    ask(row) {
      for (const ask of asks) ask(row);
    },
    forget(row) {
      for (const forget of forgets) forget(row);
    },
  };
}
