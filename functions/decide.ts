// Deciding about a submission: approve, accept, return, withdraw, reopen, give more time. The head and the event go
// into the ledger in one transaction under the head's ETag, so that of two reviewers one decides and the other is
// told. One event id has one receipt for ever, as a submission has.
import type { EventAction, EventBody, EventReceipt, Role } from '../shared/api';
import type { TableDefinition } from '../shared/definition';
import { addDays } from '../shared/period';
import { Problem } from '../shared/problem';
import type { Unit } from '../shared/unit';
import { mustWrite, type Caller } from './allowed';
import { nextEvent, type Decided, type LedgerEvent } from './chain';
import { now, today } from './clock';
import { formOn, mustBeTable } from './forms';
import { standingOf } from './gate';
import { newHead, openedPeriod, placeOf } from './period';
import type { HeadState } from './store/ledger';
import type { StoredPeriod } from './store/periods';
import type { NewHead, PackedContent, Place } from './store/rows';
import { stores } from './stores';
import { refusePersonal } from './texts';
import { correctionsIn, transition, type Next } from './transitions';
import { isInScope, mustBeUnit } from './units';

/** How often a lost race is decided anew before the caller is asked to look again. */
const mostAttempts = 6;
/** More time than this is a year typed wrongly. */
const longestDays = 366;

export interface Decision {
  readonly receipt: EventReceipt;
  /** False when the receipt is that of the same event, sent before. */
  readonly isNew: boolean;
}

interface Sound {
  readonly place: Place;
  readonly unit: Unit;
  readonly definition: TableDefinition;
  readonly period: StoredPeriod;
  readonly asked: EventBody;
  readonly caller: Caller;
  readonly role: Role;
}

export async function decide(caller: Caller, asked: EventBody): Promise<Decision> {
  const { table, unit: unitKey, action } = asked;
  const role = mustWrite(caller, action, { unit: unitKey, table });
  const unit = mustBeUnit(unitKey);
  await mustBeTable(table);
  const period = await openedPeriod(table, asked.period);
  const place = placeOf(table, asked.period);
  const { definition } = await formOn(table, period.cutoff);
  if (!definition.reporter.includes(unit.kind) || !isInScope(unit, period.cutoff))
    throw new Problem('notObliged');
  const { reason, until, comments } = saidIn(asked);
  refusePersonal(table, [reason, ...comments.map(({ text }) => text)]);
  const earlier = await earlierReceipt(place, asked);
  if (earlier) return { receipt: earlier, isNew: false };
  if (until !== '' && (until < today() || until > addDays(today(), longestDays)))
    throw new Problem('invalidBody', { at: 'until' });
  return record({ place, unit, definition, period, asked, caller, role });
}

/** Empty where the action says nothing of the kind. */
function saidIn(asked: EventBody): Pick<Decided, 'reason' | 'until' | 'comments'> {
  return {
    reason: 'reason' in asked ? asked.reason : '',
    until: 'until' in asked ? asked.until : '',
    comments: 'comments' in asked ? asked.comments : [],
  };
}

async function earlierReceipt(place: Place, asked: EventBody): Promise<EventReceipt | undefined> {
  const found = await stores().ledger.eventOf(place, asked.eventId);
  if (!found) return undefined;
  const { unit, event } = found;
  if (event.type !== asked.action || unit !== asked.unit) throw new Problem('invalidBody', { at: 'eventId' });
  return receiptOf(place, unit, event, event.type);
}

async function record(sound: Sound): Promise<Decision> {
  const { place, unit, asked } = sound;
  const { ledger, intents, queue } = stores();
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const state = await ledger.headState(place, unit.key);
    const head = state?.head ?? newHead(unit, sound.definition, sound.period);
    const next = await decided(sound, head, state?.countedBytes);
    const isShown = next.head.status !== head.status || next.head.counted !== head.counted;
    if (isShown) await intents.put(place, unit.key, asked.eventId, next.head.events);
    if (await ledger.record(place, state, { ...next, eventId: asked.eventId })) {
      if (isShown) await queue.askToPublish(place.period);
      return { receipt: receiptOf(place, unit.key, next.event, asked.action), isNew: true };
    }
    const earlier = await earlierReceipt(place, asked);
    if (earlier) return { receipt: earlier, isNew: false };
  }
  throw new Problem('staleBase', { latest: (await ledger.head(place, unit.key))?.latest ?? 0 });
}

/** The head after the event, what counts in it, and the event. */
async function decided(sound: Sound, head: NewHead, countedNow: HeadState['countedBytes']) {
  const { place, period, asked, caller, role } = sound;
  const { action, eventId, base } = asked;
  if (base !== head.latest) throw new Problem('staleBase', { latest: head.latest });
  const next = transition(action, head.status, standingOf(head, period, today()), period);
  const counted = { stays: head.counted, latest: head.latest, none: 0 }[next.counted];
  const said = saidIn(asked);
  // Instances' clocks differ a little; within one unit's chain time never goes back.
  const time = [now(), head.time].sort().at(-1) ?? now();
  const happened = { type: action, version: head.latest, who: caller.id, role, time } as const;
  const event = nextEvent(place, head, {
    ...happened,
    ...{ eventId, status: next.status, counted, ...said },
  });
  const isShown = next.status !== head.status || counted !== head.counted;
  return {
    head: {
      ...{ ...head, status: next.status, counted, events: event.number, chainHash: event.hash },
      ...(isShown ? { time } : {}),
      ...datesAfter(action, head, said.until),
      corrections: head.corrections + correctionsIn(next, head, period),
    },
    counted: await countedAfter(next, place, head, countedNow),
    event,
  };
}

/** A unit stops asking when it is answered, whatever the answer. */
function datesAfter(action: EventAction, { extension, reopened, asked }: NewHead, until: string) {
  if (action === 'extend') return { extension: until, reopened, asked: '' };
  if (action === 'reopen') return { extension, reopened: until, asked: '' };
  return { extension, reopened, asked: action === 'askCorrection' ? today() : asked };
}

async function countedAfter(
  { counted }: Next,
  place: Place,
  { unit, latest }: NewHead,
  countedNow: PackedContent | undefined,
): Promise<PackedContent | undefined> {
  if (counted === 'none') return undefined;
  if (counted === 'stays') return countedNow;
  const bytes = await stores().ledger.versionBytes(place, unit, latest);
  if (!bytes) throw new Error('A head names a version the ledger does not have.');
  return bytes;
}

function receiptOf(place: Place, unit: string, event: LedgerEvent, action: EventAction): EventReceipt {
  if (event.type === 'submit') throw new Error('A submission has a receipt of its own.');
  const { eventId, number, version, status, counted, time } = event;
  const { table, period } = place;
  return { eventId, action, unit, table, period, event: number, version, status, counted, time };
}
