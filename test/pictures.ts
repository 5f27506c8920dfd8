// `npm run pictures`: the demo district's workbook and report as a leader prints them, one PNG a page worth showing, into
// docs/screens. Needs LibreOffice and poppler-utils. Earlier quarters are invented; this quarter is that of the samples.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportDocx } from '../functions/report/docx';
import { provinceBook, provinceReport } from '../shared/book/provinceBook';
import type { BookInput } from '../shared/book/plan';
import { writeXlsx } from '../shared/xlsx/write';
import { converted, haveLibreOffice, havePoppler, pagesOf } from './ooxml/libreOffice';
import { demoDistrict } from './shared/book/demoDistrict';
import { historyOf } from './shared/book/fixture';

const folder = path.join('docs', 'screens');
const DOTS_PER_INCH = 80;

/** Name of the picture -> words by which its page is known. */
const PAGES = {
  'book-overview': 'bản nộp được tính;',
  'book-comparison': 'SO SÁNH SỐ LIỆU',
  'book-table': 'DANH SÁCH SẢN PHẨM OCOP\n',
  'book-details': 'DANH SÁCH SẢN PHẨM OCOP – CHI TIẾT',
  'book-sources': 'NGUỒN SỐ LIỆU',
} as const;

async function main(): Promise<void> {
  if (!haveLibreOffice || !havePoppler) throw new Error('needs soffice and pdftoppm');
  const district = await demoDistrict();
  const input: BookInput = { ...district, history: historyOf(district.totals) };
  const book = converted(await writeXlsx(provinceBook(input)), 'xlsx', 'pdf');
  const pages = pagesOf(book);
  for (const [name, words] of Object.entries(PAGES)) {
    const page = pages.findIndex((text) => `${text}\n`.includes(words));
    if (page < 0) throw new Error(`no page says ${words}`);
    picture(book, page + 1, name);
  }
  picture(converted(await reportDocx(provinceReport(input)), 'docx', 'pdf'), 1, 'report');
}

function picture(pdf: Buffer, page: number, name: string): void {
  const temporary = mkdtempSync(path.join(tmpdir(), 'giao-ban-pictures-'));
  try {
    const file = path.join(temporary, 'in.pdf');
    writeFileSync(file, pdf);
    const one = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', ...one, file, path.join(folder, name)]);
    console.log(`${folder}/${name}.png`);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

await main();
