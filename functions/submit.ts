// Submitting: decide whether this submission may enter the ledger, then append it under the unit's head. Every
// answer is the same however often it is asked: one id has one receipt for ever, and what was already said under
// another id is not said twice (CONTRACT, "Ledger"). A dry run takes the same way and stops before writing.
import type { Receipt, Role } from '../shared/api';
import type { TableDefinition } from '../shared/definition';
import type { FiguresBySubject } from '../shared/figure';
import { Problem } from '../shared/problem';
import { comparedTables } from '../shared/references';
import type { Submission } from '../shared/submission';
import type { Unit } from '../shared/unit';
import { mustWrite, type Caller } from './allowed';
import { nextEvent } from './chain';
import { now, today } from './clock';
import { formOn, mustBeTable, type Form } from './forms';
import { memoryOf } from './memory';
import { formOfSubmission } from './usedForm';
import { dueDay, mustTake, standingOf } from './gate';
import { newHead, openedPeriod, placeOf } from './period';
import type { HeadState } from './store/ledger';
import { largestPayload } from './store/packed';
import type { StoredPeriod } from './store/periods';
import { packContent, type Kept, type NewHead, type PackedContent, type Place } from './store/rows';
import { stores } from './stores';
import { correctionsIn, transition, type Next } from './transitions';
import { isInScope, mustBeUnit, unitsOfProvince } from './units';
import { verify } from './verify';

/** How often a lost race is decided anew before the caller is asked to look again. */
const mostAttempts = 6;

export interface Outcome {
  readonly receipt: Receipt;
  /** False when the receipt is that of an earlier submission. */
  readonly isNew: boolean;
}

/** Everything that is settled about a submission before the ledger is asked. */
interface Sound {
  readonly place: Place;
  readonly unit: Unit;
  readonly definition: TableDefinition;
  readonly period: StoredPeriod;
  readonly submission: Submission;
  readonly caller: Caller;
  readonly role: Role;
}

/** What the ledger knows of the place a submission is for. */
interface Known {
  readonly place: Place;
  readonly unit: Unit;
  readonly period: StoredPeriod;
  readonly state: HeadState | undefined;
}

export async function knownOf({ table, unit: key, period: id }: Submission): Promise<Known> {
  const unit = mustBeUnit(key);
  await mustBeTable(table);
  const place = placeOf(table, id);
  const [period, state] = await Promise.all([openedPeriod(table, id), stores().ledger.headState(place, key)]);
  return { place, unit, period, state };
}

export async function submit(
  caller: Caller,
  submission: Submission,
  dryRun: boolean,
  knowing?: Promise<Known>,
): Promise<Outcome> {
  const { table } = submission;
  const role = mustWrite(caller, 'submission', { unit: submission.unit, table });
  const { place, unit, period, state } = await (knowing ?? knownOf(submission));
  // One that was taken has moved the head past its base: only then can its id be in the ledger.
  const earlier = isPast(state, submission) && (await earlierReceipt(place, submission));
  if (earlier) return { receipt: earlier, isNew: false };

  const form = await formOfTable(table, period.cutoff, submission.revision);
  if (!form.definition.reporter.includes(unit.kind) || !isInScope(unit, period.cutoff))
    throw new Problem('notObliged');
  const definition = await formOfSubmission(form, submission.revision);
  // What is certainly too late is not checked; the head decides again when it is written.
  const head = state?.head ?? newHead(unit, definition, period);
  mustTake(standingOf(head, period, today()), period);
  verify(definition, submission, await contextOf(unit, period, definition));
  return append({ place, unit, definition, period, submission, caller, role }, state, dryRun);
}

function isPast(state: HeadState | undefined, { base }: Submission): boolean {
  return state !== undefined && state.head.latest > base;
}

/** A revision unknown here may have been saved at another instance a moment ago. */
async function formOfTable(table: string, cutoff: string, revision: string): Promise<Form> {
  const form = await formOn(table, cutoff);
  return form.revision === revision ? form : formOn(table, cutoff, true);
}

/** What check() needs to know, the same on the pane's side through `GET context`. */
async function contextOf(unit: Unit, period: StoredPeriod, definition: TableDefinition) {
  const { period: id, from, to, cutoff } = period;
  return {
    unit,
    period: { id, from, to, cutoff },
    units: unitsOfProvince(cutoff),
    otherFigures: await otherFigures(unit.key, period, definition),
    memory: await memoryOf(unit, period, definition),
  };
}

