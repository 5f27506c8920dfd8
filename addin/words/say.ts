// Numbers, days and periods as the user reads them. Days are the calendar of Việt Nam, counted from the server's
// clock: the computer's own may be wrong.
import type { Gate } from '../../shared/api';
import type { Language } from './language';
import type { Words } from './vi';

const zone = 'Asia/Ho_Chi_Minh';
const locale = (language: Language) => (language === 'vi' ? 'vi-VN' : 'en-GB');

export function sayCount(n: number, language: Language): string {
  return n.toLocaleString(locale(language));
}

/** `2024-03-14` -> `14/03/2024`. */
export function sayDay(day: string): string {
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

/** The day an instant falls on in Việt Nam, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant));
}

/** Days from `today` to `day`; negative once it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

export interface Urgency {
  readonly text: string;
  readonly tone: 'calm' | 'soon' | 'over';
}

/** "còn 2 ngày", "quá hạn 1 ngày". */
export function sayDeadline(dates: { deadline: string; gate: Gate }, now: string, words: Words): Urgency {
  if (dates.gate === 'locked') return { text: words.deadline.locked, tone: 'over' };
  if (dates.gate === 'closed') return { text: words.deadline.closed, tone: 'over' };
  const days = daysUntil(dates.deadline, dayOf(now));
  if (days < 0) return { text: words.deadline.over(-days), tone: 'over' };
  if (days === 0) return { text: words.deadline.today, tone: 'soon' };
  return { text: words.deadline.left(days), tone: days <= 3 ? 'soon' : 'calm' };
}

const roman = ['I', 'II', 'III', 'IV'];

/** `2024-Q1` -> "Quý I/2024"; an id of another spelling is shown as it is. */
export function sayPeriod(id: string, words: Words): string {
  const [, yearText, kind, number] = /^(\d{4})-([MQHCY])(\d*)$/.exec(id) ?? [];
  const year = Number(yearText);
  const n = Number(number);
  if (kind === 'M') return words.period.month(n, year);
  if (kind === 'Q') return words.period.quarter(roman[n - 1] ?? String(n), year);
  if (kind === 'H') return words.period.secondHalf(year);
  if (kind === 'C') return n === 6 ? words.period.firstHalf(year) : words.period.cumulative(n, year);
  return kind === 'Y' ? words.period.year(year) : id;
}
