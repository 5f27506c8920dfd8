// A table is data: this schema is the only description of what a table may be (CONTRACT, "TableDefinition").
// Everything else reads definitions and knows no table by name.
import { z } from 'zod';
import { calendars, dateSchema, periodKinds } from './period';
import { brokenReferences } from './references';
import { unitKindSchema } from './unit';

export const textSchema = z
  .strictObject({ vi: z.string().min(1), en: z.string().min(1) })
  .describe('the same text in Vietnamese and English');
const keySchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'camelCase English key');

const literal = z.union([z.string(), z.number()]);
const operandValue = z.union([
  literal,
  z.array(literal),
  z
    .strictObject({ cutoff: z.literal(true), minusMonths: z.number().int().min(0).max(600).optional() })
    .describe('the cut-off date of the period, optionally some months earlier'),
]);
export const whereOps = ['eq', 'ne', 'in', 'lt', 'le', 'gt', 'ge', 'blank', 'present'] as const;

/** A condition on a row: on one of its columns, on its subject's type of unit, or on the period's cut-off date. */
export type Where =
  | {
      column?: string | undefined;
      unitType?: true | undefined;
      cutoff?: true | undefined;
      op: (typeof whereOps)[number];
      value?: z.infer<typeof operandValue> | undefined;
    }
  | { all: Where[] }
  | { any: Where[] }
  | { not: Where };
export const whereSchema: z.ZodType<Where> = z.lazy(() =>
  z.union([
    z.strictObject({
      column: keySchema.optional(),
      unitType: z.literal(true).optional(),
      cutoff: z.literal(true).optional(),
      op: z.enum(whereOps),
      value: operandValue.optional(),
    }),
    z.strictObject({ all: z.array(whereSchema) }),
    z.strictObject({ any: z.array(whereSchema) }),
    z.strictObject({ not: whereSchema }),
  ]),
);

export const columnTypes = [
  'integer',
  'decimal',
  'percent',
  'fraction',
  'date',
  'year',
  'text',
  'choice',
  'unit',
  'stars',
] as const;
export type ColumnType = (typeof columnTypes)[number];

export const choiceSchema = z.strictObject({
  key: keySchema,
  label: z.string().min(1),
  synonyms: z.array(z.string()).default([]),
});

export const columnSchema = z.strictObject({
  key: keySchema,
  header: z
    .array(z.array(z.string().min(1)).min(1))
    .min(1)
    .describe('header paths, outermost cell first; the first is the official one, the others are synonyms'),
  type: z
    .enum(columnTypes)
    .describe('fraction: "14/15"; stars: 3-5 however written; unit: name or code of an administrative unit'),
  scale: z
    .number()
    .int()
    .min(0)
    .max(6)
    .optional()
    .describe('decimal and percent: digits kept; the value is carried as a safe integer x 10^scale'),
  unit: z.string().optional().describe('unit of measure, e.g. "đơn"'),
  choices: z.array(choiceSchema).optional().describe('choice columns: the values there are'),
  required: z.boolean().default(false).describe('the column must exist and no cell of it may be blank'),
  optional: z.boolean().default(false).describe('the column itself may be absent from the sheet'),
  min: z.number().optional().describe('smallest value allowed'),
  max: z.number().optional().describe('largest value allowed'),
  personal: z.boolean().default(false).describe('holds personal data: read for checking, never sent'),
  leaves: z.boolean().default(true).describe('sent with the submission'),
});
export type Column = z.infer<typeof columnSchema>;

export const itemSchema = z.strictObject({
  key: keySchema,
  label: z.string().min(1),
  synonyms: z.array(z.string()).default([]),
  code: z.string().optional().describe('number in the TT column, e.g. "1.2"'),
  unit: z.string().optional(),
  parent: keySchema.optional(),
  optional: z.boolean().default(false),
});
export type Item = z.infer<typeof itemSchema>;

/** An operand of a rule: a column, or in a form `item.column` (`item` alone when there is one value column). */
const operand = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/)
  .describe('a column key; in a form item.column');
