// Cached results against another program's arithmetic: LibreOffice opens the workbook, computes every formula anew and
// saves it. By itself it trusts cached results on loading, so its private profile is told not to.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, type CellValue } from 'hucre/xlsx';
import type { Book } from '../../../shared/book/book';
import { provinceBook } from '../../../shared/book/provinceBook';
import { writeXlsx } from '../../../shared/xlsx/write';
import { communes, locNinh, locNinhWithHistory } from './fixture';
import { cellsOf } from './readCells';

const present = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
})();
const suite = present ? describe : describe.skip;
const title = present ? 'recalculated by LibreOffice' : 'skipped: LibreOffice (soffice) is not installed';

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Sheet and place -> value of every formula after recalculation. */
async function recalculated(book: Book): Promise<Map<string, CellValue>> {
  const folder = mkdtempSync(join(tmpdir(), 'giao-ban-book-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, 'in.xlsx'), await writeXlsx(book));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 });
    const saved = await readXlsx(readFileSync(join(folder, 'out', 'in.xlsx')));
    return new Map(
      saved.sheets.flatMap(({ name, rows }) =>
        rows.flatMap((row, r) => row.map((value, c) => [`${name}!${r},${c}`, value] as const)),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

suite(title, () => {
  test.each([
    ['the leaders’ edition', locNinh([], { edition: 'leaders' })],
    [
      'everything a workbook shows, two units missing',
      locNinhWithHistory(communes.slice(4, 6).map(({ key }) => key)),
    ],
  ])(
    '%s: every formula gives the result that was cached',
    async (_, input) => {
      const book = provinceBook(input);
      const formulas = cellsOf(book).filter(({ formula }) => formula !== undefined);
      const computed = await recalculated(book);
      const differing = formulas.filter(({ sheet, row, column, value }) => {
        const after = computed.get(`${sheet}!${row},${column}`) ?? '';
        return typeof value === 'number' && typeof after === 'number'
          ? Math.abs(value - after) > 1e-9
          : (value ?? '') !== after;
      });
      expect(differing).toEqual([]);
      expect(formulas.length).toBeGreaterThan(80);
    },
    180_000,
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
  }, 180_000);
});
