// The workflow against a model of a few lines: whatever is done in whatever order, the ledger answers and counts as
// the model does, its chain recomputes, and the figures are those of the version that counts.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { figuresAnswerSchema } from '../../shared/api';
import { childrenOf } from '../../shared/units/registry';
import { DISTRICT, PROVINCE, startServer, type Server } from './server';
import { petitions, PERIOD } from './tables';

let server: Server;
const units = childrenOf(DISTRICT, '2024-03-14').map(({ key }) => key);
const place = { province: PROVINCE, table: 'petitions', period: PERIOD };

beforeAll(async () => {
  server = await startServer({ settings: { REQUESTS_AT_ONCE: '100000' } });
  const members = [
    ...units.map((unit) => server.member(`can-bo-${unit}`, unit, 'submitter')),
    ...units.map((unit) => server.member(`chu-tich-${unit}`, unit, 'approver')),
    server.member('chuyen-vien', PROVINCE, 'reviewer'),
    server.member('lanh-dao', PROVINCE, 'leader'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  const json = { review: 'required', unitApproval: true };
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json });
}, 60_000);
afterAll(() => server?.stop());

type Step =
  | { readonly do: 'submit'; readonly received: number; readonly base: 'seen' | 'stale' }
  | { readonly do: 'approve' | 'sendBack' | 'accept' | 'return' | 'withdraw' | 'withdrawAcceptance' }
  | { readonly do: 'extend' | 'askCorrection' | 'reopen' }
  /** Of the whole period: no other unit is at work meanwhile. */
  | { readonly do: 'lock' | 'unlock' };

/** What the contract promises, in as few words as possible. */
class Model {
  status = 'due';
  counted = 0;
  locked = false;
  reopened = false;
  readonly received: number[] = [];

  /** Locked, and not opened again for this unit. */
  get isShut(): boolean {
    return this.locked && !this.reopened;
  }

  expect(step: Step): number {
    const is = (...states: string[]) => states.includes(this.status);
    if (step.do === 'lock' || step.do === 'unlock') return this.lock(step.do === 'lock');
    if (step.do === 'extend') return this.locked ? 423 : 201;
    if (step.do === 'askCorrection') return this.locked ? 201 : 409;
    if (step.do === 'reopen') return this.reopen();
    if (this.isShut) return 423;
    if (step.do === 'submit') return this.submit(step.received, step.base === 'stale', is('waiting'));
    if (step.do === 'approve') return this.move(is('waiting'), 'submitted');
    if (step.do === 'sendBack') return this.move(is('waiting'), 'due');
    if (step.do === 'accept') return this.move(is('submitted'), 'accepted', this.received.length);
    if (step.do === 'return') return this.move(is('submitted'), 'returned');
    if (step.do === 'withdraw') return this.move(is('submitted', 'waiting'), 'withdrawn', 0);
    return this.move(is('accepted'), 'returned', 0);
  }

  private lock(locked: boolean): number {
    if (locked && !this.locked) this.reopened = false;
    this.locked = locked;
    return 200;
  }

  private reopen(): number {
    if (!this.locked) return 409;
    this.reopened = true;
    return 201;
  }

  private submit(received: number, stale: boolean, waits: boolean): number {
    const stands = waits || this.status === 'submitted' || this.status === 'accepted';
    if (stands && this.received.at(-1) === received) return 200;
    if (waits || (stale && this.received.length > 0)) return 409;
    this.received.push(received);
    this.status = 'waiting';
    return 201;
  }

  private move(allowed: boolean, status: string, counted = this.counted): number {
    if (!allowed) return 409;
    this.status = status;
    this.counted = counted;
    return 201;
  }
}

const actors: Readonly<Record<string, string>> = {
  ...{ approve: 'chu-tich', sendBack: 'chu-tich' },
  ...{ withdraw: 'can-bo', askCorrection: 'can-bo' },
};

const setLocked = (locked: boolean) =>
  server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json: { locked } });

async function run(unit: string, step: Step, latest: number): Promise<number> {
  if (step.do === 'submit') {
    const base = step.base === 'stale' ? Math.max(0, latest - 1) : latest;
    const json = await petitions(unit, step.received, base);
    return (await server.call('POST', 'submissions', { as: `can-bo-${unit}`, json })).status;
  }
  if (step.do === 'lock' || step.do === 'unlock') return (await setLocked(step.do === 'lock')).status;
  const actor = actors[step.do];
  const as = actor === undefined ? 'chuyen-vien' : `${actor}-${unit}`;
  const opens = step.do === 'extend' || step.do === 'reopen';
  const said = {
    ...(step.do === 'sendBack' || step.do === 'return'
      ? { comments: [{ cell: 'D6', column: null, text: 'Xem lại' }] }
      : {}),
    ...(step.do.startsWith('withdraw') || step.do === 'askCorrection' || opens
      ? { reason: 'Sai số liệu' }
      : {}),
    ...(opens ? { until: '2024-03-25' } : {}),
  };
  const json = { eventId: randomUUID(), base: latest, unit, table: 'petitions', period: PERIOD };
  const sent = { as, json: { ...json, action: step.do, ...said } };
  const { status, body } = await server.call('POST', 'events', sent);
  // One in two is sent twice, as a client does that never saw the answer.
  if (status === 201 && latest % 2 === 1) {
    expect(await server.call('POST', 'events', sent)).toMatchObject({ status: 200, body: body ?? {} });
  }
  return status;
}

