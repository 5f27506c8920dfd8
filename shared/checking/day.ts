// Days as integers (2024-03-14 -> 20240314), read without allocating: a column of 100,000 dates is compared and moved
// by months a few times in one check. `shared/period.ts` has the same laws for single dates; a test holds them together.

const ZERO = 48;
const DASH = 45;

/** 20240314, or -1 when the text is no day written YYYY-MM-DD. */
export function packDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return -1;
  const century = twoDigits(text, 0);
  const years = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || years < 0 || month < 1 || month > 12 || day < 1) return -1;
  const year = century * 100 + years;
  return day > 28 && day > daysIn(year, month) ? -1 : year * 10000 + month * 100 + day;
}

/** Calendar months later; the 31st becomes the last day of a shorter month. */
export function monthsLater(packed: number, months: number): number {
  const day = packed % 100;
  const count = ((packed / 10000) | 0) * 12 + (((packed / 100) | 0) % 100) - 1 + months;
  const year = (count / 12) | 0;
  const month = (count % 12) + 1;
  return year * 10000 + month * 100 + (day > 28 ? Math.min(day, daysIn(year, month)) : day);
}

export function unpackDay(packed: number): string {
  const text = String(packed).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
