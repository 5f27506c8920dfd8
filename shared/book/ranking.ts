// Where a unit stands among the others. Only what differs between units is ranked: the share the first figure makes where
// units are of different size, else that figure; yes and no of single communes make no ranking.
import type { Figure } from '../definition';
import { isRatio } from '../figure';
import type { Cell } from './book';
import { ratioParts, shown } from './figureCells';
import { address, columnLetter } from './place';
import type { TablePlan } from './plan';
import { figurePlaces } from './tableFigures';

const FEWEST_VALUES = 3;

/** The figure units are ranked by; undefined when ranking them says nothing. */
export function rankedFigure(table: TablePlan): Figure | undefined {
  const { definition } = table.totals;
  const first = table.headline?.figure;
  const candidates = [
    ...definition.figures.filter(
      (figure) => first && ratioParts(figure)?.of === first.key && comparesUnits(table, figure),
    ),
    ...(first ? [first] : []),
  ];
  return candidates.find((figure) => {
    if (table.withheld.has(figure.key) || figure.overUnits === 'none') return false;
    return new Set(valuesOf(table, figure)).size >= FEWEST_VALUES;
  });
}

/** Shares of one thing (a commune of itself) are all or nothing. */
export function comparesUnits({ totals }: TablePlan, figure: Figure): boolean {
  return totals.subjects.some(({ figures }) => {
    const value = figures[figure.key];
    return value !== undefined && isRatio(value) && value.den > 1;
  });
}

/** 1 for the greatest; units without the figure are not ranked. */
export function rankCell(
  table: TablePlan,
  figure: Figure,
  value: number | null,
  row: number,
  surface: 'body' | 'missing',
): Cell {
  const { first, last, columns } = figurePlaces(table);
  const column = columns.get(figure.key) ?? 0;
  const letter = columnLetter(column);
  const own = address(row, column);
  const greater = valuesOf(table, figure).filter((other) => value !== null && other > value).length;
  return {
    value: value === null ? '' : greater + 1,
    formula: `IF(ISNUMBER(${own}),RANK(${own},${letter}$${first + 1}:${letter}$${last + 1}),"")`,
    style: `${surface}.centred`,
  };
}

/** Reckoned once for a table: every line asks. */
const reckoned = new WeakMap<TablePlan, Map<string, readonly number[]>>();

function valuesOf(table: TablePlan, figure: Figure): readonly number[] {
  const ofTable = reckoned.get(table) ?? new Map<string, readonly number[]>();
  reckoned.set(table, ofTable);
  const known = ofTable.get(figure.key);
  if (known) return known;
  const values = table.totals.subjects.flatMap(({ figures }) => shown(figures[figure.key], figure) ?? []);
  ofTable.set(figure.key, values);
  return values;
}
