// What `npm run check` prints: everything known about a workbook, as one JSON document with one schema.
import { z } from 'zod';
import { figuresBySubjectSchema } from './figure';
import { fixSchema, issueSchema, questionSchema } from './issue';

const conservationSchema = z.strictObject({
  seen: z.number().int(),
  read: z.number().int(),
  totals: z.number().int(),
  ignored: z.number().int(),
});
const issueWithMessage = issueSchema.extend({ message: z.string() });

export const tableReportSchema = z.strictObject({
  table: z.string(),
  range: z.string(),
  headerRange: z.string(),
  bodyRange: z.string(),
  conservation: conservationSchema,
  confidence: z.number(),
  columns: z.record(
    z.string(),
    z.strictObject({ header: z.string(), column: z.string(), confidence: z.number() }),
  ),
  questions: z.array(questionSchema),
  fixes: z.array(fixSchema),
  issues: z.array(issueWithMessage),
  figures: figuresBySubjectSchema.describe('by unit key; a ratio is {num, den}, null is missing'),
});

export const checkReportSchema = z.strictObject({
  file: z.string(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      tables: z.array(tableReportSchema),
      ignored: z.array(z.strictObject({ range: z.string(), why: z.string() })),
      issues: z.array(issueWithMessage).describe('about the sheet itself, e.g. two candidate tables'),
    }),
  ),
});
export type CheckReport = z.infer<typeof checkReportSchema>;
