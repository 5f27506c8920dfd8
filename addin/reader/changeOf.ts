// Two readings of one table -> what happened in between, in the words the live check takes.
import type { AddedRow, Change, Edit } from '../../shared/checking/recheck/change';
import type { Ratio } from '../../shared/figure';
import type { Reading, Value } from '../../shared/reading/reading';

/** `undefined` when the columns or the items are others: then it is another table. */
export function changeOf(before: Reading, after: Reading): Change | undefined {
  const keys = Object.keys(after.columns);
  if (keys.join() !== Object.keys(before.columns).join()) return undefined;
  if (keys.some((key) => before.sheetLetters[key] !== after.sheetLetters[key])) return undefined;
  const indexOf = new Map(before.sheetRows.map((row, index) => [row, index]));
  const kept = new Set(after.sheetRows);
  const edited: Edit[] = [];
  const added: AddedRow[] = [];
  for (const [index, row] of after.sheetRows.entries()) {
    const earlier = indexOf.get(row);
    const item = after.items?.[index];
    if (earlier === undefined) {
      const values = Object.fromEntries(keys.map((key) => [key, after.columns[key]?.[index]]));
      added.push({ row, values, ...(item === undefined ? {} : { item }) });
      continue;
    }
    if (before.items?.[earlier] !== item) return undefined;
    for (const column of keys) {
      const value = after.columns[column]?.[index];
      if (!same(before.columns[column]?.[earlier], value)) edited.push({ row, column, value });
    }
  }
  const { issues, questions, fixes, range, conservation } = after;
  return {
    removed: before.sheetRows.filter((row) => !kept.has(row)),
    added,
    edited,
    said: { issues, questions, fixes, range, conservation },
  };
}

function same(a: Value | undefined, b: Value | undefined): boolean {
  if (!isRatio(a) || !isRatio(b)) return a === b;
  return a.num === b.num && a.den === b.den;
}

function isRatio(value: Value | undefined): value is Ratio {
  return typeof value === 'object' && value !== null;
}
