// Numbers kept as text. Vietnamese writes 1.234,5 and an English Excel 1,234.5, so which mark is the decimal one is
// decided per column from the texts that can only be read one way; "1.234" alone stays ambiguous.

export type DecimalMark = ',' | '.';

/** What a text can mean: one value (with the decimal mark it proves, if any) or two. */
export type NumberText =
  | { readonly value: number; readonly mark?: DecimalMark }
  | { readonly whole: number; readonly decimal: number; readonly decimalMark: DecimalMark };

const SHAPE = /^([-+−–]?)(\d+(?:[.,]\d+)*)$/;
const SPACED_GROUPS = /^([-+−–]?)(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)((?:[.,]\d+)?)$/;

/** Reads a number; undefined when the text is none (a dash, a word, a date). */
export function parseNumber(text: string): NumberText | undefined {
  const spaced = SPACED_GROUPS.exec(text);
  const written = spaced
    ? `${spaced[1] ?? ''}${(spaced[2] ?? '').replace(/\D/g, '')}${spaced[3] ?? ''}`
    : text;
  const [, sign, digits] = SHAPE.exec(written) ?? [];
  if (sign === undefined || digits === undefined) return undefined;
  const read = unsigned(digits, spaced !== null);
  if (!read || sign === '' || sign === '+') return read;
  return 'value' in read
    ? { ...read, value: -read.value }
    : { ...read, whole: -read.whole, decimal: -read.decimal };
}

/** The decimal mark that the texts of a column prove; undefined when none does or they contradict each other. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  let proven: DecimalMark | undefined;
  for (const text of texts) {
    const read = parseNumber(text);
    if (!read || !('value' in read) || read.mark === undefined) continue;
    if (proven !== undefined && proven !== read.mark) return undefined;
    proven = read.mark;
  }
  return proven;
}

/** The value of a text in a column with that decimal mark; undefined when it stays ambiguous. */
export function resolveNumber(read: NumberText, mark: DecimalMark | undefined): number | undefined {
  if ('value' in read) return read.value;
  if (mark === undefined) return undefined;
  return mark === read.decimalMark ? read.decimal : read.whole;
}

/** `value` x 10^`scale`, rounded half away from zero on its decimal digits; undefined beyond safe integers. */
export function scaled(value: number, scale: number): number | undefined {
  const product = value * 10 ** scale;
  let nearest = Math.round(product);
  if (Math.abs(product - nearest) > 1e-9 * Math.max(1, Math.abs(product))) {
    nearest = Math.sign(value) * Math.round(Number(`${plainDigits(Math.abs(value))}e${scale}`));
  }
  return Number.isSafeInteger(nearest) ? nearest + 0 : undefined;
}

/** At most 15 digits, as Excel shows them, and no exponent that "e2" could be appended to. */
function plainDigits(value: number): string {
  const digits = String(Number(value.toPrecision(15)));
  return digits.includes('e') ? '0' : digits;
}

function unsigned(digits: string, grouped: boolean): NumberText | undefined {
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last !== '.' && last !== ',') return { value: Number(digits) };
  const groups = digits.split(/[.,]/);
  const tail = groups.at(-1) ?? '';
  const decimal = Number(`${groups.slice(0, -1).join('')}.${tail}`);
  if (marks.length === 1) {
    const [head = ''] = groups;
    const canGroup = tail.length === 3 && head.length <= 3 && !head.startsWith('0') && !grouped;
    if (!canGroup) return { value: decimal, mark: last };
    return { whole: Number(groups.join('')), decimal, decimalMark: last };
  }
  const thousands = marks[0];
  if (grouped || marks.slice(0, -1) !== thousands?.repeat(marks.length - 1)) return undefined;
  const inThrees = groups[0] !== undefined && groups[0].length <= 3 && !groups[0].startsWith('0');
  const middle = last === thousands ? groups.slice(1) : groups.slice(1, -1);
  if (!inThrees || middle.some((group) => group.length !== 3)) return undefined;
  if (last === thousands) return { value: Number(groups.join('')), mark: last === '.' ? ',' : '.' };
  return { value: decimal, mark: last };
}
