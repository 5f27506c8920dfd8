// How figures moved over the last periods, as one plain table: every total, and of each unit the first figure. Charts and
// sparklines of the other sheets are drawn from here, and leaders may draw their own.
import type { Figure } from '../definition';
import { isDefinedFor } from '../evaluate';
import type { Cell, Content, RowBlock, Sheet } from './book';
import { periodName, shortPeriodName } from './calendarWords';
import { trendPeriods } from './comparison';
import { once } from '../once';
import { draft, section, type Draft } from './draft';
import { shown } from './figureCells';
import { heading } from './heading';
import { figureName } from './figureName';
import { tabColours } from './looks';
import { area, fixedCellOn, fixedRange } from './place';
import { headingRows, sheetNames, type Plan, type TablePlan } from './plan';
import { footerOf } from './printing';
import { trendBlockKey } from './sheetKeys';
import { textHeight } from './textSize';

const TITLES = ['Biểu', 'Đơn vị', 'Chỉ tiêu', 'Đơn vị tính'];
const FIRST_PERIOD = TITLES.length;
const TITLE_WIDTH = 46;
const ROW_HEIGHT = 17;

export interface Trends {
  readonly lay: () => Sheet;
  /** Where the numbers of a line stand, e.g. for a sparkline; undefined when there is only one period. */
  readonly lineOf: (table: string, figure: string, subject?: string) => string | undefined;
  /** Names and values of a series over periods, and the names of the periods. */
  readonly seriesOf: (table: string, figure: string) => SeriesPlace | undefined;
  /** Labels and values of figures of this period, side by side. */
  readonly figuresOf: (table: string, figures: readonly string[]) => SeriesPlace | undefined;
  /** Units with figures and without, by table. */
  readonly completeness: () => readonly SeriesPlace[];
}

export interface SeriesPlace {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
}

/** Where every line stands is known before the sheet is laid out, which is done when somebody asks for it. */
export function trendSheet(plan: Plan): Trends {
  const name = sheetNames.trend;
  const periods = periodsOf(plan);
  const lines = plan.tables.map((table) => ({ table, lines: linesOf(plan, table) }));
  const rowOf = new Map<string, number>();
  for (const { table, lines: own } of lines)
    for (const { figure, subject } of own)
      rowOf.set(lineKey(table.totals.definition.id, figure.key, subject), headingRows + 1 + rowOf.size);
  const laid = once(() => layOut(plan, periods, lines));
  const last = FIRST_PERIOD + periods.length - 1;
  const rangeOf = (row: number) => fixedRange(name, row, FIRST_PERIOD, row, last);
  return {
    lay: () => laid().sheet,
    figuresOf: (table, figures) => laid().figuresOf(table, figures),
    completeness: () => laid().completeness,
    lineOf(table, figure, subject) {
      const row = rowOf.get(lineKey(table, figure, subject));
      return row === undefined || periods.length < 2 ? undefined : rangeOf(row).replaceAll('$', '');
    },
    seriesOf(table, figure) {
      const row = rowOf.get(lineKey(table, figure));
      if (row === undefined) return undefined;
      return {
        name: fixedCellOn(name, row, 2),
        values: rangeOf(row),
        categories: fixedRange(name, headingRows, FIRST_PERIOD, headingRows, last),
      };
    },
  };
}

interface TableLines {
  readonly table: TablePlan;
  readonly lines: readonly Line[];
}

function layOut(plan: Plan, periods: readonly string[], lines: readonly TableLines[]) {
  const titles = [...TITLES, ...periods.map(shortPeriodName)];
  const columns = [
    ...[{ width: 19 }, { width: 24 }, { width: TITLE_WIDTH }, { width: 12 }],
    ...periods.map(() => ({ width: 13 })),
  ];
  const last = columns.length - 1;
  const sheet = draft(sheetNames.trend, columns);
  heading(
    sheet,
    { from: 0, to: last },
    {
      title: 'Diễn biến qua các kỳ',
      period: periodName(plan.input.period),
      remark: 'Số chung của từng chỉ tiêu và chỉ tiêu chính của từng đơn vị; ô trống là kỳ không có số liệu',
    },
  );
  sheet.head(titles);
  const blocks: RowBlock[] = [];
  for (const { table, lines: own } of lines) {
    const first = sheet.next;
    for (const line of own) {
      const height = textHeight(line.figure.title.vi, TITLE_WIDTH - 2, { bold: line.subject === undefined });
      sheet.row(lineCells(table, line, periods, plan), Math.max(ROW_HEIGHT, height));
    }
    if (sheet.next > first)
      blocks.push({ first, last: sheet.next - 1, key: trendBlockKey(plan, table, periods) });
  }
  const end = sheet.next - 1;
  const table = { name: 'GB_dienbien', area: area(headingRows, 0, end, last), titles };
  return {
    ...chartData(plan, sheet),
    sheet: sheet.finish({
      tabColour: tabColours.trust,
      freeze: { rows: headingRows + 1, columns: 3 },
      blocks,
      tables: end === headingRows ? [] : [table],
      print: { titleRows: { first: headingRows, last: headingRows }, footer: footerOf(plan) },
    }),
  };
}

