// The province's own tables as this process last read them. Asking storage on every request would cost every submitter
// a call for what changes a few times a year, so they are held for a minute; who misses a table or a revision asks
// anew at once, so that a table just switched on works everywhere.
import type { TableDefinition } from '../shared/definition';
import { settings } from './settings';
import { isOutage } from './store/client';
import type { StoredDefinition } from './store/definitions';
import { stores } from './stores';

const heldMs = 60_000;
/** Somebody who names tables that do not exist must not cost a call each time. */
const mostOftenMs = 1000;

interface Held {
  /** By table, edition and version, so that an unchanged definition stays the same object. */
  readonly definitions: ReadonlyMap<string, TableDefinition>;
  /** Of `performance.now()`. */
  readonly at: number;
}

let held: Held | undefined;
let reading: Promise<Held> | undefined;

/** Current versions, drafts among them; at most a minute old, with `fresh` at most a second. */
export async function ownTables(fresh = false): Promise<readonly TableDefinition[]> {
  const age = held === undefined ? Infinity : performance.now() - held.at;
  if (held && age <= (fresh ? mostOftenMs : heldMs)) return [...held.definitions.values()];
  reading ??= readAll().finally(() => (reading = undefined));
  return [...(await reading).definitions.values()];
}

/** After a change made here: the next caller reads it. */
export function forgetOwnTables(): void {
  held = undefined;
}

/** What was read before stays in use while storage does not answer: whoever needs storage will hear of it anyway. */
async function readAll(): Promise<Held> {
  const before = held;
  try {
    const all = await stores().definitions.current(settings().province);
    held = { definitions: new Map(all.map((one) => definitionOf(one, before))), at: performance.now() };
    return held;
  } catch (error) {
    if (!before || !isOutage(error)) throw error;
    return before;
  }
}

function definitionOf(stored: StoredDefinition, before: Held | undefined): [string, TableDefinition] {
  const name = `${stored.table}|${stored.definition.inForce.from}|${stored.version}`;
  return [name, before?.definitions.get(name) ?? stored.definition];
}
