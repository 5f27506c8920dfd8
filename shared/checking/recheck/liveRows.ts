// The rows of a table that is being worked on. Each row keeps one number for life, under which its cells, its mask of
// errors and its place in an index stand; where it lies on the sheet is a list beside, so that putting a row in among
// 100,000 moves sheet rows and nothing else.
import type { TableDefinition } from '../../definition';
import type { Reading, Value } from '../../reading/reading';
import { blankWhenAbsent } from '../rows';
import { movedRow, type AddedRow, type Change, type Edit } from './change';

export type LiveValues = (Value | undefined)[];

const nowhere = { row: -1, id: undefined };

export class LiveRows {
  /** What the cells say, by column key and row number. */
  readonly said: Readonly<Record<string, LiveValues>>;
  /** The same with refused cells unreadable: what rules and figures look at. Blank columns stand for absent ones. */
  readonly clean: Readonly<Record<string, LiveValues>>;
  /** Sheet row of each row number. */
  readonly sheetRows: number[];
  /** Row numbers in the order of the sheet. */
  #order: number[];
  /** Where the last cell was written: a pasted block comes row by row. */
  #last: { readonly row: number; readonly id: number | undefined } = nowhere;

  constructor(definition: TableDefinition, { columns, sheetRows }: Reading) {
    const blank = definition.columns.filter(
      ({ key }) => !Object.hasOwn(columns, key) && blankWhenAbsent(definition, key),
    );
    this.said = copyOf(columns);
    this.clean = {
      ...copyOf(columns),
      ...Object.fromEntries(blank.map(({ key }) => [key, sheetRows.map(() => null)])),
    };
    this.sheetRows = [...sheetRows];
    this.#order = sheetRows.map((_, at) => at);
  }

  get order(): readonly number[] {
    return this.#order;
  }

  /** The number of the row that lies on a sheet row. */
  at(sheetRow: number): number | undefined {
    const id = this.#order[this.position(sheetRow)];
    return id !== undefined && this.sheetRows[id] === sheetRow ? id : undefined;
  }

  /** How many rows lie above a sheet row. */
  position(sheetRow: number): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sheetRows[this.#order[middle] ?? -1] ?? 0) < sheetRow) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Moves rows on the sheet; answers those that were taken out. */
  move(moved: NonNullable<Change['moved']>): readonly number[] {
    this.#last = nowhere;
    const from = this.position(moved.at);
    const gone: number[] = [];
    for (let at = from; at < this.#order.length; at++) {
      const id = this.#order[at] ?? -1;
      const row = movedRow(this.sheetRows[id] ?? 0, moved);
      if (row === undefined) gone.push(id);
      else this.sheetRows[id] = row;
    }
    this.#order.splice(from, gone.length);
    for (const id of gone) this.#clear(id);
    return gone;
  }

  remove(ids: readonly number[]): void {
    if (ids.length === 0) return;
    this.#last = nowhere;
    const gone = new Set(ids);
    this.#order = this.#order.filter((id) => !gone.has(id));
    for (const id of ids) this.#clear(id);
  }

  /** Puts rows where no record lies; answers their numbers. A cell that is not given is blank. */
  add(added: readonly AddedRow[]): readonly number[] {
    if (added.length === 0) return [];
    this.#last = nowhere;
    const ids = added.map(({ row, values }) => {
      const id = this.sheetRows.push(row) - 1;
      for (const [key, cells] of Object.entries(this.clean)) {
        const said = this.said[key];
        cells[id] = null;
        if (said) said[id] = Object.hasOwn(values, key) ? values[key] : null;
      }
      return id;
    });
    this.#order = merged(this.#order, this.inSheetOrder(ids), this.sheetRows);
    return ids;
  }

  /** Writes a cell; answers the number of its row, if there is one. */
  put({ row, column, value }: Edit): number | undefined {
    if (row !== this.#last.row) this.#last = { row, id: this.at(row) };
    const { id } = this.#last;
    const said = this.said[column];
    if (said && id !== undefined) said[id] = value;
    return id;
  }

  inSheetOrder(ids: Iterable<number>): number[] {
    return [...ids].sort((a, b) => (this.sheetRows[a] ?? 0) - (this.sheetRows[b] ?? 0));
  }

  #clear(id: number): void {
    for (const values of [...Object.values(this.said), ...Object.values(this.clean)]) values[id] = undefined;
  }
}

function copyOf(columns: Reading['columns']): Record<string, LiveValues> {
  return Object.fromEntries(Object.entries(columns).map(([key, values]) => [key, values.slice()]));
}

function merged(old: readonly number[], added: readonly number[], sheetRows: readonly number[]): number[] {
  const all: number[] = [];
  let next = 0;
  for (const id of old) {
    for (; next < added.length; next++) {
      const other = added[next] ?? -1;
      if ((sheetRows[other] ?? 0) > (sheetRows[id] ?? 0)) break;
      all.push(other);
    }
    all.push(id);
  }
  return [...all, ...added.slice(next)];
}
