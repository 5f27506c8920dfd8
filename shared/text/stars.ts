// OCOP ratings as people write them: 3, "3 sao", "Ba sao", "***", "★★★", "3*", "Hạng 3 sao".
import { phrase } from './phrase';

const SIGNS = /^[*★☆⭐✩✪✭✯\ufe0f\s]+$/u;
const COUNTED = /^(?:ocop )?(?:hạng )?(?:đạt )?0?([1-5])(?: sao)?$/;
const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm'];
const SPELT = new RegExp(`^(?:hạng )?(${WORDS.join('|')}) sao$`);

/** The number of stars, 1 to 5; undefined when the text is no rating. "☆" is an empty star and does not count. */
export function parseStars(text: string): number | undefined {
  if (SIGNS.test(text)) {
    const signs = [...text].filter((sign) => !/[\s\ufe0f☆]/u.test(sign)).length;
    return signs >= 1 && signs <= 5 ? signs : undefined;
  }
  const words = phrase(text.replace(/[*★⭐]\s*$/u, ' sao'));
  const counted = COUNTED.exec(words)?.[1];
  if (counted !== undefined) return Number(counted);
  const spelt = SPELT.exec(words)?.[1];
  return spelt === undefined ? undefined : WORDS.indexOf(spelt) + 1;
}
