// Opening a period for a table, and what its dates mean today. A head is made for every obliged unit when the
// period opens, so that who is due is a reading of the ledger, not a calculation.
import type { HeadView, OpenPeriod, PeriodChange } from '../shared/api';
import { holdsForUnit } from '../shared/checking/where';
import type { TableDefinition } from '../shared/definition';
import { addWorkingDays } from '../shared/period';
import { Problem } from '../shared/problem';
import type { Unit } from '../shared/unit';
import { today } from './clock';
import { formFor } from './forms';
import { dueDay, gateOn } from './gate';
import { settings } from './settings';
import type { StoredPeriod } from './store/periods';
import type { Head, NewHead, Place } from './store/rows';
import { stores } from './stores';
import { unitsInScope } from './units';

export function placeOf(table: string, period: string): Place {
  return { province: settings().province, table, period };
}

/** Refuses a period that nobody opened for the table. */
export async function openedPeriod(table: string, period: string): Promise<StoredPeriod> {
  const opened = await stores().periods.get(settings().province, table, period);
  if (!opened) throw new Problem('unknownPeriod', { period });
  return opened;
}

/** Every period opened, of one table or of all. */
export async function openedPeriods(
  choice: { table?: string; period?: string } = {},
): Promise<StoredPeriod[]> {
  const all = await stores().periods.all(settings().province);
  return all.filter(
    ({ table, period }) =>
      (choice.table === undefined || table === choice.table) &&
      (choice.period === undefined || period === choice.period),
  );
}

export function periodView(period: StoredPeriod): OpenPeriod {
  const { locked: _, gate: __, ...plain } = period;
  return { ...plain, gate: gateOn(period, today()) };
}

/** A unit's head, or what it would be before anything was submitted. */
export function headView(head: Head | NewHead, table: string): HeadView {
  const { unit, status, latest, counted, late, obliged, time } = head;
  const openUntil = dueDay(head, '');
  return {
    ...{ unit, table, status, latest, counted, late, obliged, time: time === '' ? null : time },
    ...(openUntil === '' ? {} : { openUntil }),
  };
}

/** `due`: in time and nothing submitted yet. */
export function newHead(unit: Unit, definition: TableDefinition, period: StoredPeriod): NewHead {
  return {
    unit: unit.key,
    status: 'due',
    ...{ latest: 0, latestHash: '', counted: 0, events: 0, chainHash: '' },
    ...{ late: false, time: '', gate: gateOn(period, today()), due: period.deadline },
    ...{ extension: '', reopened: '', corrections: 0 },
    obliged: isObliged(unit, definition, period.cutoff),
  };
}

/** Obliged to give the table itself: it must be covered, and it is of a kind that reports. */
function isObliged(unit: Unit, definition: TableDefinition, cutoff: string): boolean {
  return definition.reporter.includes(unit.kind) && holdsForUnit(definition.obliged, unit, cutoff);
}

/** Opens a period, or changes its dates; repeating it changes nothing. `isNew` says which it was. */
export async function putPeriod(table: string, period: string, change: PeriodChange) {
  const { definition, dates } = await formFor(table, period);
  const place = placeOf(table, period);
  const before = await stores().periods.get(place.province, table, period);
  const deadline =
    change.deadline ?? before?.deadline ?? addWorkingDays(dates.cutoff, definition.deadline.workingDays);
  // A closing day belongs to its deadline: a new deadline without one brings the usual distance.
  const closesAsBefore = change.deadline === undefined ? before?.closes : undefined;
  const opened: StoredPeriod = {
    ...{ table, period, ...dates, deadline },
    closes: change.closes ?? closesAsBefore ?? addWorkingDays(deadline, definition.deadline.closesAfter),
    locked: change.locked ?? before?.locked ?? false,
    review: change.review ?? before?.review ?? definition.review,
    unitApproval: change.unitApproval ?? before?.unitApproval ?? definition.unitApproval,
    gate: before?.gate ?? 'open',
  };
  if (opened.closes < opened.deadline) throw new Problem('invalidBody', { at: 'closes' });
  const obliged = unitsInScope(dates.cutoff).filter((unit) => isObliged(unit, definition, dates.cutoff));
  await stores().ledger.createHeads(
    place,
    obliged.map((unit) => newHead(unit, definition, opened)),
  );
  // The period's own row comes last: where it is, the heads are.
  await stores().periods.put(place.province, opened);
  return { isNew: before === undefined, opened: periodView(opened) };
}
