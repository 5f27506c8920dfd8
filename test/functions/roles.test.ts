// Who may do what, every cell: endpoint x role x own or other unit x state of the period, asked over the boundary and
// of the table in code, against the table below, which is written by hand from the contract and shares nothing with
// the code. An endpoint that is not in it fails the test.
import { randomUUID } from 'node:crypto';
import { mayRead, roleToWrite, type Reading, type Writing } from '../../functions/allowed';
import type { EventAction, Member, Role } from '../../shared/api';
import { z } from 'zod';
import { problemBodySchema } from '../../shared/problemBody';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, type Server } from './server';
import { irrigation, petitions } from './tables';

const OWN = LOC_AN;
const OTHER = LOC_HOA;
const periods = { open: '2024-Q1', closed: '2024-C04', locked: '2024-C05' } as const;
type State = keyof typeof periods;
const states = ['open', 'closed', 'locked'] as const;

const people = {
  submitter: { role: 'submitter', unit: OWN, tables: null },
  approver: { role: 'approver', unit: OWN, tables: null },
  reviewer: { role: 'reviewer', unit: PROVINCE, tables: null },
  /** Reviews another table. */
  stranger: { role: 'reviewer', unit: PROVINCE, tables: ['ntmCommunes'] },
  leader: { role: 'leader', unit: PROVINCE, tables: null },
  administrator: { role: 'administrator', unit: PROVINCE, tables: null },
} as const satisfies Record<string, Pick<Member, 'unit' | 'tables'> & { role: Role }>;
type Person = keyof typeof people;
const everybody: readonly Person[] = Object.keys(people).filter(isPerson);

interface Target {
  readonly unit: string;
  readonly period: string;
}
type Outcomes = string | readonly [string, string, string];

interface Row {
  readonly endpoint: string;
  readonly code: { readonly reads: Reading } | { readonly writes: Writing } | 'members' | 'anybody';
  /** `everyTable`: somebody who reviews single tables does not see it. */
  readonly about?: 'unit' | 'table' | 'everyTable';
  readonly own: readonly Person[];
  /** The same people where it is about no unit. */
  readonly other: readonly Person[];
  /** What those hear: in an open, a closed, a locked period. */
  readonly hear: Outcomes;
  ask(
    target: Target,
  ): readonly [method: string, path: string, json?: unknown] | Promise<[string, string, unknown]>;
}

const where = ({ unit, period }: Target) => `unit=${unit}&table=petitions&period=${period}`;
const event =
  (action: EventAction, said: object = {}): Row['ask'] =>
  ({ unit, period }) => [
    'POST',
    'events',
    { eventId: randomUUID(), base: 1, unit, table: 'petitions', period, action, ...said },
  ];
const comments = [{ cell: null, column: null, text: 'Xem lại' }];
const reason = 'Có căn cứ';
const until = '2024-03-25';
const unitReaders = {
  own: ['submitter', 'approver', 'reviewer', 'leader'],
  other: ['reviewer', 'leader'],
} as const;
const all = { own: everybody, other: everybody };
const only = (...who: Person[]) => ({ own: who, other: who });
const oneTarget = { table: 'petitions', figure: 'received', year: 2024, value: 40, of: null };
/** A key that would have expired already: who may make one hears so. */
const past = { name: 'Bảng theo dõi', expires: '2024-01-01' };
const unitSide = (state: string) => [state, 'periodClosed', 'periodLocked'] as const;
const no = 'invalidTransition';

