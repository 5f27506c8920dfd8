// The cards at the top of the overview: one a table, its first figure large. Their values are formulas on the defined
// names of the figures, so that they follow whatever a leader corrects below.
import type { Cell } from './book';
import type { Draft, Span } from './draft';
import { shown } from './figureCells';
import { headline } from './headline';
import type { StyleName } from './looks';
import { figureName } from './overviewFigures';
import { cellOn } from './place';
import type { TablePlan } from './plan';

const MOST_IN_A_ROW = 7;
const WIDEST = 4;

export function cards(sheet: Draft, tables: readonly TablePlan[], gridColumns: number): void {
  const lines = Math.ceil(tables.length / MOST_IN_A_ROW);
  const perLine = Math.ceil(tables.length / Math.max(1, lines));
  for (let first = 0; first < tables.length; first += perLine) {
    const line = tables.slice(first, first + perLine);
    const width = Math.min(WIDEST, Math.floor(gridColumns / perLine));
    const left = Math.floor((gridColumns - width * line.length) / 2);
    const spread = (cellOf: (table: TablePlan) => Span['cell']) =>
      sheet.spans(
        ...line.map((table, at) => ({
          from: left + at * width,
          to: left + (at + 1) * width - 1,
          cell: cellOf(table),
        })),
      );
    spread(({ totals, sheet: name }) => ({
      value: totals.definition.short,
      style: 'cardName',
      link: cellOn(name, 0, 0),
    }));
    spread(valueCell);
    spread((table) => ({ value: captionOf(table), style: 'cardText' }));
    spread((table) => ({
      value: coverageOf(table),
      style: isCovered(table) ? 'cardCovered' : 'cardUncovered',
    }));
    sheet.blank(8);
  }
}

function valueCell({ totals }: TablePlan): Cell & { style: StyleName } {
  const { definition, figures } = totals;
  const top = headline(definition);
  const value = top ? shown(figures[top.figure.key], top.figure) : null;
  if (!top || value === null) return { value: '…', style: 'cardValue' };
  const name = figureName(definition.id, top.figure.key);
  const style: StyleName = `card.${top.format}`;
  if (!top.over) return { value, formula: name, style };
  const over = shown(figures[top.over.key], top.over);
  if (over === null) return { value: '…', style: 'cardValue' };
  const digits = top.format === 'padded2' ? 2 : 1;
  return {
    value: `${String(value).padStart(digits, '0')}/${over}`,
    formula: `TEXT(${name},"${'0'.repeat(digits)}")&"/"&TEXT(${figureName(definition.id, top.over.key)},"0")`,
    style: 'cardValue',
  };
}

function captionOf({ totals }: TablePlan): string {
  const top = headline(totals.definition);
  return top ? `${top.figure.title.vi} (${top.figure.unit})` : totals.definition.title.vi;
}

function coverageOf({ totals: { subjects, missing } }: TablePlan): string {
  return `${subjects.length - missing.length}/${subjects.length} đơn vị có số liệu`;
}

function isCovered({ totals }: TablePlan): boolean {
  return totals.missing.length === 0;
}
