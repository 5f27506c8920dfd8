// The same cells written by exceljs's streaming writer: values, formulas with results, links, styles, widths and
// heights; without the tables and charts it cannot stream. The package is only in this folder's own node_modules, so its
// types are named here, as far as they are used.
import { Writable } from 'node:stream';
import type { Book, Content, Look } from '../../../shared/book/book';

interface StreamedSheet {
  columns: readonly object[];
  addRow(values: readonly unknown[]): StreamedRow;
  commit(): void;
}
interface StreamedRow {
  height: number;
  getCell(column: number): { style: object };
  commit(): void;
}
interface StreamedWorkbook {
  addWorksheet(name: string): StreamedSheet;
  commit(): Promise<void>;
}
interface ExcelJs {
  stream: { xlsx: { WorkbookWriter: new (options: object) => StreamedWorkbook } };
}

function isExcelJs(module: unknown): module is { default: ExcelJs } {
  return typeof module === 'object' && module !== null && 'default' in module;
}

export async function loadExcelJs(): Promise<ExcelJs> {
  const module: unknown = await import(import.meta.resolve('exceljs'));
  if (!isExcelJs(module)) throw new Error('exceljs is not what it was');
  return module.default;
}

/** Returns the size of the file. */
export async function writeByExcelJs({ stream: { xlsx } }: ExcelJs, book: Book): Promise<number> {
  let size = 0;
  const stream = new Writable({
    write(chunk: Uint8Array, _, done) {
      size += chunk.length;
      done();
    },
  });
  const styles = new Map(Object.entries(book.looks).map(([name, look]) => [name, styleOf(look, book.font)]));
  const workbook = new xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  for (const sheet of book.sheets) {
    const streamed = workbook.addWorksheet(sheet.name);
    streamed.columns = sheet.columns.map(({ width, style }) => ({
      width,
      style: styles.get(style ?? '') ?? {},
    }));
    sheet.rows.forEach((contents, at) => {
      const row = streamed.addRow(contents.map(valueOf));
      const height = sheet.heights[at];
      if (height !== undefined) row.height = height;
      contents.forEach((content, column) => {
        const style =
          typeof content === 'object' && content?.style !== undefined && styles.get(content.style);
        if (style) row.getCell(column + 1).style = style;
      });
      row.commit();
    });
    streamed.commit();
  }
  await workbook.commit();
  return size;
}

function valueOf(content: Content): unknown {
  if (typeof content !== 'object' || content === null) return content;
  const { value, formula, link } = content;
  if (formula !== undefined) return { formula, result: value };
  return link === undefined ? value : { text: String(value), hyperlink: `#${link}` };
}

function styleOf(look: Look, font: Book['font']): object {
  const line = { style: 'thin', color: { argb: 'FF8C8C8C' } };
  return {
    font: {
      name: font.name,
      size: look.size ?? font.size,
      bold: look.bold,
      italic: look.italic,
      underline: look.underline,
      ...(look.colour !== undefined && { color: { argb: `FF${look.colour}` } }),
    },
    ...(look.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } },
    }),
    ...(look.border && { border: { top: line, bottom: line, left: line, right: line } }),
    alignment: { horizontal: look.align, vertical: look.vertical, wrapText: look.wrap, indent: look.indent },
    ...(look.format !== undefined && { numFmt: look.format }),
  };
}
