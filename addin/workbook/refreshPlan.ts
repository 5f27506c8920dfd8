// Judges one sheet of the open workbook beside the same sheet as it was published, before anything is written: how its
// tables grow and shrink so that everything of ours comes to lie where it was published, or why it is left alone. What
// moved because more was published is followed; what the leader moved, renamed or put among ours is not.
import type { PublishedSheet, PublishedTable, Written } from '../../shared/xlsx/readPublished';

export interface TableHere {
  /** 0-based place of the header row. */
  readonly top: number;
  readonly left: number;
  /** All titles, the leader's own columns included. */
  readonly titles: readonly string[];
  readonly rows: number;
  /** Rows are hidden by a filter: Excel moves none then. */
  readonly filtered: boolean;
  /** Per body row what tells it from the others (`keyColumns`); absent where that cannot be said. */
  readonly keys?: readonly string[];
}

export interface SheetHere {
  /** In the order of the published tables; undefined where there is none of that name. */
  readonly tables: readonly (TableHere | undefined)[];
  /** Defined name -> 0-based place. */
  readonly names: Readonly<Record<string, readonly [row: number, column: number]>>;
  readonly protected: boolean;
}

export interface Refusal {
  /**
   * `form`: a table or a line that was published is not here; `columns`: titles that are not published stand among ours;
   * `moved`: rows or columns came or went beside ours; `sorted`: in another order, with the leader's columns beside it.
   */
  readonly why: 'form' | 'columns' | 'moved' | 'sorted' | 'filtered' | 'blocked' | 'protected';
  /** Titles, where `columns`. */
  readonly titles?: readonly string[];
}

export interface Fit {
  /** Rows of the body that come (`by` > 0, before row `at`) or go (`by` < 0, from row `at` on); from the last on. */
  readonly rows: readonly { readonly at: number; readonly by: number }[];
  /** Columns that come, from the first on. */
  readonly columns: readonly { readonly at: number; readonly title: string }[];
}

/** One fit per table in the order published, or why the sheet is left as it is. */
export function fitsOf(published: PublishedSheet, here: SheetHere): readonly Fit[] | Refusal {
  const tables = here.tables.flatMap((table) => table ?? []);
  if (tables.length < published.tables.length) return { why: 'form' };
  if (here.protected) return { why: 'protected' };
  const fits: Fit[] = [];
  for (const [at, table] of published.tables.entries()) {
    const now = tables[at];
    if (!now) return { why: 'form' };
    const fit = fitOf(table, now, keysOf(table, published.cells));
    if ('why' in fit) return fit;
    if (now.filtered && fit.rows.length + fit.columns.length > 0) return { why: 'filtered' };
    fits.push(fit);
  }
  if (!stands(published, here.names, tables, fits)) {
    const lacks = Object.keys(published.names).some((name) => !here.names[name]);
    return { why: lacks ? 'form' : 'moved' };
  }
  return fits;
}

function fitOf(published: PublishedTable, here: TableHere, keys: readonly string[]): Fit | Refusal {
  const columns = columnsToCome(published.titles, here.titles);
  if ('why' in columns) return columns;
  const rows = rowsToFit(here.keys, keys);
  if (rows) return { columns, rows };
  const hasOwnColumns = here.titles.some((title) => !published.titles.includes(title));
  const sorted = here.keys !== undefined && hasOwnColumns && inCommon(here.keys, keys) > 1;
  return sorted ? { why: 'sorted' } : { columns, rows: rowsAtTheEnd(here.rows, Math.max(1, published.rows)) };
}

/**
 * Columns that were published since. The leader's own stand to the right of ours; a title that is not published and
 * stands among ours was put there, renamed, or is no longer published: which of them, only the leader knows.
 */
