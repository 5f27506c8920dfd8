// The figures of a table sheet as cells: where each stands, shares over their parts, totals that follow their column.
// A total is a formula only where the cells above it add up to it; otherwise it is the value and nothing else.
import type { Entry } from '../aggregate';
import type { Figure } from '../definition';
import type { Cell } from './book';
import { derivedFormula, ratioFormula, ratioParts, shown } from './figureCells';
import type { StyleName } from './looks';
import { address, columnRange } from './place';
import { headingRows, type TablePlan } from './plan';

/** Columns before the figures: number, unit and, where units are put together, their group. */
export function leadingOf({ groupOf }: Pick<TablePlan, 'groupOf'>): number {
  return groupOf ? 3 : 2;
}

/** Where the figures of a table stand. Rows are 0-based; `last` is before `first` when no unit is obliged. */
export function figurePlaces(table: TablePlan) {
  const { totals } = table;
  const first = headingRows + 1;
  const leading = leadingOf(table);
  const columns = new Map(totals.definition.figures.map((figure, at) => [figure.key, leading + at]));
  return { first, last: first + totals.subjects.length - 1, columns };
}

export function figureCell(
  table: TablePlan,
  figure: Figure,
  value: number | null,
  row: number,
  surface: 'body' | 'missing' | 'total',
): Cell {
  const style: StyleName = `${surface}.${figure.format}`;
  const parts = partCells(table, figure, row);
  return parts
    ? { value: value ?? '', formula: ratioFormula(parts.of, parts.over), style }
    : { value, style };
}

/** Addresses of a share's two parts in the same row, when both stand there. */
function partCells(table: TablePlan, figure: Figure, row: number) {
  const parts = ratioParts(figure);
  if (!parts || table.withheld.has(parts.of) || table.withheld.has(parts.over)) return undefined;
  const { columns } = figurePlaces(table);
  const of = columns.get(parts.of);
  const over = columns.get(parts.over);
  return of === undefined || over === undefined
    ? undefined
    : { of: address(row, of), over: address(row, over) };
}

export function withheldCell(entry: Entry | undefined): Cell {
  return entry ? { value: '•', style: 'body.centred' } : { value: null, style: 'missing.centred' };
}

/** The live total; a plain value where units are not shown or where the cells above do not add up to it. */
export function totalCell(table: TablePlan, figure: Figure, value: number | null): Cell {
  const { first, last, columns } = figurePlaces(table);
  const style: StyleName = `total.${figure.format}`;
  const plain = { value, style };
  const column = columns.get(figure.key);
  if (value === null || column === undefined || table.withheld.has(figure.key)) return plain;
  if (ratioParts(figure)) return figureCell(table, figure, value, last + 1, 'total');
  if (figure.overUnits === 'sum') {
    const formula = `SUBTOTAL(109,${columnRange(column, first, last)})`;
    return addsUp(table, figure, value) ? { ...plain, formula } : plain;
  }
  const formula = derivedFormula(figure, (key) => {
    const at = columns.get(key);
    return at === undefined ? undefined : address(last + 1, at);
  });
  return formula === undefined ? plain : { ...plain, formula };
}

/** Whether the units' cells add up to the total. */
export function addsUp({ totals }: TablePlan, figure: Figure, total: number): boolean {
  let sum = 0;
  for (const { figures } of totals.subjects) sum += shown(figures[figure.key], figure) ?? 0;
  return Math.abs(sum - total) <= 1e-9 * Math.max(1, Math.abs(total));
}
