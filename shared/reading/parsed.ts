// What becomes of a cell's raw value: the value its column's type asks for, or a refusal with the code of the issue. One
// parser is made per column, because only the column tells which mark is the decimal one and whether 0,4 is 0,4 % or 40 %.
import type { IssueCode, IssueParams } from '../issue';
import { dateFormatOf, type DateFormat } from '../text/date';
import type { DecimalMark } from '../text/number';
import type { FormerUnit, Unit } from '../unit';
import type { Value } from './reading';

export interface Refusal {
  readonly refused: IssueCode;
  readonly params?: IssueParams;
  /** The values it may be, when asking makes sense. */
  readonly readings?: readonly { readonly value: string; readonly label: string }[];
}
export type Parsed = Value | Refusal;

/** Texts come trimmed, in NFC and not empty; formats only where the sheet gives any. */
export interface CellParser {
  readonly number: (value: number, format: string | undefined) => Parsed;
  readonly text: (text: string) => Parsed;
}

/** `texts`: some are written month first. `serials`: days and months may have been swapped when Excel took them for days. */
export interface AmericanDates {
  readonly texts: boolean;
  readonly serials: boolean;
}

/** What the whole column, and what lies around it, says about its cells. */
export interface Evidence {
  readonly mark: DecimalMark | undefined;
  /** Plain numbers of a percent column are percents: its header says "%", or one of them is above 1. */
  readonly inPercents: boolean;
  readonly date1904: boolean;
  /** How an American Excel has left its mark on a column of days. */
  readonly american: AmericanDates;
  /** The last year a two-digit year can mean. */
  readonly latestYear: number;
  readonly units: readonly Unit[];
  readonly former: readonly FormerUnit[];
}

export function isRefusal(parsed: Parsed): parsed is Refusal {
  return typeof parsed === 'object' && parsed !== null && 'refused' in parsed;
}

const formatKinds = new Map<string, DateFormat | undefined>();

/** Formats are few and repeat down a column. */
export function dateKind(format: string | undefined): DateFormat | undefined {
  if (format === undefined || format === 'General') return undefined;
  if (formatKinds.size > 1000) formatKinds.clear();
  if (!formatKinds.has(format)) formatKinds.set(format, dateFormatOf(format));
  return formatKinds.get(format);
}

export const dateInstead: Refusal = { refused: 'dateInNumberColumn' };
