// Opening a period, changing its dates, closing and locking it. The gate is written into every head before the
// period's own row says so: a submission that read an open head lands before that, or finds the head changed and is
// refused. Whoever writes heads writes the row afterwards under its ETag, and does both again when somebody else was
// quicker, so that in the end the heads say what the row says.
import type { Gate, PeriodChange } from '../shared/api';
import type { TableDefinition } from '../shared/definition';
import { addWorkingDays } from '../shared/holidays';
import type { PeriodDates } from '../shared/period';
import { Problem } from '../shared/problem';
import { today } from './clock';
import { formFor, formOn } from './forms';
import { gateOn } from './gate';
import { forgetOpened } from './memory';
import { isObliged, newHead, openedPeriods, periodView, placeOf } from './period';
import { settings } from './settings';
import type { PeriodState, StoredPeriod } from './store/periods';
import { stores } from './stores';
import { unitsInScope } from './units';

const mostAttempts = 6;

/** Opens a period, or changes it; repeating it changes nothing. `isNew` says which it was. */
export async function putPeriod(table: string, period: string, change: PeriodChange) {
  const { definition, dates } = await formFor(table, period);
  const { province } = placeOf(table, period);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const before = await stores().periods.state(province, table, period);
    const opened = changed(definition, { table, period, ...dates }, before?.period, change);
    await writeHeads(definition, opened, before);
    if (!(await stores().periods.put(province, opened, before))) continue;
    forgetOpened(table);
    return { isNew: before === undefined, opened: periodView(opened) };
  }
  throw new Error('A period could not be changed: others kept changing it.');
}

/** Closes what the clock has closed since the heads were written: every few minutes. */
export async function closePeriods(): Promise<void> {
  const all = await openedPeriods();
  for (const period of all) if (gateOn(period, today()) !== period.gate) await closeByDate(period);
}

async function closeByDate({ table, period: id, cutoff }: StoredPeriod): Promise<void> {
  const { definition } = await formOn(table, cutoff);
  const { province } = placeOf(table, id);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const before = await stores().periods.state(province, table, id);
    // A lock is written by whoever locks; a clock must not touch a head that is being locked at this moment.
    if (!before || before.period.locked) return;
    const closed = { ...before.period, gate: gateOn(before.period, today()) };
    await writeHeads(definition, closed, before, (gate) => gate !== 'locked');
    if (await stores().periods.put(province, closed, before)) return;
  }
}

type Dated = Pick<StoredPeriod, 'table' | 'period'> & PeriodDates;

function changed(
  definition: TableDefinition,
  dated: Dated,
  before: StoredPeriod | undefined,
  change: PeriodChange,
): StoredPeriod {
  const { workCalendar } = settings();
  const workingDaysAfter = (day: string, count: number) => addWorkingDays(day, count, workCalendar);
  const { workingDays, closesAfter } = definition.deadline;
  const deadline = change.deadline ?? before?.deadline ?? workingDaysAfter(dated.cutoff, workingDays);
  // A closing day belongs to its deadline: a new deadline without one brings the usual distance.
  const closesAsBefore = change.deadline === undefined ? before?.closes : undefined;
  const closes = change.closes ?? closesAsBefore ?? workingDaysAfter(deadline, closesAfter);
  if (closes < deadline) throw new Problem('invalidBody', { at: 'closes' });
  const locked = change.locked ?? before?.locked ?? false;
  return {
    ...{ ...dated, deadline, closes, locked },
    review: change.review ?? before?.review ?? definition.review,
    unitApproval: change.unitApproval ?? before?.unitApproval ?? definition.unitApproval,
    gate: gateOn({ deadline, closes, locked }, today()),
  };
}

/** Heads for all who must report; once the period is shut, for all who may, so that none can be made later. */
async function writeHeads(
  definition: TableDefinition,
  period: StoredPeriod,
  before: PeriodState | undefined,
  choice: (gate: Gate) => boolean = () => true,
): Promise<void> {
  const { table, period: id, cutoff, gate, deadline } = period;
  const place = placeOf(table, id);
  const isShut = gate === 'closed' || gate === 'locked';
  const units = unitsInScope(cutoff).filter((unit) =>
    isShut ? definition.reporter.includes(unit.kind) : isObliged(unit, definition, cutoff),
  );
  const { ledger } = stores();
  await ledger.createHeads(
    place,
    units.map((unit) => newHead(unit, definition, period)),
  );
  if (before === undefined) return;
  const isNewlyLocked = period.locked && !before.period.locked;
  const change = { gate, due: deadline, ...(isNewlyLocked ? { reopened: '' } : {}) };
  await ledger.writeGates(place, change, (head) => choice(head.gate));
}
