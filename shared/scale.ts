// Decimals and percentages are carried as safe integers x 10^scale, so that sums are exact and division comes last.
// Definitions are written in natural units (a score of 49.5, a percentage of 41.3); here the two meet.
import type { Column, FigureFormat } from './definition';

/** Digits kept by a column's values; 0 for everything that is no decimal or percentage. */
export function scaleOf(column: Pick<Column, 'type' | 'scale'>): number {
  return column.type === 'decimal' || column.type === 'percent' ? (column.scale ?? 0) : 0;
}

/** Digits kept by a figure's values. */
export function scaleOfFormat(format: FigureFormat): number {
  return format.startsWith('decimal') ? Number(format.slice('decimal'.length)) : 0;
}

/** Natural units -> carried; a bound finer than the scale (49.95 at one digit) keeps its fraction: 499.5. */
export function scaled(value: number, scale: number): number {
  return scale === 0 ? value : Math.round(value * 10 ** scale * 1e6) / 1e6;
}

/** Carried -> natural units. */
export function unscaled(value: number, scale: number): number {
  return scale === 0 ? value : value / 10 ** scale;
}

/** num / den to the nearest integer, halves away from zero; den must be positive. */
export function divideHalfUp(num: number, den: number): number {
  const rest = num % den;
  const whole = (num - rest) / den + 0; // + 0 turns -0 into 0
  return Math.abs(rest) * 2 >= den ? whole + Math.sign(num) : whole;
}

/** From one number of digits to another; fewer digits round half away from zero. */
export function rescaled(value: number, from: number, to: number): number {
  return to >= from ? value * 10 ** (to - from) : divideHalfUp(value, 10 ** (from - to));
}
