// Submitting through the boundary, refusals first. The order of the tests is the story of one period: units, members
// and the period are there from the start, each test uses a unit of its own.
import { problemBodySchema } from '../../shared/problemBody';
import { DISTRICT, LOC_AN, LOC_HOA, startServer, TOWN, type Server } from './server';
import { changed, nothing, petitionRows, petitions, PERIOD, register } from './tables';

let server: Server;

const unit = (code: number): string => `${code}@2024-01-01`;
const clerk = (key: string): string => `can-bo-${key.replace(/@.*/, '')}`;
const clerks = [
  TOWN,
  LOC_HOA,
  LOC_AN,
  unit(25279),
  unit(25280),
  unit(25282),
  unit(25285),
  unit(25288),
  unit(25291),
];

const codeOf = (body: unknown): string => problemBodySchema.parse(body).code;
const submit = (key: string, json: unknown, query = '') =>
  server.call('POST', `submissions${query}`, { as: clerk(key), json });
const versionsOf = (key: string) =>
  server.get(`submissions?unit=${key}&table=petitions&period=${PERIOD}`, clerk(key));

beforeAll(async () => {
  server = await startServer();
  const members = [
    ...clerks.map((key) => server.member(clerk(key), key, 'submitter')),
    server.member('can-bo-692', DISTRICT, 'submitter'),
    server.member('het-han', LOC_AN, 'submitter', { validTo: '2024-03-19' }),
    server.member('bieu-khac', LOC_AN, 'submitter', { tables: ['ntmCommunes'] }),
  ];
  expect((await server.call('PUT', 'members', { as: 'quan-tri', json: { members } })).status).toBe(200);
  const periods = [
    ['petitions', PERIOD, {}],
    ['petitions', '2024-C04', { deadline: '2024-03-01', closes: '2024-03-19' }],
    ['petitions', '2024-C05', { locked: true }],
    ['ntmCommunes', PERIOD, {}],
    ['petitionRegister', PERIOD, {}],
  ] as const;
  for (const [table, period, json] of periods) {
    const opened = await server.call('PUT', `periods/${table}/${period}`, { as: 'quan-tri', json });
    expect(opened.status).toBe(201);
  }
}, 60_000);
afterAll(() => server?.stop());

