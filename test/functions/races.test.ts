// What happens at the same time: retries that overtake one another, a reviewer against a clerk, two publishers. Each
// is run many times over, because one run shows one order only.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { stores as storesOf } from '../../functions/stores';
import { publicationsSchema, receiptSchema } from '../../shared/api';
import type { Submission } from '../../shared/submission';
import { childrenOf } from '../../shared/units/registry';
import { DISTRICT, PROVINCE, startServer, type Server } from './server';
import { changed, petitions, PERIOD, register } from './tables';

let server: Server;
const units = childrenOf(DISTRICT, '2024-03-14').map(({ key }) => key);
const fresh = [...units];
const place = { province: PROVINCE, table: 'petitions', period: PERIOD };

beforeAll(async () => {
  server = await startServer({ settings: { REQUESTS_AT_ONCE: '100000' } });
  const members = [
    ...units.map((unit) => server.member(`can-bo-${unit}`, unit, 'submitter')),
    server.member('chuyen-vien', PROVINCE, 'reviewer'),
    server.member('lanh-dao', PROVINCE, 'leader'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json: { review: 'required' } });
}, 60_000);
afterAll(() => server?.stop());

const send = (json: Submission) => server.call('POST', 'submissions', { as: `can-bo-${json.unit}`, json });
const nextUnit = (): string => {
  const unit = fresh.pop();
  if (unit === undefined) throw new Error('Every unit of the district has been used.');
  return unit;
};

/** After each of the three has been answered: which of those sent so far are sent once more, all at once. */
const retries = fc.array(fc.array(fc.nat(2), { maxLength: 5 }), { minLength: 3, maxLength: 3 });

test('A, B, A ends in A with three versions, whatever is sent again in between', async () => {
  const property = fc.asyncProperty(retries, async (again) => {
    const unit = nextUnit();
    const sent: Submission[] = [];
    for (const [base, received] of [3, 5, 3].entries()) {
      sent.push(await petitions(unit, received, base));
      const now = [base, ...(again[base] ?? []).map((which) => Math.min(which, base)), base];
      const answers = await Promise.all(now.map((which) => send(sent[which] ?? fail())));
      for (const [at, { status, body }] of answers.entries()) {
        expect([200, 201]).toContain(status);
        // Each id has its own receipt for ever.
        expect(receiptSchema.parse(body)).toMatchObject({
          version: (now[at] ?? 0) + 1,
          submissionId: sent[now[at] ?? 0]?.submissionId,
        });
      }
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    }
    const { stores } = await import('../../functions/stores');
    const [first, second, third] = await stores().ledger.versions(place, unit);
    const received = [first, second, third].map((version) => version?.figures[unit]?.received);
    expect(received).toEqual([3, 5, 3]);
    expect(await stores().ledger.head(place, unit)).toMatchObject({ latest: 3, events: 3 });
  });
  await fc.assert(property, { numRuns: 8, endOnFailure: true });
}, 60_000);

test('a reviewer accepts what was seen, or is told that there is a newer version: never the one unseen', async () => {
  for (let run = 0; run < 5; run++) {
    const unit = nextUnit();
    await send(await petitions(unit, 4));
    const next = await petitions(unit, 6, 1);
    const asked = { eventId: randomUUID(), base: 1, unit, table: 'petitions', period: PERIOD };
    const accept = () =>
      server.call('POST', 'events', { as: 'chuyen-vien', json: { ...asked, action: 'accept' } });
    const [accepted, resubmitted] = await (run % 2 === 0
      ? Promise.all([accept(), send(next)])
      : Promise.all([send(next), accept()]).then(([a, b]) => [b, a]));
    const { stores } = await import('../../functions/stores');
    const head = await stores().ledger.head(place, unit);
    expect(resubmitted?.status).toBe(201);
    expect([201, 409]).toContain(accepted?.status);
    // The newer version waits in either case; the one that was seen counts exactly if it was accepted.
    expect(head).toMatchObject({
      ...{ latest: 2, status: 'submitted', counted: accepted?.status === 201 ? 1 : 0 },
      events: accepted?.status === 201 ? 3 : 2,
    });
  }
}, 60_000);

