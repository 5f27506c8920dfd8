// An issue is something in the sheet: data, collected, never thrown, without a cap. The sentence is made last
// (shared/words). A cell value may stand in `cell text` params of the pane only and is dropped before sending.
import { z } from 'zod';

/** Every issue there is; each has its sentence in shared/words/{vi,en}.ts, which a test checks. */
export const issueCodes = [
  // finding the table
  'noTable',
  'ambiguousTable',
  'doubtfulTable',
  'ambiguousColumn',
  'transposedTable',
  'farCells',
  'missingColumn',
  'duplicateColumn',
  'missingItem',
  'duplicateItem',
  'personalColumn',
  'otherMeasure',
  'otherUnit',
  'otherPeriod',
  // reading cells
  'errorCell',
  'noResult',
  'notInteger',
  'notNumber',
  'notPercent',
  'notFraction',
  'notDate',
  'notYear',
  'notChoice',
  'notStars',
  'notText',
  'dateInNumberColumn',
  'ambiguousNumber',
  'ambiguousDate',
  'unknownUnit',
  'tooLong',
  'totalRowDiffers',
  // checking cells
  'required',
  'belowMin',
  'aboveMax',
  'invalid',
  'personalText',
  'notYourSubject',
  // rules
  'sum',
  'atMost',
  'atLeast',
  'equal',
  'requiredWhen',
  'onlyWhen',
  'unique',
  'band',
  'expires',
  'inPeriod',
  'nested',
  'ratioMatches',
  'agreesWith',
  'carriedOver',
  'neverFalls',
  'partsMakeWhole',
  'outlier',
  'sameAsLastPeriod',
  'noRows',
] as const;
export type IssueCode = (typeof issueCodes)[number];

export const paramSchema = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
export const issueSchema = z.strictObject({
  code: z.enum(issueCodes),
  severity: z.enum(['error', 'warning']),
  sheet: z.string().nullable().describe('null once sent: sheet names are user text'),
  cell: z.string().nullable().describe('e.g. C5'),
  column: z.string().nullable().describe('column key'),
  table: z.string().nullable(),
  params: z.record(z.string(), paramSchema),
});
export type Issue = z.infer<typeof issueSchema>;
export type IssueParams = Issue['params'];

export const questionSchema = z.strictObject({
  id: z.string(),
  cell: z.string().nullable(),
  about: z.enum(['table', 'column', 'number', 'date', 'unit', 'row']),
  options: z.array(
    z.strictObject({ value: z.string(), label: z.string(), confidence: z.number().min(0).max(1) }),
  ),
});
export type Question = z.infer<typeof questionSchema>;

export const fixSchema = z.strictObject({
  id: z.string(),
  cells: z.array(z.string()),
  kind: z.string(),
  before: z.string(),
  after: z.union([z.string(), z.number()]),
  why: z.string(),
});
export type Fix = z.infer<typeof fixSchema>;
