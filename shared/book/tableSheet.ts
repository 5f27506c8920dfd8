// One sheet per table: a row per obliged unit, a column per figure, as an Excel table whose total row is live. A unit
// that gave nothing is grey and empty; shares are formulas in every row, and in the total row over the totals.
import type { Entry, SubjectRow } from '../aggregate';
import type { Figure } from '../definition';
import type { Cell, Column, Content, Sheet, Table } from './book';
import { periodName, shortDay } from './calendarWords';
import { draft, textHeight } from './draft';
import { derivedFormula, ratioFormula, ratioParts, shown } from './figureCells';
import { heading } from './heading';
import { barColour, tabColours, type StyleName } from './looks';
import { address, area, columnRange } from './place';
import { headingRows, type Plan, type TablePlan } from './plan';
import { footerOf } from './printing';

/** Columns before the figures: number and unit. */
const LEADING = 2;
/** Characters that fit an A4 page across while the print stays readable. */
const READABLE_WIDTH = 190;

/** Where the figures of a table stand. Rows are 0-based; `last` is before `first` when no unit is obliged. */
export function figurePlaces({ totals }: TablePlan) {
  const first = headingRows + 1;
  const columns = new Map(totals.definition.figures.map((figure, at) => [figure.key, LEADING + at]));
  return { first, last: first + totals.subjects.length - 1, columns };
}

export function tableSheet(plan: Plan, table: TablePlan): Sheet {
  const { totals, figureTitles } = table;
  const { definition, subjects } = totals;
  const titles = ['STT', 'Đơn vị', ...figureTitles, 'Tình trạng', 'Nguồn'];
  const columns = columnsOf(table);
  const sheet = draft(table.sheet, columns);
  const { first, last } = figurePlaces(table);
  heading(sheet, titles.length - 1, definition.title.vi, periodLine(plan, table), coverageLine(table));
  const headHeight = Math.max(
    ...titles.map((title, at) => textHeight(title, (columns[at]?.width ?? 10) - 2, head)),
  );
  sheet.row(
    titles.map((value) => ({ value, style: 'head' })),
    headHeight,
  );
  subjects.forEach((subject, at) => sheet.row(subjectRow(plan, table, subject, at)));
  const totalRow = totalCells(table);
  if (subjects.length > 0) sheet.row(totalRow);
  remarks(table).forEach((value) =>
    sheet.spans({ from: 0, to: titles.length - 1, cell: { value, style: 'note' } }),
  );
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return sheet.finish({
    tabColour: tabColours.table,
    freeze: { rows: first, columns: LEADING },
    tables: subjects.length === 0 ? [] : [excelTable(definition.id, titles, totalRow, last + 1)],
    dataBars: dataBars(table),
    print: {
      titleRows: { first: headingRows, last: headingRows },
      titleColumns: { first: 0, last: LEADING - 1 },
      pagesWide: Math.ceil(width / READABLE_WIDTH),
      footer: footerOf(plan),
    },
  });
}

const head = { bold: true };

function columnsOf({ figureTitles }: TablePlan): Column[] {
  const figures = figureTitles.map((title) => ({
    width: Math.min(14, Math.max(9, Math.ceil(title.length / 4) + 2)),
  }));
  return [{ width: 6 }, { width: 25 }, ...figures, { width: 19 }, { width: 8 }];
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
    { value: statusOf(plan, subject.key, entry), style: `${surface}.centred` },
    source
      ? { value: source.number, style: 'link', link: source.link }
      : { value: null, style: 'missing.centred' },
  ];
}

function figureCell(
  table: TablePlan,
  figure: Figure,
  value: number | null,
  row: number,
  surface: 'body' | 'missing' | 'total',
): Cell {
  const style: StyleName = `${surface}.${figure.format}`;
  const parts = partCells(table, figure, row);
  return parts
    ? { value: value ?? '', formula: ratioFormula(parts.of, parts.over), style }
    : { value, style };
}

/** Addresses of a share's two parts in the same row, when both stand there. */
function partCells(table: TablePlan, figure: Figure, row: number) {
  const parts = ratioParts(figure);
  if (!parts || table.withheld.has(parts.of) || table.withheld.has(parts.over)) return undefined;
  const { columns } = figurePlaces(table);
  const of = columns.get(parts.of);
  const over = columns.get(parts.over);
  return of === undefined || over === undefined
    ? undefined
    : { of: address(row, of), over: address(row, over) };
}

function withheldCell(entry: Entry | undefined): Cell {
  return entry ? { value: '•', style: 'body.centred' } : { value: null, style: 'missing.centred' };
}

export function statusOf(plan: Plan, subject: string, entry: Entry | undefined): string {
  if (!entry) return 'Chưa có số liệu';
  const what = entry.nothingToReport ? 'Không phát sinh' : entry.late ? 'Nộp muộn' : 'Đã nộp';
  const whose = entry.reporter === subject ? '' : `; theo ${plan.unitName(entry.reporter)}`;
  return `${what}${whose}${entry.newerWaits ? '; có bản mới chờ duyệt' : ''}`;
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

/** The live total; a plain value where units are not shown or where the cells above do not add up to it. */
function totalCell(table: TablePlan, figure: Figure, value: number | null): Cell {
  const { first, last, columns } = figurePlaces(table);
  const style: StyleName = `total.${figure.format}`;
  const plain = { value, style };
  const column = columns.get(figure.key);
  if (value === null || column === undefined || table.withheld.has(figure.key)) return plain;
  if (ratioParts(figure)) return figureCell(table, figure, value, last + 1, 'total');
  if (figure.overUnits === 'sum') {
    const formula = `SUBTOTAL(109,${columnRange(column, first, last)})`;
    return addsUp(table, figure, value) ? { ...plain, formula } : plain;
  }
  const formula = derivedFormula(figure, (key) => {
    const at = columns.get(key);
    return at === undefined ? undefined : address(last + 1, at);
  });
  return formula === undefined ? plain : { ...plain, formula };
}

/** Whether the units' cells add up to the total. */
export function addsUp({ totals }: TablePlan, figure: Figure, total: number): boolean {
  let sum = 0;
  for (const { figures } of totals.subjects) sum += shown(figures[figure.key], figure) ?? 0;
  return Math.abs(sum - total) <= 1e-9 * Math.max(1, Math.abs(total));
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
    if (column === undefined || !ratioParts(figure) || table.withheld.has(figure.key)) return [];
    return [{ area: area(first, column, last, column), full: 1, colour: barColour }];
  });
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
