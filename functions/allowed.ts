// Who may do what: one table of action and role, asked by every endpoint (CONTRACT, "Who"). A refused reading
// answers like something that is not there; a refused writing says that it is forbidden.
import type { EventAction, Member, Membership, Role } from '../shared/api';
import { Problem } from '../shared/problem';
import { lineageOf } from '../shared/units/registry';
import type { Identity } from './tokens';
import { transitions } from './transitions';

export interface Caller {
  /** Opaque id of the person. */
  readonly id: string;
  readonly identity: Identity;
  readonly memberships: readonly Membership[];
}

const reads = {
  /** Submissions, context and figures of one unit. */
  unit: ['submitter', 'approver', 'reviewer', 'leader'],
  /** Sums over the province, and how many have submitted. */
  province: ['submitter', 'approver', 'reviewer', 'leader'],
  /** The published workbook of all units. */
  workbook: ['reviewer', 'leader'],
  /** Figures that may identify a person, unit by unit: the leaders' edition. */
  sensitive: ['leader'],
  /** The data feed a leader's own workbook draws from. */
  feed: ['reviewer', 'leader'],
  members: ['administrator'],
  /** Versions of the province's own tables; those in use are everybody's to read. */
  definitions: ['administrator'],
  /** Groups of units, and targets. */
  plan: ['administrator'],
  metrics: ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

/** Who may act on a submission stands beside the states, in one table. */
const actors = {
  approve: [transitions.approve.by],
  sendBack: [transitions.sendBack.by],
  accept: [transitions.accept.by],
  return: [transitions.return.by],
  withdraw: [transitions.withdraw.by],
  withdrawAcceptance: [transitions.withdrawAcceptance.by],
  askCorrection: [transitions.askCorrection.by],
  reopen: [transitions.reopen.by],
  extend: [transitions.extend.by],
} as const satisfies Record<EventAction, readonly Role[]>;

const writes = {
  ...actors,
  submission: [transitions.submit.by],
  mappings: ['submitter'],
  period: ['administrator'],
  deadline: ['administrator', 'reviewer'],
  members: ['administrator'],
  definitions: ['administrator'],
  plan: ['administrator'],
  invitations: ['administrator'],
  feedKey: ['reviewer', 'leader'],
} as const satisfies Record<string, readonly Role[]>;

export type Reading = keyof typeof reads;
export type Writing = keyof typeof writes;

/** What is asked for; left out where an action is about no unit or no table in particular. */
export interface Subject {
  readonly unit?: string;
  readonly table?: string;
  /** Asked for as a whole: a membership narrowed to some tables is not enough. */
  readonly everyTable?: true;
}

/** Roles that stand for one unit; the others stand for the province and are narrowed by table. */
const ownUnitOnly: ReadonlySet<Role> = new Set<Role>(['submitter', 'approver']);

export function mayRead(caller: Caller, what: Reading, subject: Subject = {}): boolean {
  return caller.memberships.some(
    (membership) => holds(reads[what], membership, subject) && standsFor(membership, subject, true),
  );
}

export function mustRead(caller: Caller, what: Reading, subject: Subject = {}): void {
  if (!mayRead(caller, what, subject)) throw new Problem('notFound');
}

/** The role under which the caller may write; undefined when there is none. */
export function roleToWrite(caller: Caller, what: Writing, subject: Subject = {}): Role | undefined {
  return caller.memberships.find(
    (membership) => holds(writes[what], membership, subject) && standsFor(membership, subject, false),
  )?.role;
}

/** The role under which the caller may write; refuses when there is none. */
export function mustWrite(caller: Caller, what: Writing, subject: Subject = {}): Role {
  const role = roleToWrite(caller, what, subject);
  if (!role) throw new Problem('forbidden');
  return role;
}

/** A membership counts on the days it names, both included. */
export function isValidOn(
  { validFrom, validTo }: Pick<Member, 'validFrom' | 'validTo'>,
  day: string,
): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

function holds(roles: readonly Role[], { role, tables }: Membership, subject: Subject): boolean {
  if (!roles.includes(role)) return false;
  if (tables === null) return true;
  return subject.everyTable !== true && (subject.table === undefined || tables.includes(subject.table));
}

/** A member of a successor looks back on its predecessors, and writes for none of them. */
function standsFor({ role, unit }: Membership, subject: Subject, lookingBack: boolean): boolean {
  if (subject.unit === undefined || !ownUnitOnly.has(role) || unit === subject.unit) return true;
  return lookingBack && lineageOf(unit).some(({ key }) => key === subject.unit);
}
