// Rows that repeat one another, kept up to date: of the rows with one key the first on the sheet is right and the others
// repeat it. Leaving a group or joining one touches that group alone.

interface Group {
  first: number;
  /** Made with the second row: most groups have but one. */
  others?: Set<number>;
}

export class Repeats {
  readonly #groups = new Map<string, Group>();
  readonly #keys: (string | undefined)[] = [];

  /** `broken`: rows that repeat another, kept by us; `sheetRows`: which of two rows comes first. */
  constructor(
    private readonly sheetRows: readonly number[],
    private readonly broken: Set<number>,
  ) {}

  /** The row now has this key; `undefined`: it is like no other. */
  put(row: number, key: string | undefined): void {
    if (this.#keys[row] === key) return;
    this.#leave(row);
    this.#keys[row] = key;
    if (key !== undefined) this.#join(row, key);
  }

  /** The row that a row repeats. */
  firstOf(row: number): number {
    return this.#groups.get(this.#keys[row] ?? '')?.first ?? row;
  }

  #join(row: number, key: string): void {
    const group = this.#groups.get(key);
    if (!group) {
      this.#groups.set(key, { first: row });
      return;
    }
    const later = this.#isBefore(row, group.first) ? group.first : row;
    if (later !== row) group.first = row;
    (group.others ??= new Set()).add(later);
    this.broken.add(later);
  }

  #leave(row: number): void {
    const key = this.#keys[row];
    const group = key === undefined ? undefined : this.#groups.get(key);
    if (key === undefined || !group) return;
    this.broken.delete(row);
    if (group.others?.delete(row)) return;
    let first: number | undefined;
    for (const other of group.others ?? [])
      if (first === undefined || this.#isBefore(other, first)) first = other;
    if (first === undefined) {
      this.#groups.delete(key);
      return;
    }
    group.first = first;
    group.others?.delete(first);
    this.broken.delete(first);
  }

  #isBefore(a: number, b: number): boolean {
    return (this.sheetRows[a] ?? 0) < (this.sheetRows[b] ?? 0);
  }
}
