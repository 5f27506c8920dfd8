// Cached results against another program's arithmetic, and pages as another program prints them: LibreOffice opens the
// workbook, computes every formula anew and saves or prints it.
import { readXlsx, type CellValue } from 'hucre/xlsx';
import { deflate } from '../../../functions/deflate';
import { reportDocx } from '../../../functions/report/docx';
import type { Book } from '../../../shared/book/book';
import { provinceBook, provinceReport } from '../../../shared/book/provinceBook';
import { Kept } from '../../../shared/xlsx/kept';
import { writeLater, writeXlsx } from '../../../shared/xlsx/write';
import { converted, haveLibreOffice, havePoppler, pagesOf } from '../../ooxml/libreOffice';
import { demoDistrict } from './demoDistrict';
import { communes, locNinh, locNinhWithHistory } from './fixture';
import { partsOf } from '../xlsx/parts';
import { cellsOf } from './readCells';

const suite = haveLibreOffice ? describe : describe.skip;
const title = haveLibreOffice
  ? 'recalculated by LibreOffice'
  : 'skipped: LibreOffice (soffice) is not installed';
const partial = locNinhWithHistory(communes.slice(4, 6).map(({ key }) => key));

/** Sheet and place -> value of every cell after recalculation. */
async function recalculated(book: Book): Promise<Map<string, CellValue>> {
  return valuesIn(await savedAgain(book));
}

/** The bytes are those of the publisher, parts put together of pieces. */
async function savedAgain(book: Book): Promise<Buffer> {
  const sheets = book.sheets.map((sheet) => ({ name: sheet.name, lay: () => sheet }));
  const bytes = await writeLater({ ...book, sheets }, new Kept(deflate, 0));
  return converted(bytes, 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
}

async function valuesIn(file: Buffer): Promise<Map<string, CellValue>> {
  const saved = await readXlsx(file);
  return new Map(
    saved.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, r) => row.map((value, c) => [`${name}!${r},${c}`, value] as const)),
    ),
  );
}

suite(title, () => {
  test.each([
    ['the leaders’ edition', locNinh([], { edition: 'leaders' })],
    ['everything a workbook shows, two units missing', partial],
  ])(
    '%s: every formula gives the result that was cached, and no sparkline is lost',
    async (_, input) => {
      const book = provinceBook(input);
      const formulas = cellsOf(book).filter(({ formula }) => formula !== undefined);
      const file = await savedAgain(book);
      const computed = await valuesIn(file);
      const differing = formulas.filter(({ sheet, row, column, value }) => {
        const after = computed.get(`${sheet}!${row},${column}`) ?? '';
        return typeof value === 'number' && typeof after === 'number'
          ? Math.abs(value - after) > 1e-9
          : (value ?? '') !== after;
      });
      expect(differing).toEqual([]);
      expect(formulas.length).toBeGreaterThan(80);
      const sparklines = [...partsOf(file).values()].join('').match(/<x14:sparkline>/g) ?? [];
      expect(sparklines).toHaveLength(book.sheets.flatMap((sheet) => sheet.sparklines).length);
    },
    300_000,
  );

  test('a wrong cached result would be noticed', async () => {
    const book = provinceBook(locNinh());
    const [overview, comparison, ...others] = book.sheets;
    if (!overview || !comparison) throw new Error('a book has sheets');
    const rows = comparison.rows.map((row) =>
      row.map((content) =>
        typeof content === 'object' && content?.formula?.startsWith('SUM(')
          ? { ...content, value: 12_345 }
          : content,
      ),
    );
    const values = [
      ...(await recalculated({ ...book, sheets: [overview, { ...comparison, rows }, ...others] })).values(),
    ];
    expect(values).not.toContain(12_345);
  }, 300_000);
});

const canPrint = haveLibreOffice && havePoppler;
const printed = canPrint ? describe : describe.skip;
const printedTitle = canPrint
  ? 'printed by LibreOffice'
  : 'skipped: LibreOffice or poppler-utils (pdftotext) is not installed';

printed(printedTitle, () => {
  test('the first page holds the whole overview and nothing else, and each sheet begins a page', async () => {
    const pages = pagesOf(converted(await writeXlsx(provinceBook(await demoDistrict())), 'xlsx', 'pdf'));
    expect(pages[0]).toContain('TỔNG HỢP SỐ LIỆU GIAO BAN');
    expect(pages[0]).toContain('bản nộp được tính');
    expect(pages[0]).not.toContain('SO SÁNH SỐ LIỆU');
    expect(pages[1]).toContain('SO SÁNH SỐ LIỆU');
    const heads = ['TÌNH HÌNH NỘP BÁO CÁO', 'CHẤT LƯỢNG SỐ LIỆU', 'DIỄN BIẾN QUA CÁC KỲ', 'NGUỒN SỐ LIỆU'];
    for (const head of heads) {
      const page = pages.find((text) => text.split('\n').some((line) => line.trim() === head));
      expect(page?.trimStart()).toMatch(/^\d+\s+← Tổng quan/);
    }
  }, 300_000);

  test('with units missing and warnings to give, the overview still fits its page', async () => {
    const pages = pagesOf(converted(await writeXlsx(provinceBook(partial)), 'xlsx', 'pdf'));
    expect(pages[0]).toContain('bản nộp được tính');
    expect(pages[1]).toContain('SO SÁNH SỐ LIỆU');
  }, 300_000);

  test('the report in words prints from its letterhead to its recipients', async () => {
    const pages = pagesOf(converted(await reportDocx(provinceReport(partial)), 'docx', 'pdf'));
    expect(pages[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    expect(pages.at(-1)).toContain('Nơi nhận:');
    expect(pages[1]?.trimStart()).toMatch(/^2\n/);
  }, 300_000);
});
