// What has changed in a part of a sheet since it was read.
import type { CellValue, Grid } from '../../shared/grid';

/** Cells of a rectangle that stays where it was, row-major. */
export interface Patch {
  readonly sheet: string;
  /** Sheet row and column of the first cell, 0-based. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly (string | null)[])[];
}

/** The snapshot with the patches of its sheet laid over it; rows that no patch touches stay the same arrays. */
export function patched(grid: Grid, patches: readonly Patch[]): Grid {
  return patches
    .filter(({ sheet }) => sheet === grid.sheet)
    .reduce(
      (now, { top, left, values, formats }) => ({
        ...now,
        values: laid(now.values, values, top - now.top, left - now.left, null),
        formats: laid(now.formats ?? [], formats, top - now.top, left - now.left, null),
      }),
      grid,
    );
}

/** The smallest patch that makes the old cells the new ones, or none where nothing has changed. */
export function differenceOf(grid: Grid, fresh: Patch): Patch | undefined {
  const rows = fresh.values.flatMap((cells, at) => {
    const before = grid.values[fresh.top - grid.top + at] ?? [];
    const formats = grid.formats?.[fresh.top - grid.top + at] ?? [];
    const same = cells.every((value, column) => {
      const place = fresh.left - grid.left + column;
      return (
        sameCell(value, before[place] ?? null) && fresh.formats[at]?.[column] === (formats[place] ?? null)
      );
    });
    return same ? [] : [at];
  });
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    ...fresh,
    top: fresh.top + first,
    values: fresh.values.slice(first, last + 1),
    formats: fresh.formats.slice(first, last + 1),
  };
}

function sameCell(a: CellValue, b: CellValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a?.error === b?.error);
}

function laid<Cell>(
  under: readonly (readonly Cell[])[],
  over: readonly (readonly Cell[])[],
  top: number,
  left: number,
  blank: Cell,
): readonly (readonly Cell[])[] {
  const rows = [...under];
  over.forEach((cells, at) => {
    const row = [...(rows[top + at] ?? [])];
    cells.forEach((cell, column) => {
      while (row.length < left + column) row.push(blank);
      row[left + column] = cell;
    });
    rows[top + at] = row;
  });
  return rows;
}
