// The HTTP contract as zod schemas: bodies and answers of every endpoint, and the source of openapi.json.
import { z } from 'zod';
import { tableDefinitionSchema } from './definition';
import { figuresBySubjectSchema, figuresSchema, figureValueSchema } from './figure';
import { dateSchema, periodSchema } from './periodSchema';
import { explanationSchema, freeTextSchema, submissionSchema } from './submission';
import { unitSchema } from './unitSchema';

export const roles = ['submitter', 'approver', 'reviewer', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];
export const instantSchema = z.iso.datetime({ offset: true });

export const membershipSchema = z.strictObject({
  unit: z.string(),
  role: z.enum(roles),
  tables: z.array(z.string()).nullable().describe('null: every table'),
  validFrom: dateSchema,
  validTo: dateSchema.nullable(),
});
export type Membership = z.infer<typeof membershipSchema>;

export const memberSchema = membershipSchema.extend({
  issuer: z.string().max(300),
  subject: z.string().max(200),
  email: z.email().max(200).optional().describe('where messages go; never used to sign in'),
});
export type Member = z.infer<typeof memberSchema>;
export const membersSchema = z.strictObject({ members: z.array(memberSchema).max(5000) });

/** Body of `POST invitations`: what the person who brings the code will be. */
export const invitationSchema = membershipSchema.pick({ role: true, validTo: true }).extend({
  unit: z.string().max(40),
  tables: z.array(z.string().max(60)).max(100).nullable().describe('null: every table'),
  expires: dateSchema.describe('last day the code is taken'),
});
export type Invitation = z.infer<typeof invitationSchema>;
/** The only time the code is seen: what is stored is its hash. */
export const invitationCodeSchema = z.strictObject({ code: z.string(), expires: dateSchema });
/** Body of `POST invitations/accept`; spaces, hyphens and case do not matter. */
export const acceptInvitationSchema = z.strictObject({ code: z.string().max(60) });

/** Body of `POST feed/keys`. */
export const feedKeyWantedSchema = z.strictObject({
  name: freeTextSchema.max(80).describe('where the key is used, for its owner'),
  expires: dateSchema.describe('last day it opens the feed; at most 366 days ahead'),
});
export type FeedKeyWanted = z.infer<typeof feedKeyWantedSchema>;
export const feedKeySchema = z.strictObject({
  id: z.string().describe('the user name'),
  name: z.string(),
  created: dateSchema,
  expires: dateSchema,
  revoked: dateSchema.nullable(),
});
export type FeedKey = z.infer<typeof feedKeySchema>;
export const feedKeysSchema = z.strictObject({ keys: z.array(feedKeySchema) });
/** The only time the password is seen: what is stored is its hash. */
export const newFeedKeySchema = z.strictObject({
  key: feedKeySchema,
  user: z.string(),
  password: z.string(),
});
export type NewFeedKey = z.infer<typeof newFeedKeySchema>;

export const meSchema = z.strictObject({
  id: z.string().describe('opaque id of the person'),
  province: z.string(),
  memberships: z.array(membershipSchema.extend({ unitName: z.string() })),
  now: instantSchema.describe('the ledger clock'),
});
export type Me = z.infer<typeof meSchema>;

export const definitionsSchema = z.strictObject({
  definitions: z.array(
    z.strictObject({
      revision: z.string(),
      superseded: z.string().nullable(),
      definition: tableDefinitionSchema,
    }),
  ),
});
export type Definitions = z.infer<typeof definitionsSchema>;

/** Body of `PUT definitions/{table}`. */
export const definitionChangeSchema = z.strictObject({
  base: z.number().int().min(0).describe('the version the administrator saw; 0 when there was none'),
  definition: tableDefinitionSchema.describe('a draft is kept and not used'),
});
export type DefinitionChange = z.infer<typeof definitionChangeSchema>;
/** A saved version of a table of the province's own. */
export const definitionVersionSchema = z.strictObject({
  table: z.string(),
  version: z.number().int(),
  revision: z.string(),
  title: z.string(),
  inForce: tableDefinitionSchema.shape.inForce,
  draft: z.boolean(),
  time: instantSchema,
  who: z.string().describe('opaque id of the person'),
});
export type DefinitionVersion = z.infer<typeof definitionVersionSchema>;
export const definitionVersionsSchema = z.strictObject({ versions: z.array(definitionVersionSchema) });
export const storedDefinitionSchema = definitionVersionSchema.extend({ definition: tableDefinitionSchema });

export const unitsSchema = z.strictObject({
  units: z.array(unitSchema),
  former: z
    .array(z.strictObject({ unit: unitSchema, successors: z.array(unitSchema) }))
    .describe('units that ended to make these: names a table may still carry'),
});
export type Units = z.infer<typeof unitsSchema>;

