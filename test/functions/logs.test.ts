// Nothing of a cell's content is logged: a table full of unusual words is accepted, refused, malformed and sent twice, and
// not one of the words stands in a line of the log or on the console. (Of commands: test/scripts/check.test.ts.)
import { randomUUID } from 'node:crypto';
import { check } from '../../shared/checking/check';
import type { CellValue } from '../../shared/grid';
import { parsePeriod, periodDates } from '../../shared/period';
import { problemBodySchema } from '../../shared/problemBody';
import { detect } from '../../shared/reading/detect';
import { read } from '../../shared/reading/read';
import { revision } from '../../shared/revision';
import { submission } from '../../shared/submission';
import { unitByKey, unitsOn } from '../../shared/units/registry';
import { sheet } from '../shared/reading/made';
import { LOC_AN, PROVINCE, startServer, type Server } from './server';
import { changed, form, PERIOD } from './tables';

jest.setTimeout(60_000);

const words = ['Quýttiều', 'Xoàibướm', 'Zwibbelflor', '0912345678', 'Giảitrìnhlạ', '77713'];
const [product = '', other = '', note = '', telephone = '', explained = '', decision = ''] = words;

let server: Server;
const printed: string[] = [];

beforeAll(async () => {
  server = await startServer();
  const members = [server.member('loc-an', LOC_AN, 'submitter')];
  await server.call('PUT', 'members', { as: 'quan-tri', json: { members } });
  await server.call('PUT', `periods/ocopProducts/${PERIOD}`, { as: 'quan-tri', json: {} });
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest
      .spyOn(console, level)
      .mockImplementation((...said: unknown[]) => printed.push(said.map(String).join(' ')));
}, 60_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await server?.stop();
});

async function products(rows: readonly CellValue[][], base = 0) {
  const definition = form('ocopProducts');
  const period = parsePeriod(PERIOD);
  const unit = unitByKey(LOC_AN);
  if (!period || !unit) throw new Error('a period and a unit');
  const dates = periodDates(period, 'cutoff15');
  const units = unitsOn(dates.cutoff, PROVINCE);
  const header = [
    'STT',
    'Tên sản phẩm',
    'Loại hình',
    'Xã',
    'Nhóm',
    'Điểm',
    'Hạng sao',
    'Số QĐ',
    'Ngày QĐ',
    'Ghi chú',
  ];
  const grid = sheet([header, ...rows]);
  const [found] = detect(grid, [definition]).found;
  if (!found) throw new Error('no table');
  const context = { unit, units, period: { id: PERIOD, ...dates } };
  const checked = check(definition, read(grid, found, { units, cutoff: dates.cutoff }), context);
  return submission(checked, {
    ...{
      submissionId: randomUUID(),
      base,
      unit: LOC_AN,
      period: PERIOD,
      revision: await revision(definition),
    },
    ...{ explanations: [{ code: 'expires', text: explained }], clientTime: '2024-03-20T07:59:00+07:00' },
  });
}

const row = (name: string, more: string): CellValue[] => [
  ...[1, name, 'HTX', 'Xã Lộc An', 'Thực phẩm', '75,5', '4 sao'],
  ...[`${decision}/QĐ-UBND`, '15/11/2021', more],
];

async function send(json: unknown) {
  const { status, body } = await server.call('POST', 'submissions', { as: 'loc-an', json });
  return [status, status < 300 ? 'accepted' : problemBodySchema.parse(body).code];
}

test('of a submission that is accepted, repeated, or comes too late for its version', async () => {
  const sent = await products([row(product, note)]);
  expect(JSON.stringify(sent)).toContain(product);
  expect(await send(sent)).toEqual([201, 'accepted']);
  expect(await send(sent)).toEqual([200, 'accepted']);
  expect(await send(await products([row(other, note)]))).toEqual([409, 'staleBase']);
});

test('of a submission that is refused for what its cells hold', async () => {
  const sent = await products([row(other, note)], 1);
  const columns = { ...sent.columns, product: [`${product} ${telephone}`] };
  expect(await send(await changed(sent, { columns }))).toEqual([422, 'hasIssues']);
});

test('of a body that is none', async () => {
  const sent = await products([row(product, note)], 1);
  expect(await send({ ...sent, columns: product })).toEqual([400, 'invalidBody']);
  expect(await send({ ...sent, [other]: telephone })).toEqual([400, 'invalidBody']);
  const text = JSON.stringify(sent).slice(0, -9);
  const cut = await server.call('POST', 'submissions', { as: 'loc-an', text });
  expect(cut.status).toBe(400);
  expect(await send({ ...sent, contentHash: '0'.repeat(64) })).toEqual([400, 'contentHashDiffers']);
});

afterEach(() => {
  const lines = [...server.logs, ...printed];
  expect(lines.length).toBeGreaterThan(2);
  for (const word of words) expect(lines.filter((line) => line.includes(word))).toEqual([]);
});
