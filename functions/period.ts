// The periods that were opened, and how a period and a unit's head are shown. A head is made for every obliged unit
// when its period opens (functions/openPeriod.ts), so that who is due is a reading of the ledger, not a calculation.
import type { HeadView, OpenPeriod } from '../shared/api';
import { holdsForUnit } from '../shared/checking/where';
import type { TableDefinition } from '../shared/definition';
import { Problem } from '../shared/problem';
import type { Unit } from '../shared/unit';
import { today } from './clock';
import { dueDay, gateOn } from './gate';
import { settings } from './settings';
import type { StoredPeriod } from './store/periods';
import type { Head, NewHead, Place } from './store/rows';
import { stores } from './stores';

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
    ...(head.asked === '' ? {} : { asked: head.asked }),
  };
}

/** `due`: in time and nothing submitted yet. */
export function newHead(unit: Unit, definition: TableDefinition, period: StoredPeriod): NewHead {
  return {
    unit: unit.key,
    status: 'due',
    ...{ latest: 0, latestHash: '', counted: 0, events: 0, chainHash: '' },
    ...{ late: false, time: '', gate: gateOn(period, today()), due: period.deadline },
    ...{ extension: '', reopened: '', corrections: 0, asked: '' },
    obliged: isObliged(unit, definition, period.cutoff),
  };
}

/** Obliged to give the table itself: it must be covered, and it is of a kind that reports. */
export function isObliged(unit: Unit, definition: TableDefinition, cutoff: string): boolean {
  return definition.reporter.includes(unit.kind) && holdsForUnit(definition.obliged, unit, cutoff);
}
