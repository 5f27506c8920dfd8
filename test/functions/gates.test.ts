// Closing, locking, extensions and corrections: a submission lands before the gate falls or is refused, and what is
// published of a locked period changes only by a numbered correction.
import { randomUUID } from 'node:crypto';
import {
  publicationDifferenceSchema,
  publicationFiguresSchema,
  publicationsSchema,
  type EventBody,
} from '../../shared/api';
import { withheldFigures } from '../../shared/book/edition';
import { readWorkbook } from '../../shared/xlsx/read';
import { DISTRICT, LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';
import { form, petitionRows, petitions, PERIOD } from './tables';

let server: Server;
const unit = (code: number): string => `${code}@2024-01-01`;
const clerk = (key: string): string => `can-bo-${key.replace(/@.*/, '')}`;
const rush = [25279, 25280, 25282, 25285, 25288, 25291].map(unit);
const units = [TOWN, LOC_HOA, LOC_AN, ...rush];
const place = { province: PROVINCE, table: 'petitions', period: PERIOD };

const storesOf = async () => (await import('../../functions/stores')).stores();
const put = (json: object, as = 'chuyen-vien') =>
  server.call('PUT', `periods/petitions/${PERIOD}`, { as, json });
const submit = async (key: string, received: number, base = 0) =>
  server.call('POST', 'submissions', { as: clerk(key), json: await petitions(key, received, base) });
type Asked = Record<string, unknown> & { action: EventBody['action'] };
const decide = (as: string, key: string, asked: Asked, base: number) =>
  server.call('POST', 'events', {
    as,
    json: { eventId: randomUUID(), base, unit: key, table: 'petitions', period: PERIOD, ...asked },
  });
const publish = async () => (await import('../../functions/publish')).publish(PERIOD);
const published = async () =>
  publicationsSchema.parse((await server.get(`publications?period=${PERIOD}`, 'lanh-dao')).body);
const figuresOf = async () => (await server.get(`figures?period=${PERIOD}`, 'lanh-dao')).body;

beforeAll(async () => {
  server = await startServer();
  const members = [
    ...[...units, DISTRICT].map((key) => server.member(clerk(key), key, 'submitter')),
    server.member('lanh-dao', PROVINCE, 'leader'),
    server.member('chuyen-vien', PROVINCE, 'reviewer'),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  expect((await put({}, 'quan-tri')).status).toBe(201);
}, 60_000);
afterAll(() => server?.stop());

test('who read an open head and is slower than the lock writes nothing, with a head or without one', async () => {
  const { ledger } = await storesOf();
  const { nextEvent } = await import('../../functions/chain');
  const before = await ledger.headState(place, TOWN);
  if (!before) throw new Error('an obliged unit has a head');
  expect(await ledger.headState(place, DISTRICT)).toBeUndefined();
  expect((await put({ locked: true })).body).toMatchObject({ gate: 'locked' });
  for (const [key, state] of [
    [TOWN, before],
    [DISTRICT, undefined],
  ] as const) {
    const eventId = randomUUID();
    const said = { status: 'due', counted: 0, reason: 'x', until: '', comments: [] } as const;
    const by = { who: 'b'.repeat(32), role: 'submitter', time: '2024-03-20T01:00:00.000Z' } as const;
    const head = { ...before.head, unit: key };
    const event = nextEvent(place, head, { type: 'withdraw', version: 0, eventId, ...said, ...by });
    expect(await ledger.record(place, state, { head, counted: undefined, eventId, event })).toBe(false);
  }
  expect((await put({ locked: false }, 'quan-tri')).body).toMatchObject({ gate: 'open' });
});

test('a lock makes no unit appear that owes nothing', async () => {
  const { body } = await server.get(`completeness?period=${PERIOD}`, 'lanh-dao');
  expect(body).toMatchObject({ tables: [{ heads: { length: 16 } }] });
});

test('in a rush against the lock every submission lands before it or is refused, and none is lost', async () => {
  const sent = await Promise.all(rush.map((key) => petitions(key, 1)));
  const calls = sent.map((json) =>
    server.call('POST', 'submissions', { as: clerk(json.unit), json }).then(({ status }) => status),
  );
  // The lock begins when the first of them has landed: the others are on their way.
  await Promise.any(calls);
  expect((await put({ locked: true })).status).toBe(200);
  const submissions = await Promise.all(calls);
  expect(submissions.filter((status) => status !== 201 && status !== 423)).toEqual([]);
  const landed = submissions.filter((status) => status === 201).length;
  expect(await figuresOf()).toMatchObject({ tables: [{ reporters: { submitted: landed } }] });
  for (const key of [LOC_AN, ...rush]) {
    expect(await submit(key, 9, 7)).toMatchObject({ status: 423, body: { code: 'periodLocked' } });
  }
  expect((await put({ locked: false }, 'quan-tri')).status).toBe(200);
});

describe('a closed period', () => {
  beforeAll(async () => {
    const { body } = await put({ deadline: '2024-03-18', closes: '2024-03-19' });
    expect(body).toMatchObject({ gate: 'closed' });
  });

  test('refuses a unit, and one that never had a head', async () => {
    expect(await submit(LOC_AN, 4)).toMatchObject({ status: 423, body: { code: 'periodClosed' } });
    const json = await petitionRows(DISTRICT, [{ unit: LOC_AN, received: 1 }]);
    const answer = await server.call('POST', 'submissions', { as: clerk(DISTRICT), json });
    expect(answer).toMatchObject({ status: 423, body: { code: 'periodClosed' } });
  });

  test('takes a submission from a unit that was given more time, in time, and from nobody else', async () => {
    const asked = { action: 'extend', until: '2024-03-20', reason: 'Xã bị ngập, mất điện' } as const;
    expect((await decide('quan-tri', LOC_AN, asked, 0)).status).toBe(403);
    expect((await decide('chuyen-vien', LOC_AN, asked, 0)).status).toBe(201);
    expect(await submit(LOC_AN, 4)).toMatchObject({ status: 201, body: { late: false } });
    expect((await submit(LOC_HOA, 4)).status).toBe(423);
  });

  test('takes submissions again when its dates move on', async () => {
    expect((await put({ deadline: '2024-03-18', closes: '2024-03-29' })).body).toMatchObject({
      gate: 'late',
    });
    expect(await submit(LOC_HOA, 5)).toMatchObject({ status: 201, body: { late: true } });
  });

  test('by the clock alone is written into every head, and a lock is left alone', async () => {
    const { ledger, periods } = await storesOf();
    const { closePeriods } = await import('../../functions/openPeriod');
    await put({ deadline: '2024-03-18', closes: '2024-03-19' });
    // As the heads and the row were on the day before.
    await ledger.writeGates(place, { gate: 'late', due: '2024-03-18' }, ({ unit: key }) => key !== TOWN);
    await ledger.writeGates(place, { gate: 'locked', due: '2024-03-18' }, ({ unit: key }) => key === TOWN);
    const before = await periods.state(PROVINCE, 'petitions', PERIOD);
    if (!before) throw new Error('the period is open');
    expect(await periods.put(PROVINCE, { ...before.period, gate: 'late' }, before)).toBe(true);
    await closePeriods();
    const gates = (await ledger.heads(place)).map(({ unit: key, gate }) => [key === TOWN, gate].join());
    expect(new Set(gates)).toEqual(new Set(['false,closed', 'true,locked']));
    expect(await periods.get(PROVINCE, 'petitions', PERIOD)).toMatchObject({ gate: 'closed' });
  });
});

describe('a locked period', () => {
  const wrong = { action: 'askCorrection', reason: 'Cộng thiếu đơn của tháng 2' } as const;
  const reopen = { action: 'reopen', until: '2024-03-25', reason: 'Đồng ý đính chính' } as const;

  beforeAll(async () => {
    await publish();
    expect((await put({ locked: true })).body).toMatchObject({ gate: 'locked' });
  });

  test('takes nothing of the unit but the request for a correction', async () => {
    expect(await submit(LOC_AN, 6, 1)).toMatchObject({ status: 423, body: { code: 'periodLocked' } });
    const late = { action: 'extend', until: '2024-03-25', reason: 'Xin thêm thời gian' } as const;
    expect(await decide('chuyen-vien', LOC_AN, late, 1)).toMatchObject({ body: { code: 'periodLocked' } });
    expect(await decide(clerk(LOC_AN), LOC_AN, reopen, 1)).toMatchObject({ status: 403 });
    expect(await decide(clerk(LOC_AN), LOC_AN, wrong, 1)).toMatchObject({ status: 201 });
  });

  test('opens for that unit alone, and what counts meanwhile stays', async () => {
    expect(await decide('chuyen-vien', LOC_AN, reopen, 1)).toMatchObject({
      status: 201,
      body: { status: 'accepted', counted: 1 },
    });
    expect((await submit(LOC_HOA, 7, 1)).status).toBe(423);
    const context = await server.get(
      `context?unit=${LOC_AN}&table=petitions&period=${PERIOD}`,
      clerk(LOC_AN),
    );
    expect(context.body).toMatchObject({
      head: { counted: 1, openUntil: '2024-03-25' },
      period: { gate: 'locked' },
    });
  });

  test('gets no page of its own from a reopening, nor from a correction that died before it was appended', async () => {
    const before = await published();
    const { intents } = await storesOf();
    await intents.put(place, LOC_AN, randomUUID(), 99);
    await publish();
    expect(await published()).toEqual(before);
    for (const intent of await intents.all(PROVINCE)) await intents.remove(intent);
  });

  test('is published again as a numbered correction; the earlier publication stays', async () => {
    const before = await published();
    expect(before.publications[0]).not.toHaveProperty('correction');
    expect(await submit(LOC_AN, 6, 1)).toMatchObject({ status: 201, body: { version: 2, late: false } });
    await publish();
    const after = await published();
    const [all] = after.publications;
    const first = before.publications[0];
    expect(all).toMatchObject({ scope: 'all', correction: 1, number: (first?.number ?? 0) + 1 });
    expect(after.earlier).toEqual(expect.arrayContaining([...before.publications, ...before.earlier]));
    const saysSo = async (query = '') => {
      const { bytes } = await server.get(`publications/${PERIOD}/all.xlsx${query}`, 'lanh-dao');
      return JSON.stringify(await readWorkbook(bytes)).includes('BẢN ĐÍNH CHÍNH SỐ 1');
    };
    expect(await saysSo()).toBe(true);
    expect(await saysSo(`?number=${String(first?.number)}`)).toBe(false);
    expect((await server.get(`publications/${PERIOD}/all.xlsx?number=99`, 'lanh-dao')).status).toBe(404);
  });

  test('its correction says what it corrects: old and new figures, and of which unit', async () => {
    const { publications } = await published();
    const { number = 0 } = publications[0] ?? {};
    const { stores } = await import('../../functions/stores');
    expect(await stores().workbooks.pointer(PROVINCE, PERIOD, 'all')).toMatchObject({ base: number - 1 });
    const { body } = await server.get(
      `publications/${PERIOD}/all/difference?from=${String(number - 1)}&to=${String(number)}`,
      'lanh-dao',
    );
    const { tables } = publicationDifferenceSchema.parse(body);
    const received = tables[0]?.bySubject.filter(({ figure }) => figure === 'received');
    expect(received).toEqual([{ subject: LOC_AN, figure: 'received', before: 4, after: 6 }]);
    const sum = tables[0]?.figures.find(({ figure }) => figure === 'received');
    expect(Number(sum?.after) - Number(sum?.before)).toBe(2);
  });

  test('what each publication said can still be read, and of single units what is the reader’s', async () => {
    const { publications } = await published();
    const { number = 0 } = publications[0] ?? {};
    const said = async (who: string, of: number) => {
      const { body } = await server.get(`publications/${PERIOD}/all/figures?number=${String(of)}`, who);
      return publicationFiguresSchema.parse(body).tables[0]?.bySubject[LOC_AN] ?? {};
    };
    expect((await server.get(`publications/${PERIOD}/all/figures?number=99`, 'lanh-dao')).status).toBe(404);
    expect(await said('lanh-dao', number - 1)).toMatchObject({ received: 4 });
    expect(await said('lanh-dao', number)).toMatchObject({ received: 6 });
    const [leaders, reviewers] = [await said('lanh-dao', number), await said('chuyen-vien', number)];
    const withheld = withheldFigures(form('petitions'), 'common');
    expect(Object.keys(leaders).filter((key) => withheld.has(key))).not.toEqual([]);
    expect(Object.keys(reviewers)).toEqual(Object.keys(leaders).filter((key) => !withheld.has(key)));
  });

  test('published again without a further correction has the same number', async () => {
    const before = await published();
    await publish();
    expect(await published()).toEqual(before);
  });

  test('counts the next correction on', async () => {
    expect((await submit(LOC_AN, 7, 2)).status).toBe(201);
    await publish();
    expect((await published()).publications[0]).toMatchObject({ correction: 2 });
  });

  test('locked anew ends its corrections', async () => {
    await put({ locked: false, deadline: '2024-03-21', closes: '2024-03-28' }, 'quan-tri');
    await put({ locked: true });
    expect(await submit(LOC_AN, 8, 3)).toMatchObject({ status: 423, body: { code: 'periodLocked' } });
  });

  test('is unlocked by no reviewer: what changed then would be no numbered correction', async () => {
    for (const json of [{ locked: false }, { locked: false, closes: '2024-04-30' }]) {
      expect(await put(json)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    expect((await put({ locked: true })).body).toMatchObject({ gate: 'locked' });
  });

  test('lets what still waited, or was withdrawn, be corrected once its unit is reopened', async () => {
    await put({ locked: false, review: 'required' }, 'quan-tri');
    expect(await submit(TOWN, 2)).toMatchObject({ body: { version: 1, status: 'submitted' } });
    expect(await submit(LOC_HOA, 9, 1)).toMatchObject({ body: { version: 2, status: 'submitted' } });
    const back = { action: 'withdraw', reason: 'Nộp nhầm kỳ' } as const;
    expect((await decide(clerk(LOC_HOA), LOC_HOA, back, 2)).status).toBe(201);
    await put({ locked: true });
    const accept = { action: 'accept' } as const;
    expect(await decide('chuyen-vien', TOWN, accept, 1)).toMatchObject({ body: { code: 'periodLocked' } });
    expect(await decide('chuyen-vien', TOWN, reopen, 1)).toMatchObject({ body: { status: 'submitted' } });
    expect(await decide('chuyen-vien', TOWN, accept, 1)).toMatchObject({ body: { counted: 1 } });
    expect(await decide('chuyen-vien', LOC_HOA, reopen, 2)).toMatchObject({ body: { status: 'withdrawn' } });
    expect(await submit(LOC_HOA, 5, 2)).toMatchObject({ body: { version: 3, status: 'submitted' } });
    expect(await decide('chuyen-vien', LOC_HOA, accept, 3)).toMatchObject({ body: { counted: 3 } });
    await publish();
    // Both stand in one publication: it is one "Bản đính chính".
    expect((await published()).publications[0]).toMatchObject({ correction: 3 });
  });
});
