// A form whose indicators stand across the page: where its labels lie. It is named at the first look, with what to do if
// it cannot be read, and read turned upright at the second (`lyingForms`).
import type { TableDefinition } from '../definition';
import { cellAddress, type Grid } from '../grid';
import type { Issue } from '../issue';
import { itemsNamed } from './items';
import type { Found } from './reading';

const FEWEST_ITEMS = 2;
const HIGHEST = 60;
const WIDEST = 200;

/** A row whose cells name most of a form's items. */
export interface LyingLabels {
  readonly definition: TableDefinition;
  /** Sheet row, and the first column with a text in it. */
  readonly row: number;
  readonly left: number;
}

export function lyingLabels(
  grid: Grid,
  definitions: readonly TableDefinition[],
  found: readonly Found[],
): LyingLabels[] {
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
      return [{ definition, row: grid.top + at, left: grid.left + first }];
    }
    return [];
  });
}

export function transposedForms(
  grid: Grid,
  definitions: readonly TableDefinition[],
  found: readonly Found[],
): Issue[] {
  return lyingLabels(grid, definitions, found).map(({ definition: { id, title }, row, left }) => ({
    code: 'transposedTable',
    severity: 'error',
    sheet: grid.sheet,
    cell: cellAddress(row, left),
    column: null,
    table: id,
    params: { title: title.vi },
  }));
}
