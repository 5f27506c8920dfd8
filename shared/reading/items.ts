// A form's rows are its items. The label column is not headed in any agreed way, so it is the column whose cells name
// most items; a label that several items share ("Khiếu nại" received and resolved) is told apart by the item above it
// or by the code in the numbering column, and by nothing else. Labels spelt otherwise are compared by likeness.
import type { Item, TableDefinition } from '../definition';
import { cellAt, type Grid } from '../grid';
import { phraseIndex } from '../text/phrase';
import { remembered } from '../text/remembered';
import { likeItem } from './likeItem';

export interface ItemRows {
  readonly labelColumn: number;
  /** Sheet row -> item key. */
  readonly rows: ReadonlyMap<number, string>;
  /** Items that several rows name: none of these rows is read. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
}

const BULLET = /^(?:[-–—+•*o]\s*|\(?(?:\d+(?:\.\d+)*|[IVXivx]+|[A-Za-zđĐ])[.)]\s*)+/;
const DASH = /^[-–—+•*]/;
const SHORTEST_LIKE = 5;
const LONGEST_LABEL = 200;
const LONGEST_FORM = 400;
const LEAD = /^(?:trong đó|gồm|bao gồm|chia ra)\s*[:,]?\s*/i;

/** The items named in the rows below `header`, in one of its `columns`. */
export function itemsBelow(
  grid: Grid,
  definition: TableDefinition,
  header: number,
  columns: readonly number[],
): ItemRows | undefined {
  const last = Math.min(header + LONGEST_FORM, grid.top + grid.values.length - 1);
  return findItems(grid, definition, columns, header + 1, last);
}

/** Finds the label column among `columns` and the item of each row from `from` to `to`; undefined when none fits. */
function findItems(
  grid: Grid,
  definition: TableDefinition,
  columns: readonly number[],
  from: number,
  to: number,
): ItemRows | undefined {
  const namedBy = indexOf(definition);
  let best: ItemRows | undefined;
  for (const labelColumn of columns) {
    const found = itemsIn(grid, definition, namedBy, { labelColumn, columns, from, to });
    if (found.rows.size > (best?.rows.size ?? 0)) best = found;
  }
  return best;
}

/** How many different items the labels name, wherever they stand. */
export function itemsNamed(labels: readonly string[], definition: TableDefinition): number {
  const namedBy = indexOf(definition);
  const keys = labels.flatMap((label) => {
    const items = namedBy(label.trim());
    return items.length > 0 ? items.slice(0, 1) : (alike(label, undefined, definition) ?? []);
  });
  return new Set(keys.map((item) => item.key)).size;
}

/** Labels repeat, and so do the texts of a large table that are tried as labels. */
type NamedBy = (label: string) => readonly Item[];
const indexes = new WeakMap<TableDefinition, NamedBy>();

function indexOf(definition: TableDefinition): NamedBy {
  const known = indexes.get(definition);
  if (known) return known;
  const spelt = definition.items.flatMap((item) =>
    [item.label, ...item.synonyms].map((spelling): [string, Item] => [spelling, item]),
  );
  const spelling = phraseIndex(spelt);
  const fresh = remembered((label) => meanings(label, spelling));
  indexes.set(definition, fresh);
  return fresh;
}

function itemsIn(
  grid: Grid,
  definition: TableDefinition,
  namedBy: NamedBy,
  where: { labelColumn: number; columns: readonly number[]; from: number; to: number },
): ItemRows {
  const rowsOf = new Map<string, number[]>();
  const parentOf = new Map(definition.items.map((item) => [item.key, item.parent]));
  let above: string | undefined;
  for (let row = where.from; row <= where.to; row++) {
    const label = cellAt(grid, row, where.labelColumn);
    if (typeof label !== 'string') continue;
    const code = codeAt(grid, row, where.labelColumn, where.columns);
    const named = namedBy(label.trim());
    const item = named.length > 0 ? only(named, above, code, parentOf) : alike(label, above, definition);
    if (!item) continue;
    rowsOf.set(item.key, [...(rowsOf.get(item.key) ?? []), row]);
    above = item.key;
  }
  const rows = new Map<number, string>();
  const repeated = new Map<string, readonly number[]>();
  for (const [key, [row, ...others]] of rowsOf) {
    if (row === undefined) continue;
    if (others.length === 0) rows.set(row, key);
    else repeated.set(key, [row, ...others]);
  }
  return { labelColumn: where.labelColumn, rows, repeated };
}

/** The label as it stands, then without its bullet or number, then without "Trong đó:". */
function meanings(label: string, spelling: NamedBy): readonly Item[] {
  for (const text of [
    label,
    label.replace(BULLET, ''),
    label.replace(BULLET, '').replace(LEAD, '').replace(BULLET, ''),
  ]) {
    const items = spelling(text);
    if (items.length > 0) return items;
  }
  return [];
}

/** A part of the item above ("- Mức độ 3") is no other item, however much of its name it repeats. */
function alike(label: string, above: string | undefined, definition: TableDefinition): Item | undefined {
  const bare = label.trim().replace(BULLET, '').replace(LEAD, '').replace(BULLET, '');
  if (bare.length <= SHORTEST_LIKE || bare.length >= LONGEST_LABEL) return undefined;
  const isPart = above !== undefined && DASH.test(label.trim());
  return likeItem(bare, definition, isPart);
}

function only(
  items: readonly Item[],
  above: string | undefined,
  code: string,
  parentOf: ReadonlyMap<string, string | undefined>,
): Item | undefined {
  if (items.length <= 1) return items[0];
  for (let parent = above; parent !== undefined; parent = parentOf.get(parent)) {
    const children = items.filter((item) => item.parent === parent);
    if (children.length === 1) return children[0];
  }
  const coded = items.filter((item) => item.code !== undefined && item.code === code);
  return coded.length === 1 ? coded[0] : undefined;
}

/** What stands to the left of the label, e.g. "1.2". */
function codeAt(grid: Grid, row: number, labelColumn: number, columns: readonly number[]): string {
  const left = columns.filter((column) => column < labelColumn).at(-1);
  const value = left === undefined ? null : cellAt(grid, row, left);
  return typeof value === 'number' || typeof value === 'string'
    ? String(value).trim().replace(/[.)]$/, '')
    : '';
}
