// What changed: every figure of every table beside the period before and the same period a year ago, and where a period
// is cumulative, beside the sum of its parts. Each figure's value has a defined name and follows the table sheets.
import type { Figure } from '../definition';
import type { Cell, Column, Sheet } from './book';
import { periodName, shortPeriodName } from './calendarWords';
import { draft, section, type Draft } from './draft';
import { derivedFormula, fractionText, ratioFormula, ratioParts, shown } from './figureCells';
import { figureName } from './figureName';
import { heading } from './heading';
import type { PeriodFigures } from './history';
import { tabColours, type CellFormat } from './looks';
import { partsLines, type PartsLine } from './parts';
import { sheetPrefix } from './names';
import { address, cellOn, columnRange, fixedCellOn } from './place';
import { headingRows, sheetNames, type Plan, type TablePlan } from './plan';
import { footerOf } from './printing';
import { addsUp, figurePlaces } from './tableFigures';

const COLUMNS: readonly Column[] = [
  ...[{ width: 6 }, { width: 44 }, { width: 10 }, { width: 11 }, { width: 11 }],
  ...[{ width: 12 }, { width: 11 }, { width: 10 }],
  ...[{ width: 12 }, { width: 11 }, { width: 10 }],
  ...[{ width: 10 }, { width: 10 }, { width: 12 }],
];
const LAST = COLUMNS.length - 1;
const VALUE = 3;
const BEFORE = 5;
const YEAR_AGO = 8;
const TARGET = 11;

/** Defined names of the values, where the sheet has them. */
export function comparedNames({ tables }: Plan): Record<string, string> {
  const names: Record<string, string> = {};
  let row = headingRows + 1;
  for (const { totals } of tables) {
    // The title of the table comes first.
    row++;
    const { id, figures } = totals.definition;
    for (const { key } of figures)
      names[figureName(id, key)] = fixedCellOn(sheetNames.comparison, row++, VALUE);
  }
  return names;
}

export function comparisonSheet(plan: Plan): Sheet {
  const { tables, input } = plan;
  const sheet = draft(sheetNames.comparison, COLUMNS);
  heading(
    sheet,
    { from: 0, to: LAST },
    {
      title: 'So sánh số liệu',
      period: periodName(input.period),
      remark: remarkOf(plan),
    },
  );
  headLine(sheet, plan);
  for (const table of tables) {
    const { definition } = table.totals;
    sheet.spans({
      from: 0,
      to: LAST,
      cell: { value: definition.title.vi, style: 'group', link: cellOn(table.sheet, 0, 0) },
    });
    definition.figures.forEach((figure, at) =>
      sheet.row(figureLine(plan, table, figure, at + 1, sheet.next), 18),
    );
  }
  cumulative(sheet, plan);
  return sheet.finish({
    tabColour: tabColours.overview,
    freeze: { rows: headingRows + 1, columns: 2 },
    print: { titleRows: { first: headingRows, last: headingRows }, footer: footerOf(plan) },
  });
}

/** The periods compared with are those of the first table that has them; a table without shows nothing. */
function periodsOf({ tables }: Plan) {
  const find = (which: 'before' | 'yearAgo') =>
    tables.flatMap(({ comparison }) => comparison[which]?.period ?? [])[0];
  return { before: find('before'), yearAgo: find('yearAgo') };
}

function remarkOf(plan: Plan): string {
  const { before, yearAgo } = periodsOf(plan);
  if (before === undefined && yearAgo === undefined)
    return 'Chưa có số liệu của kỳ trước và cùng kỳ năm trước trong sổ để so sánh';
  return 'Chênh lệch của tỷ lệ tính bằng điểm phần trăm; số đơn vị có số liệu của mỗi kỳ có thể khác nhau, xem cột cuối';
}

function headLine(sheet: Draft, plan: Plan): void {
  const { before, yearAgo } = periodsOf(plan);
  const named = (period: string | undefined, otherwise: string) =>
    period === undefined ? otherwise : shortPeriodName(period);
  sheet.head([
    ...['STT', 'Chỉ tiêu', 'Đơn vị tính', shortPeriodName(plan.input.period), 'Tử số/mẫu số'],
    ...[named(before, 'Kỳ trước'), 'Tăng, giảm', 'Tỷ lệ %'],
    ...[named(yearAgo, 'Cùng kỳ năm trước'), 'Tăng, giảm', 'Tỷ lệ %'],
    ...['Chỉ tiêu giao', 'Đạt %', 'Số đơn vị có số liệu'],
  ]);
}

function figureLine(plan: Plan, table: TablePlan, figure: Figure, number: number, row: number): Cell[] {
  const { totals, comparison } = table;
  const value = totals.figures[figure.key];
  const now = shown(value, figure);
  const formula = now === null ? undefined : formulaOf(table, figure, now);
  const compared = (then: PeriodFigures | undefined, column: number) => {
    const earlier = then ? shown(then.figures[figure.key], figure) : null;
    return [
      { value: earlier, style: `body.${figure.format}` },
      ...changeCells(figure, now, earlier, row, column),
    ];
  };
  const target = table.targets.get(figure.key);
  return [
    { value: number, style: 'body.centred' },
    { value: figure.title.vi, style: 'body.text' },
    { value: figure.unit, style: 'body.centred' },
    { value: now, ...(formula !== undefined && { formula }), style: `total.${figure.format}` },
    { value: fractionText(value), style: 'body.centred' },
    ...compared(comparison.before, BEFORE),
    ...compared(comparison.yearAgo, YEAR_AGO),
    { value: target ?? null, style: `body.${figure.format}` },
    share(now, target ?? null, address(row, VALUE), address(row, TARGET)),
    { value: coverage(table, figure), style: 'body.centred' },
  ];
}

