// Every figure is that of the last period of the same length: last period's file, most likely. Units to which little
// happens do report the same twice, so a few different numbers must repeat before anybody is asked. About the table as a
// whole: no cell of it is wrong.
import { sameFigure, type FiguresBySubject } from '../../figure';
import { earlierAlike } from '../memory';
import { datedOf, type CompiledRule, type RuleContext } from './rule';

const fewestNumbers = 3;

export function sameAsLastPeriod({ rows, figures }: RuleContext): CompiledRule {
  const [last] = earlierAlike(datedOf(rows), rows.context.memory?.periods ?? []);
  return {
    at: { index: -1, itemRow: undefined },
    count: last && rows.count > 0 ? 1 : 0,
    acrossRows: last !== undefined,
    breaks: () => last !== undefined && saysMuch(figures()) && isSame(figures(), last.figures),
    explain: () => ({ period: last?.period ?? null }),
  };
}

function saysMuch(figures: FiguresBySubject): boolean {
  const numbers = Object.values(figures).flatMap((own) => Object.values(own));
  return new Set(numbers.filter((value) => typeof value === 'number' && value !== 0)).size >= fewestNumbers;
}

function isSame(now: FiguresBySubject, last: FiguresBySubject): boolean {
  return Object.entries(now).every(([subject, own]) =>
    Object.entries(own).every(([key, value]) => sameFigure(value, last[subject]?.[key] ?? null)),
  );
}
