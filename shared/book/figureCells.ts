// Figures as cells: numbers in natural units under a number format, shares as formulas over their two parts, missing as
// an empty cell. Nothing here turns a missing figure into zero.
import type { Figure } from '../definition';
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
