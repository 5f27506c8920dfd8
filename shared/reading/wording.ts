// The words of a heading as they are compared: units of measure and column numbers in brackets gone, one wording for
// what is said alike in every table. Kept per text, like headingText, because the same headings come again and again.
import { isUnaccented } from '../text/phrase';
import { headingText } from './headingText';

export interface Wording {
  readonly words: readonly string[];
  /** Nothing in it is accented, so accents say nothing. */
  readonly isPlain: boolean;
}

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/%/g, 'tỷ lệ'],
  [/tổng cộng/g, 'tổng số'],
  [/ngày tháng năm/g, 'ngày'],
  [/^(?:đ c|d c)(?= |$)/g, 'địa chỉ'],
  [/số ký hiệu|so ky hieu/g, 'số'],
  [/số sao/g, 'hạng sao'],
  [/lãnh đạo/g, 'thủ trưởng'],
  [/bậc học|cấp bậc học/g, 'cấp học'],
  [/nơi (?:cư trú|ở)/g, 'địa chỉ'],
  [/họ và tên/g, 'họ tên'],
  [/xếp hạng|phân hạng/g, 'hạng'],
  [/hết hiệu lực|(?:hiệu lực|có giá trị|thời hạn|công nhận) đến(?: ngày)?/g, 'hết hạn'],
];

const MOST_KEPT = 20_000;
const kept = new Map<string, Wording>();

export function wordingOf(text: string): Wording {
  const known = kept.get(text);
  if (known) return known;
  let said = headingText(text).bare;
  for (const [pattern, alike] of ALIKE) said = said.replace(pattern, alike);
  const made = wordingOfWords(said.split(' ').filter(Boolean));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, made);
  return made;
}

const keptWords = new Map<string, Wording>();

/** One object for the same words, so that what was made of it can be kept. */
export function wordingOfWords(words: readonly string[]): Wording {
  const said = words.join(' ');
  const known = keptWords.get(said);
  if (known) return known;
  const made = { words, isPlain: isUnaccented(said) };
  if (keptWords.size >= MOST_KEPT) keptWords.clear();
  keptWords.set(said, made);
  return made;
}
