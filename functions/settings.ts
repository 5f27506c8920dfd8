// The only reader of process.env: every setting of the server, checked once, with a message that names what is
// wrong. What is convenient on a developer's machine (an http issuer, a moved clock) is refused in the cloud.
import { z } from 'zod';
import { publicHolidays, withOwnDays, type WorkCalendar } from '../shared/holidays';
import { dateSchema } from '../shared/periodSchema';
import { unitKeySchema } from '../shared/unitSchema';

const cloudVariables = ['WEBSITE_INSTANCE_ID', 'WEBSITE_SITE_NAME'] as const;

/** Loopback is the only place where plain http is safe: nobody else can listen there. */
export function isSafeUrl(text: string, inCloud: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && !inCloud && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

const issuerSchema = z.strictObject({
  issuer: z.url(),
  audience: z.string().min(1),
  jwks: z.url().optional(),
  subjectClaim: z.string().min(1).default('sub'),
});
export type Issuer = z.infer<typeof issuerSchema>;

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});

const dayList = z.array(dateSchema).default([]);

const envSchema = z.object({
  STORAGE: z.string().min(1, 'needs a storage connection string'),
  PROVINCE: unitKeySchema,
  SCOPE: unitKeySchema.optional(),
  ISSUERS: jsonText.pipe(z.array(issuerSchema).min(1)),
  FIRST_ADMIN: z
    .string()
    .regex(/^[^|]+\|[^|]+$/, 'is written issuer|subject')
    .optional(),
  NOW: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, 'is an instant with its offset')
    .refine((text) => !Number.isNaN(Date.parse(text)), 'is no instant')
    .optional(),
  CLOCK: z.enum(['running', 'fixed']).default('running'),
  FEED_AUTHORIZATION_URI: z
    .url()
    .regex(/^https:/, 'is served over https')
    .optional(),
  ORIGINS: z.string().default(''),
  SMTP_URL: z
    .url()
    .regex(/^smtps?:/, 'is written smtps://user:password@host:465')
    .optional(),
  MAIL_FROM: z.email().optional(),
  DAYS_OFF: jsonText.pipe(z.strictObject({ off: dayList, worked: dayList })).default({ off: [], worked: [] }),
  MAX_BODY_KB: z.coerce.number().int().min(1).max(100_000).default(8192),
  REQUESTS_AT_ONCE: z.coerce.number().int().min(1).default(200),
  REQUESTS_PER_SECOND: z.coerce.number().positive().default(20),
  WORKED_ON_AT_ONCE: z.coerce.number().int().min(1).default(24),
  WAITING_IN_LINE: z.coerce.number().int().min(0).default(400),
});

export interface Settings {
  readonly storage: string;
  /** Unit key of the province this deployment serves. */
  readonly province: string;
  /** Unit key whose descendants (and itself) may report. */
  readonly scope: string;
  readonly issuers: readonly Issuer[];
  readonly firstAdmin?: { readonly issuer: string; readonly subject: string };
  /** Where the ledger's clock starts, when it is not the machine's; a fixed one stays there. */
  readonly startsAt?: string;
  readonly clockIsFixed: boolean;
  /** Where Excel signs a leader in for the feed; the first issuer's own address when absent. */
  readonly feedAuthorizationUri?: string;
  readonly origins: readonly string[];
  /** Absent where no mail is sent. */
  readonly mail?: { readonly smtp: string; readonly from: string };
  /** What working days are counted by. */
  readonly workCalendar: WorkCalendar;
  readonly maxBodyKb: number;
  readonly requestsAtOnce: number;
  readonly requestsPerSecond: number;
  /** Requests of all persons together that this instance works on, and keeps waiting. */
  readonly workedOnAtOnce: number;
  readonly waitingInLine: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws an Error that names every wrong setting; values are never repeated, some are secrets. */
export function readSettings(env: Environment): Settings {
  const parsed = envSchema.safeParse(env);
  if (!parsed.success)
    throw wrong(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const { STORAGE, PROVINCE, SCOPE, ISSUERS, FIRST_ADMIN, NOW, CLOCK, ORIGINS, ...limits } = parsed.data;
  const cloud = cloudVariables.filter((name) => env[name] !== undefined);
  refuseInCloud(cloud, ISSUERS, NOW);
  const [issuer, subject] = FIRST_ADMIN?.split('|') ?? [];
  return {
    storage: STORAGE,
    province: PROVINCE,
    scope: SCOPE ?? PROVINCE,
    issuers: ISSUERS,
    ...(issuer !== undefined && subject !== undefined ? { firstAdmin: { issuer, subject } } : {}),
    ...(NOW === undefined ? {} : { startsAt: NOW }),
    ...(limits.FEED_AUTHORIZATION_URI === undefined
      ? {}
      : { feedAuthorizationUri: limits.FEED_AUTHORIZATION_URI }),
    ...mailOf(limits),
    workCalendar: withOwnDays(publicHolidays, limits.DAYS_OFF),
    clockIsFixed: CLOCK === 'fixed' && NOW !== undefined,
    origins: ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    maxBodyKb: limits.MAX_BODY_KB,
    requestsAtOnce: limits.REQUESTS_AT_ONCE,
    requestsPerSecond: limits.REQUESTS_PER_SECOND,
    workedOnAtOnce: limits.WORKED_ON_AT_ONCE,
    waitingInLine: limits.WAITING_IN_LINE,
  };
}

/** Both or neither: a mail without a sender is refused by every server. */
function mailOf({ SMTP_URL, MAIL_FROM }: { SMTP_URL?: string | undefined; MAIL_FROM?: string | undefined }) {
  if ((SMTP_URL === undefined) !== (MAIL_FROM === undefined))
    throw wrong(['SMTP_URL and MAIL_FROM are set together']);
  return SMTP_URL === undefined || MAIL_FROM === undefined
    ? {}
    : { mail: { smtp: SMTP_URL, from: MAIL_FROM } };
}

function refuseInCloud(cloud: readonly string[], issuers: readonly Issuer[], now: string | undefined): void {
  const inCloud = cloud.length > 0;
  if (inCloud && now !== undefined)
    throw wrong([`NOW moves the clock and is refused where ${cloud[0]} is set`]);
  for (const { issuer, jwks } of issuers) {
    for (const url of [issuer, jwks ?? issuer]) {
      if (!isSafeUrl(url, inCloud)) throw wrong([`ISSUERS: ${url} is neither https nor on this machine`]);
    }
  }
}

function wrong(reasons: readonly string[]): Error {
  return new Error(`Wrong application settings. ${reasons.join('; ')}.`);
}

let known: Settings | undefined;

/** The settings of this process; read on first use, so that a bundle can be loaded without any. */
export function settings(): Settings {
  return (known ??= readSettings(process.env));
}

export function inCloud(): boolean {
  return cloudVariables.some((name) => process.env[name] !== undefined);
}
