// The everyday way: a zod object per row with the rules in `refine`, uniqueness beside it. zod skips `refine` where a
// field has failed, so the rules of such rows are asked again outside, or findings would be lost.
import { z } from 'zod';
import { monthsLater, packDay } from '../../../shared/checking/day';
import { personalKind } from '../../../shared/text/personal';
import { columnKeys, communeKeys, groups, owners, type Columns } from './products';

const text = z
  .string()
  .min(1)
  .max(500)
  .refine((value) => personalKind(value) === undefined);
const count = z.int().min(0);
const fields = {
  product: text,
  owner: z.enum(owners),
  commune: z.enum([...communeKeys]),
  group: z.enum(groups).nullable(),
  score: z.int().min(0).max(1000).nullable(),
  stars: z.int().min(3).max(5).nullable(),
  decision: text.nullable(),
  decidedOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
  men: count,
  women: count,
  hired: count,
  workers: count,
  revenue: count.nullable(),
};
const row = z
  .object(fields)
  .refine(addsUp, { path: ['workers'] })
  .refine(expiresInTime, { path: ['expiresOn'] });

export type Row = Record<string, unknown>;

export function rowsOf(columns: Columns): Row[] {
  const rows = columns.product?.length ?? 0;
  return Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(columnKeys.map((key) => [key, columns[key]?.[i]])),
  );
}

/** Bad cells as row x 16 + column. */
export function checkByZodRows(rows: readonly Row[]): number[] {
  const bad: number[] = [];
  const known = new Set<string>();
  rows.forEach((one, i) => {
    const result = row.safeParse(one);
    let failed: ReadonlySet<string> = new Set();
    if (!result.success) {
      failed = new Set([...result.error.issues.map((issue) => String(issue.path[0])), ...brokenRules(one)]);
      for (const key of failed) bad.push(i * 16 + columnKeys.indexOf(key));
    }
    if (failed.has('product') || failed.has('commune')) return;
    const before = known.size;
    if (known.add(`${String(one.product)}|${String(one.commune)}`).size === before) bad.push(i * 16);
  });
  return bad;
}

function brokenRules(one: Row): string[] {
  return [...(addsUp(one) ? [] : ['workers']), ...(expiresInTime(one) ? [] : ['expiresOn'])];
}

function addsUp({ men, women, hired, workers }: Row): boolean {
  if (!isCount(men) || !isCount(women) || !isCount(hired) || !isCount(workers)) return true;
  return men + women + hired === workers;
}

function expiresInTime({ decidedOn, expiresOn }: Row): boolean {
  if (typeof decidedOn !== 'string' || typeof expiresOn !== 'string') return true;
  const [decided, stated] = [packDay(decidedOn), packDay(expiresOn)];
  return decided < 0 || stated < 0 || monthsLater(decided, 36) === stated;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
