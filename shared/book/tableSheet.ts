// One sheet per table: a row per obliged unit, a column per figure, as an Excel table whose total row is live. A unit
// that gave nothing is grey and empty; shares are formulas in every row, and in the total row over the totals.
import type { Entry, SubjectRow } from '../aggregate';
import type { Cell, Column, Content, Sheet, Table } from './book';
import { periodName, shortDay } from './calendarWords';
import { supersededLine } from './cautions';
import { draft, section, type Draft } from './draft';
import { ratioParts, shown } from './figureCells';
import { groupRows } from './groupRows';
import { heading } from './heading';
import { barColour, tabColours } from './looks';
import { area } from './place';
import { headingRows, type Plan, type TablePlan } from './plan';
import { tableFooter } from './printing';
import { comparesUnits, rankCell } from './ranking';
import { NAME_WIDTH, STATUS_WIDTH, tableColumns, type TableColumns } from './tableColumns';
import { figureCell, figurePlaces, leadingOf, totalCell, withheldCell } from './tableFigures';
import { textHeight } from './textSize';
import type { Trends } from './trendSheet';

/** Characters that fit an A4 page across while the print stays readable. */
const READABLE_WIDTH = 190;
const FIRST_PAGE_WIDTH = 125;
const ROW_HEIGHT = 19;
const MOST_ON_ONE_PAGE = 22;

export function tableSheet(plan: Plan, table: TablePlan, trends: Trends): Sheet {
  const { totals } = table;
  const { definition, subjects } = totals;
  const lineOf = trendLines(table, trends);
  const layout = tableColumns(plan, table, lineOf(undefined) !== undefined);
  const { columns, titles } = layout;
  const sheet = draft(table.sheet, columns);
  const { first, last } = figurePlaces(table);
  const width = spanOfHeading(columns, leadingOf(table));
  heading(sheet, width, {
    title: definition.title.vi,
    period: periodLine(plan, table),
    remark: coverageLine(table),
    warns: totals.missing.length > 0,
  });
  sheet.head(titles);
  subjects.forEach((row, at) => {
    const status = statusOf(plan, row.subject.key, row.entry);
    sheet.row(subjectRow(plan, table, layout, row, at, status), rowHeight(row.subject.name, status));
  });
  const totalRow = totalCells(plan, table, layout);
  if (subjects.length > 0) sheet.row(totalRow, ROW_HEIGHT);
  const groups = addGroups(sheet, plan, table);
  // One cell whatever there is to remark: a refresh writes over it, and what people wrote below stays theirs.
  sheet.spans({ ...width, cell: { value: remarks(table, layout).join('\n'), style: 'note' } });
  return sheet.finish({
    tabColour: tabColours.table,
    freeze: { rows: first, columns: 2 },
    tables: subjects.length === 0 ? [] : [excelTable(definition.id, titles, totalRow, last + 1)],
    dataBars: dataBars(table),
    sparklines: sparklines(table, layout, lineOf),
    print: {
      titleRows: { first: headingRows, last: headingRows },
      titleColumns: { first: 0, last: 1 },
      ...(subjects.length + groups <= MOST_ON_ONE_PAGE && { pagesHigh: 1 }),
      pagesWide: Math.ceil(totalWidth(columns) / READABLE_WIDTH),
      footer: tableFooter(plan, totals),
    },
  });
}

/** Where the trend of a unit, or of the total, stands. */
function trendLines({ headline, totals, withheld }: TablePlan, trends: Trends) {
  return (subject: string | undefined): string | undefined => {
    if (!headline || withheld.has(headline.figure.key)) return undefined;
    return trends.lineOf(totals.definition.id, headline.figure.key, subject);
  };
}

function sparklines(
  table: TablePlan,
  { trendAt }: TableColumns,
  lineOf: (subject: string | undefined) => string | undefined,
): Sheet['sparklines'] {
  if (trendAt === undefined) return [];
  const { first, last } = figurePlaces(table);
  const places = [
    ...table.totals.subjects.map(({ subject, entry }, at) => ({
      row: first + at,
      data: entry ? lineOf(subject.key) : undefined,
    })),
    { row: last + 1, data: lineOf(undefined) },
  ];
  return places.flatMap(({ row, data }) => (data === undefined ? [] : [{ row, column: trendAt, data }]));
}

/** Returns the rows it took. */
function addGroups(sheet: Draft, plan: Plan, table: TablePlan): number {
  const top = sheet.next + 3;
  const rows = groupRows(table, top);
  if (rows.length === 0) return 0;
  const title = plan.input.groups?.title ?? 'Nhóm';
  section(sheet, `TỔNG HỢP THEO ${title.toLocaleUpperCase('vi')}`);
  sheet.head(['STT', title, 'Có số liệu', ...table.figureTitles]);
  for (const row of rows) sheet.row(row, ROW_HEIGHT);
  sheet.blank(6);
  return rows.length + 4;
}

/** On a sheet that prints on several pages side by side, the heading stands on the first, beside the columns repeated. */
function spanOfHeading(columns: readonly Column[], leading: number): { from: number; to: number } {
  const last = columns.length - 1;
  if (totalWidth(columns) <= READABLE_WIDTH) return { from: 0, to: last };
  let width = 0;
  const beyond = columns.findIndex((column) => (width += column.width) > FIRST_PAGE_WIDTH);
  return { from: leading, to: beyond > leading ? beyond - 1 : last };
}

function rowHeight(name: string, status: string): number {
  return Math.max(ROW_HEIGHT, textHeight(name, NAME_WIDTH - 1), textHeight(status, STATUS_WIDTH));
}

function totalWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

