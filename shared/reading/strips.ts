// Tables side by side: where columns without any content part a sheet, each part is a sheet of its own. A header that
// stands next to the figures of a neighbour is seen only so.
import type { Grid } from '../grid';

const NARROWEST = 2;

/** A part of a sheet, and its last sheet column. */
export interface Strip {
  readonly grid: Grid;
  readonly right: number;
}

/** The parts of a sheet between its empty columns, from left to right; none when it is all of one piece. */
export function stripsOf(grid: Grid): Strip[] {
  const filled = filledColumns(grid);
  const runs: { from: number; to: number }[] = [];
  filled.forEach((isFilled, column) => {
    if (!isFilled) return;
    const last = runs.at(-1);
    if (last && last.to === column - 1) last.to = column;
    else runs.push({ from: column, to: column });
  });
  const wide = runs.filter(({ from, to }) => to - from + 1 >= NARROWEST);
  return wide.length < 2 ? [] : wide.map(({ from, to }) => strip(grid, from, to));
}

function filledColumns({ values }: Grid): boolean[] {
  const filled: boolean[] = [];
  values.forEach((cells) => {
    for (let column = 0; column < cells.length; column++) {
      if (filled[column]) continue;
      const value = cells[column] ?? null;
      filled[column] = value !== null && !(typeof value === 'string' && value.trim() === '');
    }
  });
  return filled;
}

function strip(grid: Grid, from: number, to: number): Strip {
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] => rows.map((cells) => cells.slice(from, to + 1));
  const [left, right] = [grid.left + from, grid.left + to];
  const part = {
    ...grid,
    left,
    values: cut(grid.values),
    ...(grid.formats ? { formats: cut(grid.formats) } : {}),
    ...(grid.fonts ? { fonts: cut(grid.fonts) } : {}),
    ...(grid.merges
      ? { merges: grid.merges.filter((merge) => merge.left <= right && merge.right >= left) }
      : {}),
  };
  return { grid: part, right };
}