export const gates = ['open', 'late', 'closed', 'locked'] as const;
export type Gate = (typeof gates)[number];
export const reviews = ['none', 'required'] as const;
export const openPeriodSchema = z.strictObject({
  table: z.string(),
  period: periodSchema,
  from: dateSchema,
  to: dateSchema,
  cutoff: dateSchema,
  deadline: dateSchema.describe('last day in time'),
  closes: dateSchema.describe('last day a late submission is taken'),
  gate: z.enum(gates),
  review: z.enum(reviews).optional().describe('none: counted as soon as it is submitted'),
  unitApproval: z.boolean().optional().describe("the unit's approver approves before it leaves the unit"),
});
export type OpenPeriod = z.infer<typeof openPeriodSchema>;
export const periodsSchema = z.strictObject({ periods: z.array(openPeriodSchema) });

/** Body of `PUT periods/{table}/{period}`: what is left out follows the table's own calendar and deadline. */
export const periodChangeSchema = z.strictObject({
  deadline: dateSchema.optional(),
  closes: dateSchema.optional(),
  locked: z.boolean().optional(),
  review: z.enum(reviews).optional(),
  unitApproval: z.boolean().optional(),
});
export type PeriodChange = z.infer<typeof periodChangeSchema>;

/** Body of `PUT mappings`: hash of a normalised header path -> column key; never the header's text. */
export const mappingsSchema = z.strictObject({
  unit: z.string().max(40),
  table: z.string().max(60),
  mappings: z
    .record(z.string().regex(/^[0-9a-f]{16,64}$/), z.string().max(60))
    .refine((all) => Object.keys(all).length <= 1000, 'are more than a table has headings'),
});

export const statuses = ['due', 'waiting', 'submitted', 'accepted', 'returned', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];
export const headSchema = z.strictObject({
  unit: z.string(),
  table: z.string(),
  status: z.enum(statuses),
  latest: z.number().int(),
  counted: z.number().int(),
  late: z.boolean(),
  obliged: z.boolean(),
  time: instantSchema.nullable(),
  openUntil: dateSchema.optional().describe('last day of an extension or correction of this unit alone'),
  asked: dateSchema.optional().describe('since when the unit asks to be reopened'),
});
export type HeadView = z.infer<typeof headSchema>;

/** What is done to a submission after it was made (CONTRACT, the table of states). */
export const eventActions = [
  'approve',
  'sendBack',
  'accept',
  'return',
  'withdraw',
  'withdrawAcceptance',
  'askCorrection',
  'reopen',
  'extend',
] as const;
export type EventAction = (typeof eventActions)[number];

/** What a reviewer says about one cell, or about the table where `cell` is null. */
export const commentSchema = z.strictObject({
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
    .nullable(),
  column: z.string().max(60).nullable().describe('column key'),
  text: freeTextSchema,
});
export type Comment = z.infer<typeof commentSchema>;

const aboutSubmission = {
  eventId: z.uuid().describe('one per click: the same id again answers the same receipt'),
  base: z.number().int().min(0).describe('the version the person saw; 0 when there was none'),
  unit: z.string().max(40),
  table: z.string().max(60),
  period: periodSchema,
};

/** Body of `POST events`. */
export const eventBodySchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['approve', 'accept']), ...aboutSubmission }),
  z.strictObject({
    action: z.enum(['sendBack', 'return']),
    ...aboutSubmission,
    comments: z.array(commentSchema).min(1).max(100),
  }),
  z.strictObject({
    action: z.enum(['withdraw', 'withdrawAcceptance', 'askCorrection']),
    ...aboutSubmission,
    reason: freeTextSchema,
  }),
  z.strictObject({
    action: z.enum(['extend', 'reopen']),
    ...aboutSubmission,
    until: dateSchema.describe('last day'),
    reason: freeTextSchema,
  }),
]);
export type EventBody = z.infer<typeof eventBodySchema>;

export const eventReceiptSchema = z.strictObject({
  eventId: z.string(),
  action: z.enum(eventActions),
  unit: z.string(),
  table: z.string(),
  period: z.string(),
  event: z.number().int().describe("its number in the unit's chain"),
  version: z.number().int(),
  status: z.enum(statuses).describe('after the event'),
  counted: z.number().int().describe('the version that counts after the event; 0 when none does'),
  time: instantSchema,
});
export type EventReceipt = z.infer<typeof eventReceiptSchema>;

