// Rules about a figure of each subject: whatever they compare it with, the finding stands on the first row of the
// subject, in the figure's own column, or on the figure's own cell of a form.
import type { Figure } from '../../definition';
import type { FigureValue } from '../../figure';
import type { IssueParams } from '../../issue';
import { once } from '../../once';
import type { Rows } from '../rows';
import type { CompiledRule, RuleContext } from './rule';

/** Says what is wrong with the value; undefined when nothing is, or when there is nothing to compare it with. */
export type Verdict = (own: FigureValue, subject: string) => IssueParams | undefined;

/** `compares`: whether there is anything to compare with at all. */
export function ruleOfSubjects(
  figure: Figure,
  { rows, figures }: RuleContext,
  compares: boolean,
  verdict: Verdict,
): CompiledRule {
  const at = placeOf(figure, rows);
  const { itemRow } = at;
  const firstRows = once(() => firstRowOfSubjects(rows));
  const verdicts = once(() => {
    const found = new Map<string, IssueParams>();
    for (const [subject, own] of Object.entries(figures())) {
      const params = verdict(own[figure.key] ?? null, subject);
      if (params) found.set(subject, params);
    }
    return found;
  });
  const found = (i: number): IssueParams | undefined => {
    const subject = rows.subjectOf(itemRow ?? i);
    const isShown = subject !== undefined && (itemRow !== undefined || firstRows().get(subject) === i);
    return isShown ? verdicts().get(subject) : undefined;
  };
  return {
    at,
    count: !compares ? 0 : itemRow === undefined ? rows.count : 1,
    acrossRows: compares,
    breaks: (i) => found(i) !== undefined,
    explain: (i) => found(i) ?? {},
  };
}

/** The figure a rule names. */
export function figureNamed({ definition }: Rows, key: string): Figure {
  const figure = definition.figures.find((one) => one.key === key);
  if (!figure) throw new Error(`${definition.id}: a rule names no figure "${key}"`);
  return figure;
}

function placeOf({ value }: Figure, rows: Rows): CompiledRule['at'] {
  const { definition } = rows;
  if ('item' in value) {
    const operand = rows.operand(value.column === undefined ? value.item : `${value.item}.${value.column}`);
    return { index: operand.index, itemRow: operand.itemRow };
  }
  const column = 'column' in value ? value.column : 'sum' in value ? value.sum.column : definition.subject;
  return { index: definition.columns.findIndex(({ key }) => key === column), itemRow: undefined };
}

function firstRowOfSubjects(rows: Rows): Map<string, number> {
  const first = new Map<string, number>();
  for (let row = rows.count - 1; row >= 0; row--) {
    const subject = rows.subjectOf(row);
    if (subject !== undefined) first.set(subject, row);
  }
  return first;
}
