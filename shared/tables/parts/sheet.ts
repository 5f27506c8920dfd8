// A sample sheet written as it looks: one line a row, cells between bars. A sample of thirty columns stays readable
// and next to its definition; the definition itself holds plain cells.

type Cell = string | number | null;

/** Lines to cells: empty is blank, digits are a number, and as in Excel a leading apostrophe keeps digits text. */
export function sheet(text: string): Cell[][] {
  return text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n')
    .map((line) => withoutTail(line.split('|').map((part) => cell(part.trim()))));
}

function cell(text: string): Cell {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Blank cells at the end of a row are none: a sheet would not keep them either. */
function withoutTail(cells: Cell[]): Cell[] {
  return cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);
}
