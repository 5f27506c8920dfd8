// Totals of groups of units (former districts, types of unit) below a table, outside it, so that sorting and filtering
// the table leaves them right. Sums follow the cells of their units; a group nobody of gave a figure shows none.
import { totalFigures } from '../aggregate';
import type { Figure } from '../definition';
import type { Cell } from './book';
import { derivedFormula, ratioFormula, ratioParts, shown } from './figureCells';
import { address, columnLetter } from './place';
import type { TablePlan } from './plan';
import { figurePlaces } from './tableFigures';

/** A row a group, the first of them at `top`. */
export function groupRows(table: TablePlan, top: number): Cell[][] {
  const { groupOf, totals } = table;
  if (!groupOf) return [];
  const names = [...new Set(totals.subjects.flatMap(({ subject }) => groupOf.get(subject.key) ?? []))];
  return names.map((name, at) => {
    const members = totals.subjects.filter(({ subject }) => groupOf.get(subject.key) === name);
    const given = members.flatMap(({ entry, figures }) => (entry ? [figures] : []));
    const figures = totalFigures(totals.definition, given);
    return [
      { value: at + 1, style: 'body.centred' },
      { value: name, style: 'body.text' },
      { value: `${given.length}/${members.length} đơn vị`, style: 'body.centred' },
      ...totals.definition.figures.map((figure) =>
        groupCell(table, figure, shown(figures[figure.key], figure), top + at),
      ),
    ];
  });
}

function groupCell(table: TablePlan, figure: Figure, value: number | null, row: number): Cell {
  if (table.withheld.has(figure.key)) return { value: '•', style: 'body.centred' };
  const style = `body.${figure.format}`;
  const formula = value === null ? undefined : formulaOf(table, figure, row);
  return formula === undefined ? { value, style } : { value, formula, style };
}

function formulaOf(table: TablePlan, figure: Figure, row: number): string | undefined {
  const { first, last, columns } = figurePlaces(table);
  const inRow = (key: string) => {
    const column = columns.get(key);
    return column === undefined || table.withheld.has(key) ? undefined : address(row, column);
  };
  const parts = ratioParts(figure);
  if (parts) {
    const [of, over] = [inRow(parts.of), inRow(parts.over)];
    return of === undefined || over === undefined ? undefined : ratioFormula(of, over);
  }
  if (figure.overUnits !== 'sum') return derivedFormula(figure, inRow);
  const letter = columnLetter(columns.get(figure.key) ?? 0);
  const range = (of: string) => `${of}$${first + 1}:${of}$${last + 1}`;
  return `SUMIF(${range('$C')},$B${row + 1},${range(letter)})`;
}