test('of two publishers at once neither moves the pointer back', async () => {
  const publishers = [await publisher(), await publisher()];
  expect(publishers[0]).not.toBe(publishers[1]);
  const unit = nextUnit();
  await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json: { review: 'none' } });
  const seen: number[] = [];
  for (let version = 0; version < 4; version++) {
    expect((await send(await petitions(unit, version + 1, version))).status).toBe(201);
    await Promise.all(publishers.map((publish) => publish(PERIOD)));
    const { body } = await server.get(`publications?period=${PERIOD}`, 'lanh-dao');
    const all = publicationsSchema.parse(body).publications.find(({ scope }) => scope === 'all');
    seen.push(all?.heads ?? 0);
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(new Set(seen).size).toBe(seen.length);
  const { stores } = await import('../../functions/stores');
  expect(await stores().intents.all(PROVINCE)).toEqual([]);
}, 120_000);

test('two publishers of which each is ahead in another table leave nothing unpublished', async () => {
  const unit = nextUnit();
  await server.call('PUT', `periods/petitionRegister/${PERIOD}`, { as: 'quan-tri', json: {} });
  const [behindFirst, behindSecond] = [await instance(), await instance()];
  const { publish } = await instance();
  expect((await send(await register(unit, 1))).status).toBe(201);
  expect((await send(await petitions(unit, 1))).status).toBe(201);
  await publish(PERIOD);
  const { stores } = await import('../../functions/stores');
  // A submission on its way has written its intent and nothing else.
  const onItsWay = await petitions(unit, 2, 1);
  await stores().intents.put(place, unit, onItsWay.submissionId, 2);

  const readsSecond = held(behindFirst.stores().ledger, 'countedHeads', ({ table }) => table === 'petitions');
  const one = behindFirst.publish(PERIOD);
  await readsSecond.reached;
  expect((await send(await changed(await register(unit, 2), { base: 1 }))).status).toBe(201);
  const looks = held(behindSecond.stores().workbooks, 'pointer', () => true);
  const other = behindSecond.publish(PERIOD);
  await looks.reached;
  expect((await send(onItsWay)).status).toBe(201);
  readsSecond.release();
  await one;
  looks.release();
  await other;

  // The first would have removed this one, had the submission not just written it again.
  for (const intent of await stores().intents.all(PROVINCE))
    if (intent.table === 'petitions') await stores().intents.remove(intent);

  // As the sweep does: the note of what the second one could not show is still there.
  await publish(PERIOD);
  const pointer = await stores().workbooks.pointer(PROVINCE, PERIOD, 'all');
  for (const table of ['petitionRegister', 'petitions'])
    expect(pointer?.vector[`${PERIOD}|${table}|${unit}`]).toBe(2);
  expect(await stores().intents.all(PROVINCE)).toEqual([]);
}, 120_000);

type Publish = (period: string) => Promise<void>;

async function publisher(): Promise<Publish> {
  return (await instance()).publish;
}

interface Instance {
  readonly publish: Publish;
  readonly stores: typeof storesOf;
}

/** A publisher that shares nothing with another, as on a second instance. */
async function instance(): Promise<Instance> {
  const loaded: Instance[] = [];
  await jest.isolateModulesAsync(async () => {
    const { stores } = await import('../../functions/stores');
    loaded.push({ stores, publish: (await import('../../functions/publish')).publish });
  });
  return loaded[0] ?? fail();
}

/** Holds up the first call of a store for which `when` says so, as a slow network does. */
function held(store: object, method: string, when: (place: { readonly table?: string }) => boolean) {
  const [reached, released] = [gate(), gate()];
  const call: unknown = Reflect.get(store, method);
  if (typeof call !== 'function') throw new Error(`The store has no ${method}.`);
  let isHeld = false;
  const waits = async () => {
    reached.open();
    await released.opened;
  };
  Reflect.set(store, method, (...given: unknown[]) => {
    const place = typeof given[0] === 'object' && given[0] !== null ? given[0] : {};
    const isFirst = !isHeld && when(place);
    isHeld ||= isFirst;
    const answer = (): unknown => Reflect.apply(call, store, given);
    if (!isFirst) return answer();
    return method === 'countedHeads' ? late(waits, answer) : waits().then(answer);
  });
  return { reached: reached.opened, release: released.open };
}

async function* late(waits: () => Promise<void>, answer: () => unknown): AsyncGenerator<unknown> {
  await waits();
  yield* answer() as AsyncGenerator<unknown>;
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

function fail(): never {
  throw new Error('There is nothing here.');
}
