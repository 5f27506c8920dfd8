// The cards at the top of the overview: one a table, its first figure large, how it moved, what was to be reached, and how
// many units stand behind it. Values are formulas on the defined names of the figures, so that they follow corrections.
import type { Cell } from './book';
import { lowered, shortPeriodName } from './calendarWords';
import type { Draft, Span } from './draft';
import { changeWords, shown } from './figureCells';
import { figureName } from './figureName';
import type { StyleName } from './looks';
import { cellOn } from './place';
import type { TablePlan } from './plan';

const MOST_IN_A_ROW = 7;
const WIDEST = 10;

type CardCell = Span['cell'];

export function cards(sheet: Draft, tables: readonly TablePlan[], gridColumns: number): void {
  const lines = Math.ceil(tables.length / MOST_IN_A_ROW);
  const perLine = Math.ceil(tables.length / Math.max(1, lines));
  for (let first = 0; first < tables.length; first += perLine) {
    const line = tables.slice(first, first + perLine);
    const width = Math.min(WIDEST, Math.floor(gridColumns / perLine));
    const left = Math.floor((gridColumns - width * line.length) / 2);
    const spread = (cellOf: (table: TablePlan) => CardCell) =>
      sheet.spans(
        ...line.map((table, at) => ({
          from: left + at * width,
          to: left + (at + 1) * width - 1,
          cell: cellOf(table),
        })),
      );
    spread(nameCell);
    spread(valueCell);
    spread((table) => ({ value: captionOf(table), style: 'cardText' }));
    if (line.some(({ comparison }) => comparison.before)) spread((table) => changeCell(table, 'before'));
    if (line.some(({ comparison }) => comparison.yearAgo)) spread((table) => changeCell(table, 'yearAgo'));
    if (line.some((table) => targetOf(table) !== undefined)) spread(targetCell);
    spread((table) => ({
      value: coverageOf(table),
      style: isCovered(table) ? 'cardCovered' : 'cardUncovered',
    }));
    sheet.blank(8);
  }
}

function nameCell({ totals, sheet }: TablePlan): CardCell {
  return { value: totals.definition.short, style: 'cardName', link: cellOn(sheet, 0, 0) };
}

function valueCell({ totals, headline: top }: TablePlan): Cell & { style: StyleName } {
  const { definition, figures } = totals;
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

function captionOf({ totals, headline: top }: TablePlan): string {
  return top ? `${top.figure.title.vi} (${top.figure.unit})` : totals.definition.title.vi;
}

/** Plain text: the signs and words of a change say more than a number format can. */
function changeCell({ totals, headline: top, comparison }: TablePlan, which: 'before' | 'yearAgo'): CardCell {
  const then = comparison[which];
  if (!top || !then) return { value: null, style: 'cardChange' };
  const words = changeWords(top.figure, totals.figures[top.figure.key], then.figures[top.figure.key]);
  return { value: `${words} so với ${lowered(shortPeriodName(then.period))}`, style: 'cardChange' };
}

function targetOf({ headline: top, targets }: TablePlan): number | undefined {
  return top && targets.get(top.figure.key);
}

function targetCell(table: TablePlan): CardCell {
  const { headline: top, totals } = table;
  const target = targetOf(table);
  const now = top ? shown(totals.figures[top.figure.key], top.figure) : null;
  if (target === undefined || now === null || target === 0) return { value: null, style: 'cardChange' };
  const reached = `${(Math.round((now / target) * 1000) / 10).toFixed(1).replace('.', ',')}%`;
  return { value: `Chỉ tiêu giao ${target}: đạt ${reached}`, style: 'cardChange' };
}

function coverageOf({ totals: { subjects, missing } }: TablePlan): string {
  return `${subjects.length - missing.length}/${subjects.length} đơn vị có số liệu`;
}

function isCovered({ totals }: TablePlan): boolean {
  return totals.missing.length === 0;
}
