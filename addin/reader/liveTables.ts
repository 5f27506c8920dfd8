// The tables that were checked, kept checked while the user types: what is read anew is compared with what was read
// before, and only the difference is checked (shared/checking/recheck.ts).
import { liveCheck, type LiveCheck } from '../../shared/checking/recheck';
import type { Place } from '../duty';
import {
  checkTables,
  compared,
  contextOf,
  dutyOf,
  readTable,
  resultOf,
  type CheckedTable,
  type Work,
} from './check';
import { changeOf } from './changeOf';
import type { FoundTable } from './tables';

export class LiveTables {
  #results: readonly CheckedTable[];
  readonly #live = new Map<string, LiveCheck>();

  constructor(
    private readonly work: Work,
    results: readonly CheckedTable[],
  ) {
    this.#results = results;
  }

  get place(): Place {
    return this.work.place;
  }

  /** The results after `found` were read anew; null when one of the checked tables is no longer there. */
  follow(found: readonly FoundTable[]): readonly CheckedTable[] | null {
    const sheets = new Set(found.map(({ sheet }) => sheet));
    const touched = this.work.tables.filter(({ sheet }) => sheets.has(sheet));
    if (touched.some(({ id }) => found.every((one) => one.id !== id))) return null;
    const fresh = found.filter(({ id }) => touched.some((table) => table.id === id));
    const now = this.#results.map((before) => {
      const table = fresh.find(({ id }) => id === before.id);
      return (table && this.#followed(table, before)) ?? before;
    });
    this.#results = now.map((result) => compared(result, now, this.work));
    return this.#results;
  }

  #followed(table: FoundTable, before: CheckedTable): CheckedTable | undefined {
    const { work } = this;
    const duty = dutyOf(table.table, work.place);
    const reading = duty && readTable(table, duty, work);
    if (!duty || !reading) return undefined;
    const known = before.checked.reading;
    const change = changeOf(known, reading);
    // Other columns make another table: it is checked as if for the first time.
    if (!change) return checkTables({ ...work, tables: [table] })[0];
    const live = this.#live.get(table.id) ?? this.#liveOf(table, before);
    live.apply(change);
    return resultOf(table, live, work);
  }

  #liveOf(table: FoundTable, { checked }: CheckedTable): LiveCheck {
    const duty = dutyOf(table.table, this.work.place);
    if (!duty) throw new Error('A table that was checked is owed.');
    const live = liveCheck(checked.definition, checked.reading, contextOf(duty, this.work.place, {}));
    this.#live.set(table.id, live);
    return live;
  }
}
