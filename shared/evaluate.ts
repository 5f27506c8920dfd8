// What figures are beyond the rows they come from: derived from each other (for one unit and for the totals alike: what
// is derived or a ratio is recomputed, never added up or averaged), stated as nothing, and written as people read them.
import { holdsForUnit } from './checking/where';
import { figureFormats, type Figure, type FigureFormat, type TableDefinition } from './definition';
import { isRatio, type Figures, type FiguresBySubject, type FigureValue } from './figure';
import { divideHalfUp, scaleOfFormat, unscaled } from './scale';
import type { Unit } from './unit';

/** `given` with derived figures and ratios computed from it, in the order of the definition. */
export function recomputed(
  definition: TableDefinition,
  given: Figures,
  isDefined: (figure: Figure) => boolean = () => true,
): Figures {
  const figures = new Map(definition.figures.map((figure) => [figure.key, figure]));
  const known = new Map<string, FigureValue>();

  function valueOf(key: string): FigureValue {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, null); // a figure that leads back to itself is missing
    const figure = figures.get(key);
    const value = figure ? computed(figure) : null;
    known.set(key, value);
    return value;
  }

  function computed(figure: Figure): FigureValue {
    const source = figure.value;
    if ('ratio' in source) return ratioOf(source.ratio.of, source.ratio.over);
    if (!('derived' in source)) return given[figure.key] ?? null;
    const scale = scaleOfFormat(figure.format);
    const plus = source.derived.add.map((key) => atScale(key, scale));
    const minus = source.derived.subtract.map((key) => atScale(key, scale));
    return [...plus, ...minus.map((value) => (value === null ? null : -value))].reduce<number | null>(
      (sum, value) => (sum === null || value === null ? null : sum + value),
      0,
    );
  }

  function ratioOf(of: string, over: string): FigureValue {
    const scale = Math.max(scaleOfKey(of), scaleOfKey(over));
    const num = atScale(of, scale);
    const den = atScale(over, scale);
    return num === null || den === null ? null : { num, den };
  }

  function scaleOfKey(key: string): number {
    return scaleOfFormat(figures.get(key)?.format ?? 'integer');
  }

  /** A number at a scale; coarser terms are widened, and a term finer than the result is an error of the definition. */
  function atScale(key: string, scale: number): number | null {
    const value = valueOf(key);
    return typeof value === 'number' ? value * 10 ** (scale - scaleOfKey(key)) : null;
  }

  const result: Figures = {};
  for (const figure of definition.figures) {
    if (isDefined(figure)) result[figure.key] = valueOf(figure.key);
  }
  return result;
}

/**
 * What "không phát sinh" states for a unit: zero for everything that is counted or added up; what is not additive
 * stays missing. Derived figures and ratios follow from these.
 */
export function emptyFigures(definition: TableDefinition, unit: Unit, cutoff = ''): FiguresBySubject {
  const figures: Figures = {};
  for (const figure of definition.figures) {
    if ('derived' in figure.value || 'ratio' in figure.value || !isDefinedFor(figure, unit, cutoff)) continue;
    const counted = 'count' in figure.value || 'sum' in figure.value;
    figures[figure.key] = counted || figure.overUnits === 'sum' ? 0 : null;
  }
  return {
    [unit.key]: recomputed(definition, figures, (figure) => isDefinedFor(figure, unit, cutoff)),
  };
}

/** Whether a figure exists for a unit at all: thị trấn and phường have no "nông thôn mới". */
export function isDefinedFor(figure: Figure, unit: Unit | undefined, cutoff: string): boolean {
  if (!figure.subjects) return true;
  return unit !== undefined && holdsForUnit(figure.subjects, unit, cutoff);
}

export type FigureLanguage = 'vi' | 'en';
const MISSING = '…';

/** A figure in its format; a missing one is an ellipsis, never a zero. */
export function formatFigure(
  value: FigureValue,
  format: FigureFormat,
  language: FigureLanguage = 'vi',
): string {
  if (value === null) return MISSING;
  if (format === 'percent1') {
    const { num, den } = isRatio(value) ? value : { num: value, den: 1 };
    return den === 0 ? MISSING : `${digits(divideHalfUp(num * 1000, den), 1, language)}%`;
  }
  if (isRatio(value)) return `${digits(value.num, 0, language)}/${digits(value.den, 0, language)}`;
  const text = digits(value, scaleOfFormat(format), language);
  return format === 'padded2' ? text.padStart(2, '0') : text;
}

/** Decimal figures as plain numbers; ratios and missing figures as they are. For the boundary only. */
export function toNumber(value: FigureValue, format: FigureFormat): FigureValue {
  return typeof value === 'number' ? unscaled(value, scaleOfFormat(format)) : value;
}

/** `{figure}` in its own format, `{figure:padded2}` in another; a name that is no figure stays as it is. */
export function fillSentence(
  sentence: string,
  definitions: readonly Pick<Figure, 'key' | 'format'>[],
  figures: Figures,
  language: FigureLanguage = 'vi',
): string {
  return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, key: string, format?: string) => {
    const figure = definitions.find((one) => one.key === key);
    return figure
      ? formatFigure(figures[key] ?? null, formatNamed(format) ?? figure.format, language)
      : whole;
  });
}

function formatNamed(name: string | undefined): FigureFormat | undefined {
  return figureFormats.find((format) => format === name);
}

/** An integer x 10^-scale with thousands grouped; no floating point, so no digit is invented. */
function digits(value: number, scale: number, language: FigureLanguage): string {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const text = String(Math.abs(value)).padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale).replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = scale > 0 ? `${point}${text.slice(-scale)}` : '';
  return `${value < 0 ? '-' : ''}${whole}${fraction}`;
}
