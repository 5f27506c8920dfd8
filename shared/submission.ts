// What travels: only what the definition lets leave, with the hash that names its content.
// File and sheet names never travel (CONTRACT, "Submission").
import { z } from 'zod';
import { figuresBySubjectSchema, ratioSchema } from './figure';
import { issueCodes } from './issue';
import { periodSchema } from './periodSchema';
import type { Checked } from './checking/checked';

/** Free text that is stored is at most this long, counted in code points. */
export const longestText = 500;

export const freeTextSchema = z.string().trim().min(1).max(longestText);
const cellSchema = z.union([z.number(), z.string().max(longestText), ratioSchema, z.null()]);

export const explanationSchema = z.strictObject({
  code: z.enum(issueCodes),
  rows: z.array(z.number().int().positive()).optional(),
  text: freeTextSchema,
});
export type Explanation = z.infer<typeof explanationSchema>;

export const submissionSchema = z.strictObject({
  submissionId: z.uuid(),
  base: z.number().int().min(0).describe('the version the user saw; 0 when there was none'),
  unit: z.string().max(40),
  table: z.string().max(60),
  period: periodSchema,
  revision: z.string().max(64),
  columns: z.record(z.string(), z.array(cellSchema)),
  items: z.array(z.string()).optional(),
  lying: z.literal(true).optional().describe('the table lies across the page: rows are its sheet columns'),
  sheetRows: z.array(z.number().int().positive()),
  sheetLetters: z.record(z.string(), z.string().regex(/^[A-Z]{1,3}$/)),
  range: z.string().regex(/^([A-Z]{1,3}\d{1,7}(:[A-Z]{1,3}\d{1,7})?)?$/),
  conservation: z.strictObject({
    seen: z.number().int().min(0),
    read: z.number().int().min(0),
    totals: z.number().int().min(0),
    ignored: z.number().int().min(0),
  }),
  explanations: z.array(explanationSchema),
  nothingToReport: z.strictObject({ reason: freeTextSchema }).optional(),
  figures: figuresBySubjectSchema,
  clientTime: z.iso.datetime({ offset: true }),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Submission = z.infer<typeof submissionSchema>;

/** What the user decides beside the table itself. */
export interface SubmissionChoices {
  readonly submissionId: string;
  readonly base: number;
  readonly unit: string;
  readonly period: string;
  readonly revision: string;
  readonly explanations: readonly Explanation[];
  readonly nothingToReport?: { readonly reason: string };
  readonly clientTime: string;
}

/** The submission of a checked table: columns that may leave, figures by subject, and the content hash. */
export async function submission(checked: Checked, choices: SubmissionChoices): Promise<Submission> {
  const { definition, reading } = checked;
  const columns: Submission['columns'] = {};
  const sheetLetters: Submission['sheetLetters'] = {};
  if (definition.layout !== 'register') {
    for (const column of definition.columns) {
      const values = reading.columns[column.key];
      if (!values || !column.leaves || column.personal) continue;
      columns[column.key] = values.map((value) => value ?? null);
      const letters = reading.sheetLetters[column.key];
      if (letters !== undefined) sheetLetters[column.key] = letters;
    }
  }
  const leaves = Object.keys(columns).length > 0;
  const content: HashedContent = {
    table: definition.id,
    revision: choices.revision,
    unit: choices.unit,
    period: choices.period,
    columns,
    explanations: [...choices.explanations],
    figures: checked.figures,
    ...(choices.nothingToReport ? { nothingToReport: { ...choices.nothingToReport } } : {}),
  };
  return {
    ...content,
    submissionId: choices.submissionId,
    base: choices.base,
    ...(leaves && reading.items ? { items: [...reading.items] } : {}),
    ...(leaves && reading.lying ? { lying: true as const } : {}),
    sheetRows: leaves ? [...reading.sheetRows] : [],
    sheetLetters,
    range: reading.range,
    conservation: reading.conservation,
    clientTime: choices.clientTime,
    contentHash: await contentHash(content),
  };
}

/** A submission that says there is nothing to report ("không phát sinh"), with the reason. */
export async function emptySubmission(
  table: string,
  choices: SubmissionChoices & { readonly nothingToReport: { readonly reason: string } },
  figures: Submission['figures'],
): Promise<Submission> {
  const content: HashedContent = {
    table,
    revision: choices.revision,
    unit: choices.unit,
    period: choices.period,
    columns: {},
    explanations: [],
    nothingToReport: { reason: choices.nothingToReport.reason },
    figures,
  };
  return {
    ...content,
    submissionId: choices.submissionId,
    base: choices.base,
    sheetRows: [],
    sheetLetters: {},
    range: '',
    conservation: { seen: 0, read: 0, totals: 0, ignored: 0 },
    clientTime: choices.clientTime,
    contentHash: await contentHash(content),
  };
}

export type HashedContent = Pick<
  Submission,
  'table' | 'revision' | 'unit' | 'period' | 'columns' | 'explanations' | 'nothingToReport' | 'figures'
>;

/** SHA-256, in hex, of the content. */
export function contentHash(content: HashedContent): Promise<string> {
  return sha256(hashedText(content));
}

/** The RFC 8785 form of what counts as the content. */
export function hashedText(content: HashedContent): string {
  const { table, revision, unit, period, columns, explanations, nothingToReport, figures } = content;
  return canonicalJson({
    ...{ table, revision, unit, period, columns, explanations, figures },
    ...(nothingToReport ? { nothingToReport } : {}),
  });
}

/** SHA-256 of UTF-8 text, in hex. */
export async function sha256(text: string): Promise<string> {
  return hex(await sha256Bytes(new TextEncoder().encode(text)));
}

export async function sha256Bytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** RFC 8785: keys sorted by UTF-16 code units, no white space, ECMAScript numbers, no undefined members. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
