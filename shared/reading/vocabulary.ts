// The words of a definition's headings, all together: a text that shares none of them with any heading is like none. Most
// texts of a large table's body are such, and are told from headings here without being held against each of them.
import { editDistance } from '../text/distance';
import { stripAccents } from '../text/fold';
import { expansionsOf, SHORTEST_ACRONYM, initial } from './abbreviations';
import { SHORTEST_MISTYPED } from './likeness';
import type { Wording } from './wording';

const MOST_KEPT = 5000;

export class Vocabulary {
  readonly #words: ReadonlySet<string>;
  readonly #bare: ReadonlySet<string>;
  readonly #initials: ReadonlySet<string>;
  readonly #byLength = new Map<number, string[]>();
  readonly #kept = new Map<string, boolean>();

  constructor(wordings: readonly Wording[]) {
    this.#words = new Set(wordings.flatMap(({ words }) => words));
    const bare = [...this.#words].map(stripAccents);
    this.#bare = new Set(bare);
    this.#initials = new Set([...this.#words, ...bare].map(initial));
    for (const word of new Set([...this.#words, ...bare])) {
      if (word.length < SHORTEST_MISTYPED) continue;
      this.#byLength.set(word.length, [...(this.#byLength.get(word.length) ?? []), word]);
    }
  }

  /** False only where `likeness` is 0 against every heading: each of its ways to share a word is tried, loosely. */
  mayShare({ words }: Wording): boolean {
    return words.some((word) => {
      const known = this.#kept.get(word) ?? this.#mayBe(word);
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(word, known);
      return known;
    });
  }

  #mayBe(word: string): boolean {
    if (this.#words.has(word)) return true;
    const bare = stripAccents(word);
    if (this.#bare.has(bare) || this.#isSlipOf(word) || (bare !== word && this.#isSlipOf(bare))) return true;
    if (expansionsOf(word).some((meaning) => meaning.split(' ').every((one) => this.#words.has(one))))
      return true;
    return (
      word.length >= SHORTEST_ACRONYM &&
      [word, bare].some((letters) => [...letters].every((letter) => this.#initials.has(letter)))
    );
  }

  #isSlipOf(word: string): boolean {
    if (word.length < SHORTEST_MISTYPED) return false;
    return [-1, 0, 1].some((by) =>
      (this.#byLength.get(word.length + by) ?? []).some((other) => editDistance(word, other, 1) <= 1),
    );
  }
}
