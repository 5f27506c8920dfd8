// Signs nobody sees, and letters that only look like those of Vietnamese: Icelandic Ð and ð from old keyboards, Cyrillic letters from pasted
// documents. A word that is Cyrillic throughout, with letters Latin has not, is left alone: somebody meant it.

const CYRILLIC: ReadonlyMap<string, string> = new Map(
  [...'аоесрхуіАВЕКМНОРСТХУІ'].map((letter, at) => [letter, 'aoecpxyiABEKMHOPCTXYI'.charAt(at)]),
);
const SUSPECT = /[Ððа-яіА-ЯІ]/;
const CYRILLIC_WORD = /[\p{L}\p{M}]+/gu;

/** The text in the letters it shows; the very same text when nothing in it deceives. */
export function withoutLookalikes(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').replace(CYRILLIC_WORD, latinWord);
}

function latinWord(word: string): string {
  const letters = [...word].map((letter) => CYRILLIC.get(letter) ?? letter).join('');
  return /\p{Script=Cyrillic}/u.test(letters) ? word : letters;
}

/** Zero-width signs and joiners; not U+00AD, which is the letter ư of TCVN3. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
