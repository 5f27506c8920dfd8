// "Không phát sinh" says that nothing came in and nothing is under way. Where the period before ended with a balance
// that has to be carried over, that is not so: the table must be filled in, or the balance is lost.
import type { TableDefinition } from '../definition';
import { formatFigure } from '../evaluate';
import { sameFigure } from '../figure';
import type { CheckContext } from './checked';
import { justBefore } from './memory';

/** What is left of the period before, as the parameters of `balanceLeft`; undefined when nothing is. */
export function balanceLeft(
  { rules, figures }: TableDefinition,
  { period: { id, from, cutoff }, memory }: CheckContext,
): Readonly<Record<'closing' | 'left' | 'period', string>> | undefined {
  const before = justBefore({ period: id, from, cutoff }, memory?.periods ?? []);
  for (const rule of rules) {
    // Where a difference is only a warning, the reason that is given explains it.
    if (rule.kind !== 'carriedOver' || rule.severity === 'warning') continue;
    const closing = figures.find(({ key }) => key === rule.closing);
    for (const { period, figures: bySubject } of before) {
      for (const { [rule.closing]: left = null } of Object.values(bySubject)) {
        if (!closing || left === null || sameFigure(left, 0)) continue;
        return { closing: closing.title.vi, left: formatFigure(left, closing.format), period };
      }
    }
  }
  return undefined;
}
