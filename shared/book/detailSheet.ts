// The rows behind a list's figures, all units one after another, each with the unit it came from and its row there.
// Only columns that leave are here, whatever an entry holds. Tens of thousands of rows: one array a row, no object a cell.
import type { Entry } from '../aggregate';
import type { Column as TableColumn, TableDefinition } from '../definition';
import { isRatio } from '../figure';
import type { Value as CarriedValue } from '../reading/reading';
import { scaleOf, unscaled } from '../scale';
import { columnTitle } from '../titles';
import type { Column, Sheet, Value } from './book';
import { daySerial, periodName, shortDay } from './calendarWords';
import { draft, textHeight } from './draft';
import { heading } from './heading';
import { tabColours, type CellFormat } from './looks';
import { tableTitles } from './names';
import { area } from './place';
import { headingRows, type Plan, type TablePlan } from './plan';
import { footerOf } from './printing';

interface DetailColumn {
  readonly title: string;
  readonly width: number;
  readonly format: CellFormat;
  readonly key: string;
  readonly show: (value: CarriedValue) => Value;
}

/** Columns before the table's own: number, reporting unit, row in that unit's sheet. */
const LEADING = 3;

export function detailSheet(plan: Plan, table: TablePlan, name: string): Sheet {
  const { totals } = table;
  const { definition } = totals;
  const shownColumns = definition.columns
    .filter(({ leaves, personal }) => leaves && !personal)
    .map((column) => detailColumn(plan, definition, column));
  const titles = tableTitles(['STT', 'Đơn vị báo cáo', 'Dòng', ...shownColumns.map(({ title }) => title)]);
  const columns = columnsOf(shownColumns);
  const sheet = draft(name, columns);
  const rows = detailRows(plan, totals.entries, shownColumns);
  heading(
    sheet,
    titles.length - 1,
    `${definition.title.vi} – chi tiết`,
    `${periodName(plan.input.period)} (chốt số liệu ngày ${shortDay(totals.cutoff)})`,
    `${rows.length} dòng; cột “Dòng” là số dòng trong tệp của đơn vị`,
  );
  sheet.row(
    titles.map((value) => ({ value, style: 'head' })),
    Math.max(...titles.map((title, at) => textHeight(title, (columns[at]?.width ?? 10) - 2, { bold: true }))),
  );
  for (const row of rows) sheet.row(row);
  if (rows.length === 0) {
    const value = 'Chưa có đơn vị nào gửi danh sách.';
    sheet.spans({ from: 0, to: titles.length - 1, cell: { value, style: 'note' } });
  }
  return sheet.finish({
    tabColour: tabColours.detail,
    freeze: { rows: headingRows + 1, columns: 2 },
    tables:
      rows.length === 0
        ? []
        : [
            {
              name: `GB_chitiet_${definition.id}`,
              area: area(headingRows, 0, headingRows + rows.length, titles.length - 1),
              titles,
            },
          ],
    print: { titleRows: { first: headingRows, last: headingRows }, footer: footerOf(plan) },
  });
}

function columnsOf(shownColumns: readonly DetailColumn[]): Column[] {
  return [
    { width: 7, style: 'body.centred' },
    { width: 22, style: 'body.text' },
    { width: 8, style: 'body.centred' },
    ...shownColumns.map(({ width, format }) => ({ width, style: `body.${format}` })),
  ];
}

function detailRows(plan: Plan, entries: readonly Entry[], columns: readonly DetailColumn[]): Value[][] {
  const rows: Value[][] = [];
  const inOrder = [...entries].sort((a, b) => plan.inOrder(a.reporter, b.reporter));
  for (const entry of inOrder) {
    const reporter = plan.unitName(entry.reporter);
    const values = columns.map(({ key }) => entry.columns[key]);
    for (let r = 0; r < entry.sheetRows.length; r++) {
      const row: Value[] = [rows.length + 1, reporter, entry.sheetRows[r] ?? null];
      for (let c = 0; c < columns.length; c++) {
        const value = values[c]?.[r];
        row[LEADING + c] = value === undefined || value === null ? null : (columns[c]?.show(value) ?? null);
      }
      rows.push(row);
    }
  }
  return rows;
}

function detailColumn(plan: Plan, definition: TableDefinition, column: TableColumn): DetailColumn {
  const title = columnTitle(definition, column);
  return { title, key: column.key, ...appearance(plan, column) };
}

/** How a carried value becomes a cell a reader can sort and add up. */
function appearance(plan: Plan, column: TableColumn): Pick<DetailColumn, 'width' | 'format' | 'show'> {
  switch (column.type) {
    case 'unit':
      return { width: 22, format: 'text', show: (value) => plan.unitName(asText(value)) };
    case 'choice': {
      const labels = new Map(column.choices?.map(({ key, label }) => [key, label]));
      return { width: 20, format: 'text', show: (value) => labels.get(asText(value)) ?? asText(value) };
    }
    case 'text':
      return { width: 28, format: 'text', show: asText };
    case 'date':
      return {
        width: 13,
        format: 'date',
        show: (value) => (typeof value === 'string' ? daySerial(value) : null),
      };
    case 'year':
      return { width: 9, format: 'year', show: asNumber };
    case 'stars':
      return { width: 10, format: 'stars', show: asNumber };
    case 'fraction':
      return { width: 11, format: 'centred', show: asText };
    case 'percent': {
      const scale = scaleOf(column) + 2;
      return { width: 11, format: 'percent1', show: (value) => natural(value, scale) };
    }
    case 'decimal': {
      const scale = scaleOf(column);
      return { width: 12, format: decimalFormat(scale), show: (value) => natural(value, scale) };
    }
    case 'integer':
      return { width: 11, format: 'integer', show: asNumber };
  }
}

function decimalFormat(scale: number): CellFormat {
  return scale === 0 ? 'integer' : scale === 1 ? 'decimal1' : scale === 2 ? 'decimal2' : 'decimal3';
}

function natural(value: CarriedValue, scale: number): number | null {
  return typeof value === 'number' ? unscaled(value, scale) : null;
}

function asNumber(value: CarriedValue): number | null {
  return natural(value, 0);
}

function asText(value: CarriedValue): string {
  if (typeof value === 'object' && value !== null && isRatio(value)) return `${value.num}/${value.den}`;
  return value === null ? '' : String(value);
}
