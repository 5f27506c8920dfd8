// How alike two headings are, from 0 to 1: the words they share, rare words weighing more (F1), and a little for the
// letters as a whole (trigrams). Abbreviations, typing slips and missing accents count as the word they stand for, but
// never fully. Words that turn the meaning ("chưa", "kế hoạch", a number) must stand on both sides.
import { editDistance } from '../text/distance';
import { stripAccents } from '../text/fold';
import { expansionsOf, isAcronymOf } from './abbreviations';
import type { Wording } from './wording';

export type WeightOf = (word: string) => number;

/** More alike than this only headings are that say the very same. */
const LIKE_AT_MOST = 0.93;
const ABBREVIATED = 0.95;
const UNACCENTED = 0.97;
const MISTYPED = 0.85;
export const SHORTEST_MISTYPED = 4;
const OF_WORDS = 0.8;
/** Headings leave words out more often than they add words that mean nothing: precision weighs more than recall. */
const SHORT = 0.4;
const WORTH_SPELLING = 0.3;
const TURNING = /^(?:\d+|chưa|không|đang|trước|sau|cận|kế|hoạch|dự|kiến|ước|mục|tiêu|cùng)$/;
const KIND_OF_VALUE = /^(?:ngày|năm|tỷ)$/;

/** `heading` as found on the sheet against a `spelling` of the definition. */
export function likeness(heading: Wording, spelling: Wording, weightOf: WeightOf): number {
  if (heading === spelling) return 1;
  const shared = sharedWords(heading, spelling.words);
  let found = 0;
  let asked = 0;
  spelling.words.forEach((word, at) => {
    asked += weightOf(word);
    found += weightOf(word) * (shared.ofSpelling[at] ?? 0);
  });
  let said = 0;
  heading.words.forEach((word, at) => {
    said += shared.covers[at]?.reduce((sum, one) => sum + weightOf(one), 0) ?? weightOf(word);
  });
  if (found === 0) return 0;
  const recall = found / asked;
  const precision = Math.min(1, found / said);
  const words = ((1 + SHORT) * recall * precision) / (SHORT * precision + recall);
  const letters =
    words < WORTH_SPELLING ? 0 : trigramLikeness(shared.readAs.join(' '), spelling.words.join(' '));
  const alike = OF_WORDS * words + (1 - OF_WORDS) * letters;
  return Math.min(LIKE_AT_MOST, alike) * turned(heading, spelling, shared);
}

interface Shared {
  /** How surely each word of the spelling stands in the heading. */
  readonly ofSpelling: readonly number[];
  /** Words of the spelling each word of the heading stands for. */
  readonly covers: readonly (readonly string[] | undefined)[];
  /** The heading with its abbreviations spelt out. */
  readonly readAs: readonly string[];
}

function sharedWords({ words, isPlain }: Wording, spelling: readonly string[]): Shared {
  const ofSpelling = spelling.map(() => 0);
  const covers: (readonly string[] | undefined)[] = [];
  const take = (at: number, sureness: number): void => {
    ofSpelling[at] = Math.max(ofSpelling[at] ?? 0, sureness);
  };
  words.forEach((word, i) => {
    const same = spelling.indexOf(word);
    if (same >= 0) {
      take(same, 1);
      covers[i] = [word];
      return;
    }
    const spelt = speltOut(word, spelling, isPlain);
    if (spelt) {
      for (const one of spelt) take(spelling.indexOf(one), ABBREVIATED);
      covers[i] = spelt;
      return;
    }
    const { at, sureness } = nearest(word, spelling, isPlain);
    if (sureness > 0) {
      take(at, sureness);
      covers[i] = [spelling[at] ?? word];
    }
  });
  return { ofSpelling, covers, readAs: words.flatMap((word, i) => covers[i] ?? [word]) };
}

function speltOut(
  word: string,
  spelling: readonly string[],
  isPlain: boolean,
): readonly string[] | undefined {
  const known = expansionsOf(word).map((meaning) => meaning.split(' '));
  const meant = known.find((meaning) => meaning.every((one) => spelling.includes(one)));
  if (meant) return meant;
  const letters = isPlain ? stripAccents(word) : word;
  for (let from = 0; from + letters.length <= spelling.length; from++) {
    const run = spelling.slice(from, from + letters.length);
    if (isAcronymOf(letters, isPlain ? run.map(stripAccents) : run)) return run;
  }
  return undefined;
}

function nearest(
  word: string,
  spelling: readonly string[],
  isPlain: boolean,
): { at: number; sureness: number } {
  let best = { at: -1, sureness: 0 };
  const known = likenessesOf(word, isPlain);
  spelling.forEach((other, at) => {
    let sureness = known.get(other);
    if (sureness === undefined) known.set(other, (sureness = wordLikeness(word, other, isPlain)));
    if (sureness > best.sureness) best = { at, sureness };
  });
  return best;
}

const MOST_KEPT = 5000;
const accentedWords = new Map<string, Map<string, number>>();
const plainWords = new Map<string, Map<string, number>>();

function likenessesOf(word: string, isPlain: boolean): Map<string, number> {
  const words = isPlain ? plainWords : accentedWords;
  const known = words.get(word);
  if (known) return known;
  const fresh = new Map<string, number>();
  if (words.size >= MOST_KEPT) words.clear();
  words.set(word, fresh);
  return fresh;
}

function wordLikeness(word: string, other: string, isPlain: boolean): number {
  const bare = stripAccents(word);
  const otherBare = stripAccents(other);
  if (word === bare && bare === otherBare) return isPlain ? UNACCENTED : MISTYPED;
  if (Math.min(word.length, other.length) < SHORTEST_MISTYPED) return 0;
  const [one, two] = isPlain ? [bare, otherBare] : [word, other];
  return editDistance(one, two, 1) <= 1 ? MISTYPED : 0;
}

/** 1, or less where one side has a word that turns the meaning and the other has not. */
function turned(heading: Wording, spelling: Wording, { ofSpelling, covers }: Shared): number {
  let factor = 1;
  const without = (word: string, isLast: boolean): void => {
    if (TURNING.test(word) || (word === 'khác' && isLast)) factor = Math.min(factor, 0.4);
    else if (KIND_OF_VALUE.test(word)) factor = Math.min(factor, 0.75);
  };
  heading.words.forEach((word, at) => {
    if (covers[at] === undefined) without(word, at === heading.words.length - 1);
  });
  spelling.words.forEach((word, at) => {
    if (ofSpelling[at] === 0) without(word, at === spelling.words.length - 1);
  });
  return factor;
}

function trigramLikeness(a: string, b: string): number {
  const one = trigrams(a);
  const other = trigrams(b);
  let both = 0;
  for (const three of one) if (other.has(three)) both++;
  return (2 * both) / (one.size + other.size);
}

const keptTrigrams = new Map<string, ReadonlySet<string>>();

function trigrams(text: string): ReadonlySet<string> {
  const known = keptTrigrams.get(text);
  if (known) return known;
  const padded = `  ${text} `;
  const made = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) made.add(padded.slice(at, at + 3));
  if (keptTrigrams.size > 20_000) keptTrigrams.clear();
  keptTrigrams.set(text, made);
  return made;
}
