// Publishing: the heads of a period -> its workbooks, and the pointer moved forward, never back. Everything is read
// again on every run, so a message that comes twice, late, or in the wrong order does no harm; a run that finds
// nothing new writes nothing.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BookInput } from '../shared/book/plan';
import type { EarlierPublication } from '../shared/book/history';
import type { Publication } from '../shared/api';
import type { Unit } from '../shared/unit';
import type { Kept } from '../shared/xlsx/kept';
import { unitByKey } from '../shared/units/registry';
import { dayOf } from './clock';
import { deflate } from './deflate';
import { figuresSaidBy, replacedBy, writeFigures } from './publishedFigures';
import { askDependants } from './history';
import { usedOf } from './plan';
import { headName, readPeriod, type ReadPeriod } from './readPeriod';
import { countPublication } from './metrics';
import { isWhole, WHOLE_SCOPES, type Scope } from './scopeNames';
import { cutoffOf, editionOf, groupingOf, groupOf, narrowed } from './scopes';
import { settings } from './settings';
import type { Intent } from './store/intents';
import type { HeadVector, Pointer } from './store/workbooks';
import { stores } from './stores';
import { unitsInScope } from './units';

/** An intent whose append has not happened after this long belongs to a request that died. */
const abandonedMs = 5 * 60_000;
const mostAttempts = 5;

/** Publishes every period that has an intent, whatever became of its message. */
export async function sweep(): Promise<void> {
  const intents = await stores().intents.all(settings().province);
  for (const period of new Set(intents.map((intent) => intent.period))) await publish(period);
}

const pending = new Map<string, Promise<void>>();
const latest = new Map<string, Promise<void>>();
const ended = new Map<string, number>();

/**
 * One run per period at a time in this process; whoever asks before a run has begun to read shares it. `restMs`
 * keeps runs apart, so that a rush at the deadline becomes few publications and leaves the machine to submitters.
 */
export function publish(period: string, restMs = 0): Promise<void> {
  const shared = pending.get(period);
  if (shared) return shared;
  const before = latest.get(period) ?? Promise.resolve();
  const run = before
    .catch(() => undefined)
    .then(() => sleep(Math.max(0, (ended.get(period) ?? 0) + restMs - Date.now())))
    .then(() => {
      pending.delete(period);
      const now = timed(publishNow(period)).finally(() => ended.set(period, Date.now()));
      latest.set(period, now);
      return now;
    });
  pending.set(period, run);
  return run;
}

async function timed(run: Promise<void>): Promise<void> {
  const began = performance.now();
  const outcome = await run.then(
    () => 'made' as const,
    () => 'failed' as const,
  );
  countPublication(outcome, performance.now() - began);
  return run;
}

async function publishNow(period: string): Promise<void> {
  const { province } = settings();
  const intents = await stores().intents.ofPeriod(province, period);
  if (intents.length === 0) return;
  const read = await readPeriod(period, new Set(intents.map(({ table }) => table)));
  // An intent whose append has not happened asks for nothing yet: a locked period would get a page that corrects nothing.
  const appended = intents.filter((intent) => isCovered(intent, read.vector));
  const shown: HeadVector[] = [];
  if (appended.length > 0)
    for (const scope of WHOLE_SCOPES) shown.push(await publishScope(period, scope, read));
  // What another run's workbook lacks, because that run read other tables sooner, is found again by the sweep.
  const isShown = (intent: Intent) => shown.every((vector) => isCovered(intent, vector));
  await removeSettled(intents, appended, isShown);
}

/**
 * What is published of a scope now. A table's or a district's workbook is made when somebody asks for it, from the heads
 * as they are then: the same bytes as if it had been made with every change.
 */
export async function current(period: string, scope: Scope): Promise<Publication | undefined> {
  const { province } = settings();
  if (!isWhole(scope)) {
    const read = await readPeriod(period);
    const own = await narrowed(read, scope);
    if (!own) return undefined;
    await publishScope(period, scope, own, groupOf(read, scope));
  }
  return (await stores().workbooks.pointer(province, period, scope))?.publication;
}

/**
 * Moves the pointer to the workbook of what was read, unless what is published covers as much already. Answers what is
 * covered by the workbook that then stands.
 */
async function publishScope(
  period: string,
  scope: Scope,
  read: ReadPeriod,
  group?: string,
): Promise<HeadVector> {
  const { province } = settings();
  const { workbooks } = stores();
  let before = await workbooks.pointer(province, period, scope);
  // Nothing was ever submitted: there is no workbook to make, and nothing that it would have to show.
  if (read.asOf === '') return read.vector;
  if (!isForward(read.vector, before)) return before?.vector ?? {};
  const correction = correctionAfter(read, before);
  const base = baseAfter(read, before);
  const replaces = before && base !== undefined ? await replacedBy(before.publication, base) : undefined;
  const input = inputOf(period, scope, read, { correction, replaces, group });
  const { bytes, report } = await filesOf(scope, input);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const figures = figuresSaidBy(read.tables);
  await writeFigures({ period, scope, digest }, figures);
  await workbooks.write(province, { period, scope, digest }, report, 'docx');
  await workbooks.write(province, { period, scope, digest }, bytes, 'xlsx');
  for (let attempt = 0; isForward(read.vector, before); attempt++) {
    if (attempt === mostAttempts) throw new Error('The pointer could not be moved: others kept moving it.');
    const next = publicationOf({ period, scope, digest, bytes: bytes.byteLength }, read, before);
    // The workbook prints its number and its base: who lost the race makes it anew, with those that come next.
    const isStale = next.publication.correction !== correction || next.base !== base;
    if (isStale) return publishScope(period, scope, read, group);
    const woken = scope === 'all' ? await askDependants(next.publication, figures, before, read.opened) : [];
    if (await workbooks.move(province, next, before)) {
      for (const dependant of woken) await stores().queue.askToPublish(dependant);
      return read.vector;
    }
    before = await workbooks.pointer(province, period, scope);
  }
  return before?.vector ?? {};
}

