// Names Excel accepts. They are made legal where a book is built and not where it is written, because formulas and
// links already use them: the writer only refuses what is not legal.

/** Excel's limit for a sheet name, in UTF-16 units. */
const longestSheetName = 31;

const ILLEGAL_IN_SHEET_NAME = /[\\/?*[\]:\u0000-\u001f\ufffe\uffff]/g;

/** A legal sheet name near `wanted` that differs, letter case aside, from every name in `taken`; it is added there. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const legal = wanted
    .normalize('NFC')
    .replace(ILLEGAL_IN_SHEET_NAME, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  const base = legal === '' || /^history$/i.test(legal) ? `${legal} sheet`.trim() : legal;
  for (let n = 1; ; n++) {
    const name = n === 1 ? cut(base, longestSheetName) : `${cut(base, longestSheetName - 5)} (${n})`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

export function isSheetName(name: string): boolean {
  return sheetName(name, new Set()) === name;
}

/** Column titles of an Excel table: one line each, none empty, no two equal in any letter case. */
export function tableTitles(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((title, column) => {
    const base = title.replace(/\s+/g, ' ').trim() || `Cột ${column + 1}`;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Names of Excel tables and of cells share one space: a letter first, then letters, digits, `_` and `.`. */
export function isDefinedName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_.]{0,254}$/.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
}

/** `'Nông thôn mới'!`, to put before an address. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

function cut(text: string, length: number): string {
  let end = Math.min(text.length, length);
  if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(/[\s']+$/, '');
}
