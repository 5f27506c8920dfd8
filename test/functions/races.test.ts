// What happens at the same time: retries that overtake one another, a reviewer against a clerk, two publishers. Each
// is run many times over, because one run shows one order only.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { publicationsSchema, receiptSchema } from '../../shared/api';
import type { Submission } from '../../shared/submission';
import { childrenOf } from '../../shared/units/registry';
import { DISTRICT, PROVINCE, startServer, type Server } from './server';
import { petitions, PERIOD } from './tables';

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

type Publish = (period: string) => Promise<void>;

/** A publisher that shares nothing with another, as on a second instance. */
async function publisher(): Promise<Publish> {
  const loaded: Publish[] = [];
  await jest.isolateModulesAsync(async () => {
    loaded.push((await import('../../functions/publish')).publish);
  });
  return loaded[0] ?? fail();
}

function fail(): never {
  throw new Error('There is nothing here.');
}