function periodLine({ input }: Plan, { totals, dates }: TablePlan): string {
  const days = dates ? `từ ngày ${shortDay(dates.from)} đến ngày ${shortDay(dates.to)}; ` : '';
  return `${periodName(input.period)} (${days}chốt số liệu ngày ${shortDay(totals.cutoff)})`;
}

function coverageLine({ totals: { subjects, missing } }: TablePlan): string {
  const covered = `Có số liệu: ${subjects.length - missing.length}/${subjects.length} đơn vị`;
  return missing.length === 0
    ? covered
    : `${covered}. Tổng cộng dưới đây chưa đủ: còn ${missing.length} đơn vị chưa có số liệu`;
}

function subjectRow(
  plan: Plan,
  table: TablePlan,
  { ranked, trendAt }: TableColumns,
  { subject, entry, figures }: SubjectRow,
  at: number,
  status: string,
): Content[] {
  const { definition } = table.totals;
  const surface = entry ? 'body' : 'missing';
  const row = headingRows + 1 + at;
  const source = entry && plan.sourceOf(definition.id, entry.reporter);
  return [
    { value: at + 1, style: `${surface}.centred` },
    { value: subject.name, style: `${surface}.text` },
    ...(table.groupOf ? [{ value: table.groupOf.get(subject.key) ?? null, style: `${surface}.text` }] : []),
    ...definition.figures.map((figure) =>
      table.withheld.has(figure.key)
        ? withheldCell(entry)
        : figureCell(table, figure, shown(figures[figure.key], figure), row, surface),
    ),
    ...(ranked ? [rankCell(table, ranked, shown(figures[ranked.key], ranked), row, surface)] : []),
    ...(trendAt === undefined ? [] : [{ value: null, style: `${surface}.centred` }]),
    { value: status, style: `${surface}.centred` },
    source
      ? { value: source.number, style: 'link', link: source.link }
      : { value: null, style: 'missing.centred' },
  ];
}

function statusOf(plan: Plan, subject: string, entry: Entry | undefined): string {
  if (!entry) return 'Chưa có số liệu';
  const waiting = entry.newerWaits ? '; có bản mới chờ duyệt' : '';
  if (entry.reporter !== subject) {
    return `Theo ${plan.unitName(entry.reporter)}${entry.late ? ', nộp muộn' : ''}${waiting}`;
  }
  return `${entry.nothingToReport ? 'Không phát sinh' : entry.late ? 'Nộp muộn' : 'Đã nộp'}${waiting}`;
}

function totalCells(plan: Plan, table: TablePlan, { titles }: TableColumns): Cell[] {
  const { definition, figures } = table.totals;
  const cells: Cell[] = [
    { value: null, style: 'total.centred' },
    { value: 'Tổng cộng', style: 'total.text' },
    ...(table.groupOf ? [{ value: plan.whole, style: 'total.text' }] : []),
    ...definition.figures.map((figure) => totalCell(table, figure, shown(figures[figure.key], figure))),
  ];
  return titles.map((_, at) => cells[at] ?? { value: null, style: 'total.centred' });
}

function excelTable(id: string, titles: readonly string[], totalRow: readonly Cell[], bottom: number): Table {
  return {
    name: `GB_bieu_${id}`,
    area: area(headingRows, 0, bottom, titles.length - 1),
    titles,
    totals: totalRow.map(({ formula, value }) =>
      formula !== undefined ? { formula } : typeof value === 'string' ? { label: value } : {},
    ),
  };
}

/** Behind shares that compare units, and behind the first figure where it counts more than yes and no. */
function dataBars(table: TablePlan): Sheet['dataBars'] {
  const { first, last, columns } = figurePlaces(table);
  if (last < first) return [];
  return table.totals.definition.figures.flatMap((figure): Sheet['dataBars'] => {
    const column = columns.get(figure.key);
    if (column === undefined || table.withheld.has(figure.key)) return [];
    const place = area(first, column, last, column);
    if (ratioParts(figure) && comparesUnits(table, figure))
      return [{ area: place, full: 1, colour: barColour }];
    const counts =
      figure.key === table.headline?.figure.key &&
      table.totals.subjects.some(({ figures }) => (shown(figures[figure.key], figure) ?? 0) > 1);
    return counts ? [{ area: place, full: 'most', colour: barColour }] : [];
  });
}

function remarks({ totals, withheld, headline }: TablePlan, { ranked, trendAt }: TableColumns): string[] {
  const { definition, superseded, subjects, disagreements } = totals;
  const lines = [`Căn cứ: ${definition.basis}.`];
  if (subjects.length === 0) lines.push('Không có đơn vị nào phải báo cáo biểu này trong kỳ.');
  if (superseded !== undefined) lines.push(supersededLine(superseded));
  if (ranked) lines.push(`Thứ hạng xếp theo “${ranked.title.vi}”, cao nhất là 1.`);
  if (trendAt !== undefined && headline)
    lines.push(`Diễn biến của “${headline.figure.title.vi}” qua các kỳ gần nhất, kỳ cuối là kỳ này.`);
  if (withheld.size > 0) {
    lines.push('• Số liệu từng đơn vị không nêu trong bản này để bảo vệ người gửi đơn; chỉ nêu số chung.');
  }
  if (disagreements.length > 0) {
    lines.push(
      `Có ${disagreements.length} chỉ tiêu do nhiều đơn vị báo cáo khác nhau: xem trang “Đối chiếu”. Số khác không cộng vào tổng.`,
    );
  }
  if (subjects.some(({ entry }) => entry?.countedAtUnit)) {
    lines.push(
      'Số liệu đếm tại máy của đơn vị: máy chủ chỉ nhận các chỉ tiêu, không nhận danh sách chi tiết.',
    );
  }
  return lines;
}