/** Counted figures of the unit's tables that a rule compares with; tables without any are left out. */
export async function otherFigures(
  unit: string,
  { period }: Pick<StoredPeriod, 'period'>,
  definition: TableDefinition,
): Promise<Record<string, FiguresBySubject>> {
  const found = await Promise.all(
    comparedTables(definition).map(async (table) => {
      const figures = await stores().ledger.countedFigures(placeOf(table, period), unit);
      return figures ? [[table, figures] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

async function earlierReceipt(
  place: Place,
  { unit, submissionId }: Submission,
): Promise<Receipt | undefined> {
  const receipt = await stores().ledger.receiptOf(place, submissionId);
  if (receipt && receipt.unit !== unit) throw new Problem('invalidBody', { at: 'submissionId' });
  return receipt;
}

/** `first`: the head as it was read before the check; who loses a race reads again. */
async function append(sound: Sound, first: HeadState | undefined, dryRun: boolean): Promise<Outcome> {
  const { place, unit, submission } = sound;
  const { ledger, intents, queue } = stores();
  let state = first;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    if (attempt > 0) state = await ledger.headState(place, unit.key);
    const head = state?.head ?? newHead(unit, sound.definition, sound.period);
    const isSame = saysTheSame(head, submission);
    const earlier = (attempt > 0 || isSame) && (await earlierReceipt(place, submission));
    if (earlier) return { receipt: earlier, isNew: false };
    const same = isSame && (await ledger.receipt(place, unit.key, head.latest));
    if (same) return { receipt: same, isNew: false };
    const next = transition('submit', head.status, standingOf(head, sound.period, today()), sound.period);
    if (submission.base !== head.latest) throw new Problem('staleBase', { latest: head.latest });
    const version = nextVersion(sound, head, next, state?.countedBytes);
    if (dryRun) return { receipt: version.receipt, isNew: true };
    await intents.put(place, unit.key, submission.submissionId, version.head.events);
    if (!(await ledger.append(place, state, version))) continue;
    await queue.askToPublish(place.period);
    return { receipt: version.receipt, isNew: true };
  }
  const latest = (await ledger.head(place, unit.key))?.latest ?? 0;
  throw new Problem('staleBase', { latest });
}

/** The unit's current submission says exactly this already, and nobody sent it back. */
function saysTheSame({ status, latest, latestHash }: NewHead, { contentHash }: Submission): boolean {
  const stands = ['waiting', 'submitted', 'accepted'].includes(status);
  return stands && latest > 0 && latestHash === contentHash;
}

function nextVersion(sound: Sound, head: NewHead, next: Next, countedNow: HeadState['countedBytes']) {
  const { place, period, submission, caller, role } = sound;
  const { submissionId, contentHash } = submission;
  const receipt = receiptFor(sound, head, next);
  const { version, time, status } = receipt;
  const kept = keptOf(receipt, sound);
  const content = packContent(kept, submission.figures);
  refuseTooLarge(content);
  const happened = {
    type: 'submit',
    version,
    submissionId,
    contentHash,
    who: caller.id,
    role,
    time,
  } as const;
  const event = nextEvent(place, head, happened);
  const counts = next.counted === 'latest';
  const nextHead: NewHead = {
    ...head,
    ...{ status, time, latest: version, latestHash: contentHash, late: receipt.late },
    ...{ events: event.number, chainHash: event.hash, counted: counts ? version : head.counted },
    corrections: head.corrections + correctionsIn(next, head, period),
  };
  return { head: nextHead, counted: counts ? content : countedNow, receipt, kept, content, event };
}

function receiptFor({ period, submission, unit }: Sound, head: NewHead, { status }: Next): Receipt {
  const { submissionId, table, contentHash, columns, sheetRows } = submission;
  const late = today() > dueDay(head, period.deadline);
  // Instances' clocks differ a little; within one unit's chain time never goes back.
  const time = [now(), head.time].sort().at(-1) ?? now();
  return {
    ...{ submissionId, unit: unit.key, table, period: period.period },
    ...{ version: head.latest + 1, status, late, time, contentHash },
    ...{ rows: sheetRows.length, sent: Object.keys(columns) },
  };
}

function keptOf({ version, time, late }: Receipt, { submission, definition, unit, role }: Sound): Kept {
  const { submissionId, contentHash, range, columns, items, lying, sheetRows, sheetLetters } = submission;
  const { explanations, nothingToReport, conservation, clientTime } = submission;
  return {
    ...{ reporter: unit.key, version, submissionId, time, late, contentHash, range, role },
    countedAtUnit: definition.layout === 'register' && nothingToReport === undefined,
    ...{ columns, sheetRows, sheetLetters, explanations, conservation, clientTime },
    ...(items ? { items } : {}),
    ...(lying ? { lying } : {}),
    ...(nothingToReport ? { nothingToReport } : {}),
  };
}

function refuseTooLarge({ payload, figures }: PackedContent): void {
  if (payload.byteLength + figures.byteLength > largestPayload) {
    throw new Problem('submissionTooLarge', { max: largestPayload / 1024 });
  }
}
