// A page of the feed is a period, newest first: however long the history is, one request reads one period, and a period
// or table the filter rules out is not read at all.
import { mayRead, type Caller } from '../allowed';
import { openedPeriods } from '../period';
import type { StoredPeriod } from '../store/periods';
import type { FeedSet } from './model';
import type { Wanted } from './query';
import { rowsOf, type FeedRow } from './rows';

export interface FeedPage {
  readonly rows: readonly Partial<FeedRow>[];
  /** Where the next page begins and what is still wanted of it; absent after the last. */
  readonly next?: { readonly from: string; readonly skip: number; readonly top: number };
}

export async function pageOf(set: FeedSet, caller: Caller, wanted: Wanted): Promise<FeedPage> {
  const periods = await periodsFor(caller, wanted);
  let { skip } = wanted;
  const begin = wanted.from === undefined ? 0 : periods.findIndex(([period]) => period === wanted.from);
  if (begin < 0 || wanted.top === 0) return { rows: [] };
  for (const [at, [, tables]] of periods.entries()) {
    if (at < begin) continue;
    const found = await matching(set, caller, wanted, tables);
    const rows = found.slice(skip, skip + wanted.top);
    skip = Math.max(0, skip - found.length);
    if (rows.length === 0) continue;
    const top = wanted.top - rows.length;
    const following = periods[at + 1];
    const page = { rows: rows.map((row) => selected(row, wanted.select)) };
    return following && top > 0 ? { ...page, next: { from: following[0], skip, top } } : page;
  }
  return { rows: [] };
}

/** How many rows match, whatever page they are on. */
export async function countOf(set: FeedSet, caller: Caller, wanted: Wanted): Promise<number> {
  let count = 0;
  for (const [, tables] of await periodsFor(caller, wanted)) {
    count += (await matching(set, caller, wanted, tables)).length;
  }
  return count;
}

/** Period -> its tables, as far as the caller may read them and the filter may match them; newest first. */
async function periodsFor(
  caller: Caller,
  { filter }: Wanted,
): Promise<(readonly [string, readonly StoredPeriod[]])[]> {
  const byPeriod = new Map<string, StoredPeriod[]>();
  for (const opened of await openedPeriods()) {
    const { period, table } = opened;
    if (!mayRead(caller, 'feed', { table })) continue;
    if (filter?.({ Period: period, Table: table }) === false) continue;
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), opened]);
  }
  const lastDay = (tables: readonly StoredPeriod[]) =>
    tables
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '';
  return [...byPeriod].sort(([a, ofA], [b, ofB]) => {
    const [dayA, dayB] = [lastDay(ofA), lastDay(ofB)];
    return dayA === dayB ? (a < b ? -1 : 1) : dayA > dayB ? -1 : 1;
  });
}

async function matching(
  set: FeedSet,
  caller: Caller,
  { filter }: Wanted,
  tables: readonly StoredPeriod[],
): Promise<FeedRow[]> {
  const found: FeedRow[] = [];
  for (const opened of tables) {
    const rows = await rowsOf(set, caller, opened);
    found.push(...(filter ? rows.filter((row) => filter(row)) : rows));
  }
  return found;
}

function selected(row: FeedRow, select: Wanted['select']): Partial<FeedRow> {
  if (!select) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => select.includes(name)));
}
