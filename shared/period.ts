// Reporting periods: one spelling each, dates only from a calendar (CONTRACT, "Identifiers").
// Dates are plain `YYYY-MM-DD` strings: they compare as text and know no time zone. No zod here: the pane's first
// screen reads periods in title blocks; the schemas are shared/periodSchema.ts.

/** `2024-M03 | 2024-Q1 | 2024-H2 | 2024-C04 … 2024-C11 | 2024-Y`; the first half is C06, nine months C09. */
export const PERIOD = /^20\d{2}-(M(0[1-9]|1[0-2])|Q[1-4]|H2|C(0[4-9]|1[01])|Y)$/;

export type PeriodKind = 'month' | 'quarter' | 'half' | 'cumulative' | 'year';
export const periodKinds = ['month', 'quarter', 'half', 'cumulative', 'year'] as const;

/** `cutoff15`: 15th to 14th, reporting year from 15 December (NĐ 09/2019/NĐ-CP); `calendar`: first to last day. */
export const calendars = ['cutoff15', 'calendar'] as const;
export type Calendar = (typeof calendars)[number];

export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  /** First and last month covered, 1-12. */
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** First day, last day and cut-off of a period; the cut-off is its last day. */
export interface PeriodDates {
  readonly from: string;
  readonly to: string;
  readonly cutoff: string;
}

/** Reads a period id; `undefined` when it is not one. */
export function parsePeriod(id: string): Period | undefined {
  if (!PERIOD.test(id)) return undefined;
  const year = Number(id.slice(0, 4));
  const letter = id.charAt(5);
  const n = Number(id.slice(6));
  switch (letter) {
    case 'M':
      return { id, kind: 'month', year, firstMonth: n, lastMonth: n };
    case 'Q':
      return { id, kind: 'quarter', year, firstMonth: n * 3 - 2, lastMonth: n * 3 };
    case 'H':
      return { id, kind: 'half', year, firstMonth: 7, lastMonth: 12 };
    case 'C':
      return { id, kind: 'cumulative', year, firstMonth: 1, lastMonth: n };
    default:
      return { id, kind: 'year', year, firstMonth: 1, lastMonth: 12 };
  }
}

/** Dates of a period in a calendar. */
export function periodDates(period: Period, calendar: Calendar): PeriodDates {
  if (calendar === 'calendar') {
    const to = dayBefore(firstOf(period.year, period.lastMonth + 1, 1));
    return { from: firstOf(period.year, period.firstMonth, 1), to, cutoff: to };
  }
  const to = firstOf(period.year, period.lastMonth, 14);
  return { from: firstOf(period.year, period.firstMonth - 1, 15), to, cutoff: to };
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Calendar months later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const first = firstOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months, 1);
  const last = dayBefore(firstOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)) + 1, 1));
  return `${first.slice(0, 8)}${date.slice(8) > last.slice(8) ? last.slice(8) : date.slice(8)}`;
}

/** A month outside 1-12 runs into the neighbouring year. */
function firstOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function dayBefore(date: string): string {
  return addDays(date, -1);
}
