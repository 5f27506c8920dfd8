// The three files the registry is built from, as they lie on disk: the npm package, our corrections to it (each with a
// reason and a source), and what the package does not carry about the time before 2025-07-01.
import { z } from 'zod';

const tableSchema = <Row extends z.ZodType>(name: string, row: Row) =>
  z.object({ type: z.literal('table'), name: z.literal(name), data: z.array(row) });

export const packageSchema = z.tuple([
  z.object({ type: z.literal('header') }),
  z.object({ type: z.literal('database') }),
  tableSchema(
    'provinces',
    z.object({
      province_code: z.string(),
      name: z.string(),
      place_type: z.enum(['Tỉnh', 'Thành phố Trung Ương']),
    }),
  ),
  tableSchema('wards', z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() })),
  tableSchema(
    'ward_mappings',
    z.object({
      old_ward_code: z.string().nullable(),
      old_ward_name: z.string().nullable(),
      old_district_name: z.string().nullable(),
      old_province_name: z.string().nullable(),
      new_ward_code: z.string(),
    }),
  ),
]);

export type Published = z.infer<typeof packageSchema>;
export type Mapping = Published[4]['data'][number];

const why = { reason: z.string().min(1), source: z.string().min(1) };
export const correctionsSchema = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('renumber'), code: z.string(), to: z.string(), ...why }),
    z.strictObject({ kind: z.literal('successor'), code: z.string(), to: z.string(), ...why }),
    z.strictObject({ kind: z.literal('name'), code: z.string(), was: z.string(), is: z.string(), ...why }),
    z.strictObject({
      kind: z.literal('district'),
      province: z.string(),
      was: z.string(),
      is: z.string(),
      ...why,
    }),
    z.strictObject({
      kind: z.literal('commune'),
      code: z.string(),
      name: z.string(),
      district: z.string(),
      province: z.string(),
      into: z.string(),
      ...why,
    }),
    z.strictObject({
      kind: z.literal('change'),
      on: z.iso.date(),
      code: z.string(),
      was: z.string(),
      is: z.string(),
      ...why,
    }),
  ]),
);
export type Correction = z.infer<typeof correctionsSchema>[number];

export const beforeSchema = z.strictObject({
  about: z.string(),
  source: z.string(),
  licence: z.string(),
  provinces: z.array(z.tuple([z.string(), z.string()])),
  districts: z.array(z.tuple([z.string(), z.string(), z.string()])),
  alsoInto: z.array(z.tuple([z.string(), z.string()], z.string())),
});
export type Before = z.infer<typeof beforeSchema>;