const severity = z.enum(['error', 'warning']).default('error');
const common = {
  severity: severity.describe('an error blocks submitting; a warning must be explained'),
  basis: z.string().optional().describe('circular or decision the rule comes from'),
  where: whereSchema.optional().describe('rows the rule looks at; every row when absent'),
};
const bandSchema = z.strictObject({
  value: literal,
  from: z.number().describe('included'),
  below: z.number().optional().describe('excluded; open when absent'),
  upTo: z.number().optional().describe('included; for the last band'),
});
export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum'), total: operand, parts: z.array(operand).min(1), ...common }),
  z.strictObject({ kind: z.literal('atMost'), a: operand, b: operand, ...common }),
  z.strictObject({ kind: z.literal('atLeast'), a: operand, b: operand, ...common }),
  z.strictObject({ kind: z.literal('equal'), a: operand, b: operand, ...common }),
  z.strictObject({ kind: z.literal('requiredWhen'), column: operand, ...common, where: whereSchema }),
  z.strictObject({ kind: z.literal('onlyWhen'), column: operand, ...common, where: whereSchema }),
  z.strictObject({ kind: z.literal('unique'), columns: z.array(operand).min(1), ...common }),
  z.strictObject({
    kind: z.literal('band'),
    value: operand.describe('the decimal that decides'),
    of: operand.describe('the choice or number it decides'),
    bands: z.array(bandSchema).min(1),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('expires'),
    from: operand,
    months: z.number().int().positive(),
    to: operand.optional().describe('the stated expiry column; must equal from + months'),
    ...common,
  }),
  z.strictObject({ kind: z.literal('inPeriod'), column: operand, ...common }),
  z.strictObject({
    kind: z.literal('nested'),
    inner: whereSchema,
    outer: whereSchema,
    at: operand.describe('the column an issue is shown on'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('ratioMatches'),
    percent: operand,
    of: operand,
    over: operand,
    decimals: z.number().int().min(0).max(6),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('agreesWith'),
    figure: keySchema,
    table: keySchema,
    otherFigure: keySchema,
    ...common,
  }),
  z.strictObject({ kind: z.literal('carriedOver'), opening: operand, closing: operand, ...common }),
  z.strictObject({ kind: z.literal('neverFalls'), figure: keySchema, ...common }),
  z.strictObject({ kind: z.literal('partsMakeWhole'), figure: keySchema, ...common }),
  z.strictObject({ kind: z.literal('outlier'), figure: keySchema, times: z.number().positive(), ...common }),
  z.strictObject({ kind: z.literal('sameAsLastPeriod'), ...common }),
]);
export type Rule = z.infer<typeof ruleSchema>;
export type RuleKind = Rule['kind'];
/** A rule as its author writes it. */
export type RuleInput = z.input<typeof ruleSchema>;

export const figureSourceSchema = z.union([
  // rows counted; values added; an item's cell; a column of the subject's only row; figures combined
  z.strictObject({ count: z.strictObject({ where: whereSchema.optional() }) }),
  z.strictObject({ sum: z.strictObject({ column: keySchema, where: whereSchema.optional() }) }),
  z.strictObject({ item: keySchema, column: keySchema.optional() }),
  z.strictObject({ column: keySchema }),
  z.strictObject({
    derived: z.strictObject({ add: z.array(keySchema), subtract: z.array(keySchema).default([]) }),
  }),
  z.strictObject({ ratio: z.strictObject({ of: keySchema, over: keySchema }) }),
]);
export type FigureSource = z.infer<typeof figureSourceSchema>;

export const figureFormats = ['integer', 'padded2', 'percent1', 'decimal1', 'decimal2', 'decimal3'] as const;
export type FigureFormat = (typeof figureFormats)[number];

