// The chain of events: the same history has the same hashes, and no event can be changed, dropped or moved unnoticed.
import { nextEvent, type LedgerEvent } from '../../functions/chain';

const place = { province: '70@2024-01-01', period: '2024-Q1', table: 'petitions' };
const unit = '25270@2024-01-01';
const submitted = {
  type: 'submit',
  version: 1,
  submissionId: '7f7b0a52-9d5c-4f3a-8a36-0d8a3b6a7a10',
  contentHash: 'a'.repeat(64),
  who: 'b'.repeat(32),
  role: 'submitter',
  time: '2024-03-20T01:00:00.000Z',
} as const;
const first = { unit, events: 0, chainHash: '' };
const after = (event: LedgerEvent) => ({ unit, events: event.number, chainHash: event.hash });

test('each event carries the hash of the one before', () => {
  const one = nextEvent(place, first, submitted);
  const two = nextEvent(place, after(one), { ...submitted, version: 2 });
  expect([one.number, one.prevHash]).toEqual([1, '']);
  expect([two.number, two.prevHash]).toEqual([2, one.hash]);
});

test('any other content, person, time, unit, table or past has another hash', () => {
  const { hash } = nextEvent(place, first, submitted);
  const others = [
    nextEvent(place, first, { ...submitted, contentHash: 'c'.repeat(64) }),
    nextEvent(place, first, { ...submitted, who: 'd'.repeat(32) }),
    nextEvent(place, first, { ...submitted, time: '2024-03-20T01:00:00.001Z' }),
    nextEvent(place, { ...first, unit: '25273@2024-01-01' }, submitted),
    nextEvent({ ...place, table: 'ntmCommunes' }, first, submitted),
    nextEvent(place, { ...first, chainHash: 'e'.repeat(64) }, submitted),
  ];
  expect(new Set([hash, ...others.map((other) => other.hash)]).size).toBe(7);
});

test('the same event after the same past has the same hash', () => {
  expect(nextEvent(place, first, submitted)).toEqual(nextEvent(place, first, { ...submitted }));
});