// The last rows change what they are asked about; each is allowed once.
const table: readonly Row[] = [
  { endpoint: 'getMe', code: 'anybody', ...all, hear: 'ok', ask: () => ['GET', 'me'] },
  { endpoint: 'getHealth', code: 'anybody', ...all, hear: 'ok', ask: () => ['GET', 'health'] },
  { endpoint: 'getOpenapi', code: 'anybody', ...all, hear: 'ok', ask: () => ['GET', 'openapi.json'] },
  {
    ...{ endpoint: 'postInvitationAccept', code: 'anybody', ...all, hear: 'invitationRefused' },
    ask: () => ['POST', 'invitations/accept', { code: 'AAAA-AAAA-AAAA' }],
  },
  { endpoint: 'getDefinitions', code: 'members', ...all, hear: 'ok', ask: () => ['GET', 'definitions'] },
  { endpoint: 'getUnits', code: 'members', ...all, hear: 'ok', ask: () => ['GET', 'units'] },
  { endpoint: 'getPeriods', code: 'members', ...all, hear: 'ok', ask: () => ['GET', 'periods'] },
  { endpoint: 'getReminders', code: 'members', ...all, hear: 'ok', ask: () => ['GET', 'reminders'] },
  {
    ...{ endpoint: 'getCompleteness', code: { reads: 'province' }, hear: 'ok' },
    ...only('submitter', 'approver', 'reviewer', 'stranger', 'leader'),
    ask: ({ period }) => ['GET', `completeness?period=${period}`],
  },
  {
    ...{ endpoint: 'getFigures', code: { reads: 'province' }, hear: 'ok' },
    ...only('submitter', 'approver', 'reviewer', 'stranger', 'leader'),
    ask: ({ period }) => ['GET', `figures?period=${period}`],
  },
  {
    ...{ endpoint: 'getPublications', code: { reads: 'workbook' }, hear: 'ok' },
    ...only('reviewer', 'stranger', 'leader'),
    ask: ({ period }) => ['GET', `publications?period=${period}`],
  },
  {
    ...{ endpoint: 'getPublication', code: { reads: 'workbook' }, about: 'everyTable', hear: 'ok' },
    ...only('reviewer', 'leader'),
    ask: ({ period }) => ['GET', `publications/${period}/all.xlsx`],
  },
  {
    ...{ endpoint: 'getPublication', code: { reads: 'sensitive' }, about: 'everyTable', hear: 'ok' },
    ...only('leader'),
    ask: ({ period }) => ['GET', `publications/${period}/leaders.xlsx`],
  },
  {
    ...{ endpoint: 'getPublicationDifference', code: { reads: 'workbook' }, about: 'everyTable', hear: 'ok' },
    ...only('reviewer', 'leader'),
    ask: ({ period }) => ['GET', `publications/${period}/all/difference?from=1&to=1`],
  },
  {
    ...{ endpoint: 'getPublicationFigures', code: { reads: 'workbook' }, about: 'everyTable', hear: 'ok' },
    ...only('reviewer', 'leader'),
    ask: ({ period }) => ['GET', `publications/${period}/all/figures?number=1`],
  },
  {
    ...{ endpoint: 'getContext', code: { reads: 'unit' }, about: 'unit', hear: 'ok', ...unitReaders },
    ask: (target) => ['GET', `context?${where(target)}`],
  },
  {
    ...{ endpoint: 'getSubmissions', code: { reads: 'unit' }, about: 'unit', hear: 'ok', ...unitReaders },
    ask: (target) => ['GET', `submissions?${where(target)}`],
  },
  {
    ...{ endpoint: 'getSubmission', code: { reads: 'unit' }, about: 'unit', hear: 'ok', ...unitReaders },
    ask: ({ unit, period }) => ['GET', `submissions/${unit}/petitions/${period}/1`],
  },
  {
    ...{ endpoint: 'getDifference', code: { reads: 'unit' }, about: 'unit', hear: 'ok', ...unitReaders },
    ask: ({ unit, period }) => ['GET', `submissions/${unit}/petitions/${period}/1/difference?from=1`],
  },
  {
    ...{ endpoint: 'getEvents', code: { reads: 'unit' }, about: 'unit', hear: 'ok', ...unitReaders },
    ask: (target) => ['GET', `events?${where(target)}`],
  },
  ...['getFeed', 'getFeedMetadata', 'getFeedSet', 'getFeedCount'].map((endpoint, at): Row => ({
    ...{ endpoint, code: { reads: 'feed' }, hear: 'ok', ...only('reviewer', 'stranger', 'leader') },
    ask: () => ['GET', ['feed', 'feed/$metadata', 'feed/Totals', 'feed/Figures/$count'][at] ?? ''],
  })),
  ...['getFeedKeys', 'postFeedKey', 'postFeedKeyRevocation'].map((endpoint, at): Row => ({
    ...{ endpoint, code: { writes: 'feedKey' }, ...only('reviewer', 'stranger', 'leader') },
    hear: ['ok', 'invalidBody', 'notFound'][at] ?? '',
    ask: () =>
      at === 0
        ? ['GET', 'feed/keys']
        : ['POST', ['', 'feed/keys', 'feed/keys/abc/revocation'][at] ?? '', at === 1 ? past : {}],
  })),
  {
    ...{ endpoint: 'getDefinitionVersions', code: { reads: 'definitions' }, hear: 'ok' },
    ...only('administrator'),
    ask: () => ['GET', 'definitionVersions'],
  },
  {
    ...{ endpoint: 'getDefinition', code: { reads: 'definitions' }, hear: 'ok', ...only('administrator') },
    ask: () => ['GET', `definitions/${irrigation.id}/1`],
  },
  {
    ...{ endpoint: 'putDefinition', code: { writes: 'definitions' }, hear: 'ok', ...only('administrator') },
    ask: () => ['PUT', `definitions/${irrigation.id}`, { base: 0, definition: irrigation }],
  },
  {
    ...{ endpoint: 'getPlan', code: { reads: 'plan' }, hear: 'ok', ...only('administrator') },
    ask: () => ['GET', 'plan'],
  },
  {
    ...{ endpoint: 'putPlan', code: { writes: 'plan' }, hear: 'ok', ...only('administrator') },
    ask: () => ['PUT', 'plan', { base: 0, groups: [], targets: [oneTarget] }],
  },
  {
    ...{ endpoint: 'getMembers', code: { reads: 'members' }, hear: 'ok', ...only('administrator') },
    ask: () => ['GET', 'members'],
  },
  {
    ...{ endpoint: 'getMetrics', code: { reads: 'metrics' }, hear: 'ok', ...only('administrator') },
    ask: () => ['GET', 'metrics'],
  },
  {
    ...{ endpoint: 'putMembers', code: { writes: 'members' }, hear: 'ok', ...only('administrator') },
    ask: () => ['PUT', 'members', { members: members() }],
  },
  {
    ...{ endpoint: 'postInvitation', code: { writes: 'invitations' }, hear: 'ok', ...only('administrator') },
    ask: ({ unit }) => [
      'POST',
      'invitations',
      { unit, role: 'submitter', tables: null, validTo: null, expires: until },
    ],
  },
  {
    ...{ endpoint: 'putPeriod', code: { writes: 'period' }, hear: 'unknownPeriod', ...only('administrator') },
    // A period no table is ever reported for: who may open one is told that there is no such thing.
    ask: () => ['PUT', 'periods/petitions/2024-M02', {}],
  },
  {
    ...{ endpoint: 'putPeriod', code: { writes: 'deadline' }, about: 'table', hear: 'ok' },
    ...only('reviewer', 'administrator'),
    ask: ({ period }) => ['PUT', `periods/petitions/${period}`, {}],
  },
  {
    ...{ endpoint: 'putMappings', code: { writes: 'mappings' }, about: 'unit', hear: 'ok' },
    ...{ own: ['submitter'], other: [] },
    ask: ({ unit }) => ['PUT', 'mappings', { unit, table: 'petitions', mappings: {} }],
  },
  {
    ...{ endpoint: 'postSubmission', code: { writes: 'submission' }, about: 'unit', hear: unitSide('ok') },
    ...{ own: ['submitter'], other: [] },
    ask: async ({ unit, period }) => [
      ...(['POST', 'submissions?dryRun=true'] as const),
      await petitions(unit, 5, 1, { period }),
    ],
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'approve' }, about: 'unit', hear: unitSide(no) },
    ...{ own: ['approver'], other: [], ask: event('approve') },
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'sendBack' }, about: 'unit', hear: unitSide(no) },
    ...{ own: ['approver'], other: [], ask: event('sendBack', { comments }) },
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'withdraw' }, about: 'unit', hear: unitSide(no) },
    ...{ own: ['submitter'], other: [], ask: event('withdraw', { reason }) },
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'accept' }, about: 'unit', hear: [no, no, 'periodLocked'] },
    ...{ ...only('reviewer'), ask: event('accept') },
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'return' }, about: 'unit', hear: [no, no, 'periodLocked'] },
    ...{ ...only('reviewer'), ask: event('return', { comments }) },
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'askCorrection' }, about: 'unit' },
    ...{ own: ['submitter'], other: [], hear: ['periodOpen', 'ok', 'ok'] },
    ask: event('askCorrection', { reason }),
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'withdrawAcceptance' }, about: 'unit' },
    ...{ ...only('reviewer'), hear: ['ok', 'ok', 'periodLocked'] },
    ask: event('withdrawAcceptance', { reason }),
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'extend' }, about: 'unit' },
    ...{ ...only('reviewer'), hear: ['ok', 'ok', 'periodLocked'], ask: event('extend', { until, reason }) },
  },
  {
    ...{ endpoint: 'postEvent', code: { writes: 'reopen' }, about: 'unit' },
    ...{ ...only('reviewer'), hear: ['periodOpen', 'ok', 'ok'], ask: event('reopen', { until, reason }) },
  },
];

