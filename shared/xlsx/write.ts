// A Book as the bytes of an .xlsx file. hucre writes the parts (PLATFORM §6); what it would write wrongly is made right
// or refused here. Nothing reads a clock: the file's dates are the book's `asOf`, so equal books give equal bytes.
import type {
  Cell as HucreCell,
  CellStyle,
  CellValue,
  SheetChart,
  WorkbookProperties,
  WriteOptions,
  WriteSheet,
} from 'hucre/xlsx';
import type { Book, Cell, Chart, Sheet, Table, Value } from '../book/book';
import { rangeAddress } from '../grid';
import { refuseUnwritable } from './legal';
import { stylesOf } from './looks';
import { printTitles, writePrint } from './print';
import { cellText } from './text';

type StyleNamed = (name: string | undefined) => CellStyle | undefined;

/** Writes the workbook; throws when a name, number or style in it cannot stand in a file. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  refuseUnwritable(book);
  const { writeXlsx: write } = await import('hucre/xlsx');
  const styleNamed = stylesOf(book);
  const options: WriteOptions = {
    sheets: book.sheets.map((sheet) => writeSheet(sheet, styleNamed)),
    defaultFont: { ...book.font },
    properties: properties(book),
    namedRanges: [
      ...Object.entries(book.names).map(([name, range]) => ({ name, range })),
      ...book.sheets.flatMap(printTitles),
    ],
  };
  return write(options);
}

function properties({ title, subject, author, asOf }: Book): WorkbookProperties {
  const created = new Date(asOf);
  return {
    title: cellText(title),
    subject: cellText(subject),
    creator: cellText(author),
    created,
    modified: created,
  };
}

function writeSheet(sheet: Sheet, styleNamed: StyleNamed): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>();
  const rows = writeRows(sheet, cells, styleNamed);
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, style }) => {
      const look = styleNamed(style);
      return look ? { width, style: look } : { width };
    }),
    rows,
    cells,
    rowDefs: new Map(Object.entries(sheet.heights).map(([row, height]) => [Number(row), { height }])),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    tables: sheet.tables.map(writeTable),
    conditionalRules: sheet.dataBars.map(({ area, full, colour }, at) => ({
      type: 'dataBar',
      priority: at + 1,
      range: rangeAddress(area),
      dataBar: {
        cfvo: [
          { type: 'num', value: '0' },
          { type: 'num', value: String(full) },
        ],
        color: `FF${colour}`,
      },
    })),
    charts: sheet.charts.map(writeChart),
    view: { showGridLines: false, ...(sheet.tabColour && { tabColor: { rgb: sheet.tabColour } }) },
    ...(sheet.freeze && { freezePane: { ...sheet.freeze } }),
    ...writePrint(sheet),
  };
}

/** Values by row; cells with their own style, formula or link go among `cells` and leave their place empty here. */
function writeRows(
  sheet: Sheet,
  cells: Map<string, Partial<HucreCell>>,
  styleNamed: StyleNamed,
): CellValue[][] {
  return sheet.rows.map((row, r) =>
    row.map((content, c) => {
      if (typeof content === 'number' || content === null) return content;
      const text = typeof content === 'string' ? cellText(content) : undefined;
      if (text !== undefined && !READ_AS_ERROR.has(text)) return text;
      const style = sheet.columns[c]?.style;
      const cell =
        typeof content === 'object' ? content : { value: content, ...(style !== undefined && { style }) };
      cells.set(`${r},${c}`, writeCell(cell, styleNamed));
      return null;
    }),
  );
}

function writeCell({ value, formula, link, style }: Cell, styleNamed: StyleNamed): Partial<HucreCell> {
  const look = styleNamed(style);
  return {
    ...(formula === undefined ? writeValue(value) : { formula, formulaResult: safe(value) }),
    ...(look && { style: look }),
    ...(link !== undefined && { hyperlink: { target: '', location: link } }),
  };
}

function writeValue(value: Value): Partial<HucreCell> {
  const shown = safe(value);
  return typeof shown === 'string' && READ_AS_ERROR.has(shown) ? asText(shown) : { value: shown };
}

function safe(value: Value): Value {
  return typeof value === 'string' ? cellText(value) : value;
}

/** Texts hucre would write as error values; as a run of rich text they stay what they are. */
const READ_AS_ERROR = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

function asText(text: string): Partial<HucreCell> {
  return { richText: [{ text }], value: text };
}

function writeTable({ name, area, titles, totals }: Table): NonNullable<WriteSheet['tables']>[number] {
  return {
    name,
    range: rangeAddress(area),
    style: 'TableStyleLight1',
    showRowStripes: false,
    showTotalRow: totals !== undefined,
    columns: titles.map((title, at) => {
      const total = totals?.[at] ?? {};
      if ('formula' in total)
        return { name: cellText(title), totalFunction: 'custom', totalFormula: total.formula };
      return 'label' in total
        ? { name: cellText(title), totalLabel: cellText(total.label) }
        : { name: cellText(title) };
    }),
  };
}

function writeChart({ kind, title, stacked, series, area, altText }: Chart): SheetChart {
  return {
    type: kind,
    title,
    altText,
    barGrouping: stacked ? 'stacked' : 'clustered',
    legend: series.length > 1 ? 'bottom' : false,
    series: series.map(({ name, values, categories, colour }) => ({
      name,
      values,
      categories,
      color: colour,
    })),
    anchor: {
      from: { row: area.top, col: area.left },
      to: { row: area.bottom + 1, col: area.right + 1 },
    },
  };
}
