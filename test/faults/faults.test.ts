// A handful of the crash points, storage faults and hostile requests that `npm run faults` goes through in full: at
// the calls where a submission becomes true, becomes known, and becomes a workbook.
import { crashAt, freshLedger, record, type Point, type Recorded } from './crash';
import { hostile } from './hostile';
import { outage } from './outage';
import { startRig, type Rig } from './rig';
import { scenarios } from './scenarios';
import { Hosts } from './hosts';
import { disturb, type Case } from './storageFaults';
import type { Kept } from './storage';

let rig: Rig;
let fresh: Kept;
let recorded: Recorded;

beforeAll(async () => {
  rig = await startRig();
  fresh = await freshLedger(rig);
  const [first] = scenarios;
  if (!first) throw new Error('no scenario');
  recorded = await record(rig, fresh, first);
}, 120_000);
afterAll(() => rig?.stop());

const nothing = { lost: [], doubled: [] };

const pointer = /^table (POST|PUT) publications( \$batch)?$/;
const callLike = (pattern: RegExp): string => {
  const found = recorded.calls.find((kind) => pattern.test(kind));
  if (found === undefined) throw new Error(`No storage call is like ${String(pattern)}.`);
  return found;
};

test('the intent is written before the append, and the message after it', () => {
  const at = (kind: string) => recorded.calls.indexOf(kind);
  expect(at('table PUT publishing')).toBeGreaterThan(0);
  expect(at('table POST ledger $batch')).toBeGreaterThan(at('table PUT publishing'));
  expect(at('queue POST publish/messages')).toBeGreaterThan(at('table POST ledger $batch'));
});

test.each<[side: Point['side'], call: RegExp]>([
  ['before', /^table POST ledger \$batch$/],
  ['after', /^table POST ledger \$batch$/],
  ['after', pointer],
  ['before', /^table DELETE publishing$/],
])(
  'a host killed %s %s loses nothing and doubles nothing',
  async (side, call) => {
    const point: Point = { kind: callLike(call), nth: 1, side };
    const { calls: _, ...tried } = await crashAt(rig, recorded, point);
    expect(tried).toEqual({ ...point, ...nothing });
  },
  120_000,
);

const storageFaults: readonly [kind: string, disturbance: Case][] = [
  ['table POST ledger $batch', { fault: 'status500', when: 'answered', lasting: false }],
  ['table POST ledger $batch', { fault: 'half', when: 'answered', lasting: true }],
  ['table PUT publishing', { fault: 'reset', when: 'asked', lasting: true }],
  ['blob PUT workbooks/…', { fault: 'status503', when: 'asked', lasting: true }],
];

describe('storage that answers badly', () => {
  const hosts = () => new Hosts(rig);
  test.each(storageFaults)(
    'at %s, %j: nothing is lost, nothing doubled',
    async (kind, disturbance) => {
      const using = hosts();
      const found = await disturb(rig, using, recorded, { kind, nth: 1 }, disturbance);
      await using.end();
      expect(found).toEqual({ kind, nth: 1, disturbance, ...nothing });
    },
    120_000,
  );
});

test('storage gone under load: clerks are told to wait, and nothing acknowledged is lost', async () => {
  const { acknowledged, toldToWait, ...rest } = await outage(rig, fresh, 3);
  expect(rest).toEqual({ otherAnswers: [], lost: 0, doubled: 0 });
  expect([acknowledged > 8, toldToWait > 0]).toEqual([true, true]);
}, 120_000);

test('500 hostile requests are answered, and none with a server error', async () => {
  await rig.storage.restore(fresh);
  const host = await rig.host('often');
  const { answers, examples } = await hostile(rig, host, 500, 20240320);
  await host.kill();
  expect(examples).toEqual([]);
  expect(Object.keys(answers)).toEqual(
    expect.arrayContaining(['200', '401 unauthenticated', '400 invalidBody']),
  );
}, 120_000);
