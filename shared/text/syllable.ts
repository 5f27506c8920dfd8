// Whether letters make a Vietnamese syllable: an onset and one of the few hundred rimes. In a wrong encoding hardly any
// word does, which is how encodings are told apart; it says nothing of a word's meaning, nor of foreign names.

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang ' +
    'oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ' +
    'ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên ' +
    'uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
  ).split(' '),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const NO_LETTERS = /[^\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7\u00ad]+/u;

/** One syllable, in any case and with any tone. */
export function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD');
  if ((marked.match(TONES)?.length ?? 0) > 1) return false;
  const base = marked.replace(TONES, '').normalize('NFC');
  if (RIMES.has(base)) return true;
  if (base.startsWith('gi') && RIMES.has(base.slice(1))) return true;
  return ONSETS.some((onset) => base.startsWith(onset) && RIMES.has(base.slice(onset.length)));
}

/** How many words the texts have, and how many are syllables; signs inside a word count as letters of it. */
export function syllablesIn(texts: Iterable<string>): { words: number; syllables: number } {
  let words = 0;
  let syllables = 0;
  for (const text of texts) {
    for (const word of text.split(NO_LETTERS)) {
      if (word === '') continue;
      words++;
      if (isSyllable(word)) syllables++;
    }
  }
  return { words, syllables };
}
