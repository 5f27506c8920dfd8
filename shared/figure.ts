// A figure's value: a number, a ratio kept as numerator and denominator (so that totals are recomputed,
// never averaged), or null when it is missing. Missing is not zero.
import { z } from 'zod';

export const ratioSchema = z.strictObject({ num: z.number(), den: z.number() });
export type Ratio = z.infer<typeof ratioSchema>;

export const figureValueSchema = z.union([z.number(), ratioSchema, z.null()]);
export type FigureValue = z.infer<typeof figureValueSchema>;

/** Figure key -> value. */
export const figuresSchema = z.record(z.string(), figureValueSchema);
export type Figures = z.infer<typeof figuresSchema>;

/** Subject (unit key) -> its figures. */
export const figuresBySubjectSchema = z.record(z.string(), figuresSchema);
export type FiguresBySubject = z.infer<typeof figuresBySubjectSchema>;

export function isRatio(value: FigureValue): value is Ratio {
  return typeof value === 'object' && value !== null;
}

/** A figure that is not the same in two readings of the same units; missing on either side is null. */
export interface FigureChange {
  readonly subject: string;
  readonly figure: string;
  readonly before: FigureValue;
  readonly after: FigureValue;
}

/** Every figure that changed, subjects and figures in the order of `before`, then what is new. */
export function figuresChanged(before: FiguresBySubject, after: FiguresBySubject): FigureChange[] {
  return unionOfKeys(before, after).flatMap((subject) => {
    const [old, now] = [before[subject] ?? {}, after[subject] ?? {}];
    return unionOfKeys(old, now).flatMap((figure) => {
      const change = { subject, figure, before: old[figure] ?? null, after: now[figure] ?? null };
      return sameFigure(change.before, change.after) ? [] : [change];
    });
  });
}

export function unionOfKeys(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

/** Same value, ratios compared part by part. */
export function sameFigure(a: FigureValue, b: FigureValue): boolean {
  if (isRatio(a) && isRatio(b)) return a.num === b.num && a.den === b.den;
  return a === b;
}