describe('a submission is refused', () => {
  test('for a unit that is not the caller’s', async () => {
    const answer = await server.call('POST', 'submissions', {
      as: clerk(LOC_AN),
      json: await petitions(LOC_HOA, 4),
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  test('by a member whose time has ended, or whose tables are others', async () => {
    const json = await petitions(LOC_AN, 4);
    expect(await server.call('POST', 'submissions', { as: 'het-han', json })).toMatchObject({
      status: 403,
      body: { code: 'noMembership' },
    });
    expect(await server.call('POST', 'submissions', { as: 'bieu-khac', json })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });

  test('for a period nobody opened', async () => {
    const json = await petitions(LOC_AN, 4, 0, { period: '2024-Q2' });
    expect(await submit(LOC_AN, json)).toMatchObject({ status: 404, body: { code: 'unknownPeriod' } });
  });

  test('for a table nobody knows', async () => {
    const json = await changed(await petitions(LOC_AN, 4), { table: 'khongCo' });
    expect(await submit(LOC_AN, json)).toMatchObject({ status: 404, body: { code: 'unknownTable' } });
  });

  test('after the closing day, and when the period is locked', async () => {
    const sent = await petitions(LOC_AN, 4);
    expect(await submit(LOC_AN, { ...sent, period: '2024-C04' })).toMatchObject({
      status: 423,
      body: { code: 'periodClosed', params: { closes: '2024-03-19' } },
    });
    expect(await submit(LOC_AN, { ...sent, period: '2024-C05' })).toMatchObject({
      status: 423,
      body: { code: 'periodLocked' },
    });
  });

  test('by a unit whose kind does not give the table', async () => {
    const json = await changed(await petitions(TOWN, 1), { table: 'ntmCommunes' });
    expect(await submit(TOWN, json)).toMatchObject({ status: 403, body: { code: 'notObliged' } });
  });

  test('when the form has changed since the sheet was read', async () => {
    const json = await petitions(LOC_AN, 4, 0, { revision: '0000000000000000' });
    expect(await submit(LOC_AN, json)).toMatchObject({ status: 409, body: { code: 'definitionChanged' } });
  });

  test('when the content does not match its hash', async () => {
    const json = { ...(await petitions(LOC_AN, 4)), contentHash: '0'.repeat(64) };
    expect(await submit(LOC_AN, json)).toMatchObject({ status: 400, body: { code: 'contentHashDiffers' } });
  });

  test('when it carries a column the definition does not let leave', async () => {
    const sent = await petitions(LOC_AN, 4);
    const json = await changed(sent, { columns: { ...sent.columns, note: ['nhờ xem giúp'] } });
    expect(await submit(LOC_AN, json)).toMatchObject({
      status: 400,
      body: { params: { at: 'columns.note' } },
    });
  });

  test('when its figures are not those of its rows', async () => {
    const sent = await petitions(LOC_AN, 4);
    const json = await changed(sent, {
      figures: { [LOC_AN]: { ...sent.figures[LOC_AN], received: 400 } },
    });
    expect(await submit(LOC_AN, json)).toMatchObject({ status: 400, body: { params: { at: 'figures' } } });
  });

  test('with the same issues, on the same cells, that the pane would have shown', async () => {
    const sent = await petitionRows(LOC_AN, [{ unit: LOC_AN, received: 4, processed: 2 }]);
    const json = await changed(sent, { columns: { ...sent.columns, closing: [1] } });
    expect(await submit(LOC_AN, json)).toMatchObject({
      status: 422,
      body: {
        code: 'hasIssues',
        issues: [{ code: 'sum', severity: 'error', sheet: null, table: 'petitions' }],
      },
    });
  });

  test('while a warning is not explained', async () => {
    const rows = [{ unit: LOC_AN, received: 4, eligible: 5 }];
    const answer = await submit(LOC_AN, await petitionRows(LOC_AN, rows));
    expect(answer).toMatchObject({
      status: 422,
      body: { params: { errors: 0, unexplained: 1 }, issues: [{ code: 'atMost', severity: 'warning' }] },
    });
    const explanations = [{ code: 'atMost' as const, text: 'Đơn đủ điều kiện của kỳ trước' }];
    const explained = await petitionRows(LOC_AN, rows, 0, { explanations });
    expect((await submit(LOC_AN, explained, '?dryRun=true')).status).toBe(200);
  });

  test('when it is larger than a row of the ledger may be', async () => {
    const letters = () => String.fromCodePoint(97 + Math.floor(Math.random() * 26));
    const explanations = Array.from({ length: 1000 }, () => ({
      code: 'sum' as const,
      text: Array.from({ length: 500 }, letters).join(''),
    }));
    const answer = await submit(LOC_AN, await petitions(LOC_AN, 4, 0, { explanations }));
    expect(answer).toMatchObject({ status: 413, body: { code: 'submissionTooLarge', params: { max: 200 } } });
  });

  test('when it names the letter of a column it does not send', async () => {
    const sent = await petitions(LOC_AN, 4);
    const json = { ...sent, sheetLetters: { ...sent.sheetLetters, 'Nguyễn Văn A': 'B' } };
    const answer = await submit(LOC_AN, json);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalidBody', params: { at: 'sheetLetters' } },
    });
  });

  test('of a register when a row travels, a count is none, or the counts do not agree', async () => {
    const sent = await register(LOC_AN, 2);
    const figures = sent.figures[LOC_AN] ?? {};
    const refused = await Promise.all([
      changed(sent, { columns: { receivedOn: ['2024-02-01'] }, sheetRows: [6] }),
      changed(sent, { figures: { [LOC_AN]: { ...figures, received: -1 } } }),
      changed(sent, { figures: { [LOC_AN]: { ...figures, received: 2.5 } } }),
      changed(sent, { figures: { [LOC_AN]: { ...figures, them: 1 } } }),
      changed(sent, { figures: { [LOC_HOA]: figures } }),
    ]);
    for (const json of refused) expect(codeOf((await submit(LOC_AN, json)).body)).toBe('invalidBody');
  });

  test('when it names a neighbour', async () => {
    const json = await petitionRows(LOC_AN, [{ unit: LOC_HOA, received: 4 }]);
    expect(await submit(LOC_AN, json)).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'notYourSubject' }] },
    });
  });

  test('when an explanation holds a telephone number', async () => {
    const json = await petitions(LOC_AN, 4, 0, { explanations: [{ code: 'sum', text: 'gọi 0912 345 678' }] });
    const answer = await submit(LOC_AN, json);
    expect(answer).toMatchObject({ status: 422, body: { issues: [{ code: 'personalText' }] } });
    expect(JSON.stringify(answer.body)).not.toContain('0912');
  });

  test('and nothing of all that was written', async () => {
    expect((await versionsOf(LOC_AN)).body).toMatchObject({
      head: { status: 'due', latest: 0 },
      versions: [],
    });
    expect((await server.get('health')).body).toMatchObject({ unpublished: 0 });
  });
});

