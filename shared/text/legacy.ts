// Vietnamese as the fonts of the nineties stored it: TCVN3 (.VnTime: one byte a letter) and VNI (VNI-Times: a base letter
// and a mark). Both hide behind Latin-1 letters, so a text alone does not always tell; own tables, because the npm
// packages were tried and corrupt capitals (DOMAIN §7). glibc's `iconv -f TCVN5712-1` is the oracle for TCVN3.

export type LegacyEncoding = 'tcvn3' | 'vni';

const TCVN3_BYTES = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const TCVN3_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';
const tcvn3Letters = new Map([...TCVN3_BYTES].map((byte, at) => [byte, TCVN3_LETTERS.charAt(at)]));

/** Marks that stand behind a vowel: the tone, or tone and shape in one. */
const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const BREVES = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' };
const CIRCUMFLEXES = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' };
const BREVE = '\u0306';
const CIRCUMFLEX = '\u0302';
/** Letters that are one sign in VNI. */
const VNI_SINGLE: ReadonlyMap<string, string> = new Map(
  Object.entries({ æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', í: 'í', ì: 'ì', ô: 'ơ', ö: 'ư' }),
);
const vniPairs = pairs();

/** Letters that no legacy byte can look like: a text with one of them is Unicode already. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]/;
const BEYOND_ASCII = /[^\x00-\x7f]/;

/** What a font's name says of its letters: .VnTime, .VnArialH (capitals by font), VNI-Times. */
export function fontEncoding(font: string): { encoding: LegacyEncoding; capitals: boolean } | undefined {
  if (/^vni[- ]/i.test(font)) return { encoding: 'vni', capitals: false };
  if (/^\.vn/i.test(font)) return { encoding: 'tcvn3', capitals: /h$/i.test(font) };
  return undefined;
}

/** True of a text that a legacy font may have stored; plain ASCII reads the same in every encoding. */
export function mayBeLegacy(text: string): boolean {
  return BEYOND_ASCII.test(text) && !UNICODE_ONLY.test(text);
}

export function isCertainlyUnicode(text: string): boolean {
  return UNICODE_ONLY.test(text);
}

export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

function fromTcvn3(text: string): string {
  let decoded = '';
  for (const letter of text) decoded += tcvn3Letters.get(letter) ?? letter;
  return decoded;
}

function fromVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const small = letter.toLowerCase();
    const composed = vniPairs.get(small + text.charAt(at + 1).toLowerCase());
    const read = composed ?? VNI_SINGLE.get(small) ?? small;
    decoded += letter === small ? read : read.toUpperCase();
    if (composed !== undefined) at++;
  }
  return decoded;
}

function pairs(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const put = (base: string, shape: string, marks: Readonly<Record<string, string>>): void => {
    const plain = VNI_SINGLE.get(base) ?? base;
    for (const [mark, tone] of Object.entries(marks)) {
      known.set(base + mark, (plain + shape + tone).normalize('NFC'));
    }
  };
  for (const vowel of 'aeouyôö') put(vowel, '', TONES);
  put('a', BREVE, BREVES);
  for (const vowel of 'aeo') put(vowel, CIRCUMFLEX, CIRCUMFLEXES);
  return known;
}
