// A figure beside itself in the period before and in the same period a year ago. Pure; a figure that is missing on
// either side is not compared, and shares are compared in percentage points.
import type { FigureFormat } from '../../shared/definition';
import { formatFigure, type FigureLanguage } from '../../shared/evaluate';
import { isRatio, type FigureValue } from '../../shared/figure';
import { parsePeriod } from '../../shared/period';

/** The period of the same kind before: Q1 follows Q4 of the year before, C06 follows H2; C04 follows none. */
export function periodBefore(id: string): string | undefined {
  const period = parsePeriod(id);
  if (!period) return undefined;
  const { kind, year, lastMonth } = period;
  const before = year - 1;
  switch (kind) {
    case 'month':
      return lastMonth === 1 ? `${before}-M12` : `${year}-M${twoDigits(lastMonth - 1)}`;
    case 'quarter':
      return lastMonth === 3 ? `${before}-Q4` : `${year}-Q${lastMonth / 3 - 1}`;
    case 'half':
      return `${year}-C06`;
    case 'cumulative':
      if (lastMonth === 6) return `${before}-H2`;
      return lastMonth > 4 ? `${year}-C${twoDigits(lastMonth - 1)}` : undefined;
    default:
      return `${before}-Y`;
  }
}

export function samePeriodLastYear(id: string): string | undefined {
  const period = parsePeriod(id);
  return period && `${period.year - 1}${id.slice(4)}`;
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0');
}

export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** How much, as it is written; for shares in percentage points. */
  readonly by: string;
  readonly inPoints: boolean;
}

export function changeOf(
  now: FigureValue,
  before: FigureValue,
  format: FigureFormat,
  language: FigureLanguage,
): Change | null {
  const [a, b] = [size(now), size(before)];
  if (a === null || b === null) return null;
  const inPoints = isRatio(now) || isRatio(before);
  // Points to one decimal, as shares are shown: what looks equal is equal.
  const difference = inPoints ? Math.round(a * 1000) - Math.round(b * 1000) : a - b;
  const direction = difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
  const by = formatFigure(Math.abs(difference), inPoints ? 'decimal1' : plain(format), language);
  return { direction, by, inPoints };
}

/** A number to draw and subtract with; null when it is missing or has no denominator. */
export function size(value: FigureValue): number | null {
  if (!isRatio(value)) return value;
  return value.den === 0 ? null : value.num / value.den;
}

/** "03" is how a figure is told, not a difference. */
function plain(format: FigureFormat): FigureFormat {
  return format === 'padded2' ? 'integer' : format;
}