describe('a submission is kept', () => {
  test('only if it is meant: a dry run says what it would be and writes nothing', async () => {
    const answer = await submit(LOC_AN, await petitions(LOC_AN, 4), '?dryRun=true');
    expect(answer).toMatchObject({
      status: 200,
      body: { wouldBe: { version: 1, status: 'accepted', rows: 1 } },
    });
    expect((await versionsOf(LOC_AN)).body).toMatchObject({ head: { latest: 0 } });
  });

  test('as version 1, in time, with a receipt that says what left the workbook', async () => {
    const sent = await petitions(LOC_AN, 4);
    const answer = await submit(LOC_AN, sent);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        unit: LOC_AN,
        version: 1,
        status: 'accepted',
        late: false,
        contentHash: sent.contentHash,
        rows: 1,
      },
    });
    expect(answer.body).toMatchObject({ sent: expect.arrayContaining(['unit', 'received']) });
    expect(answer.body).toMatchObject({ time: expect.stringMatching(/^2024-03-20T01:0\d:/) });
  });

  test('once: the same id answers the same receipt, whatever was submitted since', async () => {
    const key = unit(25279);
    const first = await petitions(key, 3);
    const receipt = await submit(key, first);
    await submit(key, await petitions(key, 5, 1));
    const again = await submit(key, first);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(receipt.body);
  });

  test('once: the same content under a new id answers the receipt that stands', async () => {
    const key = unit(25280);
    const receipt = await submit(key, await petitions(key, 3));
    const again = await submit(key, await petitions(key, 3, 0));
    expect(again.status).toBe(200);
    expect(again.body).toEqual(receipt.body);
  });

  test('three times for A, B, A: only what stands is compared', async () => {
    const key = unit(25282);
    const versions: unknown[] = [];
    for (const [base, received] of [7, 8, 7].entries()) {
      versions.push((await submit(key, await petitions(key, received, base))).body);
    }
    expect(versions).toMatchObject([{ version: 1 }, { version: 2 }, { version: 3 }]);
    expect((await versionsOf(key)).body).toMatchObject({
      head: { latest: 3, counted: 3 },
      versions: [
        { counted: false, figures: { [key]: { received: 7 } } },
        { counted: false, figures: { [key]: { received: 8 } } },
        { counted: true, figures: { [key]: { received: 7 } } },
      ],
    });
  });

  test('not over a version the sender has not seen', async () => {
    const key = unit(25285);
    await submit(key, await petitions(key, 1));
    expect(await submit(key, await petitions(key, 2, 0))).toMatchObject({
      status: 409,
      body: { code: 'staleBase', params: { latest: 1 } },
    });
  });

  test('from one of several machines at once, and the others are told', async () => {
    const key = unit(25288);
    const sent = await Promise.all([1, 2, 3, 4].map((received) => petitions(key, received)));
    const answers = await Promise.all(sent.map((json) => submit(key, json)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await versionsOf(key)).body).toMatchObject({ head: { latest: 1 }, versions: [{ version: 1 }] });
  });

  test('once when one click arrives several times at once', async () => {
    const key = unit(25291);
    const sent = await petitions(key, 6);
    const answers = await Promise.all([1, 2, 3, 4].map(() => submit(key, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('when there is nothing to report, with the reason', async () => {
    expect((await submit(TOWN, await nothing(TOWN, 'Trong kỳ không có đơn'))).status).toBe(201);
    expect((await versionsOf(TOWN)).body).toMatchObject({
      versions: [
        { nothingToReport: { reason: 'Trong kỳ không có đơn' }, figures: { [TOWN]: { received: 0 } } },
      ],
    });
  });

  test('from a unit that owes nothing but keeps the table for those below it', async () => {
    const rows = [
      { unit: LOC_HOA, received: 9 },
      { unit: LOC_AN, received: 9 },
    ];
    const answer = await submit(DISTRICT, await petitionRows(DISTRICT, rows));
    expect(answer).toMatchObject({ status: 201, body: { rows: 2 } });
    const versions = await server.get(
      `submissions?unit=${DISTRICT}&table=petitions&period=${PERIOD}`,
      'can-bo-692',
    );
    expect(versions.body).toMatchObject({ head: { obliged: false } });
  });

  test('from a register as counts alone', async () => {
    expect(await submit(LOC_AN, await register(LOC_AN, 2))).toMatchObject({
      status: 201,
      body: { rows: 0, sent: [] },
    });
  });

  test('with its rows, each with the sheet row it came from', async () => {
    const answer = await server.get(`submissions/${DISTRICT}/petitions/${PERIOD}/1`, 'can-bo-692');
    expect(answer.body).toMatchObject({
      columns: { unit: [LOC_HOA, LOC_AN], received: [9, 9] },
      sheetRows: [6, 7],
      sheetLetters: { received: 'D' },
      range: 'A3:W7',
    });
  });
});

test('a version is not there for a neighbour', async () => {
  const answer = await server.get(`submissions/${LOC_AN}/petitions/${PERIOD}/1`, clerk(LOC_HOA));
  expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
});

test('no log line holds a value or a name', () => {
  const logs = server.logs.join('\n');
  expect(logs).toContain('"event":"request"');
  expect(logs).not.toMatch(/không có đơn|can-bo/);
});