export const figureSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  unit: z.string().describe('unit of measure in Vietnamese, e.g. "xã"'),
  format: z.enum(figureFormats).describe('decimalN figures are carried as integers x 10^N'),
  value: figureSourceSchema,
  overTime: z
    .enum(['flow', 'opening', 'closing', 'derived', 'ratio', 'notAdditive'])
    .describe('over periods: adds, first, last, recomputed, recomputed, never added'),
  overUnits: z
    .enum(['sum', 'recompute', 'none'])
    .describe('over units: added, recomputed from totals, not at all'),
  subjects: whereSchema.optional().describe('units the figure is defined for; others show nothing, not zero'),
  sensitive: z.boolean().default(false).describe('could identify a person: per unit for leaders only'),
});
export type Figure = z.infer<typeof figureSchema>;

/** `{figure}` is replaced by the value in its own format, `{figure:padded2}` in another. */
export const sentenceSchema = z.strictObject({ vi: z.string(), en: z.string().optional() });

export const sampleSchema = z.strictObject({
  unit: z.string().describe('unit key of the reporter'),
  period: z.string(),
  cells: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  merges: z.array(z.string()).optional(),
  figures: z.record(
    z.string(),
    z.union([z.number(), z.strictObject({ num: z.number(), den: z.number() }), z.null()]),
  ),
});

const tableShape = z.strictObject({
  id: keySchema.describe('camelCase English key, never changed once used'),
  title: textSchema,
  short: z.string().max(20).describe('short Vietnamese name for sheet tabs'),
  names: z
    .array(z.string())
    .default([])
    .describe('titles and form numbers the table is known by in title blocks'),
  basis: z.string().describe('the circular or decision that lays the table down'),
  grain: textSchema.describe('what one row is'),
  inForce: z.strictObject({
    from: dateSchema,
    to: dateSchema.optional(),
    supersededBy: z.string().optional().describe('basis of the successor, when it is known but not loaded'),
  }),
  draft: z.boolean().default(false).describe('to be filled in; never chosen for a period'),
  layout: z
    .enum(['list', 'units', 'form', 'register'])
    .describe(
      'list: a row per record; units: a row per unit; form: rows are indicators; register: rows never leave',
    ),
  reporter: z.array(unitKindSchema).min(1).describe('kinds of unit that may submit the table'),
  subject: z.string().describe('"self" or the key of a unit column'),
  official: z
    .array(unitKindSchema)
    .describe(
      'kinds whose figures count: of several reporters of one subject the first; others are only compared',
    ),
  obliged: whereSchema.describe('units that must be covered'),
  periods: z.array(z.enum(periodKinds)).min(1).describe('kinds of period it is submitted for'),
  calendar: z
    .enum(calendars)
    .default('cutoff15')
    .describe('cutoff15: 15th to 14th; calendar: first to last day'),
  deadline: z
    .strictObject({
      workingDays: z.number().int().min(1).describe('working days after the cut-off'),
      closesAfter: z.number().int().min(0).describe('working days late submissions are still taken'),
    })
    .default({ workingDays: 5, closesAfter: 5 }),
  review: z.enum(['none', 'required']).default('none').describe('none: counted as soon as it is submitted'),
  unitApproval: z.boolean().default(false).describe("the unit's leader approves before it goes"),
  columns: z.array(columnSchema).min(1),
  items: z.array(itemSchema).default([]).describe('form layouts: the indicators, one a row'),
  key: z.array(keySchema).default([]).describe('columns that identify a row through time'),
  rules: z.array(ruleSchema).default([]),
  figures: z.array(figureSchema).describe('what is summed, compared and reported'),
  sentences: z.array(sentenceSchema).default([]).describe('sentences of the report, filled with the figures'),
  letterhead: z
    .enum(['state', 'party', 'front'])
    .default('state')
    .describe('whose paper: NĐ 30/2020, Party or Front'),
  sample: sampleSchema,
});

/** The shape above, and every name in it must exist in it. */
export const tableDefinitionSchema = tableShape.superRefine((definition, context) => {
  for (const { at, message } of brokenReferences(definition)) {
    context.addIssue({ code: 'custom', path: [...at], message });
  }
});
export type TableDefinition = z.infer<typeof tableDefinitionSchema>;
/** A definition as its author writes it, with defaults left out. */
export type TableDefinitionInput = z.input<typeof tableDefinitionSchema>;