/** One link of a unit's chain: every submission and everything done to one. */
export const eventSchema = z.strictObject({
  number: z.number().int(),
  type: z.enum(['submit', ...eventActions]),
  version: z.number().int(),
  who: z.string().describe('opaque id of the person'),
  role: z.enum(roles),
  time: instantSchema,
  status: z.enum(statuses).nullable().describe('after the event; null for a submission'),
  reason: z.string().nullable(),
  until: dateSchema.nullable(),
  comments: z.array(commentSchema),
  hash: z.string(),
});
export type EventView = z.infer<typeof eventSchema>;
export const eventsSchema = z.strictObject({ events: z.array(eventSchema) });

/** Counted figures of other periods that the table's rules compare with, in the units of the period asked for. */
export const memorySchema = z.strictObject({
  asOf: instantSchema.describe('when it was read'),
  periods: z
    .array(
      z.strictObject({
        period: periodSchema,
        from: dateSchema,
        cutoff: dateSchema,
        figures: figuresBySubjectSchema,
        merged: z
          .array(z.string())
          .readonly()
          .describe('units whose figures are those of several former ones added up'),
      }),
    )
    .readonly(),
});

export const contextSchema = z.strictObject({
  head: headSchema,
  period: openPeriodSchema,
  otherFigures: z.record(z.string(), figuresBySubjectSchema),
  memory: memorySchema,
  mappings: z.record(z.string(), z.string()),
});
export type Context = z.infer<typeof contextSchema>;

export const receiptSchema = z.strictObject({
  submissionId: z.string(),
  unit: z.string(),
  table: z.string(),
  period: z.string(),
  version: z.number().int(),
  status: z.enum(statuses),
  late: z.boolean(),
  time: instantSchema,
  contentHash: z.string(),
  rows: z.number().int(),
  sent: z.array(z.string()).describe('column keys that left the workbook'),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Answer of `POST submissions?dryRun=true`: what a submission now would do; nothing is written. */
export const dryRunSchema = z.strictObject({ wouldBe: receiptSchema });

export const versionSchema = z.strictObject({
  version: z.number().int(),
  time: instantSchema,
  contentHash: z.string(),
  submissionId: z.string(),
  late: z.boolean(),
  counted: z.boolean(),
  range: z.string(),
  explanations: z.array(explanationSchema),
  nothingToReport: z.strictObject({ reason: z.string() }).nullable(),
  figures: figuresBySubjectSchema,
});
export type Version = z.infer<typeof versionSchema>;
export const versionsSchema = z.strictObject({ head: headSchema, versions: z.array(versionSchema) });
export type Versions = z.infer<typeof versionsSchema>;
export const versionPayloadSchema = versionSchema.extend({
  columns: submissionSchema.shape.columns,
  items: z.array(z.string()).nullable(),
  sheetRows: submissionSchema.shape.sheetRows,
  sheetLetters: submissionSchema.shape.sheetLetters,
});
export type VersionPayload = z.infer<typeof versionPayloadSchema>;

const sheetRow = z.number().int().positive();
/** What changed from one version of a unit to another. */
export const differenceSchema = z.strictObject({
  from: z.number().int(),
  to: z.number().int(),
  figures: z.array(
    z.strictObject({
      subject: z.string(),
      figure: z.string(),
      before: figureValueSchema,
      after: figureValueSchema,
    }),
  ),
  removed: z.array(sheetRow).describe('rows of the sheet of `from` that are gone'),
  added: z.array(sheetRow).describe('rows of the sheet of `to` that are new'),
  changed: z.array(
    z.strictObject({
      row: sheetRow.describe('in the sheet of `to`'),
      column: z.string(),
      before: submissionSchema.shape.columns.valueType.element,
      after: submissionSchema.shape.columns.valueType.element,
    }),
  ),
});
export type Difference = z.infer<typeof differenceSchema>;

export const completenessSchema = z.strictObject({
  period: periodSchema,
  units: z.strictObject({ submitted: z.number().int(), total: z.number().int() }),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      title: z.string(),
      reporters: z.strictObject({ submitted: z.number().int(), total: z.number().int() }),
      heads: z.array(headSchema),
    }),
  ),
});
export type Completeness = z.infer<typeof completenessSchema>;

export const reminderKinds = ['dueSoon', 'dueToday', 'late', 'closed', 'returned', 'toApprove'] as const;
export type ReminderKind = (typeof reminderKinds)[number];
/** What one unit has to do about a table. */
export const reminderSchema = z.strictObject({
  kind: z.enum(reminderKinds),
  unit: z.string(),
  table: z.string(),
  title: z.string(),
  period: periodSchema,
  due: dateSchema.describe('last day in time'),
});
export type Reminder = z.infer<typeof reminderSchema>;
/** What a reviewer has to do about a table, as units. */
export const digestSchema = z.strictObject({
  table: z.string(),
  title: z.string(),
  period: periodSchema,
  toReview: z.array(z.string()),
  asking: z.array(z.string()).describe('units that ask for a correction or more time'),
  late: z.array(z.string()),
  notYet: z.number().int().describe('units that still have time'),
});
export type Digest = z.infer<typeof digestSchema>;
export const remindersSchema = z.strictObject({
  reminders: z.array(reminderSchema),
  digests: z.array(digestSchema),
});

