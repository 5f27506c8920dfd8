// What happens to a Vietnamese text on its way into a cell: composed or not, tones placed the old way, letters that only
// look alike, blanks nobody sees. A reader sees the same text after each of these, which a person does too.
import type { Rng } from './rng';

export type Disguise = (text: string) => string;

export const decomposed: Disguise = (text) => text.normalize('NFD');

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** hoà, thuỷ for hòa, thủy. Only at the end of a syllable do the two ways differ. */
export const olderTonePlacement: Disguise = (text) =>
  text
    .normalize('NFD')
    .replace(
      /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L}|\p{M})/giu,
      (whole, first: string, tone: string, last: string, at: number, all: string) =>
        /q$/i.test(all.slice(0, at)) || isNoGlide(first + last) ? whole : first + last + tone,
    )
    .normalize('NFC');

function isNoGlide(pair: string): boolean {
  return !['oa', 'oe', 'uy'].includes(pair.toLowerCase());
}

/** tỉ lệ for tỷ lệ, lí for lý, kì for kỳ. */
export const iForY: Disguise = (text) =>
  text.replace(/(?<=\b[tlkTLK])[yỳýỷỹỵYỲÝỶỸỴ](?!\p{L})/gu, (y) =>
    y.normalize('NFD').replace('y', 'i').replace('Y', 'I').normalize('NFC'),
  );

/** Ð and ð of Icelandic for Đ and đ. */
export const icelandicD: Disguise = (text) => text.replace(/Đ/g, 'Ð').replace(/đ/g, 'ð');

const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  o: 'о',
  e: 'е',
  c: 'с',
  p: 'р',
  x: 'х',
  T: 'Т',
  H: 'Н',
  C: 'С',
};

/** A few Latin letters without marks become the Cyrillic ones that look the same. */
export function cyrillicLetters(rng: Rng): Disguise {
  return (text) =>
    text.replace(/[aoecpxTHC](?!\p{M})/gu, (letter) =>
      rng.chance(0.3) ? (CYRILLIC[letter] ?? letter) : letter,
    );
}

/** No-break spaces, doubled and trailing blanks, a zero-width space: what pasting from Word or Zalo leaves. */
export function hiddenBlanks(rng: Rng): Disguise {
  const ends = ['', ' ', '\u00a0', '\u200b', '  '];
  return (text) => text.replace(/ /g, () => rng.pick([' ', ' ', '\u00a0', '  '])) + rng.pick(ends);
}

export const brokenLines: Disguise = (text) => text.replace(/^(\S+ \S+) /, '$1\n');

/** One letter dropped or two swapped inside a long word; words of figures and names stay readable to a person. */
export function typo(rng: Rng, text: string): string {
  const words = text.split(' ');
  const long = words.flatMap((word, i) => (/^\p{L}{4,}$/u.test(word) ? [i] : []));
  if (long.length === 0) return text;
  const at = rng.pick(long);
  const word = words[at] ?? '';
  const letter = rng.int(1, word.length - 3);
  const swapped =
    word.slice(0, letter) + word.charAt(letter + 1) + word.charAt(letter) + word.slice(letter + 2);
  const dropped = word.slice(0, letter) + word.slice(letter + 1);
  words[at] = rng.chance(0.5) ? swapped : dropped;
  return words.join(' ');
}
