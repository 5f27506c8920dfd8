// Units as they travel in answers and stand in settings and definitions.
import { z } from 'zod';
import { CODE, KEY, unitKinds } from './unit';

export const unitKindSchema = z.enum(unitKinds);
const unitCodeSchema = z
  .string()
  .regex(new RegExp(`^${CODE}$`))
  .max(29);
export const unitKeySchema = z.string().regex(KEY).max(40).describe('code@first day, e.g. 25270@2025-07-01');

export const unitSchema = z.strictObject({
  key: unitKeySchema,
  code: unitCodeSchema,
  from: z.iso.date().describe('first day of validity'),
  to: z.iso.date().optional().describe('last day of validity; absent while the unit exists'),
  kind: unitKindSchema,
  name: z.string().min(1).max(120).describe('full name with its type, e.g. "Xã Lộc Ninh"'),
  within: z.array(unitCodeSchema).max(3).describe('codes above it, nearest first; ended ones are skipped'),
});
