// Writes Vietnamese as the fonts of the nineties stored it: TCVN3 (.VnTime, one byte a letter; .VnTimeH draws the same
// bytes as capitals) and VNI (VNI-Times, base letter and mark). The corpus needs only this direction, which the
// product never takes; the byte table is that of `iconv -f TCVN5712-1`.

const TCVN3_UNICODE = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';
const TCVN3_BYTES =
  'b5 b8 b6 b7 b9 a8 bb be bc bd c6 a9 c7 ca c8 c9 cb ae cc d0 ce cf d1 aa d2 d5 d3 d4 d6 d7 dd d8 dc de df e3 e1 e2 e4 ' +
  'ab e5 e8 e6 e7 e9 ac ea ed eb ec ee ef f3 f1 f2 f4 ad f5 f8 f6 f7 f9 fa fd fb fc fe a1 a2 a7 a3 a4 a5 a6';
const tcvn3 = new Map(
  TCVN3_BYTES.split(' ').map((byte, i) => [TCVN3_UNICODE.charAt(i), String.fromCharCode(parseInt(byte, 16))]),
);

/** In TCVN3; a capital with a tone does not exist there and is written small, as .VnTimeH expects. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')].map((c) => tcvn3.get(c) ?? tcvn3.get(c.toLowerCase()) ?? c).join('');
}

/** The font such a text is set in: capitals have a font of their own. */
export function tcvn3Font(text: string): '.VnTime' | '.VnTimeH' {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase() ? '.VnTimeH' : '.VnTime';
}

const VNI_MARKS: Readonly<Record<string, string>> = {
  '\u0301': 'ù', // sắc
  '\u0300': 'ø', // huyền
  '\u0309': 'û', // hỏi
  '\u0303': 'õ', // ngã
  '\u0323': 'ï', // nặng
};
const VNI_BREVE: Readonly<Record<string, string>> = { '': 'ê', ù: 'é', ø: 'è', û: 'ú', õ: 'ü', ï: 'ë' };
const VNI_CIRCUMFLEX: Readonly<Record<string, string>> = { '': 'â', ù: 'á', ø: 'à', û: 'å', õ: 'ã', ï: 'ä' };
const VNI_SINGLE: Readonly<Record<string, string>> = {
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
};

/** In VNI-Windows. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map(vniLetter).join('');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const written = VNI_SINGLE[small] ?? vniComposed(small);
  return letter === small ? written : written.toUpperCase();
}

function vniComposed(letter: string): string {
  const [base = '', ...marks] = [...letter.normalize('NFD')];
  const tone = marks.map((mark) => VNI_MARKS[mark] ?? '').join('');
  if (marks.includes('\u0306')) return base + (VNI_BREVE[tone] ?? '');
  if (marks.includes('\u0302')) return base + (VNI_CIRCUMFLEX[tone] ?? '');
  if (marks.includes('\u031b')) return (VNI_SINGLE[`${base}\u031b`.normalize('NFC')] ?? base) + tone;
  return base + tone;
}
