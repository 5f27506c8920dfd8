// The words above a table and on its sheet's tab, and whether they name a definition. A name supports what the headers
// say; it never decides against them.
import type { TableDefinition } from '../definition';
import type { Grid } from '../grid';
import { headingText } from './headingText';

const HIGHEST_TITLE = 14;

/** Phrases of the title block: rows above `top`, up to the first row with numbers, and the sheet's name. */
export function titlesAbove(grid: Grid, top: number): readonly string[] {
  const titles = [headingText(grid.sheet).whole];
  for (let row = top - 1; row >= Math.max(grid.top, top - HIGHEST_TITLE); row--) {
    const cells = grid.values[row - grid.top] ?? [];
    if (cells.filter((value) => typeof value === 'number').length > 1) break;
    for (const value of cells) if (typeof value === 'string') titles.push(headingText(value).whole);
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
