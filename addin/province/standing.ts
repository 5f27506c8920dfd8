// Where units stand, as a reviewer reads it: units by tables, filtered by state and name. Pure.
import type { Completeness, HeadView } from '../../shared/api';
import { fold, stripAccents } from '../../shared/text/fold';

export const standings = ['inTime', 'late', 'waiting', 'returned', 'missing'] as const;
export type Standing = (typeof standings)[number];

export function standingOf({ status, late, counted }: HeadView): Standing {
  if (status === 'returned') return 'returned';
  if (status === 'submitted' || status === 'waiting') return 'waiting';
  if (status !== 'accepted' && counted === 0) return 'missing';
  return late ? 'late' : 'inTime';
}

export interface MatrixRow {
  readonly unit: string;
  readonly name: string;
  /** One per table of the matrix; undefined where the unit owes nothing. */
  readonly heads: readonly (HeadView | undefined)[];
}

export interface Matrix {
  readonly tables: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly counts: Readonly<Record<Standing, number>>;
}

/** `names`: unit key -> name, `order` of the units is that of their names in Vietnamese. */
export function matrixOf({ tables }: Completeness, names: ReadonlyMap<string, string>): Matrix {
  const counts: Record<Standing, number> = { inTime: 0, late: 0, waiting: 0, returned: 0, missing: 0 };
  const byUnit = new Map<string, (HeadView | undefined)[]>();
  tables.forEach(({ heads }, at) => {
    for (const head of heads) {
      const row = byUnit.get(head.unit) ?? new Array<HeadView | undefined>(tables.length).fill(undefined);
      byUnit.set(head.unit, row);
      row[at] = head;
      counts[standingOf(head)]++;
    }
  });
  const inVietnamese = new Intl.Collator('vi').compare;
  const rows = [...byUnit].map(([unit, heads]) => ({ unit, name: names.get(unit) ?? unit, heads }));
  rows.sort((a, b) => inVietnamese(a.name, b.name));
  return { tables: tables.map(({ table }) => table), rows, counts };
}

export interface Filter {
  readonly standing: Standing | null;
  readonly search: string;
}

/** Units that have a table in the wanted state and whose name matches; typing without accents finds too. */
export function filtered({ rows }: Matrix, { standing, search }: Filter): readonly MatrixRow[] {
  const wanted = fold(search.trim());
  const named = (name: string) => {
    const text = fold(name);
    return text.includes(wanted) || stripAccents(text).includes(wanted);
  };
  return rows.filter(
    ({ name, heads }) =>
      (wanted === '' || named(name)) &&
      (standing === null || heads.some((head) => head !== undefined && standingOf(head) === standing)),
  );
}
