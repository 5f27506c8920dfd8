// Deciding about submissions through the boundary, refusals first. The period's table is reviewed and nobody is
// asked inside the unit, except where a test says otherwise; each test uses a unit of its own.
import { randomUUID } from 'node:crypto';
import { eventsSchema, type EventBody } from '../../shared/api';
import { DISTRICT, LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';
import { petitions, PERIOD } from './tables';

let server: Server;
const unit = (code: number): string => `${code}@2024-01-01`;
const clerk = (key: string): string => `can-bo-${key.replace(/@.*/, '')}`;
const units = [TOWN, LOC_HOA, LOC_AN, ...[25279, 25280, 25282, 25285, 25288, 25291].map(unit)];

type Asked = Record<string, unknown> & { action: EventBody['action'] };
const event = (key: string, asked: Asked, base = 1) => ({
  ...{ eventId: randomUUID(), base, unit: key, table: 'petitions', period: PERIOD },
  ...asked,
});
const decide = (as: string, key: string, asked: Asked, base = 1) =>
  server.call('POST', 'events', { as, json: event(key, asked, base) });
const submit = async (key: string, received: number, base = 0) =>
  server.call('POST', 'submissions', { as: clerk(key), json: await petitions(key, received, base) });
const versionsOf = async (key: string) =>
  (await server.get(`submissions?unit=${key}&table=petitions&period=${PERIOD}`, 'chuyen-vien')).body;
const headOf = async (key: string) =>
  (await server.get(`context?unit=${key}&table=petitions&period=${PERIOD}`, 'chuyen-vien')).body;
const figuresOf = async () => (await server.get(`figures?period=${PERIOD}&table=petitions`, 'lanh-dao')).body;
const unpublished = async () => (await server.get('health')).body;
const publish = async () => (await import('../../functions/publish')).publish(PERIOD);

const comments = [{ cell: 'D6', column: 'received', text: 'Số đơn nhận chưa khớp sổ tiếp công dân' }];
const accept = { action: 'accept' } as const;
const giveBack = { action: 'return', comments } as const;

beforeAll(async () => {
  server = await startServer();
  const members = [
    ...units.map((key) => server.member(clerk(key), key, 'submitter')),
    server.member('chu-tich', TOWN, 'approver'),
    server.member('lanh-dao', PROVINCE, 'leader'),
    server.member('chuyen-vien', PROVINCE, 'reviewer', { tables: ['petitions'] }),
    server.member('chuyen-vien-khac', PROVINCE, 'reviewer', { tables: ['ntmCommunes'] }),
  ];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  const json = { review: 'required' };
  const opened = await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json });
  expect(opened).toMatchObject({ status: 201, body: { review: 'required', unitApproval: false } });
}, 60_000);
afterAll(() => server?.stop());

describe('a decision is refused', () => {
  beforeAll(async () => {
    expect(await submit(LOC_AN, 4)).toMatchObject({ status: 201, body: { status: 'submitted' } });
    await publish();
  });
  const code = async (as: string, asked: Asked, base = 1) => {
    const { status, body } = await decide(as, LOC_AN, asked, base);
    return [status, body];
  };

  test('of somebody who does not review the table', async () => {
    for (const as of ['chuyen-vien-khac', 'lanh-dao', 'quan-tri', clerk(LOC_AN), 'chu-tich']) {
      expect(await code(as, accept)).toMatchObject([403, { code: 'forbidden' }]);
    }
  });

  test('of a clerk about a neighbour', async () => {
    const asked = { action: 'withdraw', reason: 'Nộp nhầm kỳ' } as const;
    expect(await code(clerk(LOC_HOA), asked)).toMatchObject([403, { code: 'forbidden' }]);
  });

  test('about a version the person has not seen', async () => {
    expect(await code('chuyen-vien', accept, 0)).toMatchObject([
      409,
      { code: 'staleBase', params: { latest: 1 } },
    ]);
  });

  test('where the state does not allow it', async () => {
    const asked = { action: 'withdrawAcceptance', reason: 'Số liệu chưa đúng' } as const;
    expect(await code('chuyen-vien', asked)).toMatchObject([
      409,
      { code: 'invalidTransition', params: { status: 'submitted' } },
    ]);
    const nothingThere = await decide('chuyen-vien', LOC_HOA, accept, 0);
    expect(nothingThere).toMatchObject({ status: 409, body: { params: { status: 'due' } } });
  });

  test('without what it must say, or with more than it may', async () => {
    for (const asked of [
      { action: 'return' },
      { action: 'return', comments: [] },
      { action: 'return', comments: [{ cell: 'sheet!A1', column: null, text: 'x' }] },
      { action: 'return', comments: [{ cell: null, column: null, text: 'x'.repeat(501) }] },
      { action: 'accept', reason: 'vì sao' },
      { action: 'extend', reason: 'Mưa lũ' },
    ] as const) {
      expect(await code('chuyen-vien', asked)).toMatchObject([400, { code: 'invalidBody' }]);
    }
    for (const until of ['2024-03-19', '2025-03-22', '9999-12-31']) {
      const asked = { action: 'extend', until, reason: 'Mưa lũ' } as const;
      expect(await code('chuyen-vien', asked)).toMatchObject([400, { params: { at: 'until' } }]);
    }
  });

  test('when a comment or a reason names a person’s telephone', async () => {
    const text = 'liên hệ 0912 345 678';
    for (const asked of [
      { action: 'return', comments: [{ cell: null, column: null, text }] },
      { action: 'extend', until: '2024-04-01', reason: text },
    ] as const) {
      const answer = await decide('chuyen-vien', LOC_AN, asked);
      expect(answer).toMatchObject({ status: 422, body: { issues: [{ code: 'personalText' }] } });
      expect(JSON.stringify(answer.body)).not.toContain('0912');
    }
  });

  test('about a unit that does not give the table, an unknown table, a period nobody opened', async () => {
    const ask = async (change: object) => {
      const json = { ...event(LOC_AN, accept), ...change };
      return (await server.call('POST', 'events', { as: 'chuyen-vien', json })).body;
    };
    expect(await ask({ period: '2024-Q2' })).toMatchObject({ code: 'unknownPeriod' });
    expect(await ask({ unit: '99999@2024-01-01' })).toMatchObject({ code: 'unknownUnit' });
    expect(await ask({ unit: PROVINCE })).toMatchObject({ code: 'notObliged' });
  });

  test('and nothing of all that was written', async () => {
    const { body } = await server.get(
      `events?unit=${LOC_AN}&table=petitions&period=${PERIOD}`,
      clerk(LOC_AN),
    );
    expect(eventsSchema.parse(body).events.map(({ type }) => type)).toEqual(['submit']);
    expect(await unpublished()).toMatchObject({ unpublished: 0 });
  });
});

