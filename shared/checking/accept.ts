// The fast half of "accept fast, explain slowly": a cell schema becomes a test of one cell and a pass over a column. One
// law, proved by fuzzing: what is accepted here zod accepts too. A schema or check not known here asks zod itself. The
// passes are functions of the module, one for each kind: an engine keeps what it compiled for those, and forgets it for
// functions made anew with every check. No generated code: the pane's content security policy forbids it.
import { z } from 'zod';
import type { ColumnValues } from '../reading/reading';
import { packDay } from './day';

export interface Acceptor {
  readonly accept: (value: unknown) => boolean;
  /** Rows whose cell is refused, in order. Unreadable cells (undefined) are passed over. */
  readonly refusedRows: (values: ColumnValues) => readonly number[];
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
  return {
    accept: (value) => (value === null ? blank : isInteger(value, low, high)),
    refusedRows: (values) => rowsWithoutInteger(values, low, high, blank),
  };
}

function isInteger(value: unknown, low: number, high: number): boolean {
  return typeof value === 'number' && value >= low && value <= high && Math.trunc(value) === value;
}

function rowsWithoutInteger(values: ColumnValues, low: number, high: number, blank: boolean): number[] {
  const refused: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (isInteger(value, low, high) || value === undefined || (value === null && blank)) continue;
    refused.push(row);
  }
  return refused;
}

function acceptMembers(schema: z.core.$ZodType, blank: boolean): Acceptor | undefined {
  if (!(schema instanceof z.ZodEnum)) return undefined;
  const allowed = new Set<unknown>(schema.options);
  if (blank) allowed.add(null);
  return { accept: (value) => allowed.has(value), refusedRows: (values) => rowsOutside(values, allowed) };
}

function rowsOutside(values: ColumnValues, allowed: ReadonlySet<unknown>): number[] {
  const refused: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (!allowed.has(value) && value !== undefined) refused.push(row);
  }
  return refused;
}

function acceptDays(schema: z.core.$ZodType, blank: boolean): Acceptor | undefined {
  if (!(schema instanceof z.ZodISODate) || schema.def.checks?.length) return undefined;
  return {
    accept: (value) => (value === null ? blank : isDay(value)),
    refusedRows: (values) => rowsWithoutDay(values, blank),
  };
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && packDay(value) >= 0;
}

function rowsWithoutDay(values: ColumnValues, blank: boolean): number[] {
  const refused: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (isDay(value) || value === undefined || (value === null && blank)) continue;
    refused.push(row);
  }
  return refused;
}

type TextTest = (text: string) => unknown;

function acceptTexts(schema: z.core.$ZodType, blank: boolean): Acceptor | undefined {
  if (!(schema instanceof z.ZodString)) return undefined;
  let shortest = 0;
  let longest = Number.POSITIVE_INFINITY;
  const tests: TextTest[] = [];
  for (const check of schema.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) shortest = Math.max(shortest, check._zod.def.minimum);
    else if (check instanceof z.core.$ZodCheckMaxLength) longest = Math.min(longest, check._zod.def.maximum);
    else if (check instanceof z.ZodCustom) tests.push(check.def.fn);
    else return undefined;
  }
  return {
    accept: (value) => (value === null ? blank : isText(value, shortest, longest, tests)),
    refusedRows: (values) => rowsWithoutText(values, shortest, longest, tests, blank),
  };
}

/** Lengths are code points, as zod counts them; there are at most as many as UTF-16 units, and at least half. */
function isText(value: unknown, shortest: number, longest: number, tests: readonly TextTest[]): boolean {
  if (typeof value !== 'string') return false;
  if (value.length < shortest * 2 - 1 || value.length > longest) {
    const length = codePoints(value);
    if (length < shortest || length > longest) return false;
  }
  for (let i = 0; i < tests.length; i++) if (!tests[i]?.(value)) return false;
  return true;
}

function rowsWithoutText(
  values: ColumnValues,
  shortest: number,
  longest: number,
  tests: readonly TextTest[],
  blank: boolean,
): number[] {
  const refused: number[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (isText(value, shortest, longest, tests) || value === undefined || (value === null && blank)) continue;
    refused.push(row);
  }
  return refused;
}

function codePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if ((text.codePointAt(i) ?? 0) < 0x10000) count++;
  return count;
}

function askZod(schema: z.ZodType): Acceptor {
  const accept = (value: unknown) => schema.safeParse(value).success;
  return {
    accept,
    refusedRows: (values) =>
      values.flatMap((value, row) => (value === undefined || accept(value) ? [] : row)),
  };
}
