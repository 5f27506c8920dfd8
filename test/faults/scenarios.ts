// The operations that are interrupted, each with the state it starts from. One entry here is all it takes for every
// storage call of an operation to be killed at and disturbed.
import { z } from 'zod';
import { eventActions, membersSchema, openPeriodSchema, type EventBody, type Member } from '../../shared/api';
import type { Submission } from '../../shared/submission';
import { petitions } from '../functions/tables';
import { ask, type Answer, type Asked } from './ask';
import { PERIOD } from './facts';
import { until, type Rig, type RunningHost, type Sweeps } from './rig';

export interface Scenario {
  readonly name: string;
  /** On a fresh ledger of an opened period, undisturbed. */
  prepare(rig: Rig, host: RunningHost): Promise<void>;
  /** What is asked; nothing when the operation is the publisher's alone. */
  readonly asks?: (rig: Rig) => Promise<Asked>;
  readonly sweeps: Sweeps;
  /** What must come out, worked out by hand. */
  readonly received: number;
}

/** Approves for Lộc An here, beside the own post: the issuer knows no other people than the demo's. */
export const APPROVER = 'can-bo-692';
const LOC_AN = '25276@2024-01-01';
const LOC_HOA = '25273@2024-01-01';
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** The same submission every time it is asked for. */
async function submissionOf(rig: Rig, unit: string, received: number, base: number): Promise<Asked> {
  const submissionId = id(Number.parseInt(unit, 10) * 100 + base);
  return post(rig, await petitions(unit, received, base, { submissionId }));
}

/** Submitted by the unit's own clerk. */
export async function post(rig: Rig, json: Submission): Promise<Asked> {
  return {
    method: 'POST',
    path: 'submissions',
    token: await rig.token(`can-bo-${json.unit.split('@')[0] ?? ''}`),
    json,
  };
}

async function submitted(rig: Rig, { url }: RunningHost, unit: string, received: number, base: number) {
  mustBe(201, await ask(url, await submissionOf(rig, unit, received, base)));
}

type Said = Pick<EventBody, 'action'> & Readonly<Record<string, unknown>>;

/** What the reviewer of the table, or `person`, does to a unit's first version. */
async function eventOf(rig: Rig, unit: string, said: Said, person = 'chuyen-vien'): Promise<Asked> {
  const eventId = id(Number.parseInt(unit, 10) * 100 + 50 + eventActions.indexOf(said.action));
  const json = { base: 1, ...said, eventId, unit, table: 'petitions', period: PERIOD };
  return { method: 'POST', path: 'events', token: await rig.token(person), json };
}

/** Changes how the period is decided about, or shuts it. */
async function put(rig: Rig, { url }: RunningHost, path: string, json: object): Promise<void> {
  mustBe(200, await ask(url, { method: 'PUT', path, token: await rig.token('quan-tri'), json }));
}

const thePeriod = `periods/petitions/${PERIOD}`;

/** From now on a submission counts once it is accepted. */
async function reviewed(rig: Rig, host: RunningHost): Promise<void> {
  await put(rig, host, thePeriod, { review: 'required' });
}

/** The members, and one who approves for Lộc An. */
export function withApprover(members: readonly Member[]): Member[] {
  const [like] = members;
  if (!like) throw new Error('The ledger has no members.');
  return [...members, { ...like, subject: APPROVER, unit: LOC_AN, role: 'approver', tables: null }];
}

/** From now on a submission counts once the unit's own approver lets it go. */
async function approvedInside(rig: Rig, host: RunningHost): Promise<void> {
  const token = await rig.token('quan-tri');
  const { body } = mustBe(200, await ask(host.url, { path: 'members', token }));
  const { members } = membersSchema.parse(body);
  await put(rig, host, 'members', { members: withApprover(members) });
  await put(rig, host, thePeriod, { unitApproval: true });
}

/** Published as final, with two units in it. */
async function lockedWith(rig: Rig, host: RunningHost): Promise<void> {
  await submitted(rig, host, LOC_HOA, 5, 0);
  await submitted(rig, host, LOC_AN, 4, 0);
  await untilPublished(rig);
  await put(rig, host, thePeriod, { locked: true });
}

const reopening = { action: 'reopen', until: '2024-03-25', reason: 'Đồng ý đính chính.' } as const;

