// Until when the rows of a list hold, from the rule of the form that says how long a decision lasts: what has run out and
// what soon will is marked, the rest is left plain.
import type { Entry, Totals } from '../aggregate';
import { addMonths } from '../period';
import type { Content } from './book';

/** The cell that says whether a row of an entry holds on the cut-off date. */
export type Validity = (entry: Entry, row: number) => Content;

export const SOON = 'Sắp hết hạn';
export const EXPIRED = 'Đã hết hạn';
const SOON_MONTHS = 6;

/** Undefined where the form has no such rule. The last day itself still counts. */
export function validityOf({ definition, cutoff }: Totals): Validity | undefined {
  const rule = definition.rules.find((one) => one.kind === 'expires');
  if (!rule) return undefined;
  const soon = addMonths(cutoff, SOON_MONTHS);
  const ends = new Map<string, string>();
  const endOf = (decided: string) => {
    const known = ends.get(decided) ?? addMonths(decided, rule.months);
    ends.set(decided, known);
    return known;
  };
  return ({ columns }, row) => {
    const stated = rule.to === undefined ? null : columns[rule.to]?.[row];
    const decided = columns[rule.from]?.[row];
    const end =
      typeof stated === 'string' ? stated : typeof decided === 'string' ? endOf(decided) : undefined;
    if (end === undefined) return null;
    if (end < cutoff) return { value: EXPIRED, style: 'expired' };
    return end <= soon ? { value: SOON, style: 'soon' } : 'Còn hiệu lực';
  };
}