/** The feed says it as OData does. */
const refusalSchema = z.union([
  problemBodySchema,
  z.object({ error: z.object({ code: z.string() }) }).transform(({ error }) => error),
]);

let server: Server;
const tokens = new Map<string, string>();

const members = () =>
  everybody.map((person) => {
    const { unit, role, tables } = people[person];
    return server.member(person, unit, role, { tables: tables === null ? null : [...tables] });
  });

beforeAll(async () => {
  server = await startServer({ settings: { REQUESTS_AT_ONCE: '100000' } });
  const as = 'quan-tri';
  const clerk = server.member('can-bo', OTHER, 'submitter');
  const put = (path: string, json: unknown) => server.call('PUT', path, { as, json });
  await put('members', { members: [...members(), clerk] });
  const saved = await put(`definitions/${irrigation.id}`, { base: 0, definition: irrigation });
  expect(saved.status).toBe(201);
  for (const period of Object.values(periods)) {
    expect((await put(`periods/petitions/${period}`, {})).status).toBe(201);
    for (const [person, unit] of [
      ['submitter', OWN],
      ['can-bo', OTHER],
    ] as const) {
      const json = await petitions(unit, 4, 0, { period });
      expect((await server.call('POST', 'submissions', { as: person, json })).status).toBe(201);
    }
    await (await import('../../functions/publish')).publish(period);
  }
  await put(`periods/petitions/${periods.closed}`, { deadline: '2024-03-18', closes: '2024-03-19' });
  await put(`periods/petitions/${periods.locked}`, { locked: true });
  for (const person of [...everybody, 'nguoi-la']) tokens.set(person, await server.token(person));
}, 120_000);
afterAll(() => server?.stop());

