// Periods, days and instants as a Vietnamese official paper writes them. Ledger times are UTC; Vietnam has kept UTC+7
// without summer time since 1975, so local time is a plain addition and needs no time zone data.
import { parsePeriod } from '../period';

const ROMAN = ['I', 'II', 'III', 'IV'];
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
/** Excel's day 0 in the 1900 system, as used for every date after February 1900. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);

/** `2024-Q1` -> "Quý I năm 2024"; an id that is no period is shown as it is. */
export function periodName(id: string): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const { kind, year, firstMonth, lastMonth } = period;
  switch (kind) {
    case 'month':
      return `Tháng ${lastMonth} năm ${year}`;
    case 'quarter':
      return `Quý ${ROMAN[(firstMonth - 1) / 3]} năm ${year}`;
    case 'half':
      return `6 tháng cuối năm ${year}`;
    case 'cumulative':
      return lastMonth <= 6 ? `${lastMonth} tháng đầu năm ${year}` : `${lastMonth} tháng năm ${year}`;
    case 'year':
      return `Năm ${year}`;
  }
}

/** `2024-Q1` -> "Quý I/2024", for column titles and charts. */
export function shortPeriodName(id: string): string {
  const period = parsePeriod(id);
  if (!period) return id;
  const { kind, year, firstMonth, lastMonth } = period;
  switch (kind) {
    case 'month':
      return `Tháng ${lastMonth}/${year}`;
    case 'quarter':
      return `Quý ${ROMAN[(firstMonth - 1) / 3]}/${year}`;
    case 'half':
      return `6 tháng cuối/${year}`;
    case 'cumulative':
      return `${lastMonth} tháng/${year}`;
    case 'year':
      return `Năm ${year}`;
  }
}

/** Words as they stand inside a sentence: "Quý I/2024" -> "quý I/2024". */
export function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** `2024-03-14` -> "14/3/2024". */
export function shortDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

/** `2024-06-05` -> "ngày 05 tháng 6 năm 2024": 0 before days under 10 and before months 1 and 2 (NĐ 30/2020). */
export function longDay(day: string): string {
  const [year, month = '', date] = day.split('-');
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** The Vietnamese day of an instant. */
export function dayOf(instant: string): string {
  return local(instant).toISOString().slice(0, 10);
}

/** "08 giờ 15 ngày 20/3/2024". */
export function momentWords(instant: string): string {
  const moment = local(instant).toISOString();
  return `${moment.slice(11, 13)} giờ ${moment.slice(14, 16)} ngày ${shortDay(moment.slice(0, 10))}`;
}

/** Excel serial number of a day. */
export function daySerial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EXCEL_EPOCH_MS) / DAY_MS;
}

/** Excel serial number of an instant, in Vietnamese local time, to the second. */
export function momentSerial(instant: string): number {
  return Math.floor((local(instant).getTime() - EXCEL_EPOCH_MS) / 1000) / 86_400;
}

function local(instant: string): Date {
  return new Date(Date.parse(instant) + VIETNAM_OFFSET_MS);
}
