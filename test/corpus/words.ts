// The shape of a spelling list: how staff write one header cell, one value of a choice, one indicator of a form.

/** How a header cell is written. */
export interface Spelling {
  /** In full; readable without its neighbours in a flat table, below its group in a nested one. */
  readonly full: readonly string[];
  /** Abbreviated. */
  readonly short: readonly string[];
  /** What is left of it when a loose group above says the rest. */
  readonly under: readonly string[];
}

export interface FormWords {
  readonly titles: readonly string[];
  /** Column key or group id -> spelling. */
  readonly header: Readonly<Record<string, Spelling>>;
  /** Column key -> choice key -> how the cell is filled in. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Item key -> how the indicator is named. */
  readonly items?: Readonly<Record<string, readonly string[]>>;
}

/** Form id -> its words. */
export type Words = Readonly<Record<string, FormWords>>;

/** Lists are written "one | another". */
export function spelt(full: string, short = '', under = ''): Spelling {
  return { full: ways(full), short: ways(short), under: ways(under) };
}

export function ways(text: string): string[] {
  return text === '' ? [] : text.split('|').map((way) => way.trim());
}