/** From the first that some table has a figure of; those between without any are there, and empty. */
function periodsOf({ tables, input }: Plan): string[] {
  const known = new Set(
    tables.flatMap(({ comparison }) => comparison.trend.map(({ period }) => period)).concat(input.period),
  );
  const periods = trendPeriods(input.period);
  return periods.slice(periods.findIndex((period) => known.has(period)));
}

interface Line {
  readonly figure: Figure;
  /** Absent for the total. */
  readonly subject?: string;
}

function linesOf({ input: { scope } }: Plan, { totals, headline, withheld }: TablePlan): Line[] {
  const { definition, subjects, cutoff } = totals;
  const sums = definition.figures.map((figure): Line => ({ figure }));
  if (!headline || withheld.has(headline.figure.key)) return sums;
  const { figure } = headline;
  const own = subjects
    .filter(({ subject }) => subject.key !== scope.key && isDefinedFor(figure, subject, cutoff))
    .map(({ subject }): Line => ({ figure, subject: subject.key }));
  return [...sums, ...own];
}

function lineCells(table: TablePlan, { figure, subject }: Line, periods: readonly string[], plan: Plan) {
  const surface = subject === undefined ? 'total' : 'body';
  const { short } = table.totals.definition;
  const values = periods.map((period): Cell => {
    const then = table.comparison.trend.find((one) => one.period === period);
    const figures = subject === undefined ? then?.figures : then?.bySubject[subject];
    return { value: shown(figures?.[figure.key], figure), style: `${surface}.${figure.format}` };
  });
  const of = subject === undefined ? plan.whole : plan.unitName(subject);
  const words = [short, of, figure.title.vi, figure.unit];
  return [...words.map((value) => ({ value, style: `${surface}.text` })), ...values];
}

function lineKey(table: string, figure: string, subject = ''): string {
  return `${table}|${figure}|${subject}`;
}

/** Small tables the charts of the first page are drawn from where no line of periods will do. */
function chartData(
  plan: Plan,
  sheet: Draft,
): Pick<Trends, 'figuresOf'> & { completeness: readonly SeriesPlace[] } {
  const name = sheetNames.trend;
  const places = new Map<string, SeriesPlace>();
  section(sheet, 'SỐ LIỆU VẼ BIỂU ĐỒ');
  const head = (values: readonly string[]) =>
    sheet.row(values.map((value): Content => ({ value, style: 'head' })));
  for (const { totals } of plan.tables) {
    const { definition, figures } = totals;
    for (const chart of definition.charts.filter(({ over }) => over === 'figures')) {
      const first = head([definition.short, plan.whole]) + 1;
      for (const key of chart.figures) {
        const figure = definition.figures.find((one) => one.key === key);
        if (!figure) continue;
        const value = shown(figures[key], figure);
        sheet.row([
          { value: chartLabel(figure), style: 'body.text' },
          {
            value,
            ...(value !== null && { formula: figureName(definition.id, key) }),
            style: `body.${figure.format}`,
          },
        ]);
      }
      places.set(lineKey(definition.id, chart.figures.join()), {
        name: fixedCellOn(name, first - 1, 1),
        values: fixedRange(name, first, 1, sheet.next - 1, 1),
        categories: fixedRange(name, first, 0, sheet.next - 1, 0),
      });
    }
  }
  const first = head(['Biểu', 'Có số liệu', 'Chưa có số liệu']) + 1;
  for (const { totals } of plan.tables) {
    const missing = totals.missing.length;
    sheet.row([
      { value: totals.definition.short, style: 'body.text' },
      { value: totals.subjects.length - missing, style: 'body.integer' },
      { value: missing, style: 'body.integer' },
    ]);
  }
  const rows = [first, sheet.next - 1] as const;
  const series = [1, 2].map((column) => ({
    name: fixedCellOn(name, first - 1, column),
    values: fixedRange(name, rows[0], column, rows[1], column),
    categories: fixedRange(name, rows[0], 0, rows[1], 0),
  }));
  return {
    figuresOf: (table, figures) => places.get(lineKey(table, figures.join())),
    completeness: plan.tables.length === 0 ? [] : series,
  };
}

/** "Trong đó: 3 sao" -> "3 sao". */
function chartLabel({ title }: Figure): string {
  const label = title.vi.replace(/^Trong đó: /, '');
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