/** Over the cells of the table's sheet; they do not change when somebody filters those. */
function formulaOf(table: TablePlan, figure: Figure, value: number): string | undefined {
  const { definition } = table.totals;
  const place = (key: string) =>
    definition.figures.some((other) => other.key === key) ? figureName(definition.id, key) : undefined;
  const parts = ratioParts(figure);
  if (parts) return ratioFormula(place(parts.of) ?? '0', place(parts.over) ?? '0');
  if (figure.overUnits !== 'sum') return derivedFormula(figure, place);
  const { first, last, columns } = figurePlaces(table);
  const column = columns.get(figure.key);
  if (column === undefined || table.withheld.has(figure.key) || !addsUp(table, figure, value))
    return undefined;
  return `SUM(${sheetPrefix(table.sheet)}${columnRange(column, first, last)})`;
}

/** The difference, and for what is no share itself also by how much of the earlier value. */
function changeCells(
  figure: Figure,
  now: number | null,
  then: number | null,
  row: number,
  column: number,
): Cell[] {
  const [a, b] = [address(row, VALUE), address(row, column)];
  const isShare = 'ratio' in figure.value;
  const difference = now === null || then === null ? '' : now - then;
  const style: CellFormat = isShare
    ? 'changedPoints'
    : figure.format === 'padded2'
      ? 'changed'
      : changeFormat(figure);
  const relative = difference === '' || isShare || then === 0 || then === null ? '' : difference / then;
  return [
    { value: difference, formula: `IF(COUNT(${a},${b})=2,${a}-${b},"")`, style: `body.${style}` },
    isShare
      ? { value: null, style: 'body.changedShare' }
      : {
          value: relative,
          formula: `IF(AND(COUNT(${a},${b})=2,N(${b})<>0),(${a}-${b})/${b},"")`,
          style: 'body.changedShare',
        },
  ];
}

function changeFormat({ format }: Figure): CellFormat {
  return format.startsWith('decimal') ? 'changedDecimal' : 'changed';
}

function share(now: number | null, target: number | null, a: string, b: string): Cell {
  if (target === null) return { value: null, style: 'body.percent1' };
  const value = now === null || target === 0 ? '' : now / target;
  return { value, formula: `IF(AND(COUNT(${a},${b})=2,N(${b})<>0),${a}/${b},"")`, style: 'body.percent1' };
}

/** "14/15": units that gave the figure of those that should. */
function coverage({ totals }: TablePlan, figure: Figure): string {
  const asked = totals.subjects.filter(({ entry, figures }) => !entry || figures[figure.key] !== undefined);
  const given = asked.filter(({ figures }) => (figures[figure.key] ?? null) !== null);
  return `${given.length}/${asked.length}`;
}

/** A cumulative figure beside the sum of its parts: the sum itself, or the difference and whose it is. */
function cumulative(sheet: Draft, plan: Plan): void {
  const withParts = plan.tables.filter(({ comparison }) => comparison.parts);
  if (withParts.length === 0) return;
  section(sheet, 'ĐỐI CHIẾU SỐ LŨY KẾ VỚI TỔNG CÁC KỲ');
  const span = (from: number, to: number, cell: Cell & { style: 'head' | 'body.text' | 'body.centred' }) => ({
    from,
    to,
    cell,
  });
  const head = ['Chỉ tiêu', 'Đơn vị', 'Lũy kế', 'Tổng các kỳ', 'Chênh lệch', 'Các kỳ'];
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = head;
  sheet.spans(
    span(0, 1, { value: a, style: 'head' }),
    span(2, 4, { value: b, style: 'head' }),
    span(5, 5, { value: c, style: 'head' }),
    span(6, 7, { value: d, style: 'head' }),
    span(8, 8, { value: e, style: 'head' }),
    span(9, LAST, { value: f, style: 'head' }),
  );
  for (const table of withParts) for (const line of partsLines(plan, table)) partsRow(sheet, line);
}

function partsRow(sheet: Draft, { figure, unit, whole, sum, periods }: PartsLine): void {
  const row = sheet.next;
  const [a, b] = [address(row, 5), address(row, 6)];
  const number = `body.${figure.format}` as const;
  const difference = whole === null || sum === null ? '' : whole - sum;
  sheet.spans(
    { from: 0, to: 1, cell: { value: figure.title.vi, style: 'body.text' } },
    { from: 2, to: 4, cell: { value: unit, style: 'body.text' } },
    { from: 5, to: 5, cell: { value: whole, style: number } },
    { from: 6, to: 7, cell: { value: sum, style: number } },
    {
      from: 8,
      to: 8,
      cell: {
        value: difference,
        formula: `IF(COUNT(${a},${b})=2,${a}-${b},"")`,
        style: difference === 0 ? 'body.changed' : 'different.changed',
      },
    },
    { from: 9, to: LAST, cell: { value: periods, style: 'body.text' } },
  );
}
