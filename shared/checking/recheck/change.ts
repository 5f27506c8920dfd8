// What happened to a table since it was read, in the words of the sheet: rows that moved, rows that came and went, cells
// that now say something else. `changed` is what a change means; `recheck.ts` must come to the same without starting over.
import type { Issue } from '../../issue';
import type { ColumnValues, Reading, Value } from '../../reading/reading';

export interface Edit {
  /** Sheet row, 1-based. */
  readonly row: number;
  /** Column key; a column the table was not read with is passed over. */
  readonly column: string;
  /** `undefined`: the cell can no longer be read. */
  readonly value: Value | undefined;
}

export interface AddedRow {
  readonly row: number;
  readonly values: Readonly<Record<string, Value | undefined>>;
  /** Form layouts: the item that stands here. */
  readonly item?: string;
}

/** Applied in this order. Rows are sheet rows, 1-based, as they are once `moved` has happened. */
export interface Change {
  /** Rows put in before row `at`, or, where `by` is negative, taken out from row `at` on. */
  readonly moved?: { readonly at: number; readonly by: number };
  /** Rows that hold no record any more. */
  readonly removed?: readonly number[];
  /** Rows that now hold a record. */
  readonly added?: readonly AddedRow[];
  readonly edited?: readonly Edit[];
  /** What reading says of the table beside its cells; without it, issues move with their cells and end with them. */
  readonly said?: Partial<Pick<Reading, 'issues' | 'questions' | 'fixes' | 'range' | 'conservation'>>;
}

/** A reading without its cells. */
export type Head = Omit<Reading, 'columns' | 'sheetRows' | 'items'>;

/** The reading after a change. */
export function changed(reading: Reading, change: Change): Reading {
  const { columns, sheetRows, items, ...head } = reading;
  const edits = new Map(change.edited?.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const kept = sheetRows.flatMap((row, at) => {
    const now = movedRow(row, change.moved);
    return now === undefined || change.removed?.includes(now) ? [] : [{ row: now, at }];
  });
  const rows = [
    ...kept.map(({ row, at }) => ({
      row,
      item: items?.[at] ?? '',
      value: (key: string) => columns[key]?.[at],
    })),
    ...(change.added ?? []).map(({ row, item = '', values }) => ({
      row,
      item,
      value: (key: string): Value | undefined => (Object.hasOwn(values, key) ? values[key] : null),
    })),
  ].sort((a, b) => a.row - b.row);
  const valuesOf = (key: string): ColumnValues =>
    rows.map(({ row, value }) => {
      const cell = `${row} ${key}`;
      return edits.has(cell) ? edits.get(cell) : value(key);
    });
  return {
    ...headAfter(head, change),
    columns: Object.fromEntries(Object.keys(columns).map((key) => [key, valuesOf(key)])),
    sheetRows: rows.map(({ row }) => row),
    ...(items ? { items: rows.map(({ item }) => item) } : {}),
  };
}

/** Where a sheet row lies after rows were put in or taken out; `undefined`: it was taken out. */
export function movedRow(row: number, moved: Change['moved']): number | undefined {
  if (!moved || row < moved.at) return row;
  return moved.by < 0 && row < moved.at - moved.by ? undefined : row + moved.by;
}

export function headAfter(head: Head, change: Change): Head {
  return { ...head, issues: issuesAfter(head, change), ...change.said };
}

/** An issue about a cell goes where its cell goes, and is settled when the cell is typed anew or its row is gone. */
function issuesAfter({ issues, sheetLetters }: Head, change: Change): readonly Issue[] {
  if (change.said?.issues || issues.length === 0) return issues;
  const settled = new Set(change.edited?.map(({ row, column }) => `${sheetLetters[column] ?? ''}${row}`));
  const gone = new Set(change.removed);
  return issues.flatMap((issue) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(issue.cell ?? '') ?? [];
    if (digits === undefined) return [issue];
    const row = movedRow(Number(digits), change.moved);
    const cell = `${letters ?? ''}${row ?? ''}`;
    if (row === undefined || gone.has(row) || settled.has(cell)) return [];
    return cell === issue.cell ? [issue] : [{ ...issue, cell }];
  });
}
