// What an administrator sets out for the province: groups of units that get workbooks of their own, and what is to be
// reached in a year. Apart from the other bodies, so that the pane need not load it.
import { z } from 'zod';

/** Never the id of a table, nor the code of a district. */
export const groupKeySchema = z.string().regex(/^g-[a-z0-9-]{1,40}$/, 'e.g. g-bien-gioi');

const groupSchema = z.strictObject({
  key: groupKeySchema.describe('names its workbooks: publications/{period}/{key}.xlsx'),
  name: z.string().trim().min(1).max(120),
  units: z
    .array(z.string().max(40))
    .min(1)
    .max(500)
    .describe('unit keys; those not asked on a cut-off date are left out'),
});

const targetSchema = z.strictObject({
  table: z.string().max(60),
  figure: z.string().max(60),
  year: z.number().int().min(2000).max(2100).describe('of the periods whose workbooks show it'),
  value: z.number().describe('carried like the figure: x 10^N for decimals, a share as a fraction of 1'),
  of: z
    .union([groupKeySchema, z.string().regex(/^\d{3}$/)])
    .nullable()
    .describe('null: all units; else a group, or a former district by its code'),
});

const content = { groups: z.array(groupSchema).max(100), targets: z.array(targetSchema).max(2000) };
export const planSchema = z.strictObject({ version: z.number().int().min(0), ...content });
export type Plan = z.infer<typeof planSchema>;

/** Body of `PUT plan`. */
export const planChangeSchema = z.strictObject({
  base: z.number().int().min(0).describe('the version the administrator saw; 0 when there was none'),
  ...content,
});
export type PlanChange = z.infer<typeof planChangeSchema>;
