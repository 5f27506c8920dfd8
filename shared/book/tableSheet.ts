// One sheet per table: a row per obliged unit, a column per figure, as an Excel table whose total row is live. A unit
// that gave nothing is grey and empty; shares are formulas in every row, and in the total row over the totals.
import type { Entry, SubjectRow } from '../aggregate';
import type { Figure } from '../definition';
import { isRatio } from '../figure';
import type { Cell, Column, Content, Sheet, Table } from './book';
import { periodName, shortDay } from './calendarWords';
import { draft } from './draft';
import { ratioParts, shown } from './figureCells';
import { heading } from './heading';
import { barColour, tabColours } from './looks';
import { area } from './place';
import { headingRows, type Plan, type TablePlan } from './plan';
import { footerOf } from './printing';
import { figureCell, figurePlaces, LEADING, totalCell, withheldCell } from './tableFigures';
import { longestWord, textHeight } from './textSize';

/** Characters that fit an A4 page across while the print stays readable. */
const READABLE_WIDTH = 190;
const FIRST_PAGE_WIDTH = 125;
const ROW_HEIGHT = 19;
const NAME_WIDTH = 26;
const STATUS_WIDTH = 22;
const MOST_ON_ONE_PAGE = 22;

export function tableSheet(plan: Plan, table: TablePlan): Sheet {
  const { totals, figureTitles } = table;
  const { definition, subjects } = totals;
  const titles = ['STT', 'Đơn vị', ...figureTitles, 'Tình trạng', 'Nguồn'];
  const columns = columnsOf(table);
  const sheet = draft(table.sheet, columns);
  const { first, last } = figurePlaces(table);
  const width = spanOfHeading(columns);
  heading(sheet, width, {
    title: definition.title.vi,
    period: periodLine(plan, table),
    remark: coverageLine(table),
    warns: totals.missing.length > 0,
  });
  sheet.head(titles);
  subjects.forEach((row, at) => {
    const status = statusOf(plan, row.subject.key, row.entry);
    sheet.row(subjectRow(plan, table, row, at, status), rowHeight(row.subject.name, status));
  });
  const totalRow = totalCells(table);
  if (subjects.length > 0) sheet.row(totalRow, ROW_HEIGHT);
  remarks(table).forEach((value) => sheet.spans({ ...width, cell: { value, style: 'note' } }));
  return sheet.finish({
    tabColour: tabColours.table,
    freeze: { rows: first, columns: LEADING },
    tables: subjects.length === 0 ? [] : [excelTable(definition.id, titles, totalRow, last + 1)],
    dataBars: dataBars(table),
    print: {
      titleRows: { first: headingRows, last: headingRows },
      titleColumns: { first: 0, last: LEADING - 1 },
      ...(subjects.length <= MOST_ON_ONE_PAGE && { pagesHigh: 1 }),
      pagesWide: Math.ceil(totalWidth(columns) / READABLE_WIDTH),
      footer: footerOf(plan),
    },
  });
}

/** On a sheet that prints on several pages side by side, the heading stands on the first, beside the columns repeated. */
function spanOfHeading(columns: readonly Column[]): { from: number; to: number } {
  const last = columns.length - 1;
  if (totalWidth(columns) <= READABLE_WIDTH) return { from: 0, to: last };
  let width = 0;
  const beyond = columns.findIndex((column) => (width += column.width) > FIRST_PAGE_WIDTH);
  return { from: LEADING, to: beyond > LEADING ? beyond - 1 : last };
}

function rowHeight(name: string, status: string): number {
  return Math.max(ROW_HEIGHT, textHeight(name, NAME_WIDTH - 1), textHeight(status, STATUS_WIDTH));
}

function totalWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

function columnsOf({ figureTitles }: TablePlan): Column[] {
  const figures = figureTitles.map((title) => ({ width: titleWidth(title) }));
  return [{ width: 6 }, { width: NAME_WIDTH }, ...figures, { width: STATUS_WIDTH }, { width: 8 }];
}

/** Wide enough for the longest word, and for the title in about four lines. */
function titleWidth(title: string): number {
  return Math.max(10, longestWord(title), Math.min(15, Math.ceil(title.length / 4) + 2));
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
    ...definition.figures.map((figure) =>
      table.withheld.has(figure.key)
        ? withheldCell(entry)
        : figureCell(table, figure, shown(figures[figure.key], figure), row, surface),
    ),
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

function totalCells(table: TablePlan): Cell[] {
  const { definition, figures } = table.totals;
  return [
    { value: null, style: 'total.centred' },
    { value: 'Tổng cộng', style: 'total.text' },
    ...definition.figures.map((figure) => totalCell(table, figure, shown(figures[figure.key], figure))),
    { value: null, style: 'total.centred' },
    { value: null, style: 'total.centred' },
  ];
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

function dataBars(table: TablePlan): Sheet['dataBars'] {
  const { first, last, columns } = figurePlaces(table);
  if (last < first) return [];
  return table.totals.definition.figures.flatMap((figure) => {
    const column = columns.get(figure.key);
    if (column === undefined || table.withheld.has(figure.key) || !compares(table, figure)) return [];
    return [{ area: area(first, column, last, column), full: 1, colour: barColour }];
  });
}

/** Shares of one thing (a commune of itself) are all or nothing: a bar would say no more than the number. */
function compares({ totals }: TablePlan, figure: Figure): boolean {
  return (
    ratioParts(figure) !== undefined &&
    totals.subjects.some(({ figures }) => {
      const value = figures[figure.key];
      return value !== undefined && isRatio(value) && value.den > 1;
    })
  );
}

function remarks({ totals, withheld }: TablePlan): string[] {
  const { definition, superseded, subjects, disagreements } = totals;
  const lines = [`Căn cứ: ${definition.basis}.`];
  if (subjects.length === 0) lines.push('Không có đơn vị nào phải báo cáo biểu này trong kỳ.');
  if (superseded !== undefined) lines.push(supersededLine(superseded));
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

export function supersededLine(successor: string): string {
  return `Mẫu biểu này đã được thay thế bởi ${successor}, mẫu mới chưa được nạp nên vẫn dùng mẫu cũ.`;
}
