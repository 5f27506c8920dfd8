// The reminders a caller has to act on, from the boards of the periods that are not long over.
import type { Digest, Reminder } from '../shared/api';
import { addDays } from '../shared/period';
import { roleToWrite, type Caller } from './allowed';
import { today } from './clock';
import { formOn } from './forms';
import { openedPeriods, placeOf } from './period';
import { digestOf, remindersOf, type Board } from './reminders';
import { settings } from './settings';
import type { StoredPeriod } from './store/periods';
import { stores } from './stores';

/** A period that closed longer ago is only corrected on request: its heads are not read for everybody every day. */
const daysAfterClosing = 92;

export interface ToDo {
  readonly reminders: Reminder[];
  readonly digests: Digest[];
}

export async function remindersFor(caller: Caller): Promise<ToDo> {
  return remindersIn(await recentBoards(), caller, today());
}

export async function recentBoards(): Promise<Board[]> {
  const day = today();
  const recent = (await openedPeriods()).filter(({ closes }) => addDays(closes, daysAfterClosing) >= day);
  return Promise.all(recent.map(boardOf));
}

export function remindersIn(boards: readonly Board[], caller: Caller, day: string): ToDo {
  const { workCalendar } = settings();
  const mine = ({ kind, unit, table }: Reminder) =>
    roleToWrite(caller, kind === 'toApprove' ? 'approve' : 'submission', { unit, table }) !== undefined;
  const reviewed = boards.filter(({ period: { table } }) => roleToWrite(caller, 'accept', { table }));
  return {
    reminders: boards.flatMap((board) => remindersOf(board, day, workCalendar)).filter(mine),
    digests: reviewed.map((board) => digestOf(board, day)),
  };
}

async function boardOf(period: StoredPeriod): Promise<Board> {
  const { definition } = await formOn(period.table, period.cutoff);
  const heads = await stores().ledger.heads(placeOf(period.table, period.period));
  return { period, title: definition.title.vi, heads };
}
