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
  const terms = new Terms(definition.figures, given);
  const figures = definition.figures.filter((figure) => isDefined(figure));
  return Object.fromEntries(figures.map(({ key }) => [key, terms.valueOf(key)]));
}

/** Figures that may be made from each other, each computed once; one that leads back to itself is missing. */
class Terms {
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #known = new Map<string, FigureValue>();

  constructor(
    figures: readonly Figure[],
    private readonly given: Figures,
  ) {
    this.#figures = new Map(figures.map((figure) => [figure.key, figure]));
  }

  valueOf(key: string): FigureValue {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, null);
    const figure = this.#figures.get(key);
    const value = figure ? this.#computed(figure) : null;
    this.#known.set(key, value);
    return value;
  }

  #computed({ key, value: source, format }: Figure): FigureValue {
    if ('ratio' in source) return this.#ratio(source.ratio.of, source.ratio.over);
    if (!('derived' in source)) return this.given[key] ?? null;
    const scale = scaleOfFormat(format);
    const added = this.#sumAt(scale, source.derived.add);
    const subtracted = this.#sumAt(scale, source.derived.subtract);
    return added === null || subtracted === null ? null : added - subtracted;
  }

  #ratio(of: string, over: string): FigureValue {
    const scale = Math.max(this.#scaleOf(of), this.#scaleOf(over));
    const num = this.#atScale(of, scale);
    const den = this.#atScale(over, scale);
    return num === null || den === null ? null : { num, den };
  }

  #sumAt(scale: number, keys: readonly string[]): number | null {
    let sum = 0;
    for (const key of keys) {
      const value = this.#atScale(key, scale);
      if (value === null) return null;
      sum += value;
    }
    return sum;
  }

  #scaleOf(key: string): number {
    return scaleOfFormat(this.#figures.get(key)?.format ?? 'integer');
  }

  #atScale(key: string, scale: number): number | null {
    const value = this.valueOf(key);
    return typeof value === 'number' ? value * 10 ** (scale - this.#scaleOf(key)) : null;
  }
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
