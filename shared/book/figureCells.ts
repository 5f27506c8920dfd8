// Figures as cells: numbers in natural units under a number format, shares as formulas over their two parts, missing as
// an empty cell. Nothing here turns a missing figure into zero.
import type { Figure } from '../definition';
import { formatFigure } from '../evaluate';
import { isRatio, type FigureValue } from '../figure';
import { scaleOfFormat, unscaled } from '../scale';

/** What a cell shows of a figure: a ratio as its quotient, null when missing or over nothing. */
export function shown(value: FigureValue | undefined, figure: Pick<Figure, 'format'>): number | null {
  if (value === undefined || value === null) return null;
  if (isRatio(value)) return value.den === 0 ? null : value.num / value.den;
  return unscaled(value, scaleOfFormat(figure.format));
}

/** "14/15", the numerator padded as the figure asks; empty when missing. */
export function fractionText(value: FigureValue | undefined): string {
  return value !== undefined && isRatio(value) ? `${value.num}/${value.den}` : '';
}

/** "▲ 2", or in words "tăng 2"; a share moves in percentage points ("điểm %"). */
export function changeWords(
  figure: Pick<Figure, 'format'>,
  now: FigureValue | undefined,
  then: FigureValue | undefined,
  as: 'signs' | 'words' = 'signs',
): string {
  const [a, b] = [shown(now, figure), shown(then, figure)];
  if (a === null || b === null) return as === 'signs' ? '… chưa có số' : 'chưa có số để so sánh';
  const share = figure.format === 'percent1';
  const digits = share ? 1 : scaleOfFormat(figure.format);
  const by = Math.round(Math.abs(a - b) * (share ? 100 : 1) * 10 ** digits);
  if (by === 0) return as === 'signs' ? '= giữ nguyên' : 'giữ nguyên';
  const number = formatFigure(by, digits === 0 ? 'integer' : `decimal${digits as 1 | 2 | 3}`);
  const up = a > b;
  const sign = as === 'signs' ? (up ? '▲' : '▼') : up ? 'tăng' : 'giảm';
  return `${sign} ${number}${share ? ' điểm %' : ''}`;
}

/** The two parts a share is computed from, as keys of figures of the same table. */
export function ratioParts(figure: Figure): { of: string; over: string } | undefined {
  return 'ratio' in figure.value ? figure.value.ratio : undefined;
}

/** A share computed from the places of its parts; blank where one of them is, or where it is over zero. */
export function ratioFormula(of: string, over: string): string {
  return `IF(AND(COUNT(${of},${over})=2,N(${over})<>0),${of}/${over},"")`;
}

/** A derived figure computed from the places of its parts; undefined when one of them has no place. */
export function derivedFormula(
  figure: Figure,
  place: (key: string) => string | undefined,
): string | undefined {
  if (!('derived' in figure.value)) return undefined;
  const { add, subtract } = figure.value.derived;
  const plus = add.map(place);
  const minus = subtract.map(place);
  if (plus.length === 0 || [...plus, ...minus].includes(undefined)) return undefined;
  return [plus.join('+'), ...minus].join('-');
}