/** No head is older than in what is published, and at least one is newer. */
function isForward(read: HeadVector, before: Pointer | undefined): boolean {
  if (!before) return true;
  const { vector } = before;
  const older = Object.entries(vector).some(([head, events]) => (read[head] ?? 0) < events);
  return !older && Object.entries(read).some(([head, events]) => (vector[head] ?? 0) < events);
}

/** The number counts contents: a head that changed without changing the workbook keeps it. */
function publicationOf(
  workbook: Pick<Publication, 'period' | 'scope' | 'digest' | 'bytes'>,
  read: ReadPeriod,
  before: Pointer | undefined,
): Omit<Pointer, 'etag'> {
  const { tables, vector, root, asOf, corrections: covered } = read;
  const isSame = before?.publication.digest === workbook.digest;
  const number = (before?.publication.number ?? 0) + (isSame ? 0 : 1);
  const heads = tables.flatMap((table) => table.heads).reduce((sum, { events }) => sum + events, 0);
  const correction = correctionAfter(read, before);
  return {
    publication: {
      ...workbook,
      number,
      asOf,
      heads,
      root,
      ...(correction === undefined ? {} : { correction }),
    },
    vector,
    corrections: { covered, last: correction ?? before?.corrections.last ?? 0 },
    base: baseAfter(read, before),
  };
}

/**
 * What a publication says its changes against: a correction against what it corrects, others against the last of an
 * earlier day, so that it does not matter how many there were on the way (docs/decisions/0011).
 */
function baseAfter(read: ReadPeriod, before: Pointer | undefined): number | undefined {
  if (!before) return undefined;
  const { publication, base, corrections } = before;
  const isCorrecting = correctionAfter(read, before) !== undefined;
  if (isCorrecting) return publication.number;
  return corrections.last === 0 && dayOf(publication.asOf) < dayOf(read.asOf) ? publication.number : base;
}

/** n of "Bản đính chính số n": what is published holds fewer corrected submissions than what was read. */
function correctionAfter({ corrections }: ReadPeriod, before: Pointer | undefined): number | undefined {
  if (!before || corrections <= before.corrections.covered) return undefined;
  return before.corrections.last + 1;
}

interface Told {
  readonly correction: number | undefined;
  readonly replaces: EarlierPublication | undefined;
  readonly group: string | undefined;
}

function inputOf(
  period: string,
  scope: Scope,
  read: ReadPeriod,
  { correction, replaces, group }: Told,
): BookInput {
  const cutoff = cutoffOf(read);
  const units = unitsInScope(cutoff);
  return {
    ...{ title: titleOf(correction), period, asOf: read.asOf, ledgerRoot: read.root, units },
    totals: read.tables.map((table) => table.totals),
    history: read.history.figures,
    returned: read.tables.flatMap(({ totals: { definition }, returned }) =>
      returned.map((unit) => ({ table: definition.id, unit })),
    ),
    edition: editionOf(scope),
    targets: usedOf(read.plan, period, scope).targets,
    groups: groupingOf(units, cutoff),
    ...(replaces && { replaces }),
    ...(group !== undefined && { group }),
    province: unitOf(settings().province),
    scope: unitOf(settings().scope),
  };
}

/** The heaviest modules of the server: loaded by whoever publishes, never by whoever submits. */
async function filesOf(scope: Scope, input: BookInput): Promise<{ bytes: Uint8Array; report: Uint8Array }> {
  const [{ laterBook, provinceReport }, { writeLater }, { reportDocx }, { Kept }] = await Promise.all([
    import('../shared/book/provinceBook'),
    import('../shared/xlsx/write'),
    import('./report/docx'),
    import('../shared/xlsx/kept'),
  ]);
  kept ??= new Kept(deflate, mostKeptBytes);
  const isOften = isWhole(scope);
  return {
    bytes: await writeLater(laterBook(input), isOften ? kept : new Kept(deflate, 0)),
    report: await reportDocx(provinceReport(input)),
  };
}

/** The two editions of a province of 168 units and 34,000 rows take some 4 MB. */
const mostKeptBytes = 32 * 1024 * 1024;
/** Of the workbooks made with every change: what did not change is not made again (docs/decisions/0024). */
let kept: Kept | undefined;

function titleOf(correction: number | undefined): string {
  const title = 'Tổng hợp số liệu giao ban';
  return correction === undefined ? title : `${title} – Bản đính chính số ${correction}`;
}

function unitOf(key: string): Unit {
  const unit = unitByKey(key);
  if (!unit) throw new Error(`The registry has no unit ${key}, which the settings name.`);
  return unit;
}

/** What it announced has been appended, and was read. */
function isCovered(intent: Intent, vector: HeadVector): boolean {
  return (vector[headName(intent)] ?? 0) >= intent.event;
}

/** Deletes what both editions show, and what nobody will ever append; the rest has a message or a sweep to come. */
async function removeSettled(
  intents: readonly Intent[],
  appended: readonly Intent[],
  isShown: (intent: Intent) => boolean,
): Promise<void> {
  for (const intent of intents) {
    const isAbandoned = Date.now() - Date.parse(intent.timestamp) > abandonedMs;
    if (appended.includes(intent) ? isShown(intent) : isAbandoned) await stores().intents.remove(intent);
  }
}
