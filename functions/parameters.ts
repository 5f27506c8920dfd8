// The parameters of paths and queries, each described once.
import { z } from 'zod';
import { dateSchema, periodSchema } from '../shared/periodSchema';
import { unitKeySchema } from '../shared/unitSchema';

export const tableId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,59}$/)
  .describe('table id, e.g. petitions');
export const ofTable = z.strictObject({ table: tableId });
export const onDay = z.strictObject({ on: dateSchema.optional() });
export const ofPeriod = z.strictObject({ period: periodSchema });
export const tableAndPeriod = z.strictObject({ table: tableId, period: periodSchema });
export const unitTableAndPeriod = tableAndPeriod.extend({ unit: unitKeySchema });
/** Of a version, or of a publication. */
export const versionNumber = z.coerce.number().int().min(1).max(999_999);
