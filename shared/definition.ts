// A table is data: this schema is the only description of what a table may be (CONTRACT, "TableDefinition").
// Everything else reads definitions and knows no table by name.
import { z } from 'zod';
import { calendars, periodKinds } from './period';
import { dateSchema } from './periodSchema';
import { brokenReferences, plainMessage } from './references';
import { unitKindSchema } from './unitSchema';

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
    z
      .strictObject({
        column: keySchema.optional().describe('a column of the row'),
        unitType: z.literal(true).optional().describe("the kind of the subject's unit, e.g. thiTran"),
        cutoff: z.literal(true).optional().describe("the period's cut-off date"),
        op: z.enum(whereOps).describe('le: at most; ge: at least; blank and present take no value'),
        value: operandValue.optional().describe('of a choice column its key; a date as YYYY-MM-DD'),
      })
      .describe('compares one of column, unitType, cutoff'),
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
/** The name of a rule, and what it asks of a row. */
const kind = <Name extends string>(name: Name, asks: string) => z.literal(name).describe(asks);
export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: kind('sum', 'total equals the parts added'),
    total: operand,
    parts: z.array(operand).min(1),
    ...common,
  }),
  z.strictObject({ kind: kind('atMost', 'a is not greater than b'), a: operand, b: operand, ...common }),
  z.strictObject({ kind: kind('atLeast', 'a is not smaller than b'), a: operand, b: operand, ...common }),
  z.strictObject({ kind: kind('equal', 'a equals b'), a: operand, b: operand, ...common }),
  z.strictObject({
    kind: kind('requiredWhen', 'column is filled in where the condition holds'),
    column: operand,
    ...common,
    where: whereSchema,
  }),
  z.strictObject({
    kind: kind('onlyWhen', 'column is blank where the condition does not hold'),
    column: operand,
    ...common,
    where: whereSchema,
  }),
  z.strictObject({
    kind: kind('unique', 'no two rows agree in all these columns'),
    columns: z.array(operand).min(1),
    ...common,
  }),
  z.strictObject({
    kind: kind('band', '"of" is the value of the band in which "value" lies'),
    value: operand.describe('the decimal that decides'),
    of: operand.describe('the choice or number it decides'),
    bands: z.array(bandSchema).min(1),
    ...common,
  }),
  z.strictObject({
    kind: kind('expires', 'the date in "to" lies so many months after "from"'),
    from: operand,
    months: z.number().int().positive(),
    to: operand.optional().describe('the stated expiry column; must equal from + months'),
    ...common,
  }),
  z.strictObject({
    kind: kind('inPeriod', 'the date lies within the reporting period'),
    column: operand,
    ...common,
  }),
  z.strictObject({
    kind: kind('nested', 'a row that meets "inner" meets "outer" too'),
    inner: whereSchema,
    outer: whereSchema,
    at: operand.describe('the column an issue is shown on'),
    ...common,
  }),
  z.strictObject({
    kind: kind('ratioMatches', 'percent equals of / over, rounded half up'),
    percent: operand,
    of: operand,
    over: operand,
    decimals: z.number().int().min(0).max(6),
    ...common,
  }),
  z.strictObject({
    kind: kind('agreesWith', 'the figure equals a figure of another table of the same unit and period'),
    figure: keySchema,
    table: keySchema,
    otherFigure: keySchema,
    ...common,
  }),
  z.strictObject({
    kind: kind('carriedOver', 'the figure "opening" equals the figure "closing" of the period just before'),
    opening: keySchema,
    closing: keySchema,
    ...common,
  }),
  z.strictObject({
    kind: kind('neverFalls', 'the figure is not below what it was in the last period given'),
    figure: keySchema,
    ...common,
  }),
  z.strictObject({
    kind: kind('partsMakeWhole', 'the periods inside a longer one give its figure: added, first or last'),
    figure: keySchema,
    ...common,
  }),
  z.strictObject({
    kind: kind('outlier', 'the figure is not more than so many times the median of what the unit reported'),
    figure: keySchema,
    times: z.number().positive(),
    ...common,
  }),
  z.strictObject({
    kind: kind('sameAsLastPeriod', 'the figures are not all those of the period before'),
    ...common,
  }),
]);
export type Rule = z.infer<typeof ruleSchema>;
export type RuleKind = Rule['kind'];
/** A rule as its author writes it. */
export type RuleInput = z.input<typeof ruleSchema>;

export const figureSourceSchema = z.union([
  z
    .strictObject({ count: z.strictObject({ where: whereSchema.optional() }) })
    .describe("how many of the subject's rows meet the condition"),
  z
    .strictObject({ sum: z.strictObject({ column: keySchema, where: whereSchema.optional() }) })
    .describe("the column added over the subject's rows that meet the condition"),
  z
    .strictObject({ item: keySchema, column: keySchema.optional() })
    .describe('a cell of a form: the row of the item; the column may be left out where there is only one'),
  z.strictObject({ column: keySchema }).describe("a cell of the subject's only row"),
  z
    .strictObject({
      derived: z.strictObject({ add: z.array(keySchema), subtract: z.array(keySchema).default([]) }),
    })
    .describe('other figures of the table added and subtracted'),
  z
    .strictObject({ ratio: z.strictObject({ of: keySchema, over: keySchema }) })
    .describe('one figure of the table divided by another'),
]);

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

/** Charts of the workbook: they say how figures are shown and change nothing that is asked. */
const chartSchema = z.strictObject({
  title: z.string().min(1).max(60),
  kind: z.enum(['column', 'bar', 'line']),
  over: z
    .enum(['figures', 'periods'])
    .describe('figures: one bar a figure, this period; periods: one series a figure, the last periods'),
  figures: z.array(keySchema).min(1).max(6),
  stacked: z.boolean().default(false),
});
export type TableChart = z.infer<typeof chartSchema>;

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
  charts: z.array(chartSchema).max(2).default([]).describe('drawn on the first page of the workbook'),
  letterhead: z
    .enum(['state', 'party', 'front'])
    .default('state')
    .describe('whose paper: NĐ 30/2020, Party or Front'),
  sample: sampleSchema,
});

/** The shape above, and every name in it must exist in it. */
export const tableDefinitionSchema = tableShape.superRefine((definition, context) => {
  for (const flaw of brokenReferences(definition)) {
    context.addIssue({
      ...{ code: 'custom', path: [...flaw.at], message: plainMessage(flaw) },
      params: { code: flaw.code, ...flaw.params },
    });
  }
});
export type TableDefinition = z.infer<typeof tableDefinitionSchema>;
/** A definition as its author writes it, with defaults left out. */
export type TableDefinitionInput = z.input<typeof tableDefinitionSchema>;
