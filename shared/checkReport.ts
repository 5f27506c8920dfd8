// What `npm run check` prints: everything known about a workbook, as one JSON document with one schema.
import { z } from 'zod';
import { figuresBySubjectSchema } from './figure';
import { fixSchema, issueSchema, questionSchema } from './issue';
import { noteCodes } from './reading/notes';

const conservationSchema = z.strictObject({
  seen: z.number().int(),
  read: z.number().int(),
  totals: z.number().int(),
  ignored: z.number().int(),
});
const noteSchema = z.strictObject({
  code: z.enum(noteCodes),
  at: z.array(z.string()).describe('rows or columns, e.g. 9-12'),
  message: z.string(),
});
const issueWithMessage = issueSchema.extend({ message: z.string() });

export const tableReportSchema = z.strictObject({
  table: z.string(),
  lying: z
    .literal(true)
    .optional()
    .describe('the form lies across the page: columns are sheet rows, rows are sheet columns'),
  range: z.string(),
  headerRange: z.string(),
  bodyRange: z.string(),
  conservation: conservationSchema,
  otherRows: z
    .array(
      z.strictObject({
        row: z.number().int(),
        kind: z.enum(['total', 'group', 'ignored']),
        why: z.string().optional(),
      }),
    )
    .describe('every row of the table that is no record, and why; sheet rows, 1-based'),
  notes: z.array(noteSchema).describe('what is so and no mistake: hidden rows that are counted'),
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
      questions: z.array(questionSchema).describe('about the sheet: which table, which of two areas'),
      ignored: z.array(z.strictObject({ range: z.string(), why: z.string() })),
      issues: z.array(issueWithMessage).describe('about the sheet itself, e.g. two candidate tables'),
    }),
  ),
});
export type CheckReport = z.infer<typeof checkReportSchema>;
