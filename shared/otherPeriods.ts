// The periods another period is compared with: the one before, the same a year ago, and the shorter ones it is made of.
import { parsePeriod, type Period } from './period';

/** The period of the same length just before; none before a cumulative one, which begins the year. */
export function periodBefore({ kind, year, firstMonth }: Period): string | undefined {
  switch (kind) {
    case 'month':
      return firstMonth === 1 ? `${year - 1}-M12` : monthId(year, firstMonth - 1);
    case 'quarter':
      return firstMonth === 1 ? `${year - 1}-Q4` : `${year}-Q${(firstMonth - 1) / 3}`;
    case 'half':
      return `${year}-C06`;
    case 'cumulative':
      return undefined;
    case 'year':
      return `${year - 1}-Y`;
  }
}

export function periodAYearAgo({ id, year }: Pick<Period, 'id' | 'year'>): string {
  return `${year - 1}${id.slice(4)}`;
}

/** Ways to make a longer period of shorter ones, the fewest parts first; months and quarters have none. */
export function partsOfPeriod({ kind, year, firstMonth, lastMonth }: Period): string[][] {
  if (kind === 'month' || kind === 'quarter') return [];
  const months = upTo(firstMonth, lastMonth).map((month) => monthId(year, month));
  const quarters = upTo((firstMonth + 2) / 3, Math.floor(lastMonth / 3)).map((n) => `${year}-Q${n}`);
  const halves = kind === 'year' ? [[`${year}-C06`, `${year}-H2`]] : [];
  return [...halves, [...quarters, ...months.slice(quarters.length * 3)], months];
}

/** The last periods of a length up to this one, the oldest first, whether or not anything is known of them. */
export function lastPeriods(period: Period, count: number): string[] {
  const periods = [period.id];
  for (let at: Period | undefined = period; at && periods.length < count;) {
    const isOneOfAYear = at.kind === 'half' || at.kind === 'cumulative';
    const last: string = (isOneOfAYear ? undefined : periodBefore(at)) ?? periodAYearAgo(at);
    periods.unshift(last);
    at = parsePeriod(last);
  }
  return periods;
}

/** How many periods before it a trend is drawn from. */
const trendPeriods = 8;

/** Every period that a workbook of this one looks at: those before it, the same a year ago, and its parts. */
export function comparedWith(id: string): string[] {
  const period = parsePeriod(id);
  if (!period) return [];
  const before: string[] = [];
  for (let at: Period | undefined = period; at && before.length < trendPeriods;) {
    const last: string | undefined = periodBefore(at);
    if (last !== undefined) before.push(last);
    at = last === undefined ? undefined : parsePeriod(last);
  }
  return [...new Set([...before, periodAYearAgo(period), ...partsOfPeriod(period).flat()])];
}

function upTo(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

function monthId(year: number, month: number): string {
  return `${year}-M${String(month).padStart(2, '0')}`;
}
