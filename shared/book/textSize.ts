// How much room a text takes. Excel reckons the height of wrapped text itself only in unmerged cells of a file it has
// recalculated, so rows get their heights here. Times New Roman, in widths of its digit 0: small letters are narrower,
// capitals wider, bold a little wider still.
import { bookFont } from './looks';

const NARROW = /[iíìỉĩịjlt.,;:'’|!()[\]\-/ ]/;
const CAPITAL = /\p{Lu}/u;
const LINE = 1.25;
const PADDING = 3;

interface Type {
  readonly size?: number;
  readonly bold?: boolean;
}

/** Width in characters of the book's font, as column widths are given. */
export function textWidth(text: string, { size = bookFont.size, bold = false }: Type = {}): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return (width * size * (bold ? 1.07 : 1)) / bookFont.size;
}

/** Widths of the letters up to U+1FFF, Vietnamese ones included, each looked at once: a large workbook measures millions. */
const known = new Float64Array(0x2000);

function letterWidth(letter: string): number {
  const code = letter.charCodeAt(0);
  const before = known[code];
  if (before !== undefined && before !== 0) return before;
  const width = CAPITAL.test(letter) ? 1.38 : NARROW.test(letter) ? 0.58 : 0.94;
  if (code < known.length) known[code] = width;
  return width;
}

/** The column width a title cannot go below without breaking a word. */
export function longestWord(title: string): number {
  return Math.ceil(Math.max(...title.split(' ').map((word) => textWidth(word, { bold: true })))) + 2;
}

/** Points a text needs when wrapped at words into a column width. */
export function textHeight(text: string, width: number, type: Type = {}): number {
  const lines = text.split('\n').reduce((sum, part) => sum + linesOf(part, width * 0.94 - 1, type), 0);
  return Math.ceil(lines * (type.size ?? bookFont.size) * LINE + PADDING);
}

function linesOf(text: string, width: number, type: Type): number {
  if (textWidth(text, type) <= width) return 1;
  const space = textWidth(' ', type);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = textWidth(word, type);
    if (used > 0 && used + space + needed > width) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    used += (used > 0 ? space : 0) + (needed > width ? needed % width : needed);
  }
  return lines;
}
