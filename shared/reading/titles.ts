// The words above a table and on its sheet's tab, and whether they name a definition. A name supports what the headers
// say; it never decides against them.
import type { TableDefinition } from '../definition';
import type { CellValue, Grid } from '../grid';
import { headingText } from './headingText';

const HIGHEST_TITLE = 14;

/** The sheet row in which the title block above `top` begins: below the nearest row of figures, where a table ends. */
export function titleTop({ top: first, values }: Grid, top: number): number {
  let row = top;
  while (row > Math.max(first, top - HIGHEST_TITLE) && !holdsFigures(values[row - 1 - first] ?? [])) row--;
  return row;
}

function holdsFigures(cells: readonly CellValue[]): boolean {
  return cells.filter((value) => typeof value === 'number').length > 1;
}

/** Phrases of the title block above `top`, after that of the sheet's name. */
export function titlesAbove(grid: Grid, top: number): readonly string[] {
  const titles = [headingText(grid.sheet).whole];
  for (let row = titleTop(grid, top); row < top; row++) {
    for (const value of grid.values[row - grid.top] ?? [])
      if (typeof value === 'string') titles.push(headingText(value).whole);
  }
  return titles.filter(Boolean);
}

export function isNamedIn(titles: readonly string[], definition: TableDefinition): boolean {
  const names = [definition.title.vi, ...definition.names]
    .map((name) => headingText(name).whole)
    .filter(Boolean);
  const short = headingText(definition.short).whole;
  return titles.some(
    (title, at) => names.some((name) => ` ${title} `.includes(` ${name} `)) || (at === 0 && title === short),
  );
}
