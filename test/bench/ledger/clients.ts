// The clerks: submit as told, come back when they are told to wait, count what was acknowledged and what was lost for
// good, and read back every acknowledged submission. One process for all of them.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/submission';
import { Line, type Reply } from './http';
import type { Clerk } from './site';
import { columnsOf, submissionOf } from './submissions';
import { tableIds, type TableId } from './tables';
import { serve } from './worker';

export type Task =
  | {
      readonly do: 'open';
      readonly url: string;
      readonly period: string;
      readonly clerks: readonly Clerk[];
      /** Versions there are already, by `unit|table`. */
      readonly versions: Outcome['versions'];
    }
  /** Each submitter sends the next one when the last is answered. */
  | { readonly do: 'closed'; readonly submitters: number; readonly seconds: number }
  /** So many a second, whatever has become of the ones before. */
  | { readonly do: 'offered'; readonly perSecond: number; readonly seconds: number }
  /** Every unit submits every table at once. */
  | { readonly do: 'rush' }
  | { readonly do: 'readBack' };

export interface Outcome {
  readonly acknowledged: number;
  /** Given up after a client that comes back had tried for two minutes, or refused. */
  readonly lost: number;
  /** Answers that said: come back. */
  readonly toldToWait: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Read back and not what was sent. */
  readonly different: number;
  /** The newest version of every table of a unit: `unit|table` -> version. */
  readonly versions: Readonly<Record<string, number>>;
}

interface Place extends Clerk {
  readonly table: TableId;
  version: number;
  /** Bodies of the next versions, made before a clock runs: a clerk's own machine makes them. */
  readonly ready: string[];
  /** Versions that were acknowledged and not read back yet. */
  readonly unread: number[];
  last: Promise<unknown>;
}

const patienceMs = 120_000;
let places: Place[] = [];
let line = new Line('http://127.0.0.1:1', 1);
let period = '';

async function work(task: Task): Promise<Outcome> {
  await makeReady(task);
  const began = performance.now();
  const tally = { acknowledged: 0, lost: 0, toldToWait: 0, different: 0, times: [] as number[] };
  const submit = (place: Place, from = performance.now()) => submitNext(place, tally, from);
  if (task.do === 'open') open(task);
  if (task.do === 'closed') await closed(task, submit);
  if (task.do === 'offered') await offered(task, submit);
  if (task.do === 'rush') await Promise.all(places.map((place) => submit(place)));
  if (task.do === 'readBack') await readBack(tally);
  const times = tally.times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  const { acknowledged, lost, toldToWait, different } = tally;
  return {
    ...{ acknowledged, lost, toldToWait, different, seconds: (performance.now() - began) / 1000 },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    versions: Object.fromEntries(places.map(({ unit, table, version }) => [`${unit}|${table}`, version])),
  };
}

type Tally = { acknowledged: number; lost: number; toldToWait: number; different: number; times: number[] };

function open(task: Extract<Task, { do: 'open' }>): void {
  ({ period } = task);
  line = new Line(task.url, 400);
  places = tableIds.flatMap((table) =>
    task.clerks.map((clerk) => ({
      ...{ ...clerk, table, version: task.versions[`${clerk.unit}|${table}`] ?? 0 },
      ...{ ready: [], unread: [], last: Promise.resolve() },
    })),
  );
}

/** More than one emulator takes in a second. */
const mostPerSecond = 300;

async function makeReady(task: Task): Promise<void> {
  if (task.do === 'open' || task.do === 'readBack') return;
  const submitters = task.do === 'closed' ? places.slice(0, task.submitters) : places;
  const all = task.do === 'rush' ? 0 : task.seconds * (task.do === 'closed' ? mostPerSecond : task.perSecond);
  const each = Math.max(1, Math.ceil(all / submitters.length));
  for (const place of submitters) {
    while (place.ready.length < each) place.ready.push(await bodyOf(place, place.ready.length + 1));
  }
}

/** The body of the version so many after the newest. */
async function bodyOf({ unit, table, version }: Place, after: number): Promise<string> {
  return JSON.stringify(await submissionOf(unit, table, period, version + after));
}

async function closed(
  { submitters, seconds }: Extract<Task, { do: 'closed' }>,
  submit: (place: Place) => Promise<void>,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  const one = async (place: Place) => {
    while (performance.now() < end) await submit(place);
  };
  await Promise.all(places.slice(0, submitters).map(one));
}

/** Times count from the moment it was due, so that a stall is not hidden by what it held up. */
async function offered(
  { perSecond, seconds }: Extract<Task, { do: 'offered' }>,
  submit: (place: Place, from: number) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const all: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = began + (n * 1000) / perSecond;
    if (due > performance.now()) await sleep(due - performance.now());
    const place = places[n % places.length];
    if (!place) continue;
    const next = place.last.then(() => submit(place, due));
    place.last = next;
    all.push(next);
  }
  await Promise.all(all);
}

async function submitNext(place: Place, tally: Tally, from: number): Promise<void> {
  const version = place.version + 1;
  const body = place.ready.shift() ?? (await bodyOf(place, 1));
  for (const end = performance.now() + patienceMs; ;) {
    const { status, retryAfter } = await line.ask('POST', '/api/submissions', place.token, body);
    if (status === 201 || status === 200) break;
    const mayComeBack = status === 503 || status === 429 || status === 0;
    if (!mayComeBack || performance.now() > end) {
      tally.lost += 1;
      place.ready.length = 0;
      return;
    }
    tally.toldToWait += 1;
    await sleep(retryAfter * 1000 * (0.75 + Math.random() / 2));
  }
  place.version = version;
  place.unread.push(version);
  tally.acknowledged += 1;
  tally.times.push(performance.now() - from);
}

const versionSchema = z.object({ columns: z.record(z.string(), z.array(z.unknown())) });

async function readBack(tally: Tally): Promise<void> {
  const queue = places
    .flatMap((place) => place.unread.splice(0).map((version) => ({ place, version })))
    .values();
  const one = async () => {
    for (const { place, version } of queue) {
      const { unit, table, token } = place;
      const path = `/api/submissions/${encodeURIComponent(unit)}/${table}/${period}/${version}`;
      const found = columnsIn(await line.ask('GET', path, token));
      tally.acknowledged += 1;
      if (found !== canonicalJson(columnsOf(unit, table, version))) tally.different += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
}

function columnsIn({ status, text }: Reply): string {
  if (status !== 200) return `status ${status}`;
  return canonicalJson(versionSchema.parse(JSON.parse(text)).columns);
}

serve(work);
