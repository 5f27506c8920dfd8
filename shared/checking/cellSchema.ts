// What a cell of a column may hold once it is read, as zod: the only statement of it. `accept.ts` makes the same
// statement fast, `refusal.ts` turns zod's answer about a refused cell into one of our issues.
import { z } from 'zod';
import type { Column } from '../definition';
import { longestText } from '../submission';
import { scaled, scaleOf } from '../scale';
import { personalKind } from '../text/personal';

/** What a column's cells depend on beside the column itself. */
export interface CellContext {
  /** Keys of the units this column may name. */
  readonly unitKeys: readonly string[];
  /** The column's text travels: it is bounded in length and may hold no personal data. */
  readonly travels: boolean;
}

/** Schemas that no unit has a part in: a server checks by the same few columns all day, and making one costs. */
const known = { travels: new WeakMap<Column, z.ZodType>(), stays: new WeakMap<Column, z.ZodType>() };

/** The schema of one cell: a typed value of `Reading`, or null (blank) unless the column is required. */
export function columnSchemaOf(column: Column, context: CellContext): z.ZodType {
  const kept = known[context.travels ? 'travels' : 'stays'];
  const found = kept.get(column);
  if (found) return found;
  const schema = valueSchema(column, context);
  const made = column.required ? schema : schema.nullable();
  if (column.type !== 'unit') kept.set(column, made);
  return made;
}

function valueSchema(column: Column, context: CellContext): z.ZodType {
  switch (column.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'stars':
    case 'year':
      return within(boundsOf(column), scaleOf(column));
    case 'fraction':
      return fraction(boundsOf(column));
    case 'date':
      return z.iso.date();
    case 'choice':
      return z.enum((column.choices ?? []).map((choice) => choice.key));
    case 'unit':
      return z.enum(context.unitKeys);
    case 'text':
      return context.travels ? z.string().min(1).max(longestText).refine(isImpersonal) : z.string().min(1);
  }
}

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Bounds in natural units: the column's own, or those of its type. */
export function boundsOf({ type, min, max }: Column): Bounds {
  if (type === 'year') return { min: min ?? 1900, max: max ?? 2100 };
  if (type === 'stars') return { min: min ?? 1, max: max ?? 5 };
  return type === 'fraction' ? { min: min ?? 0, max } : { min, max };
}

function within({ min, max }: Bounds, scale: number) {
  let schema = z.int();
  if (min !== undefined) schema = schema.min(scaled(min, scale));
  if (max !== undefined) schema = schema.max(scaled(max, scale));
  return schema;
}

function fraction({ min = 0, max = Number.POSITIVE_INFINITY }: Bounds) {
  return z
    .strictObject({ num: z.int().min(0), den: z.int().min(0) })
    .refine(({ num, den }) => num >= min * den, { params: { code: 'belowMin' } })
    .refine(({ num, den }) => den === 0 || num <= max * den, { params: { code: 'aboveMax' } });
}

function isImpersonal(text: string): boolean {
  return personalKind(text) === undefined;
}
