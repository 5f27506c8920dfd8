// How one value of a definition stands in one cell: what is written, and what may be read back. Reading never guesses;
// what is not understood is a flaw with what would be.
import type { DefinitionFlawCode } from '../definitionFlaw';
import { isCellError, type CellValue } from '../grid';
import type { IssueParams } from '../issue';
import { parseDate, serialDate, writtenDate } from '../text/date';
import { fold } from '../text/fold';
import { readCondition, writeCondition } from './condition';
import { whereSchema } from '../definition';
import { NotUnderstood } from './scanner';

export type Read =
  { readonly value: unknown } | { readonly code: DefinitionFlawCode; readonly params?: IssueParams };

export interface CellKind {
  /** `undefined` is a blank cell. */
  write(value: unknown): string | number | null;
  /** Of a cell that is not blank. */
  read(cell: Exclude<CellValue, null>): Read;
  /** Offered in a list; others are refused. */
  readonly words?: readonly string[];
}

const mark = 'x';

/** Text as it is, without spaces around. */
export const text: CellKind = {
  write: (value) => (typeof value === 'string' ? value : null),
  read: (cell) => ({ value: textOf(cell) }),
};

export const number: CellKind = {
  write: (value) => (typeof value === 'number' ? value : null),
  read(cell) {
    if (typeof cell === 'number') return { value: cell };
    const plain = textOf(cell);
    return /^-?\d+(,\d+)?$/.test(plain) ? { value: Number(plain.replace(',', '.')) } : { code: 'notANumber' };
  },
};

/** A day as text, day first: no computer's own format can turn it round. */
export const day: CellKind = {
  write: (value) => (typeof value === 'string' ? writtenDate(value) : null),
  read(cell) {
    const found = typeof cell === 'number' ? serialDate(cell) : parseDate(textOf(cell));
    return found === undefined ? { code: 'notADay' } : { value: found };
  },
};

/** `x` for the value that is not the usual one. */
export function marked(meaning: boolean): CellKind {
  return {
    words: [mark],
    write: (value) => (value === meaning ? mark : null),
    read: (cell) => (isMark(cell) ? { value: meaning } : { code: 'notAMark' }),
  };
}

function isMark(cell: CellValue): boolean {
  return cell === true || (typeof cell === 'string' && cell.trim().toLowerCase() === mark);
}

/** One of fixed values, by its word. */
export function oneOf(words: Readonly<Record<string, string>>): CellKind {
  const keyOf = keysByWord(words);
  return {
    words: Object.values(words),
    write: (value) => (typeof value === 'string' ? (words[value] ?? null) : null),
    read(cell) {
      const key = keyOf.get(fold(textOf(cell)));
      return key === undefined ? notOneOf(words) : { value: key };
    },
  };
}

/** Several of fixed values, by their words: `xã; phường`. */
export function someOf(words: Readonly<Record<string, string>>): CellKind {
  const keyOf = keysByWord(words);
  return {
    write: (value) =>
      listOf(value)
        .flatMap((key) => words[key] ?? [])
        .join('; ') || null,
    read(cell) {
      const keys = parted(textOf(cell), ';').map((word) => keyOf.get(fold(word)));
      return keys.includes(undefined) ? notOneOf(words) : { value: keys };
    },
  };
}

function keysByWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).map(([key, word]) => [fold(word), key]));
}

function notOneOf(words: Readonly<Record<string, string>>): Read {
  return { code: 'notOneOf', params: { allowed: Object.values(words) } };
}

/** Keys of columns or figures: `xa; tenSanPham`. */
export const keys: CellKind = {
  write: (value) => listOf(value).join('; ') || null,
  read: (cell) => ({ value: parted(textOf(cell), ';') }),
};

/** Spellings of one thing: `Đạt chuẩn | Đã đạt chuẩn`. */
export const spellings: CellKind = {
  write: (value) => listOf(value).map(escaped).join(' | ') || null,
  read: (cell) => ({ value: parted(textOf(cell), '|').map(unescaped) }),
};

/** Header paths, outermost cell first: `Số xã > Đạt chuẩn | Số xã đạt`. */
export const headings: CellKind = {
  write: (value) =>
    (Array.isArray(value) ? value : [])
      .map((path: unknown) => listOf(path).map(escaped).join(' > '))
      .join(' | ') || null,
  read: (cell) => ({
    value: parted(textOf(cell), '|').map((path) => parted(path, '>').map(unescaped)),
  }),
};

export const condition: CellKind = {
  write(value) {
    const where = whereSchema.safeParse(value);
    return where.success ? writeCondition(where.data) : null;
  },
  read(cell) {
    return understood(textOf(cell), readCondition, (near) => ({ code: 'badCondition', params: { near } }));
  },
};

/** What a reader makes of a text, or the flaw that it does not understand it. */
export function understood(
  said: string,
  read: (text: string) => unknown,
  otherwise: (near: string) => Read,
): Read {
  try {
    return { value: read(said) };
  } catch (error) {
    if (error instanceof NotUnderstood) return otherwise(error.near);
    throw error;
  }
}

export function textOf(cell: CellValue): string {
  if (cell === null) return '';
  return (isCellError(cell) ? cell.error : String(cell)).normalize('NFC').trim();
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Parts between signs that are not behind a backslash. */
function parted(whole: string, sign: string): string[] {
  const parts = whole.match(
    sign === '|' ? /(?:\\.|[^|\\])+/gs : sign === '>' ? /(?:\\.|[^>\\])+/gs : /[^;]+/g,
  );
  return (parts ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

function escaped(said: string): string {
  return said.replace(/[\\|>]/g, '\\$&');
}

function unescaped(said: string): string {
  return said.replace(/\\(.)/gs, '$1');
}

const itself = 'chính đơn vị nộp';
export const subject: CellKind = {
  write: (value) => (value === 'self' ? itself : typeof value === 'string' ? value : null),
  read: (cell) => ({ value: fold(textOf(cell)) === itself ? 'self' : textOf(cell) }),
};

/** A number as people write it, `14/15`, or `không có` for a figure that is missing. Carried on as it is written. */
const missing = 'không có';
export const statedFigure: CellKind = {
  write: (value) => (typeof value === 'number' || typeof value === 'string' ? value : null),
  read(cell) {
    if (typeof cell === 'number') return { value: cell };
    const said = fold(textOf(cell));
    if (said === missing || /^-?\d+\/-?\d+$/.test(said)) return { value: said };
    return /^-?\d+(,\d+)?$/.test(said) ? { value: Number(said.replace(',', '.')) } : { code: 'notAFigure' };
  },
};
