// Who is reminded of what, and on which day: the pure function first, then what each caller gets.
import { publicHolidays } from '../../shared/holidays';
import { digestOf, remindersOf } from '../../functions/reminders';
import type { StoredPeriod } from '../../functions/store/periods';
import type { NewHead } from '../../functions/store/rows';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';
import { petitions, PERIOD } from './tables';

const period: StoredPeriod = {
  ...{ table: 'petitions', period: PERIOD, from: '2023-12-15', to: '2024-03-14', cutoff: '2024-03-14' },
  ...{ deadline: '2024-03-21', closes: '2024-03-28', locked: false, gate: 'open' },
  ...{ review: 'required', unitApproval: true },
};
const due: NewHead = {
  ...{ unit: LOC_AN, status: 'due', latest: 0, latestHash: '', counted: 0, events: 0, late: false },
  ...{ obliged: true, time: '', gate: 'open', due: '2024-03-21', extension: '', reopened: '' },
  ...{ corrections: 0, asked: '', chainHash: '' },
};
const kindOn = (day: string, head: Partial<NewHead> = {}, more: Partial<StoredPeriod> = {}) =>
  remindersOf(
    { period: { ...period, ...more }, title: 'Đơn', heads: [{ ...due, ...head }] },
    day,
    publicHolidays,
  )[0]?.kind;

describe('a unit that owes a table', () => {
  test('is reminded three working days before, on the day, and every day it is late', () => {
    // 2024-03-21 is a Thursday.
    expect(kindOn('2024-03-15')).toBeUndefined();
    expect(kindOn('2024-03-18')).toBe('dueSoon');
    expect(kindOn('2024-03-21')).toBe('dueToday');
    expect(kindOn('2024-03-22')).toBe('late');
    expect(kindOn('2024-03-28')).toBe('late');
  });

  test('is told that it is too late, until the period is locked', () => {
    expect(kindOn('2024-03-29')).toBe('closed');
    expect(kindOn('2024-03-29', {}, { locked: true })).toBeUndefined();
  });

  test('has the days it was given', () => {
    expect(kindOn('2024-03-29', { extension: '2024-04-01' })).toBe('dueSoon');
    expect(kindOn('2024-04-01', { extension: '2024-04-01' })).toBe('dueToday');
    expect(kindOn('2024-04-02', { extension: '2024-04-01' })).toBe('closed');
  });

  test('hears that its submission came back, or waits for its own leader', () => {
    expect(kindOn('2024-03-15', { status: 'returned', latest: 1 })).toBe('returned');
    expect(kindOn('2024-03-15', { status: 'returned', latest: 2, counted: 1 })).toBe('returned');
    expect(kindOn('2024-03-15', { status: 'waiting', latest: 1 })).toBe('toApprove');
    expect(kindOn('2024-03-18', { status: 'withdrawn', latest: 1 })).toBe('dueSoon');
  });
});

test('a unit that owes nothing, or has submitted, is left alone', () => {
  expect(kindOn('2024-03-22', { obliged: false })).toBeUndefined();
  expect(kindOn('2024-03-22', { status: 'submitted', latest: 1 })).toBeUndefined();
  expect(kindOn('2024-03-22', { status: 'accepted', latest: 1, counted: 1 })).toBeUndefined();
});

test('a digest names what waits for the reviewer and counts the rest', () => {
  const heads: NewHead[] = [
    due,
    { ...due, unit: LOC_HOA, status: 'submitted', latest: 1 },
    { ...due, unit: TOWN, extension: '2024-04-01', asked: '2024-03-20' },
    { ...due, unit: PROVINCE, obliged: false },
  ];
  expect(digestOf({ period, title: 'Đơn', heads }, '2024-03-22')).toEqual({
    ...{ table: 'petitions', title: 'Đơn', period: PERIOD },
    ...{ toReview: [LOC_HOA], asking: [TOWN], late: [LOC_AN], notYet: 1 },
  });
});

test('a digest of a locked period waits for nobody but a unit that may correct', () => {
  const heads: NewHead[] = [due, { ...due, unit: TOWN, reopened: '2024-04-10' }];
  const digest = digestOf({ period: { ...period, locked: true }, title: 'Đơn', heads }, '2024-04-08');
  expect(digest).toMatchObject({ late: [], notYet: 1 });
});

describe('over the boundary', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer();
    const members = [
      server.member('loc-an', LOC_AN, 'submitter'),
      server.member('chu-tich', LOC_AN, 'approver'),
      server.member('loc-hoa', LOC_HOA, 'submitter'),
      server.member('lanh-dao', PROVINCE, 'leader'),
      server.member('chuyen-vien', PROVINCE, 'reviewer', { tables: ['petitions'] }),
    ];
    await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
    const json = { review: 'required', unitApproval: true, deadline: '2024-03-20', closes: '2024-03-27' };
    await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json });
    await server.call('PUT', `periods/ntmCommunes/${PERIOD}`, { as: 'quan-tri', json });
    await server.call('POST', 'submissions', { as: 'loc-an', json: await petitions(LOC_AN, 3) });
  }, 60_000);
  afterAll(() => server?.stop());

  const reminders = async (as: string) => (await server.get('reminders', as)).body;

  test('a clerk sees what is due of the own unit', async () => {
    expect(await reminders('loc-hoa')).toMatchObject({
      reminders: [
        { kind: 'dueToday', unit: LOC_HOA, table: 'ntmCommunes', due: '2024-03-20' },
        { kind: 'dueToday', unit: LOC_HOA, table: 'petitions', due: '2024-03-20' },
      ],
      digests: [],
    });
    expect(await reminders('loc-an')).toMatchObject({
      reminders: [{ unit: LOC_AN, table: 'ntmCommunes' }],
      digests: [],
    });
  });

  test('an approver sees what waits for approval', async () => {
    expect(await reminders('chu-tich')).toMatchObject({ reminders: [{ kind: 'toApprove', unit: LOC_AN }] });
  });

  test('a reviewer gets the digest of the own tables, a leader none', async () => {
    expect(await reminders('chuyen-vien')).toMatchObject({
      reminders: [],
      digests: [{ table: 'petitions', toReview: [], late: [], notYet: 15 }],
    });
    expect(await reminders('lanh-dao')).toEqual({ reminders: [], digests: [] });
  });
});
