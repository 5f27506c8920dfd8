// The rows behind a list's figures, all units one after another, each with the unit it came from and its row there.
// Only columns that leave are here, whatever an entry holds. Tens of thousands of rows: one array a row, no object a cell.
import type { Entry } from '../aggregate';
import type { Content, RowBlock, Sheet } from './book';
import { periodName, shortDay } from './calendarWords';
import { detailColumns, type DetailColumn } from './detailColumns';
import { EXPIRED, SOON, validityOf, type Validity } from './validity';
import { draft } from './draft';
import { heading } from './heading';
import { tabColours } from './looks';
import { tableTitles } from './names';
import { area } from './place';
import { headingRows, type Plan, type TablePlan } from './plan';
import { tableFooter } from './printing';
import { detailBlockKey } from './sheetKeys';
import { textHeight } from './textSize';

/** Columns before the table's own: number, reporting unit, row in that unit's sheet. */
const LEADING = ['STT', 'Đơn vị báo cáo', 'Dòng'];
const LEADING_COLUMNS = [
  { width: 7, style: 'body.centred' },
  { width: 23, style: 'body.text' },
  { width: 8, style: 'body.centred' },
];
const LINE_HEIGHT = 18;

/** Rows that are packed together, at least. */
const ROWS_IN_A_BLOCK = 128;

export function detailSheet(plan: Plan, table: TablePlan, name: string): Sheet {
  const { totals } = table;
  const { definition, cutoff } = totals;
  const entries = plan.entriesOf(totals);
  const own = detailColumns(plan, totals);
  const validity = validityOf(totals);
  const titles = tableTitles([
    ...LEADING,
    ...own.map(({ title }) => title),
    ...(validity ? ['Hiệu lực'] : []),
  ]);
  const last = titles.length - 1;
  const columns = [
    ...LEADING_COLUMNS,
    ...own.map(({ width, format }) => ({ width, style: `body.${format}` })),
    ...(validity ? [{ width: 16, style: 'body.centred' }] : []),
  ];
  const sheet = draft(name, columns);
  const rows = detailRows(plan, entries, own, validity);
  const marked = validity
    ? `; ${countOf(rows, SOON)} dòng ${SOON.toLowerCase()} (trong 6 tháng), ${countOf(rows, EXPIRED)} dòng ${EXPIRED.toLowerCase()}`
    : '';
  heading(
    sheet,
    { from: 0, to: last },
    {
      title: `${definition.title.vi} – chi tiết`,
      period: `${periodName(plan.input.period)} (chốt số liệu ngày ${shortDay(cutoff)})`,
      remark: `${rows.length} dòng; cột “Dòng” là số dòng trong tệp của đơn vị${marked}`,
    },
  );
  sheet.head(titles);
  for (const row of rows) sheet.row(row, rowHeight(row, own));
  // A table of one line that says so: a refresh finds it, and rows that come later have their place.
  if (rows.length === 0) sheet.row([null, 'Chưa có đơn vị nào gửi danh sách.'], 2 * LINE_HEIGHT);
  const body = area(headingRows, 0, headingRows + Math.max(1, rows.length), last);
  const keyOf = (some: readonly Entry[]) => detailBlockKey(plan, table, [own, titles], some);
  return sheet.finish({
    tabColour: tabColours.detail,
    blocks: blocksOf(entries, keyOf),
    freeze: { rows: headingRows + 1, columns: 2 },
    tables: [{ name: `GB_chitiet_${definition.id}`, area: body, titles }],
    print: { titleRows: { first: headingRows, last: headingRows }, footer: tableFooter(plan, totals) },
  });
}

/** The rows of units beside each other. */
function blocksOf(entries: readonly Entry[], keyOf: (some: readonly Entry[]) => string): RowBlock[] {
  const blocks: RowBlock[] = [];
  let first = headingRows + 1;
  let rows = 0;
  let some: Entry[] = [];
  for (const [at, entry] of entries.entries()) {
    some.push(entry);
    rows += entry.sheetRows.length;
    if (rows === 0 || (rows < ROWS_IN_A_BLOCK && at < entries.length - 1)) continue;
    blocks.push({ first, last: first + rows - 1, key: keyOf(some) });
    first += rows;
    rows = 0;
    some = [];
  }
  return blocks;
}

/** How many rows are marked so. */
function countOf(rows: readonly (readonly Content[])[], mark: string): number {
  return rows.filter((row) => {
    const last = row.at(-1);
    return typeof last === 'object' && last?.value === mark;
  }).length;
}

function detailRows(
  plan: Plan,
  entries: readonly Entry[],
  columns: readonly DetailColumn[],
  validity: Validity | undefined,
): Content[][] {
  const rows: Content[][] = [];
  for (const entry of entries) {
    const reporter = plan.unitName(entry.reporter);
    const values = columns.map(({ key }) => entry.columns[key]);
    for (let r = 0; r < entry.sheetRows.length; r++) {
      const row: Content[] = [rows.length + 1, reporter, entry.sheetRows[r] ?? null];
      for (let c = 0; c < columns.length; c++) {
        const value = values[c]?.[r];
        row.push(value === undefined || value === null ? null : (columns[c]?.show(value) ?? null));
      }
      if (validity) row.push(validity(entry, r));
      rows.push(row);
    }
  }
  return rows;
}

/** Most rows are one line high; only a text that may not fit is measured. */
function rowHeight(row: readonly Content[], columns: readonly DetailColumn[]): number {
  let height = LINE_HEIGHT;
  for (let c = 0; c < columns.length; c++) {
    const value = row[LEADING.length + c];
    const width = columns[c]?.width ?? 0;
    if (typeof value !== 'string' || value.length < width * 0.75) continue;
    height = Math.max(height, textHeight(value, width - 1));
  }
  return height;
}