function columnsToCome(published: readonly string[], here: readonly string[]): Fit['columns'] | Refusal {
  const foreign = here.filter((title) => !published.includes(title));
  const kept = here.filter((title) => published.includes(title));
  const ours = here.slice(0, here.findLastIndex((title) => published.includes(title)) + 1);
  const among = ours.filter((title) => foreign.includes(title));
  if (among.length > 0 || kept.length === 0) return { why: 'columns', titles: foreign };
  // The last of ours is gone and others follow: one of them may be it, under another name.
  if (foreign.length > 0 && kept.at(-1) !== published.at(-1)) return { why: 'columns', titles: foreign };
  if (kept.join('\n') !== published.filter((title) => kept.includes(title)).join('\n'))
    return { why: 'columns', titles: kept };
  return published.flatMap((title, at) => (kept.includes(title) ? [] : { at, title }));
}

/**
 * Columns, running numbers aside, that tell every row of a table from the others: the fewest from the left on.
 * undefined: the rows cannot be told apart.
 */
export function keyColumns(
  { top, left, titles, rows }: PublishedTable,
  cells: PublishedSheet['cells'],
): readonly string[] | undefined {
  const body = cells.slice(top + 1, top + 1 + rows);
  const columns: number[] = [];
  for (const [at, title] of titles.entries()) {
    if (title === 'STT') continue;
    columns.push(left + at);
    if (new Set(body.map((row) => keyOf(columns.map((column) => row[column])))).size === rows)
      return columns.map((column) => titles[column - left] ?? '');
  }
  return undefined;
}

/** What tells a row from the others, of its cells in the key columns; an apostrophe only says that text follows. */
export function keyOf(cells: readonly (Written | undefined)[]): string {
  return JSON.stringify(cells.map((cell) => String(cell ?? '').replace(/^'/, '')));
}

function keysOf(table: PublishedTable, cells: PublishedSheet['cells']): string[] {
  const columns = keyColumns(table, cells)?.map((title) => table.left + table.titles.indexOf(title)) ?? [];
  return cells
    .slice(table.top + 1, table.top + 1 + table.rows)
    .map((row) => keyOf(columns.map((column) => row[column])));
}

/** Rows that come and go so that every row that stays keeps its cells; undefined where the order is another. */
function rowsToFit(here: readonly string[] | undefined, wanted: readonly string[]): Fit['rows'] | undefined {
  if (!here || inCommon(here, wanted) === 0) return undefined;
  const [is, shall] = [new Set(here), new Set(wanted)];
  if (is.size < here.length || shall.size < wanted.length) return undefined;
  const steps: { at: number; by: number }[] = [];
  const step = (at: number, by: number) => {
    const last = steps.at(-1);
    const joins = last && Math.sign(last.by) === by && at === (by > 0 ? last.at : last.at - last.by);
    if (joins) last.by += by;
    else steps.push({ at, by });
  };
  let [at, next] = [0, 0];
  while (at < here.length || next < wanted.length) {
    const [now, then] = [here[at], wanted[next]];
    if (now !== undefined && !shall.has(now)) step(at++, -1);
    else if (then !== undefined && !is.has(then)) {
      step(at, 1);
      next++;
    } else if (now !== then) return undefined;
    else [at, next] = [at + 1, next + 1];
  }
  return steps.reverse();
}

function rowsAtTheEnd(here: number, wanted: number): Fit['rows'] {
  if (here === wanted) return [];
  return [{ at: Math.min(here, wanted), by: wanted - here }];
}

function inCommon(here: readonly string[], wanted: readonly string[]): number {
  const shall = new Set(wanted);
  return here.filter((key) => shall.has(key)).length;
}

/** Once the tables fit, tables and names lie where they were published: then every other cell of ours does too. */
function stands(
  published: PublishedSheet,
  names: SheetHere['names'],
  tables: readonly TableHere[],
  fits: readonly Fit[],
): boolean {
  const moved = (row: number, column: number) =>
    tables.reduce((sum, { top, left, rows, titles }, at) => {
      const below = row > top + rows && column >= left && column < left + titles.length;
      return below ? sum + (fits[at]?.rows.reduce((all, { by }) => all + by, 0) ?? 0) : sum;
    }, row);
  return (
    published.tables.every(({ top, left }, at) => {
      const now = tables[at];
      return now !== undefined && now.left === left && moved(now.top, now.left) === top;
    }) &&
    Object.entries(names).every(([name, [row, column]]) => {
      const [top, left] = published.names[name] ?? [];
      return column === left && moved(row, column) === top;
    })
  );
}
