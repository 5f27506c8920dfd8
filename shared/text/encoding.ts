// In which encoding the texts of a column were stored, judged by how many of its words are Vietnamese syllables. One
// cell is too little to judge by ("Xã" is Unicode, and in TCVN3 it reads "Xó"), so the judge is given a whole column.
import { decodeLegacy, isCertainlyUnicode, mayBeLegacy, type LegacyEncoding } from './legacy';
import { syllablesIn } from './syllable';

export type Encoding = LegacyEncoding | 'unicode';

/** Fewer words than this prove nothing. */
const FEWEST_WORDS = 4;
const CLEARLY_BETTER = 0.15;

/** The encoding the texts prove; undefined when they are too few, or fit several. */
export function encodingOf(texts: Iterable<string>): Encoding | undefined {
  const open: string[] = [];
  for (const text of texts) {
    if (isCertainlyUnicode(text)) return 'unicode';
    if (mayBeLegacy(text)) open.push(text);
  }
  const asWritten = syllablesIn(open);
  if (asWritten.words < FEWEST_WORDS) return undefined;
  const share = ({ words, syllables }: { words: number; syllables: number }): number => syllables / words;
  const tcvn3 = share(syllablesIn(open.map((text) => decodeLegacy(text, 'tcvn3'))));
  const vni = share(syllablesIn(open.map((text) => decodeLegacy(text, 'vni'))));
  if (Math.max(tcvn3, vni) < share(asWritten) + CLEARLY_BETTER) return undefined;
  if (Math.abs(tcvn3 - vni) < 0.05) return undefined;
  return tcvn3 > vni ? 'tcvn3' : 'vni';
}
