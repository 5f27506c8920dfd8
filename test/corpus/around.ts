// What stands around a table: lines of text above, below and beside it, and where everything drawn ends.
import type { Placed } from './cell';
import type { Aside } from './draft';

export function asides(lines: readonly (readonly Aside[])[], top: number, left: number) {
  return lines.flatMap((line, i) =>
    line.map(({ at, text, across = 1 }) => {
      const row = top + i;
      const placed: Placed = { row, column: left + at, cell: { value: text } };
      const merge =
        across > 1 ? { top: row, left: left + at, bottom: row, right: left + at + across - 1 } : undefined;
      return { placed, merge };
    }),
  );
}

export function endOf(cells: readonly Placed[]): { bottom: number; right: number } {
  return {
    bottom: cells.reduce((end, { row }) => Math.max(end, row + 1), 0),
    right: cells.reduce((end, { column }) => Math.max(end, column + 1), 0),
  };
}
