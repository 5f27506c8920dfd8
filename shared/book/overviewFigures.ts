// The list of all figures by table, below the first page of the overview: value, unit, and how many units stand behind
// it. Values are formulas over the table sheets that do not change when somebody filters those; each has a defined name.
import type { Figure } from '../definition';
import type { Cell } from './book';
import { section, type Draft } from './draft';
import { derivedFormula, fractionText, ratioFormula, ratioParts, shown } from './figureCells';
import { cellOn, columnRange, fixedCellOn } from './place';
import { sheetPrefix } from './names';
import { sheetNames, type TablePlan } from './plan';
import { addsUp, figurePlaces } from './tableFigures';

/** Grid columns of the parts of a line. */
const AT = {
  number: 0,
  title: 1,
  titleTo: 7,
  unit: 8,
  unitTo: 9,
  value: 10,
  fraction: 11,
  covered: 12,
  coveredTo: 13,
};

/** Defined name of a figure's value; stays the same from one publication to the next. */
export function figureName(table: string, figure: string): string {
  return `GB_${table}_${figure}`;
}

export interface FigureList {
  /** Defined names of the values. */
  readonly names: Record<string, string>;
  /** The row of column titles. */
  readonly head: number;
  /** Rows after which a page ends, so that no table's title is left at the foot of one. */
  readonly breaksAfter: readonly number[];
}

/** Adds the list, which begins a page of `pageHeight` points. */
export function overviewFigures(sheet: Draft, tables: readonly TablePlan[], pageHeight: number): FigureList {
  const names: Record<string, string> = {};
  const breaksAfter: number[] = [];
  let room = pageHeight;
  let pageTop = sheet.depth;
  const keepTogether = (lines: number) => {
    if (sheet.depth - pageTop + lines * LINE_HEIGHT <= room) return;
    breaksAfter.push(sheet.next - 1);
    pageTop = sheet.depth;
    room = pageHeight - HEAD_HEIGHT;
  };
  section(sheet, 'IV. SỐ LIỆU TỔNG HỢP THEO BIỂU');
  const head = headLine(sheet);
  for (const table of tables) {
    const { definition } = table.totals;
    keepTogether(Math.min(definition.figures.length, KEPT_TOGETHER) + 1);
    sheet.spans({
      from: AT.number,
      to: AT.coveredTo,
      cell: { value: definition.title.vi, style: 'group', link: cellOn(table.sheet, 0, 0) },
    });
    definition.figures.forEach((figure, at) => {
      keepTogether(1);
      const row = figureLine(sheet, table, figure, at + 1);
      names[figureName(definition.id, figure.key)] = fixedCellOn(sheetNames.overview, row, AT.value);
    });
  }
  return { names, head, breaksAfter };
}

/** Points of a line, and of the column titles each further page repeats. */
const LINE_HEIGHT = 18;
const HEAD_HEIGHT = 34;
/** Figures of a table that are not torn from its title. */
const KEPT_TOGETHER = 8;

function headLine(sheet: Draft): number {
  const header = (value: string) => ({ value, style: 'head' as const });
  return sheet.spans(
    { from: AT.number, to: AT.number, cell: header('STT') },
    { from: AT.title, to: AT.titleTo, cell: header('Chỉ tiêu') },
    { from: AT.unit, to: AT.unitTo, cell: header('Đơn vị tính') },
    { from: AT.value, to: AT.value, cell: header('Giá trị') },
    { from: AT.fraction, to: AT.fraction, cell: header('Tử số/mẫu số') },
    { from: AT.covered, to: AT.coveredTo, cell: header('Số đơn vị có số liệu') },
  );
}

function figureLine(sheet: Draft, table: TablePlan, figure: Figure, number: number): number {
  const value = table.totals.figures[figure.key];
  return sheet.spans(
    { from: AT.number, to: AT.number, cell: { value: number, style: 'body.centred' } },
    { from: AT.title, to: AT.titleTo, cell: { value: figure.title.vi, style: 'body.text' } },
    { from: AT.unit, to: AT.unitTo, cell: { value: figure.unit, style: 'body.centred' } },
    { from: AT.value, to: AT.value, cell: { ...valueCell(table, figure), style: `body.${figure.format}` } },
    { from: AT.fraction, to: AT.fraction, cell: { value: fractionText(value), style: 'body.centred' } },
    { from: AT.covered, to: AT.coveredTo, cell: { value: coverage(table, figure), style: 'body.centred' } },
  );
}

function valueCell(table: TablePlan, figure: Figure): Cell {
  const { definition, figures } = table.totals;
  const value = shown(figures[figure.key], figure);
  if (value === null) return { value };
  const formula = formulaOf(table, figure, value, (key) =>
    definition.figures.some((other) => other.key === key) ? figureName(definition.id, key) : undefined,
  );
  return formula === undefined ? { value } : { value, formula };
}

function formulaOf(
  table: TablePlan,
  figure: Figure,
  value: number,
  place: (key: string) => string | undefined,
): string | undefined {
  const parts = ratioParts(figure);
  if (parts) return ratioFormula(place(parts.of) ?? '0', place(parts.over) ?? '0');
  if (figure.overUnits !== 'sum') return derivedFormula(figure, place);
  const { first, last, columns } = figurePlaces(table);
  const column = columns.get(figure.key);
  if (column === undefined || table.withheld.has(figure.key) || !addsUp(table, figure, value))
    return undefined;
  return `SUM(${sheetPrefix(table.sheet)}${columnRange(column, first, last)})`;
}

/** "14/15": units that gave the figure of those that should. */
function coverage({ totals }: TablePlan, figure: Figure): string {
  const asked = totals.subjects.filter(({ entry, figures }) => !entry || figures[figure.key] !== undefined);
  const given = asked.filter(({ figures }) => (figures[figure.key] ?? null) !== null);
  return `${given.length}/${asked.length}`;
}
