// What the generator knows of a table: the columns a unit fills in, how the header is nested on paper, rows invented so
// that they break no rule, and the figures they come to. Written from the circulars, not from shared/tables: only the
// keys are shared, which corpus.test.ts compares.
import type { Figures, FiguresBySubject, FigureValue } from '../../shared/figure';
import type { Unit } from '../../shared/unit';
import type { Rng } from './rng';

export type Kind = 'integer' | 'decimal' | 'percent' | 'date' | 'year' | 'text' | 'choice' | 'unit' | 'stars';
/** As meant: a date YYYY-MM-DD, a unit its key, a choice its key, a percentage 41.3; `undefined` cannot be read. */
export type Plain = number | string | null;
export type Row = Readonly<Record<string, Plain | undefined>>;

export interface FormColumn {
  readonly key: string;
  readonly kind: Kind;
  /** Units leave it out when they please. */
  readonly optional?: true;
}

/** A cell of the header: a column, or a group over columns. A `loose` group is drawn only by those who like groups. */
export type HeaderNode =
  | { readonly column: string }
  | { readonly group: string; readonly over: readonly HeaderNode[]; readonly loose?: true };

export interface Form {
  readonly id: string;
  readonly table: string;
  readonly layout: 'list' | 'units' | 'form' | 'register';
  /** Cut-off date of the period, and the period it belongs to. */
  readonly day: string;
  readonly period: string;
  readonly reporter: Unit;
  /** "Đơn vị tính". */
  readonly measure: string;
  readonly columns: readonly FormColumn[];
  readonly header: readonly HeaderNode[];
  /** The column people read a row by: group and total labels stand there. `label` where rows are items. */
  readonly name: string;
  /** Column number -> what the circular prints under it, e.g. "1=2+3". */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Column -> what its numbers are out of, for those who write "14/19". */
  readonly outOf?: Readonly<Record<string, number>>;
  /** Headings some put between the rows. */
  readonly groups: readonly string[];
  /** The items of a `form`, top to bottom; `records` gives a row for each. */
  readonly items?: readonly string[];
  records(rng: Rng): readonly Row[];
  figures(rows: readonly Row[]): FiguresBySubject;
}

export const under = (group: string, ...over: HeaderNode[]): HeaderNode => ({ group, over });
export const loosely = (group: string, ...over: HeaderNode[]): HeaderNode => ({ group, over, loose: true });
const column = (key: string): HeaderNode => ({ column: key });
export const columnsOf = (...keys: string[]): HeaderNode[] => keys.map(column);

/** Sum of a column: nothing when a cell cannot be read, or when nobody stated a number. */
export function sumOf(rows: readonly Row[], key: string): number | null {
  const stated: number[] = [];
  for (const row of rows) {
    const value = row[key];
    if (value === undefined && key in row) return null;
    if (typeof value === 'number') stated.push(value);
  }
  return stated.length === 0 ? null : plus(...stated);
}

/** What the cells of a row must be to be counted, by column. */
export type Conditions = Readonly<Record<string, (value: Plain) => boolean>>;

/** Rows that meet every condition; nothing when that hangs on a cell that cannot be read. */
export function countOf(rows: readonly Row[], conditions: Conditions): number | null {
  let count = 0;
  for (const row of rows) {
    const isUnknown = (key: string): boolean => key in row && row[key] === undefined;
    const known = Object.entries(conditions).filter(([key]) => !isUnknown(key));
    if (!known.every(([key, holds]) => holds(row[key] ?? null))) continue;
    if (known.length < Object.keys(conditions).length) return null;
    count++;
  }
  return count;
}

export function plus(...terms: readonly FigureValue[]): number | null {
  let total = 0;
  for (const term of terms) {
    if (typeof term !== 'number') return null;
    total += term;
  }
  return total;
}

export function ratio(num: FigureValue | undefined, den: FigureValue | undefined): FigureValue {
  return typeof num === 'number' && typeof den === 'number' ? { num, den } : null;
}

/** Figures of each subject from its rows; a row whose subject cannot be read is nobody's. */
export function bySubject(
  rows: readonly Row[],
  key: string,
  figures: (own: readonly Row[], subject: string) => Figures,
): FiguresBySubject {
  const subjects = new Set(rows.flatMap((row) => (typeof row[key] === 'string' ? [row[key]] : [])));
  return Object.fromEntries(
    [...subjects].map((subject) => [
      subject,
      figures(
        rows.filter((row) => row[key] === subject),
        subject,
      ),
    ]),
  );
}