const targets = states.flatMap((state) => [
  { state, whose: 'own' as const, unit: OWN },
  { state, whose: 'other' as const, unit: OTHER },
]);

function expected(row: Row, person: Person, whose: 'own' | 'other', state: State): string {
  if (!row[whose].includes(person)) return 'forbidden';
  return typeof row.hear === 'string' ? row.hear : (row.hear[states.indexOf(state)] ?? '');
}

/** `forbidden` for every refusal of the role: a reading answers it as something that is not there. */
async function heard(row: Row, person: string, target: Target): Promise<string> {
  const [method, path, json] = await row.ask(target);
  const { status, body } = await server.call(method, path, { token: tokens.get(person) ?? '', json });
  if (status < 300) return 'ok';
  const { code } = refusalSchema.parse(body);
  return code === 'notFound' && method === 'GET' ? 'forbidden' : code;
}

/** What the table in code says of the cell. */
function allowedByCode({ code, about }: Row, person: Person, unit: string): boolean {
  if (code === 'members' || code === 'anybody') return true;
  const membership = { ...people[person], validFrom: '2024-01-01', validTo: null };
  const tables = membership.tables === null ? null : [...membership.tables];
  const caller = {
    ...{ id: person, identity: { issuer: '', subject: person } },
    memberships: [{ ...membership, tables }],
  };
  const table = about === undefined || about === 'everyTable' ? {} : { table: 'petitions' };
  const subject = {
    ...table,
    ...(about === 'unit' ? { unit } : {}),
    ...(about === 'everyTable' ? { everyTable: true as const } : {}),
  };
  if ('reads' in code) return mayRead(caller, code.reads, subject);
  return roleToWrite(caller, code.writes, subject) !== undefined;
}

test('every endpoint is in the table', async () => {
  const { endpoints } = await import('../../functions/endpoint');
  const named = endpoints().map(({ endpoint }) => endpoint.name);
  expect([...new Set(table.map(({ endpoint }) => endpoint))].sort()).toEqual(named.sort());
});

describe.each(table.map((row) => [nameOf(row), row] as const))('%s', (_name, row) => {
  test.each(everybody)('by %s', async (person) => {
    const cells: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const { state, whose, unit } of targets) {
      const cell = `${whose} unit, ${state} period`;
      cells[cell] = await heard(row, person, { unit, period: periods[state] });
      wanted[cell] = expected(row, person, whose, state);
      expect([cell, allowedByCode(row, person, unit)]).toEqual([cell, row[whose].includes(person)]);
    }
    expect(cells).toEqual(wanted);
  });

  test('by somebody who belongs to no unit', async () => {
    const answer = await heard(row, 'nguoi-la', { unit: OWN, period: periods.open });
    expect(answer).toBe(row.code === 'anybody' ? row.hear : 'noMembership');
  });
});

function nameOf({ endpoint, code }: Row): string {
  if (typeof code === 'string') return `${endpoint} (${code})`;
  return `${endpoint} (${'reads' in code ? code.reads : code.writes})`;
}

function isPerson(text: string): text is Person {
  return Object.hasOwn(people, text);
}
