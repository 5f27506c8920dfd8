// Kill -9 of the host before and after every storage call of an operation. The calls are those the proxy recorded in
// an undisturbed run, which is also the oracle: after the crash a fresh host, and the client that sends what was not
// acknowledged once more, must bring storage, figures and workbooks to exactly the same facts.
import { canonicalJson } from '../../shared/submission';
import { ask, askUntilAnswered, type Answer, type Asked } from './ask';
import { sendsMessage, takesMessages } from './calls';
import { differenceFrom, factsOf, type Difference, type Facts } from './facts';
import type { Watch } from './proxy';
import { until, type Rig, type RunningHost } from './rig';
import { mustBe, openPeriod, succeeded, untilPublished, untilQuiet, type Scenario } from './scenarios';
import type { Kept } from './storage';

export interface Recorded {
  readonly scenario: Scenario;
  /** Where the scenario begins. */
  readonly before: Kept;
  /** Kinds of the storage calls, in order, a kind as often as it came. */
  readonly calls: readonly string[];
  readonly oracle: Facts;
  /** The same in a host that has done it before: what it does once in its life is missing from both. */
  readonly warm: { readonly calls: readonly string[]; readonly oracle: Facts };
}

/** The `nth` call of a kind, and the side of it on which the host dies. */
export interface Point {
  readonly kind: string;
  readonly nth: number;
  readonly side: 'before' | 'after';
}

export interface Tried extends Point, Difference {
  /** Kinds of all calls on the way, of the host that died and of the one that took over. */
  readonly calls: readonly string[];
  /** Why it could not be judged: the point was not reached, or a promise about the receipt was broken. */
  readonly broken?: string;
}

/** Runs a scenario undisturbed in a fresh host; what comes out is the oracle. Then once more in the same host. */
export async function record(rig: Rig, fresh: Kept, scenario: Scenario): Promise<Recorded> {
  await rig.storage.restore(fresh);
  const preparing = await rig.host('never');
  await scenario.prepare(rig, preparing);
  await preparing.kill();
  await rig.storage.forgetMessages();
  const before = await rig.storage.keep();
  const host = await begin(rig, scenario, {});
  const cold = await undisturbed(rig, host, scenario);
  await rig.storage.restore(before);
  rig.proxy.watch({});
  const warm = await undisturbed(rig, host, scenario);
  await host.kill();
  const received = cold.oracle.get('figure petitions.received');
  if (received !== String(scenario.received))
    throw new Error(
      `${scenario.name}: received ${String(received)} instead of ${String(scenario.received)}.`,
    );
  return { scenario, before, ...cold, warm };
}

async function undisturbed(rig: Rig, host: RunningHost, { asks }: Scenario) {
  const asked = await asks?.(rig);
  if (asked) succeeded(await ask(host.url, asked));
  await untilQuiet(rig);
  const calls = [...rig.proxy.calls];
  return { calls, oracle: await factsOf(rig, host) };
}

/** The ledger every scenario begins with: members and an opened period. */
export async function freshLedger(rig: Rig): Promise<Kept> {
  const host = await rig.host('never');
  await rig.seedMembers(host);
  await openPeriod(rig, host);
  await host.kill();
  return rig.storage.keep();
}

export function pointsOf(calls: readonly string[]): Point[] {
  const seen = new Map<string, number>();
  return calls.flatMap((kind) => {
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    return [
      { kind, nth, side: 'before' as const },
      { kind, nth, side: 'after' as const },
    ];
  });
}

/** Kills the host at the point, starts another, lets the client ask again, and compares. */
export async function crashAt(rig: Rig, recorded: Recorded, point: Point): Promise<Tried> {
  try {
    return { ...point, ...(await crash(rig, recorded, point)) };
  } catch (error) {
    const broken = error instanceof Error ? error.message : 'not an Error';
    return { ...point, lost: [], doubled: [], calls: [...rig.proxy.calls], broken };
  } finally {
    rig.proxy.watch({});
  }
}

async function crash(rig: Rig, { scenario, before, oracle }: Recorded, point: Point) {
  await rig.storage.restore(before);
  let died = false;
  // The host is ready without storage, so a call it makes while it starts can wait for the one who kills it.
  const starting: Promise<RunningHost> = begin(
    rig,
    scenario,
    atPoint(point, async () => {
      died = true;
      await (await starting).kill();
    }),
  );
  const host = await starting;
  const asked = await scenario.asks?.(rig);
  const first = asked && (await ask(host.url, asked));
  if (first) succeeded(first);
  await until(`the host reaches ${point.kind}, call ${String(point.nth)}`, 30, () => died);
  await host.kill();
  const second = await rig.host('often');
  try {
    await recover(rig, second, asked, first);
    const calls = [...new Set(rig.proxy.calls)];
    return { calls, ...differenceFrom(oracle, await factsOf(rig, second)) };
  } finally {
    await second.kill();
  }
}

/** What was acknowledged must be there before anybody asks again; what was not is sent again. */
async function recover(rig: Rig, { url }: RunningHost, asked: Asked | undefined, first: Answer | undefined) {
  if (asked && !first) succeeded(await askUntilAnswered(url, asked, 30));
  await untilPublished(rig);
  if (!asked) return;
  const kept = await rig.storage.facts();
  const again = mustBe(200, await ask(url, asked));
  if (first && canonicalJson(again.body) !== canonicalJson(first.body))
    throw new Error('Another receipt than before.');
  const { lost, doubled } = differenceFrom(kept, await rig.storage.facts());
  if (lost.length + doubled.length > 0) throw new Error('Asking again changed what is stored.');
}

async function begin(rig: Rig, { sweeps }: Scenario, watch: Watch): Promise<RunningHost> {
  // The watch begins with the host: its first calls open tables and queues, and count like the others.
  rig.proxy.watch(watch);
  return rig.host(sweeps);
}

function atPoint({ kind, nth, side }: Point, kill: () => Promise<void>): Watch {
  const asked = new Map<string, number>();
  const answered = new Map<string, number>();
  const isIt = (counts: Map<string, number>, call: string) => {
    counts.set(call, (counts.get(call) ?? 0) + 1);
    return call === kind && counts.get(call) === nth;
  };
  const die = async () => {
    await kill();
    return 'reset' as const;
  };
  return {
    asked: (call) => {
      // A poll is about a message only once there is one.
      const isNobodys = call === takesMessages && !asked.has(sendsMessage);
      return !isNobodys && isIt(asked, call) && side === 'before' ? die() : undefined;
    },
    answered: (call) => (isIt(answered, call) && side === 'after' ? die() : undefined),
  };
}
