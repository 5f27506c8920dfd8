// What changed between two versions of a unit: figures by subject, and rows by what identifies a row through time
// (the key of its table, the item of a form), so that a row that only moved in the sheet is no change. Pure.
import type { Difference, VersionPayload } from './api';
import type { TableDefinition } from './definition';
import { figuresChanged, unionOfKeys, type FiguresBySubject } from './figure';
import { canonicalJson } from './submission';

interface Rows {
  readonly columns: VersionPayload['columns'];
  readonly items?: readonly string[] | null | undefined;
  readonly sheetRows: readonly number[];
}

export interface Compared {
  readonly version: number;
  readonly figures: FiguresBySubject;
  readonly rows: Rows;
}

export function differenceOf(
  { key }: Pick<TableDefinition, 'key'>,
  from: Compared,
  to: Compared,
): Difference {
  const before = rowsByIdentity(key, from.rows);
  const after = rowsByIdentity(key, to.rows);
  const sheetRowsOf = (indices: readonly number[], { sheetRows }: Rows) =>
    indices.flatMap((index) => sheetRows[index] ?? []);
  const gone = [...before].filter(([identity]) => !after.has(identity)).map(([, index]) => index);
  const fresh = [...after].filter(([identity]) => !before.has(identity)).map(([, index]) => index);
  return {
    ...{ from: from.version, to: to.version },
    figures: figuresChanged(from.figures, to.figures),
    removed: sheetRowsOf(gone, from.rows),
    added: sheetRowsOf(fresh, to.rows),
    changed: [...after].flatMap(([identity, index]) => {
      const earlier = before.get(identity);
      return earlier === undefined ? [] : cellsChanged(from.rows, earlier, to.rows, index);
    }),
  };
}

/** Identity -> index of the row. Two rows of one identity are told apart by their order. */
function rowsByIdentity(key: readonly string[], { columns, items, sheetRows }: Rows): Map<string, number> {
  const found = new Map<string, number>();
  sheetRows.forEach((_, index) => {
    const named = items?.[index] ?? key.map((column) => columns[column]?.[index] ?? null);
    let times = 0;
    const identity = () => canonicalJson([named, times]);
    while (found.has(identity())) times++;
    found.set(identity(), index);
  });
  return found;
}

function cellsChanged(from: Rows, earlier: number, to: Rows, index: number): Difference['changed'] {
  const row = to.sheetRows[index];
  if (row === undefined) return [];
  return unionOfKeys(from.columns, to.columns).flatMap((column) => {
    const before = from.columns[column]?.[earlier] ?? null;
    const after = to.columns[column]?.[index] ?? null;
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ row, column, before, after }];
  });
}
