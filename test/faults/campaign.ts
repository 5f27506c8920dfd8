// The whole campaign: every crash point of every scenario, every storage fault at every call, storage gone under load,
// and hostile requests. Points are shared between lanes, each a rig of its own with an oracle of its own, because most
// of a point's time is waiting.
import { crashAt, freshLedger, pointsOf, record, type Point, type Recorded, type Tried } from './crash';
import { startRig, type Rig } from './rig';
import { scenarios } from './scenarios';
import { Hosts } from './hosts';
import { cases, disturb, type Case, type Disturbed } from './storageFaults';
import type { Kept } from './storage';

export interface Lane {
  readonly rig: Rig;
  readonly fresh: Kept;
  /** One for each scenario. */
  readonly recorded: readonly Recorded[];
}

/** `records`: the scenarios are needed; an outage and hostile requests do without. */
export async function openLane(records: boolean): Promise<Lane> {
  const rig = await startRig();
  try {
    const fresh = await freshLedger(rig);
    const recorded: Recorded[] = [];
    for (const scenario of records ? scenarios : []) recorded.push(await record(rig, fresh, scenario));
    return { rig, fresh, recorded };
  } catch (error) {
    await rig.stop();
    throw error;
  }
}

interface Task<Todo> {
  readonly scenario: number;
  readonly todo: Todo;
}

type Report<Done> = (scenario: string, done: Done) => void;

/**
 * Every call of every scenario, before and after. What a host does once in its life, as opening a table, is the same
 * whatever it is asked first: those kinds are tried in the first scenario that has them.
 */
export async function crashEverywhere(lanes: readonly Lane[], report: Report<Tried>): Promise<Tried[]> {
  const known = new Set<string>();
  const tasks = recordedBy(lanes).flatMap(({ calls, warm }, scenario) => {
    const isDone = (kind: string) => known.has(kind) && !warm.calls.includes(kind);
    const points = pointsOf(calls).filter(({ kind }) => !isDone(kind));
    calls.forEach((kind) => known.add(kind));
    return points.map((todo): Task<Point> => ({ scenario, todo }));
  });
  return share(lanes, tasks, report, (lane, recorded, point) => crashAt(lane.rig, recorded, point));
}

/** Kinds of calls that came by and were not killed on both sides: there must be none. */
export function untested(lanes: readonly Lane[], tried: readonly Tried[]): string[] {
  const seen = new Set([...recordedBy(lanes), ...tried].flatMap(({ calls }) => calls));
  const isTried = (kind: string, side: Point['side']) =>
    tried.some((one) => one.kind === kind && one.side === side && one.broken === undefined);
  return [...seen].filter((kind) => !isTried(kind, 'before') || !isTried(kind, 'after'));
}

/** Every case at every call of the first scenario, and at the kinds only later ones have. */
export async function disturbEverywhere(
  lanes: readonly Lane[],
  report: Report<Disturbed>,
): Promise<Disturbed[]> {
  const known = new Set<string>();
  const tasks = recordedBy(lanes).flatMap(({ calls }, scenario) => {
    const points = pointsOf(calls).filter(({ kind, side }) => side === 'before' && !known.has(kind));
    calls.forEach((kind) => known.add(kind));
    return points.flatMap((point) =>
      cases.map((one): Task<Point & { disturbance: Case }> => ({
        scenario,
        todo: { ...point, disturbance: one },
      })),
    );
  });
  const hosts = new Map(lanes.map((lane) => [lane, new Hosts(lane.rig)]));
  try {
    return await share(lanes, tasks, report, (lane, recorded, { disturbance, ...call }) =>
      disturb(lane.rig, hosts.get(lane) ?? new Hosts(lane.rig), recorded, call, disturbance),
    );
  } finally {
    for (const host of hosts.values()) await host.end();
  }
}

function recordedBy([first]: readonly Lane[]): readonly Recorded[] {
  return first?.recorded ?? [];
}

async function share<Todo, Done>(
  lanes: readonly Lane[],
  tasks: readonly Task<Todo>[],
  report: Report<Done>,
  run: (lane: Lane, recorded: Recorded, todo: Todo) => Promise<Done>,
): Promise<Done[]> {
  const queue = tasks.values();
  const done: Done[] = [];
  await Promise.all(
    lanes.map(async (lane) => {
      for (const { scenario, todo } of queue) {
        const recorded = lane.recorded[scenario];
        if (!recorded) throw new Error('A lane has not recorded every scenario.');
        const one = await run(lane, recorded, todo);
        done.push(one);
        report(recorded.scenario.name, one);
      }
    }),
  );
  return done;
}
