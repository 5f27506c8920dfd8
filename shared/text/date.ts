// Dates as cells hold them: Excel's serial numbers (from 1900 with its false leap day, or from 1904) and Vietnamese
// text, day before month. The result is `YYYY-MM-DD`, or nothing: an impossible date is never bent into a possible one.

/** What a number format shows: a day, only a year, only a time of day. */
export type DateFormat = 'day' | 'year' | 'time';

const DAY_MS = 86_400_000;
/** Serial 1 is 1 January 1900; from 61 on one day too many is counted, because Lotus thought 1900 a leap year. */
const BEFORE_1900 = Date.UTC(1899, 11, 31);
const START_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465; // 31 December 9999
const FALSE_LEAP_DAY = 60;

/** What kind of date a number format makes of a number; undefined for formats of plain numbers. */
export function dateFormatOf(format: string): DateFormat | undefined {
  if (format === 'General' || format === '@') return undefined;
  const letters = format
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p|general/gi, '')
    .toLowerCase();
  if (/d|mmm/.test(letters) || (letters.includes('y') && letters.includes('m'))) return 'day';
  if (letters.includes('y')) return 'year';
  return /[hs]|m/.test(letters) ? 'time' : undefined;
}

/** The day of a serial number. */
export function serialDate(serial: number, from1904 = false): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= (from1904 ? 0 : 1) && day <= LAST_SERIAL)) return undefined;
  if (from1904) return isoDay(START_1904 + day * DAY_MS);
  if (day === FALSE_LEAP_DAY) return undefined;
  return isoDay(BEFORE_1900 + (day > FALSE_LEAP_DAY ? day - 1 : day) * DAY_MS);
}

const MARKS = String.raw`[/.\-]`;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})\s*(${MARKS})\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?)?$`,
);
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;
const SPELT = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;

/** A date written day first; two-digit years lie within the century that ends `latestYear`. */
export function parseDate(text: string, latestYear = 2069): string | undefined {
  const spelt = SPELT.exec(text.normalize('NFC'));
  if (spelt) return isoDate(spelt[3], spelt[2], spelt[1]);
  const iso = YEAR_FIRST.exec(text);
  if (iso) return isoDate(iso[1], iso[2], iso[3]);
  const [, day, , month, year] = DAY_FIRST.exec(text) ?? [];
  if (year === undefined) return undefined;
  return isoDate(year.length === 2 ? fullYear(Number(year), latestYear) : year, month, day);
}

/** `2024-06-05` -> `05/06/2024`. */
export function writtenDate(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

function fullYear(twoDigits: number, latestYear: number): string {
  const year = latestYear - (latestYear % 100) + twoDigits;
  return String(year > latestYear ? year - 100 : year);
}

function isoDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || isoDay(time) !== date) return undefined;
  return date >= '1900-01-01' ? date : undefined;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