test('what is submitted counts when it is accepted, and not before', async () => {
  expect(await submit(LOC_HOA, 5)).toMatchObject({ status: 201, body: { status: 'submitted' } });
  expect(await figuresOf()).toMatchObject({ tables: [{ figures: { received: null } }] });
  await publish();
  expect(await decide('chuyen-vien', LOC_HOA, accept)).toMatchObject({
    status: 201,
    body: { action: 'accept', event: 2, version: 1, status: 'accepted', counted: 1 },
  });
  expect(await unpublished()).toMatchObject({ unpublished: 1 });
  expect(await figuresOf()).toMatchObject({ tables: [{ figures: { received: 5 } }] });
});

test('one event sent several times happens once', async () => {
  const key = unit(25279);
  await submit(key, 3);
  const json = event(key, accept);
  const send = () => server.call('POST', 'events', { as: 'chuyen-vien', json });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const other = await server.call('POST', 'events', {
    as: 'chuyen-vien',
    json: { ...json, action: 'return', comments },
  });
  expect(other).toMatchObject({ status: 400, body: { params: { at: 'eventId' } } });
});

test('of two reviewers at once one decides and the other is told', async () => {
  const key = unit(25280);
  await submit(key, 3);
  const answers = await Promise.all([
    decide('chuyen-vien', key, accept),
    decide('chuyen-vien', key, giveBack),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('a newer version waits beside the one that counts; returning it leaves that one', async () => {
  const key = unit(25282);
  await submit(key, 7);
  await decide('chuyen-vien', key, accept);
  expect(await submit(key, 8, 1)).toMatchObject({ body: { version: 2, status: 'submitted' } });
  expect(await versionsOf(key)).toMatchObject({ head: { latest: 2, counted: 1, status: 'submitted' } });
  expect(await decide('chuyen-vien', key, giveBack, 2)).toMatchObject({
    body: { status: 'returned', counted: 1 },
  });
  // The same figures again are a new version: what was returned does not stand.
  expect(await submit(key, 8, 2)).toMatchObject({ status: 201, body: { version: 3 } });
  expect(await decide('chuyen-vien', key, accept, 3)).toMatchObject({ body: { counted: 3 } });
  expect(await versionsOf(key)).toMatchObject({
    head: { counted: 3 },
    versions: [
      { counted: false },
      { counted: false },
      { counted: true, figures: { [key]: { received: 8 } } },
    ],
  });
});

test('the difference between two versions names cells and figures', async () => {
  const key = unit(25282);
  const path = `submissions/${key}/petitions/${PERIOD}/3/difference`;
  expect((await server.get(`${path}?from=9`, 'chuyen-vien')).status).toBe(404);
  expect((await server.get(`${path}?from=1`, clerk(LOC_AN))).status).toBe(404);
  const { body } = await server.get(`${path}?from=1`, clerk(key));
  const received = { before: 7, after: 8 };
  expect(body).toMatchObject({
    ...{ from: 1, to: 3, removed: [], added: [] },
    figures: expect.arrayContaining([{ subject: key, figure: 'received', ...received }]),
    changed: expect.arrayContaining([{ row: 6, column: 'received', ...received }]),
  });
});

test('withdrawing a submission, or an acceptance, leaves nothing that counts', async () => {
  const key = unit(25285);
  await submit(key, 7);
  await decide('chuyen-vien', key, accept);
  const wrong = { action: 'withdrawAcceptance', reason: 'Cộng trùng đơn kỳ trước' } as const;
  expect(await decide('chuyen-vien', key, wrong)).toMatchObject({
    body: { status: 'returned', counted: 0 },
  });
  await submit(key, 6, 1);
  await decide('chuyen-vien', key, accept, 2);
  await submit(key, 5, 2);
  const back = { action: 'withdraw', reason: 'Nộp nhầm kỳ' } as const;
  expect(await decide(clerk(key), key, back, 3)).toMatchObject({
    status: 201,
    body: { status: 'withdrawn', counted: 0 },
  });
  expect(await figuresOf()).toMatchObject({
    tables: [{ bySubject: { [key]: {} }, missing: expect.arrayContaining([key]) }],
  });
});

test('a workbook is emptied of what was withdrawn', async () => {
  await publish();
  const publications = async () => (await server.get(`publications?period=${PERIOD}`, 'lanh-dao')).body;
  const before = await publications();
  const wrong = { action: 'withdrawAcceptance', reason: 'Chưa đủ chữ ký' } as const;
  expect((await decide('chuyen-vien', LOC_HOA, wrong)).status).toBe(201);
  await publish();
  expect(await publications()).not.toEqual(before);
  expect(await unpublished()).toMatchObject({ unpublished: 0 });
});

describe('where the unit’s leader approves', () => {
  beforeAll(async () => {
    const json = { unitApproval: true };
    const changed = await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json });
    expect(changed.body).toMatchObject({ review: 'required', unitApproval: true });
  });

  test('a reviewer of the table changes dates, not who approves', async () => {
    for (const json of [{ unitApproval: false }, { review: 'none' }]) {
      const answer = await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'chuyen-vien', json });
      expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
  });

  test('a submission waits for them, and nobody else may let it go', async () => {
    expect(await submit(TOWN, 2)).toMatchObject({ status: 201, body: { status: 'waiting' } });
    for (const as of [clerk(TOWN), 'chuyen-vien', clerk(LOC_AN)]) {
      expect((await decide(as, TOWN, { action: 'approve' })).status).toBe(403);
    }
    expect(await decide('chuyen-vien', TOWN, accept)).toMatchObject({ body: { code: 'invalidTransition' } });
    expect(await submit(TOWN, 3, 1)).toMatchObject({ body: { code: 'invalidTransition' } });
  });

  test('sent back it is due again, approved it goes to the reviewer', async () => {
    const answer = await decide('chu-tich', TOWN, { action: 'sendBack', comments });
    expect(answer).toMatchObject({ status: 201, body: { status: 'due', counted: 0 } });
    expect(await submit(TOWN, 2, 1)).toMatchObject({ status: 201, body: { version: 2, status: 'waiting' } });
    expect(await decide('chu-tich', TOWN, { action: 'approve' }, 2)).toMatchObject({
      body: { status: 'submitted' },
    });
    expect(await decide('chuyen-vien', TOWN, accept, 2)).toMatchObject({ body: { counted: 2 } });
  });

  test('the chain tells the whole story, with comments and without names, to those who read the unit', async () => {
    const path = `events?unit=${TOWN}&table=petitions&period=${PERIOD}`;
    const { events } = eventsSchema.parse((await server.get(path, clerk(TOWN))).body);
    expect(events.map(({ type, version, role }) => [type, version, role])).toEqual([
      ['submit', 1, 'submitter'],
      ['sendBack', 1, 'approver'],
      ['submit', 2, 'submitter'],
      ['approve', 2, 'approver'],
      ['accept', 2, 'reviewer'],
    ]);
    expect(events[1]).toMatchObject({ status: 'due', comments, reason: null, until: null });
    expect(JSON.stringify(events)).not.toContain('chu-tich');
    expect((await server.get(path, clerk(LOC_AN))).status).toBe(404);
  });
});

test('the hashes of a chain follow from its events alone', async () => {
  const { stores } = await import('../../functions/stores');
  const { nextEvent } = await import('../../functions/chain');
  const place = { province: PROVINCE, table: 'petitions', period: PERIOD };
  const events = await stores().ledger.events(place, TOWN);
  let head = { unit: TOWN, events: 0, chainHash: '' };
  for (const kept of events) {
    const { number: _, prevHash: __, hash, ...happened } = kept;
    const { number, hash: chainHash } = nextEvent(place, head, happened);
    expect(chainHash).toBe(hash);
    head = { unit: TOWN, events: number, chainHash };
  }
  expect(await stores().ledger.head(place, TOWN)).toMatchObject({ chainHash: head.chainHash, events: 5 });
});

test('an extension is an event that changes no state', async () => {
  const asked = { action: 'extend', until: '2024-04-05', reason: 'Mất điện diện rộng' } as const;
  expect(await decide('chuyen-vien', DISTRICT, asked, 0)).toMatchObject({
    status: 201,
    body: { status: 'due' },
  });
  expect(await headOf(DISTRICT)).toMatchObject({
    head: { status: 'due', openUntil: '2024-04-05', time: null },
  });
});

test('no log line holds a comment or a reason', () => {
  expect(server.logs.join('\n')).not.toMatch(/chưa khớp|Nộp nhầm|0912/);
});