async function chainHolds(unit: string): Promise<void> {
  const { stores } = await import('../../functions/stores');
  const { nextEvent } = await import('../../functions/chain');
  let head = { unit, events: 0, chainHash: '' };
  for (const { number: _, prevHash: __, hash, ...happened } of await stores().ledger.events(place, unit)) {
    const link = nextEvent(place, head, happened);
    expect(link.hash).toBe(hash);
    head = { unit, events: link.number, chainHash: link.hash };
  }
  const { events, chainHash } = (await stores().ledger.head(place, unit)) ?? { events: 0, chainHash: '' };
  expect({ events, chainHash }).toEqual({ events: head.events, chainHash: head.chainHash });
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('submit' as const),
    received: fc.integer({ min: 1, max: 3 }),
    base: fc.constantFrom('seen' as const, 'stale' as const),
  }),
  fc.record({
    do: fc.constantFrom('approve', 'sendBack', 'accept', 'return', 'withdraw', 'withdrawAcceptance'),
  }),
  fc.record({ do: fc.constantFrom('extend', 'askCorrection', 'reopen') }),
  fc.record({ do: fc.constantFrom('lock', 'unlock') }),
);

/** What people mostly do in a state: steps drawn blindly are nearly all refused and seldom reach far. */
const usual: Readonly<Record<string, readonly Step['do'][]>> = {
  due: ['submit'],
  waiting: ['approve', 'approve', 'approve', 'withdraw', 'sendBack'],
  submitted: ['accept', 'accept', 'submit', 'return', 'withdraw'],
  accepted: ['submit', 'submit', 'submit', 'withdrawAcceptance'],
  returned: ['submit'],
  withdrawn: ['submit'],
};

const usualWhenShut: readonly Step['do'][] = ['reopen', 'reopen', 'askCorrection', 'unlock'];

/** One in four steps is drawn blindly, the others are usual ones. */
function stepFrom({ wild, pick }: { wild: Step; pick: number }, { status, received, isShut }: Model): Step {
  const choices = isShut ? usualWhenShut : (usual[status] ?? []);
  const action = choices[pick % choices.length];
  if (pick % 4 === 0 || action === undefined) return wild;
  const next = ((received.at(-1) ?? 0) % 3) + 1;
  return action === 'submit' ? { do: action, received: next, base: 'seen' } : { do: action };
}

const draws = fc.array(fc.record({ wild: anyStep, pick: fc.nat(999) }), { minLength: 12, maxLength: 30 });

test('any order of submissions and decisions ends as the model does', async () => {
  const { stores } = await import('../../functions/stores');
  const fresh = [...units];
  const property = fc.asyncProperty(draws, async (sequence) => {
    // Nothing is ever deleted: each run has a unit of its own.
    const unit = fresh.pop();
    if (unit === undefined) return;
    const model = new Model();
    await setLocked(false);
    for (const draw of sequence) {
      const step = stepFrom(draw, model);
      const latest = model.received.length;
      const status = await run(unit, step, latest);
      expect([step, status]).toEqual([step, model.expect(step)]);
      const { status: state, counted, received } = model;
      expect(await stores().ledger.head(place, unit)).toMatchObject({
        ...{ status: state, counted, latest: received.length },
      });
    }
    const { body } = await server.get(
      `submissions?unit=${unit}&table=petitions&period=${PERIOD}`,
      'chuyen-vien',
    );
    const { status, counted, received } = model;
    expect(body).toMatchObject({
      head: { status, counted, latest: received.length },
      versions: received.map((count) => ({ figures: { [unit]: { received: count } } })),
    });
    const figures = await server.get(`figures?period=${PERIOD}&table=petitions`, 'lanh-dao');
    const shown = figuresAnswerSchema.parse(figures.body).tables[0]?.bySubject[unit]?.received;
    expect(shown).toBe(received[counted - 1]);
    await chainHolds(unit);
  });
  await fc.assert(property, { numRuns: units.length, endOnFailure: true });
}, 120_000);
