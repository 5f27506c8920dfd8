// The fast half of "accept fast, explain slowly": a cell schema becomes a closure. One law, proved by fuzzing: what is
// accepted here zod accepts too. A schema or check not known here asks zod itself. No generated code: the pane's
// content security policy forbids it.
import { z } from 'zod';
import type { ColumnValues } from '../reading/reading';
import { packDay } from './day';

export interface Acceptor {
  readonly accept: (value: unknown) => boolean;
  /** First row from `from` on whose cell is refused, or -1. Unreadable cells (undefined) are passed over. */
  readonly nextRefused: (values: ColumnValues, from: number) => number;
}

export function acceptorOf(schema: z.ZodType): Acceptor {
  const blank = schema instanceof z.ZodNullable;
  const inner = blank ? schema.unwrap() : schema;
  return (
    acceptIntegers(inner, blank) ??
    acceptMembers(inner, blank) ??
    acceptDays(inner, blank) ??
    acceptTexts(inner, blank) ??
    askZod(schema)
  );
}

function acceptIntegers(schema: z.core.$ZodType, blank: boolean): Acceptor | undefined {
  if (!(schema instanceof z.ZodNumberFormat) || schema.format !== 'safeint') return undefined;
  let low = Number.MIN_SAFE_INTEGER;
  let high = Number.MAX_SAFE_INTEGER;
  for (const check of schema.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckGreaterThan && check._zod.def.inclusive) {
      low = Math.max(low, Number(check._zod.def.value));
    } else if (check instanceof z.core.$ZodCheckLessThan && check._zod.def.inclusive) {
      high = Math.min(high, Number(check._zod.def.value));
    } else return undefined;
  }
  const accept = (value: unknown) =>
    typeof value === 'number'
      ? value >= low && value <= high && Math.trunc(value) === value
      : value === null && blank;
  return { accept, nextRefused: (values, from) => scan(values, from, accept) };
}

function acceptMembers(schema: z.core.$ZodType, blank: boolean): Acceptor | undefined {
  if (!(schema instanceof z.ZodEnum)) return undefined;
  const allowed = new Set<unknown>(schema.options);
  if (blank) allowed.add(null);
  const accept = (value: unknown) => allowed.has(value);
  return { accept, nextRefused: (values, from) => scan(values, from, accept) };
}

function acceptDays(schema: z.core.$ZodType, blank: boolean): Acceptor | undefined {
  if (!(schema instanceof z.ZodISODate) || schema.def.checks?.length) return undefined;
  const accept = (value: unknown) =>
    typeof value === 'string' ? packDay(value) >= 0 : value === null && blank;
  return { accept, nextRefused: (values, from) => scan(values, from, accept) };
}

/** Lengths are code points, as zod counts them; there are at most as many as UTF-16 units, and at least half. */
function acceptTexts(schema: z.core.$ZodType, blank: boolean): Acceptor | undefined {
  if (!(schema instanceof z.ZodString)) return undefined;
  let shortest = 0;
  let longest = Number.POSITIVE_INFINITY;
  const tests: ((text: string) => unknown)[] = [];
  for (const check of schema.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) shortest = Math.max(shortest, check._zod.def.minimum);
    else if (check instanceof z.core.$ZodCheckMaxLength) longest = Math.min(longest, check._zod.def.maximum);
    else if (check instanceof z.ZodCustom) tests.push(check.def.fn);
    else return undefined;
  }
  const accept = (value: unknown) => {
    if (typeof value !== 'string') return value === null && blank;
    if (value.length < shortest * 2 - 1 || value.length > longest) {
      const length = codePoints(value);
      if (length < shortest || length > longest) return false;
    }
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
  return { accept, nextRefused: (values, from) => scan(values, from, accept) };
}

function codePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if ((text.codePointAt(i) ?? 0) < 0x10000) count++;
  return count;
}

function askZod(schema: z.ZodType): Acceptor {
  const accept = (value: unknown) => schema.safeParse(value).success;
  return { accept, nextRefused: (values, from) => scan(values, from, accept) };
}

function scan(values: ColumnValues, from: number, accept: (value: unknown) => boolean): number {
  for (let i = from; i < values.length; i++) {
    const value = values[i];
    if (value !== undefined && !accept(value)) return i;
  }
  return -1;
}
