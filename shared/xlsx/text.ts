// Text an .xlsx can hold. XML forbids some characters, Excel reads _x0041_ as an escape, and a cell ends at 32,767
// UTF-16 units; none of that may corrupt a file or change a word.

const LONGEST_CELL = 32_767;
// Control characters but tab and line feed, noncharacters, and halves of surrogate pairs without their other half.
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const SUSPICIOUS = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x/;

/** The text with what no cell can hold taken out and the rest spelt so that Excel shows it as it is. */
export function cellText(text: string): string {
  if (!SUSPICIOUS.test(text) && text.length <= LONGEST_CELL) return text;
  return cut(text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '')).replace(LOOKS_ESCAPED, '_x005F_');
}

function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(LONGEST_CELL - 1)) ? LONGEST_CELL - 1 : LONGEST_CELL;
  return text.slice(0, end);
}
