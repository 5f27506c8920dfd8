// The form in which two Vietnamese texts are compared: letter case, spacing and the place of the tone mark are habits
// (Hoà = Hòa, Thuỷ = Thủy) and vanish; accents are meaning (Lộc Thành is not Lộc Thạnh) and stay. The result is still
// readable Vietnamese, so patterns and word lists can be written by hand in it: tones as in "hòa, thủy, quý".
import { remembered } from './remembered';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
/** Zero-width signs and joiners. Not U+00AD: in TCVN3 text it is the letter ư. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
const WORD = /\p{L}+/gu;
const VOWELS = /[aăâeêioôơuưy]+/;
const SHAPED = /[ăâêôơư]/g;

/** NFC, lower case, single spaces, tone mark where the syllable's spelling rule puts it. Idempotent. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ð', 'đ') // Icelandic eth, typed for đ by old fonts and keyboards
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WORD, toned);
}

/** Letters without any mark, case kept: "Đồng Nai" -> "Dong Nai". For suggestions only, never to accept a match. */
export const stripAccents = remembered((text) =>
  text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC'),
);

/** Vietnamese has some 7,000 syllables, so that nearly every word has been met before. */
const toned = remembered(placeTone);

function placeTone(word: string): string {
  const decomposed = word.normalize('NFD');
  const tones = decomposed.match(TONES);
  if (tones?.length !== 1) return word;
  const base = decomposed.replace(TONES, '').normalize('NFC');
  const at = toneIndex(base);
  if (at === undefined) return word;
  return (base.slice(0, at + 1) + tones[0] + base.slice(at + 1)).normalize('NFC');
}

/** Which letter of a lower-case syllable bears its tone, by the older rule that official unit names follow. */
function toneIndex(base: string): number | undefined {
  const onset = /^(?:qu|gi)(?=[aăâeêioôơuưy])/.exec(base)?.[0].length ?? 0;
  const nucleus = VOWELS.exec(base.slice(onset));
  if (!nucleus) return undefined;
  const start = onset + nucleus.index;
  const vowels = nucleus[0];
  const shaped = [...vowels.matchAll(SHAPED)].at(-1);
  if (shaped) return start + shaped.index;
  const closed = start + vowels.length < base.length;
  return vowels.length >= 3 || (vowels.length === 2 && closed) ? start + 1 : start;
}
