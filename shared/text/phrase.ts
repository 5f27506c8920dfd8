// Headers, labels and choices are compared as phrases: folded, punctuation and line breaks gone, accents kept.
// Someone who types without accents at all is understood too, but only when that leaves one meaning.
import { fold, stripAccents } from './fold';
import { remembered } from './remembered';

const BRACKETS = /[([{][^()[\]{}]*[)\]}]/g;
const PUNCTUATION = /[^\p{L}\p{N}%]+/gu;

/** tỉ lệ = tỷ lệ, lí = lý: where i alone follows these letters, both spellings are taught. */
const I_FOR_Y = /(?<!\p{L})([hklmt])([iìíỉĩị])(?!\p{L})/gu;
const Y_FOR_I: Readonly<Record<string, string>> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

/** "Kiến nghị,\nphản ánh:" -> "kiến nghị phản ánh". */
export const phrase = remembered((text) =>
  fold(text)
    .replace(PUNCTUATION, ' ')
    .trim()
    .replace(I_FOR_Y, (_, onset: string, vowel: string) => onset + (Y_FOR_I[vowel] ?? vowel)),
);

/** The phrase without what stands in brackets: units of measure, column numbers. */
export function barePhrase(text: string): string {
  return phrase(text.replace(BRACKETS, ' '));
}

/** True of a text in which nothing is accented: it may have been typed without accents. */
export function isUnaccented(text: string): boolean {
  return stripAccents(text) === text;
}

/** A dictionary of spellings: asks for a text and answers every meaning it can have (usually one or none). */
export function phraseIndex<T>(
  entries: Iterable<readonly [spelling: string, meaning: T]>,
): (text: string) => readonly T[] {
  const accented = new Map<string, Set<T>>();
  const plain = new Map<string, Set<T>>();
  for (const [spelling, meaning] of entries) {
    const key = phrase(spelling);
    put(accented, key, meaning);
    put(plain, stripAccents(key), meaning);
  }
  return (text) => {
    const key = phrase(text);
    const found = accented.get(key) ?? (isUnaccented(key) ? plain.get(key) : undefined);
    return found ? [...found] : [];
  };
}

function put<T>(index: Map<string, Set<T>>, key: string, meaning: T): void {
  if (key === '') return;
  const meanings = index.get(key);
  if (meanings) meanings.add(meaning);
  else index.set(key, new Set([meaning]));
}
