// `npm run faults [-- --only crash,storage,outage,hostile] [--lanes N] [--gone SECONDS] [--requests N] [--seed N]`:
// kills the host before and after every storage call, spoils storage at every call, takes it away under load, and
// sends hostile requests. Exits 1 when anything was lost, doubled, left untried, or answered with a 5xx.
import { parseArgs } from 'node:util';
import { crashEverywhere, disturbEverywhere, openLane, untested, type Lane } from '../test/faults/campaign';
import type { Difference } from '../test/faults/facts';
import { hostile } from '../test/faults/hostile';
import { outage } from '../test/faults/outage';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'crash,storage,outage,hostile' },
    lanes: { type: 'string', default: '2' },
    gone: { type: 'string', default: '30' },
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const parts = new Set(values.only.split(','));
const total = { points: 0, lost: 0, doubled: 0, requests: 0, serverErrors: 0, broken: 0 };

interface Judged extends Difference {
  readonly broken?: string;
}

let judged = 0;

/** One line for whatever is not as it should be; the rest is only counted. */
function judge(what: string, { lost, doubled, broken }: Judged): void {
  judged += 1;
  if (judged % 50 === 0) console.log(`… ${String(judged)}`);
  if (lost.length > 0) total.lost += 1;
  if (doubled.length > 0) total.doubled += 1;
  if (broken !== undefined) total.broken += 1;
  if (lost.length > 0) console.log(`LOST     ${what}: ${lost.join(', ')}`);
  if (doubled.length > 0) console.log(`DOUBLED  ${what}: ${doubled.join(', ')}`);
  if (broken !== undefined) console.log(`BROKEN   ${what}: ${broken}`);
}

async function crashes(lanes: readonly Lane[]): Promise<void> {
  const tried = await crashEverywhere(lanes, (scenario, one) => {
    judge(`${scenario}: killed ${one.side} ${one.kind}, call ${String(one.nth)}`, one);
  });
  total.points = tried.length;
  for (const kind of untested(lanes, tried)) {
    total.broken += 1;
    console.log(`UNTRIED  ${kind}`);
  }
  const kinds = new Set(tried.map(({ kind }) => kind)).size;
  console.log(`${String(kinds)} kinds of storage calls`);
  console.log(
    `points tried ${String(tried.length)}, losses ${String(total.lost)}, doubles ${String(total.doubled)}`,
  );
}

async function storageFaults(lanes: readonly Lane[]): Promise<void> {
  const done = await disturbEverywhere(lanes, (scenario, { kind, nth, disturbance, ...found }) => {
    const { fault, when, lasting } = disturbance;
    judge(
      `${scenario}: ${fault}${lasting ? ', lasting,' : ''} when ${when} ${kind}, call ${String(nth)}`,
      found,
    );
  });
  console.log(`storage faults ${String(done.length)}`);
}

async function gone({ rig, fresh }: Lane): Promise<void> {
  const { acknowledged, toldToWait, otherAnswers, lost, doubled } = await outage(
    rig,
    fresh,
    Number(values.gone),
  );
  total.lost += lost;
  total.doubled += doubled;
  total.broken += otherAnswers.length + (toldToWait === 0 ? 1 : 0);
  console.log(
    `storage gone ${values.gone} s: ${String(acknowledged)} acknowledged, ${String(lost)} lost, ${String(doubled)} doubled, ` +
      `${String(toldToWait)} times told to wait, other answers: ${otherAnswers.join(' ') || 'none'}`,
  );
}

async function hostileRequests({ rig, fresh }: Lane): Promise<void> {
  await rig.storage.restore(fresh);
  const host = await rig.host('often');
  const found = await hostile(rig, host, Number(values.requests), Number(values.seed));
  await host.kill();
  total.requests = found.requests;
  total.serverErrors = found.serverErrors;
  for (const example of found.examples) console.log(`5xx      ${example}`);
  console.log(`hostile requests, seed ${values.seed}: ${JSON.stringify(found.answers)}`);
}

const records = parts.has('crash') || parts.has('storage');
const lanes = await Promise.all(Array.from({ length: Number(values.lanes) }, () => openLane(records)));
try {
  const [first] = lanes;
  if (!first) throw new Error('--lanes is at least 1');
  if (parts.has('crash')) await crashes(lanes);
  if (parts.has('storage')) await storageFaults(lanes);
  if (parts.has('outage')) await gone(first);
  if (parts.has('hostile')) await hostileRequests(first);
} finally {
  await Promise.all(lanes.map(({ rig }) => rig.stop()));
}
const { points, lost, doubled, requests, serverErrors, broken } = total;
if (broken > 0) console.log(`broken promises ${String(broken)}`);
console.log(
  `crash points ${String(points)}, lost ${String(lost)}, doubled ${String(doubled)}, ` +
    `hostile requests ${String(requests)}, server errors ${String(serverErrors)}`,
);
process.exitCode = lost + doubled + serverErrors + broken > 0 ? 1 : 0;
