// The texts of a sheet, each once: units and statuses repeat thousands of times. Every sheet has numbers of its own, and
// begins at a round one, so that a text more on one sheet moves the numbers of no other and what was written of those
// stays right.
import type { KeptRows } from '../kept';
import { cellText } from '../text';
import type { Packed, Piece } from './zip';
import { DECLARATION, MAIN, textElement } from './xml';

/** Numbers are given to a sheet so many at a time; those it does not need stand for empty texts. */
const STEP = 512;
const UNUSED = '<si><t/></si>';

/** The texts of one sheet as they stand in the file, packed where they are kept. */
export interface SheetTexts {
  readonly xml: string | Packed;
  /** Numbers taken, those left unused included. */
  readonly taken: number;
  /** Cells that name one. */
  readonly uses: number;
}

export class Strings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;
  #named: Map<string, number> | undefined;

  /** `first`: the number the sheet's texts begin at. */
  constructor(private readonly first: number) {}

  /** The number a cell names the text by. */
  numberOf(text: string): number {
    this.#uses++;
    const number = this.#numbers.get(text) ?? this.first + this.#numbers.size;
    this.#numbers.set(text, number);
    this.#named?.set(text, number);
    return number;
  }

  /** What `make` makes, and the texts it names. */
  naming<Made>(make: () => Made): { made: Made } & Pick<KeptRows, 'texts' | 'uses'> {
    const named = new Map<string, number>();
    const before = this.#uses;
    this.#named = named;
    const made = make();
    this.#named = undefined;
    return { made, texts: [...named], uses: this.#uses - before };
  }

  /** Whether texts that were named `uses` times have these numbers, by now or from now on. */
  takes(texts: KeptRows['texts'], uses: number): boolean {
    const next = this.first + this.#numbers.size;
    let added = 0;
    const fits = texts.every(([text, number]) => number === (this.#numbers.get(text) ?? next + added++));
    if (!fits) return false;
    for (const [text, number] of texts) this.#numbers.set(text, number);
    this.#uses += uses;
    return true;
  }

  get texts(): SheetTexts & { readonly xml: string } {
    const each = [...this.#numbers.keys()].map((text) => `<si>${textElement('t', cellText(text))}</si>`);
    const taken = Math.ceil(each.length / STEP) * STEP;
    return { xml: each.join('') + UNUSED.repeat(taken - each.length), taken, uses: this.#uses };
  }
}

export function* stringsPart(sheets: readonly SheetTexts[]): Generator<Piece> {
  const sum = (of: 'taken' | 'uses') => sheets.reduce((all, one) => all + one[of], 0);
  yield `${DECLARATION}<sst xmlns="${MAIN}" count="${sum('uses')}" uniqueCount="${sum('taken')}">`;
  for (const { xml } of sheets) yield xml;
  yield '</sst>';
}
