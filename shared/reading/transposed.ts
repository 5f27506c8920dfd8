// A form whose indicators stand across the page. Its cells have no sheet row of their own that an issue could point at, so
// it is not read but named, with what to do: the user pastes it transposed.
import type { TableDefinition } from '../definition';
import { cellAddress, type Grid } from '../grid';
import type { Issue } from '../issue';
import { itemsNamed } from './items';
import type { Found } from './reading';

const FEWEST_ITEMS = 2;
const HIGHEST = 60;
const WIDEST = 200;

export function transposedForms(
  grid: Grid,
  definitions: readonly TableDefinition[],
  found: readonly Found[],
): Issue[] {
  return definitions.flatMap((definition) => {
    if (definition.layout !== 'form' || found.some((one) => one.definition.id === definition.id)) return [];
    const asked = definition.items.filter((item) => !item.optional).length;
    for (let at = 0; at < Math.min(grid.values.length, HIGHEST); at++) {
      const cells = (grid.values[at] ?? []).slice(0, WIDEST);
      const labels = cells.filter((value): value is string => typeof value === 'string');
      if (labels.length < FEWEST_ITEMS) continue;
      const named = itemsNamed(labels, definition);
      if (named < FEWEST_ITEMS || named * 2 < asked) continue;
      const first = cells.findIndex((value) => typeof value === 'string' && value.trim() !== '');
      return [issueAt(grid, definition, cellAddress(grid.top + at, grid.left + first))];
    }
    return [];
  });
}

function issueAt({ sheet }: Grid, { id, title }: TableDefinition, cell: string): Issue {
  const params = { title: title.vi };
  return { code: 'transposedTable', severity: 'error', sheet, cell, column: null, table: id, params };
}