async function accepted(rig: Rig, host: RunningHost, unit: string, received: number): Promise<void> {
  await submitted(rig, host, unit, received, 0);
  mustBe(201, await ask(host.url, await eventOf(rig, unit, { action: 'accept' })));
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'the first submission of a period',
    prepare: async () => {},
    asks: (rig) => submissionOf(rig, LOC_AN, 4, 0),
    sweeps: 'never',
    received: 4,
  },
  {
    name: 'a submission that replaces a published one',
    prepare: async (rig, host) => {
      await submitted(rig, host, LOC_HOA, 5, 0);
      await submitted(rig, host, LOC_AN, 4, 0);
      await untilPublished(rig);
    },
    asks: (rig) => submissionOf(rig, LOC_AN, 7, 1),
    sweeps: 'never',
    received: 12,
  },
  {
    name: 'a submission that was taken and is sent again',
    prepare: async (rig, host) => {
      await submitted(rig, host, LOC_AN, 4, 0);
      await untilPublished(rig);
    },
    asks: (rig) => submissionOf(rig, LOC_AN, 4, 0),
    sweeps: 'never',
    received: 4,
  },
  {
    name: 'an acceptance',
    prepare: async (rig, host) => {
      await reviewed(rig, host);
      await submitted(rig, host, LOC_AN, 4, 0);
      await untilPublished(rig);
    },
    asks: (rig) => eventOf(rig, LOC_AN, { action: 'accept' }),
    sweeps: 'never',
    received: 4,
  },
  {
    name: 'an acceptance that was made and is sent again',
    prepare: async (rig, host) => {
      await reviewed(rig, host);
      await accepted(rig, host, LOC_AN, 4);
      await untilPublished(rig);
    },
    asks: (rig) => eventOf(rig, LOC_AN, { action: 'accept' }),
    sweeps: 'never',
    received: 4,
  },
  {
    name: 'a return with a comment',
    prepare: async (rig, host) => {
      await reviewed(rig, host);
      await accepted(rig, host, LOC_HOA, 5);
      await submitted(rig, host, LOC_AN, 4, 0);
      await untilPublished(rig);
    },
    asks: (rig) =>
      eventOf(rig, LOC_AN, {
        action: 'return',
        comments: [{ cell: 'D6', column: 'received', text: 'Đề nghị kiểm tra lại số đơn đã nhận.' }],
      }),
    sweeps: 'never',
    received: 5,
  },
  {
    name: 'a submission withdrawn by its unit',
    prepare: async (rig, host) => {
      await reviewed(rig, host);
      await accepted(rig, host, LOC_HOA, 5);
      await submitted(rig, host, LOC_AN, 4, 0);
      await untilPublished(rig);
    },
    asks: (rig) =>
      eventOf(rig, LOC_AN, { action: 'withdraw', reason: 'Gửi nhầm số liệu kỳ trước.' }, 'can-bo-25276'),
    sweeps: 'never',
    received: 5,
  },
  {
    name: 'an acceptance taken back',
    prepare: async (rig, host) => {
      await reviewed(rig, host);
      await accepted(rig, host, LOC_HOA, 5);
      await accepted(rig, host, LOC_AN, 4);
      await untilPublished(rig);
    },
    asks: (rig) =>
      eventOf(rig, LOC_AN, { action: 'withdrawAcceptance', reason: 'Số liệu chưa đủ đơn của hai thôn.' }),
    sweeps: 'never',
    received: 5,
  },
  {
    name: 'an approval inside the unit',
    prepare: async (rig, host) => {
      await submitted(rig, host, LOC_HOA, 5, 0);
      await approvedInside(rig, host);
      await submitted(rig, host, LOC_AN, 4, 0);
      await untilPublished(rig);
    },
    asks: (rig) => eventOf(rig, LOC_AN, { action: 'approve' }, APPROVER),
    sweeps: 'never',
    received: 9,
  },
  {
    name: 'a submission sent back inside the unit',
    prepare: async (rig, host) => {
      await submitted(rig, host, LOC_HOA, 5, 0);
      await approvedInside(rig, host);
      await submitted(rig, host, LOC_AN, 4, 0);
      await untilPublished(rig);
    },
    asks: (rig) =>
      eventOf(
        rig,
        LOC_AN,
        { action: 'sendBack', comments: [{ cell: 'D6', column: 'received', text: 'Thiếu đơn tháng 2.' }] },
        APPROVER,
      ),
    sweeps: 'never',
    received: 5,
  },
  {
    name: 'more time for a unit',
    prepare: async (rig, host) => {
      await submitted(rig, host, LOC_HOA, 5, 0);
      await untilPublished(rig);
    },
    asks: (rig) =>
      eventOf(rig, LOC_AN, { action: 'extend', until: '2024-04-05', reason: 'Mất điện diện rộng.', base: 0 }),
    sweeps: 'never',
    received: 5,
  },
  {
    name: 'a unit reopened in a locked period',
    prepare: lockedWith,
    asks: (rig) => eventOf(rig, LOC_AN, reopening),
    sweeps: 'never',
    received: 9,
  },
  {
    name: 'a correction of a locked period',
    prepare: async (rig, host) => {
      await lockedWith(rig, host);
      mustBe(201, await ask(host.url, await eventOf(rig, LOC_AN, reopening)));
    },
    asks: (rig) => submissionOf(rig, LOC_AN, 7, 1),
    sweeps: 'never',
    received: 12,
  },
  {
    name: 'a submission whose message was lost, found by the sweep',
    prepare: async (rig, host) => {
      await submitted(rig, host, LOC_HOA, 5, 0);
      await rig.storage.forgetMessages();
    },
    sweeps: 'often',
    received: 5,
  },
];

/** Opens the period for a table; repeating it changes nothing. */
export async function openPeriod(rig: Rig, { url }: RunningHost, table = 'petitions'): Promise<void> {
  const token = await rig.token('quan-tri');
  const answer = await ask(url, { method: 'PUT', path: `periods/${table}/${PERIOD}`, token, json: {} });
  openPeriodSchema.parse(succeeded(answer).body);
}

export async function untilPublished({ storage }: Rig, seconds = 40): Promise<void> {
  await until('everything appended is published', seconds, async () => (await storage.unpublished()) === 0);
}

/** Published, and the queue knows it: nothing more will be asked of storage. */
export async function untilQuiet(rig: Rig): Promise<void> {
  await untilPublished(rig);
  await until('the queue is empty', 20, async () => (await rig.storage.messages()) === 0);
}

export function succeeded(answer: Answer | undefined): Answer {
  return answer?.status === 201 ? answer : mustBe(200, answer);
}

export function mustBe(status: number, answer: Answer | undefined): Answer {
  if (answer?.status === status) return answer;
  const code = z.object({ code: z.string() }).safeParse(answer?.body).data?.code ?? '';
  throw new Error(
    `Expected ${String(status)}, got ${answer ? `${String(answer.status)} ${code}` : 'no answer'}.`,
  );
}
