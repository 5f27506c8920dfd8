// What this instance has done since it began, in counts that can be added over instances and drawn by a dashboard:
// answers by endpoint and class, and how many took at most so long. No unit, no person, no value.
import type { InstanceMetrics } from '../shared/api';

/** Upper bounds in milliseconds; the last class has none. */
const boundsMs = [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] as const;

interface Timed {
  count: number;
  sumMs: number;
  readonly atMost: number[];
}

interface Counted extends Timed {
  readonly answers: Map<string, number>;
}

const began = new Date().toISOString();
const requests = new Map<string, Counted>();
const publications = new Map<'made' | 'failed', Timed>([
  ['made', timed()],
  ['failed', timed()],
]);
let turnedAway = 0;

export function countRequest(endpoint: string, status: number, ms: number): void {
  const counted = requests.get(endpoint) ?? { ...timed(), answers: new Map<string, number>() };
  requests.set(endpoint, counted);
  const kind = `${String(Math.floor(status / 100))}xx`;
  counted.answers.set(kind, (counted.answers.get(kind) ?? 0) + 1);
  add(counted, ms);
}

export function countTurnedAway(): void {
  turnedAway += 1;
}

export function countPublication(outcome: 'made' | 'failed', ms: number): void {
  const counted = publications.get(outcome);
  if (counted) add(counted, ms);
}

export function instanceMetrics(turns: { running: number; waiting: number }): InstanceMetrics {
  return {
    since: began,
    running: turns.running,
    waiting: turns.waiting,
    turnedAway,
    boundsMs: [...boundsMs],
    requests: [...requests].map(([endpoint, { answers, ...times }]) => ({
      endpoint,
      answers: Object.fromEntries(answers),
      ...shown(times),
    })),
    publications: Object.fromEntries([...publications].map(([outcome, times]) => [outcome, shown(times)])),
  };
}

function timed(): Timed {
  return { count: 0, sumMs: 0, atMost: boundsMs.map(() => 0) };
}

function add(times: Timed, ms: number): void {
  times.count += 1;
  times.sumMs += ms;
  boundsMs.forEach((bound, index) => {
    if (ms <= bound) times.atMost[index] = (times.atMost[index] ?? 0) + 1;
  });
}

function shown({ count, sumMs, atMost }: Timed) {
  return { count, sumMs: Math.round(sumMs), atMost: [...atMost] };
}
