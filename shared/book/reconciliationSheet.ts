// Reporters that disagree about one unit: which value counts, which does not, and by how much they differ. The other
// value is shown, never added (DESIGN, principle 7).
import type { Disagreement } from '../aggregate';
import type { Cell, Column, Sheet } from './book';
import { periodName } from './calendarWords';
import { draft } from './draft';
import { shown } from './figureCells';
import { heading } from './heading';
import { tabColours, type CellFormat } from './looks';
import { address, area, cellOn } from './place';
import { headingRows, sheetNames, type Plan, type TablePlan } from './plan';
import { footerOf } from './printing';

const COLUMNS: readonly (Column & { readonly title: string })[] = [
  { title: 'STT', width: 6 },
  { title: 'Biểu', width: 19 },
  { title: 'Đơn vị có số liệu', width: 24 },
  { title: 'Chỉ tiêu', width: 34 },
  { title: 'Số được tính', width: 14 },
  { title: 'Đơn vị báo cáo số được tính', width: 24 },
  { title: 'Số khác', width: 12 },
  { title: 'Đơn vị báo cáo số khác', width: 24 },
  { title: 'Chênh lệch', width: 14 },
];
const LINE_HEIGHT = 34;
const FIGURE = 3;
const COUNTED = 4;
const OTHER = 6;

export function reconciliationSheet(plan: Plan): Sheet {
  const last = COLUMNS.length - 1;
  const sheet = draft(sheetNames.reconciliation, COLUMNS);
  const lines = linesOf(plan);
  heading(
    sheet,
    { from: 0, to: last },
    {
      title: 'Đối chiếu số liệu',
      period: periodName(plan.input.period),
      remark:
        'Khi nhiều đơn vị cùng báo cáo về một nơi, chỉ số của đơn vị được giao báo cáo là được tính; số khác nêu để đối chiếu, không cộng',
    },
  );
  sheet.head(COLUMNS.map(({ title }) => title));
  lines.forEach((line, at) => sheet.row(lineCells(plan, line.table, line.disagreement, at), LINE_HEIGHT));
  if (lines.length === 0) sheet.row(nothingCells(), LINE_HEIGHT);
  return sheet.finish({
    tabColour: tabColours.trust,
    freeze: { rows: headingRows + 1, columns: 3 },
    tables: [
      {
        name: 'GB_doichieu',
        area: area(headingRows, 0, headingRows + Math.max(1, lines.length), last),
        titles: COLUMNS.map(({ title }) => title),
      },
    ],
    print: { titleRows: { first: headingRows, last: headingRows }, footer: footerOf(plan) },
  });
}

interface Line {
  readonly table: TablePlan;
  readonly disagreement: Disagreement;
}

/** In the order of tables, units, figures and reporters, whatever order they came in; withheld figures are left out. */
function linesOf(plan: Plan): Line[] {
  return plan.tables.flatMap((table) => {
    const figures = table.totals.definition.figures.map(({ key }) => key);
    return table.totals.disagreements
      .filter(({ figure }) => !table.withheld.has(figure))
      .sort(
        (a, b) =>
          plan.inOrder(a.subject.key, b.subject.key) ||
          figures.indexOf(a.figure) - figures.indexOf(b.figure) ||
          plan.inOrder(a.other.reporter, b.other.reporter),
      )
      .map((disagreement) => ({ table, disagreement }));
  });
}

/** A table of one line that says so: a refresh finds it, and lines that come later have their place. */
function nothingCells(): Cell[] {
  const value = 'Không có chỉ tiêu nào được báo cáo khác nhau trong kỳ này.';
  return COLUMNS.map((_, at) => ({ value: at === FIGURE ? value : null, style: 'body.text' }));
}

function lineCells(plan: Plan, table: TablePlan, disagreement: Disagreement, at: number): Cell[] {
  const { definition } = table.totals;
  const figure = definition.figures.find(({ key }) => key === disagreement.figure);
  const format: CellFormat = figure?.format ?? 'plain';
  const value = (of: Disagreement['counted']) => (figure ? shown(of.value, figure) : null);
  const counted = value(disagreement.counted);
  const other = value(disagreement.other);
  const row = headingRows + 1 + at;
  const [a, b] = [address(row, COUNTED), address(row, OTHER)];
  return [
    { value: at + 1, style: 'body.centred' },
    { value: definition.short, style: 'textLink', link: cellOn(table.sheet, 0, 0) },
    { value: disagreement.subject.name, style: 'body.text' },
    { value: figure?.title.vi ?? disagreement.figure, style: 'body.text' },
    { value: counted, style: `body.${format}` },
    reporterCell(plan, definition.id, disagreement.counted.reporter),
    { value: other, style: `body.${format}` },
    reporterCell(plan, definition.id, disagreement.other.reporter),
    {
      value: counted === null || other === null ? '' : other - counted,
      formula: `IF(COUNT(${a},${b})=2,${b}-${a},"")`,
      style: `different.${format}`,
    },
  ];
}

function reporterCell(plan: Plan, table: string, reporter: string): Cell {
  const source = plan.sourceOf(table, reporter);
  const value = plan.unitName(reporter);
  return source ? { value, style: 'textLink', link: source.link } : { value, style: 'body.text' };
}