export const figuresAnswerSchema = z.strictObject({
  period: periodSchema,
  tables: z.array(
    z.strictObject({
      table: z.string(),
      figures: figuresSchema,
      bySubject: figuresBySubjectSchema,
      subjects: z.strictObject({ covered: z.number().int(), total: z.number().int() }),
      reporters: z.strictObject({ submitted: z.number().int(), total: z.number().int() }),
      missing: z.array(z.string()),
    }),
  ),
});
export type FiguresAnswer = z.infer<typeof figuresAnswerSchema>;

export const publicationSchema = z.strictObject({
  period: periodSchema,
  scope: z.string(),
  number: z.number().int().describe('counts up with every new content'),
  correction: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('n of "Bản đính chính số n": it corrects a locked period; absent otherwise'),
  digest: z.string(),
  bytes: z.number().int(),
  asOf: instantSchema.describe('ledger time of the newest submission it covers'),
  heads: z.number().int().describe('sum of the head versions it read: it never goes back'),
  root: z.string().describe('of the chains it was made from, as its sheet "Nguồn số liệu" prints it'),
});
export type Publication = z.infer<typeof publicationSchema>;
export const publicationsSchema = z.strictObject({
  publications: z.array(publicationSchema).describe('the current one of each scope'),
  earlier: z.array(publicationSchema).describe('newest first; each can still be opened by its number'),
});

const publicationNamed = publicationSchema.pick({ number: true, asOf: true });
/** What changed from one publication of a period to another, as far as the caller may see single units. */
export const publicationDifferenceSchema = z.strictObject({
  from: publicationNamed,
  to: publicationNamed,
  tables: z.array(
    z.strictObject({
      table: z.string(),
      figures: z
        .array(z.strictObject({ figure: z.string(), before: figureValueSchema, after: figureValueSchema }))
        .describe('sums that changed'),
      bySubject: z.array(
        z.strictObject({
          subject: z.string(),
          figure: z.string(),
          before: figureValueSchema,
          after: figureValueSchema,
        }),
      ),
    }),
  ),
});
export type PublicationDifference = z.infer<typeof publicationDifferenceSchema>;

/** What a publication said of every table, as far as the caller may see single units. */
export const publicationFiguresSchema = z.strictObject({
  ...publicationNamed.shape,
  tables: z.array(
    z.strictObject({
      table: z.string(),
      figures: figuresSchema,
      bySubject: figuresBySubjectSchema,
      covered: z.number().int().describe('units that gave figures'),
      asked: z.number().int().describe('units that should have'),
    }),
  ),
});
export type PublicationFigures = z.infer<typeof publicationFiguresSchema>;

export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  storage: z.boolean(),
  queue: z.number().int().nullable(),
  poison: z.number().int().nullable(),
  unpublished: z.number().int().nullable().describe('events appended that no workbook covers yet'),
  oldestUnpublishedSeconds: z
    .number()
    .int()
    .nullable()
    .describe('how long the head that waits longest for a workbook has waited; null when none does'),
  now: instantSchema,
});

const timesSchema = z.strictObject({
  count: z.number().int(),
  sumMs: z.number().int(),
  atMost: z.array(z.number().int()).describe('how many took at most as long as each of `boundsMs`'),
});
const instanceMetricsSchema = z.strictObject({
  since: instantSchema.describe('when this instance began to count'),
  running: z.number().int().describe('requests being worked on'),
  waiting: z.number().int().describe('requests standing in line'),
  turnedAway: z.number().int().describe('requests answered 503 because the line was too long'),
  boundsMs: z.array(z.number()),
  requests: z.array(
    z.strictObject({
      endpoint: z.string(),
      answers: z.record(z.string(), z.number().int()).describe('by class: 2xx, 4xx, …'),
      ...timesSchema.shape,
    }),
  ),
  publications: z.record(z.string(), timesSchema).describe('runs of the publisher: made, failed'),
});
export type InstanceMetrics = z.infer<typeof instanceMetricsSchema>;

/** What waits longest for a workbook; nothing of what it holds. */
const waitingHeadSchema = z.strictObject({
  unit: z.string(),
  table: z.string(),
  period: periodSchema,
  since: instantSchema,
});
export const metricsSchema = z.strictObject({
  health: healthSchema,
  oldestUnpublished: waitingHeadSchema.nullable(),
  instance: instanceMetricsSchema,
});
