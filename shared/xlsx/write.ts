// A Book as the bytes of an .xlsx file, written by ourselves (docs/decisions/0009): parts are compressed while they are
// made. What cannot stand in a file is refused first. Nothing reads a clock: equal books give equal bytes.
import type { Book, Sheet, Value } from '../book/book';
import { sheetPrefix } from '../book/names';
import { refuseUnwritable } from './legal';
import { chartPart, type ValuesAt } from './writing/chartPart';
import { drawingPart } from './writing/drawingPart';
import {
  appPart,
  corePart,
  relationsPart,
  ROOT_RELATIONS,
  typesPart,
  workbookPart,
  type Relation,
} from './writing/package';
import { sheetPart } from './writing/sheetPart';
import { Strings } from './writing/strings';
import { stylesOf } from './writing/styles';
import { tablePart } from './writing/tablePart';
import { Zip } from './writing/zip';

/** Writes the workbook; throws when a name, number or style in it cannot stand in a file. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  refuseUnwritable(book);
  const zip = new Zip();
  const strings = new Strings();
  const styles = stylesOf(book);
  const sheets = placed(book.sheets);
  await zip.add('[Content_Types].xml', [typesPart(partNames(sheets))]);
  await zip.add('_rels/.rels', [relationsPart(ROOT_RELATIONS)]);
  await zip.add('docProps/core.xml', [corePart(book)]);
  await zip.add('docProps/app.xml', [appPart()]);
  await zip.add('xl/workbook.xml', [workbookPart(book)]);
  await zip.add('xl/_rels/workbook.xml.rels', [relationsPart(workbookRelations(sheets.length))]);
  await zip.add('xl/styles.xml', [styles.part]);
  for (const place of sheets) {
    const { sheet, number } = place;
    const relations = sheetRelations(place);
    const links = {
      tables: sheet.tables.map((_, at) => `rId${at + 1}`),
      ...(sheet.charts.length > 0 && { drawing: `rId${relations.length}` }),
    };
    await zip.add(sheetName(number), sheetPart(sheet, links, strings, styles, number));
    if (relations.length > 0)
      await zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relationsPart(relations)]);
    await addBelow(zip, book, place);
  }
  await zip.add('xl/sharedStrings.xml', strings.part());
  return zip.bytes();
}

/** A sheet with the numbers its parts bear in the file, each counted from 1. */
interface Placed {
  readonly sheet: Sheet;
  readonly number: number;
  readonly firstTable: number;
  readonly firstChart: number;
}

function placed(sheets: readonly Sheet[]): Placed[] {
  let table = 1;
  let chart = 1;
  return sheets.map((sheet, at) => {
    const place = { sheet, number: at + 1, firstTable: table, firstChart: chart };
    table += sheet.tables.length;
    chart += sheet.charts.length;
    return place;
  });
}

const sheetName = (number: number) => `xl/worksheets/sheet${number}.xml`;
const tableName = (number: number) => `xl/tables/table${number}.xml`;
const drawingName = (number: number) => `xl/drawings/drawing${number}.xml`;
const chartName = (number: number) => `xl/charts/chart${number}.xml`;

function partNames(sheets: readonly Placed[]): string[] {
  return [
    ...['docProps/core.xml', 'docProps/app.xml', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'],
    ...sheets.flatMap(({ sheet, number, firstTable, firstChart }) => [
      sheetName(number),
      ...sheet.tables.map((_, at) => tableName(firstTable + at)),
      ...(sheet.charts.length > 0 ? [drawingName(number)] : []),
      ...sheet.charts.map((_, at) => chartName(firstChart + at)),
    ]),
  ];
}

function workbookRelations(sheets: number): Relation[] {
  const each = Array.from({ length: sheets }, (_, at): Relation => [
    'worksheet',
    `worksheets/sheet${at + 1}.xml`,
  ]);
  return [...each, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']];
}

/** Tables first, so that their ids are known; the drawing last. */
function sheetRelations({ sheet, number, firstTable }: Placed): Relation[] {
  const tables = sheet.tables.map((_, at): Relation => ['table', `../tables/table${firstTable + at}.xml`]);
  const drawing: Relation[] =
    sheet.charts.length > 0 ? [['drawing', `../drawings/drawing${number}.xml`]] : [];
  return [...tables, ...drawing];
}

async function addBelow(zip: Zip, book: Book, { sheet, number, firstTable, firstChart }: Placed) {
  for (const [at, table] of sheet.tables.entries())
    await zip.add(tableName(firstTable + at), [tablePart(table, firstTable + at)]);
  if (sheet.charts.length === 0) return;
  const ids = sheet.charts.map((_, at) => `rId${at + 1}`);
  const relations = sheet.charts.map((_, at): Relation => ['chart', `../charts/chart${firstChart + at}.xml`]);
  await zip.add(drawingName(number), [drawingPart(sheet.charts, ids)]);
  await zip.add(`xl/drawings/_rels/drawing${number}.xml.rels`, [relationsPart(relations)]);
  const valuesAt = valuesOf(book);
  for (const [at, chart] of sheet.charts.entries())
    await zip.add(chartName(firstChart + at), [chartPart(chart, book.font.name, valuesAt)]);
}

/** What the cells of a range like `'Diễn biến'!$C$5:$J$5` show. */
function valuesOf({ sheets }: Book): ValuesAt {
  return (range) => {
    const [, prefix = '', from = '', top = '', to = from, bottom = top] =
      /^(.+!)\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(range) ?? [];
    const sheet = sheets.find(({ name }) => sheetPrefix(name) === prefix);
    if (!sheet) throw new Error(`a chart shows ${range}, which is no place in the book`);
    const rows = sheet.rows.slice(Number(top) - 1, Number(bottom));
    return rows.flatMap((row) =>
      Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, at): Value => {
        const content = row[numberOf(from) + at] ?? null;
        return typeof content === 'object' ? (content?.value ?? null) : content;
      }),
    );
  };
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
