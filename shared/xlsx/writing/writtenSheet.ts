// One sheet with all parts below it (relations, tables, drawing, charts) as they stand in the file, and what the parts of
// the whole workbook must know of it.
import type { Book, Sheet } from '../../book/book';
import type { Kept } from '../kept';
import { refuseUnwritableSheet } from '../legal';
import { chartPart, type ValuesAt } from './chartPart';
import { drawingPart } from './drawingPart';
import { relationsPart, type Relation } from './package';
import { printTitles } from './print';
import { sheetPart } from './sheetPart';
import { Strings, type SheetTexts } from './strings';
import type { Styles } from './styles';
import { tablePart } from './tablePart';
import { pack, packedApart, type Packed, type Piece } from './zip';

/** The numbers the parts of a sheet bear in the file, each counted from 1, and its texts, counted from 0. */
export interface SheetPlace {
  readonly number: number;
  readonly firstTable: number;
  readonly firstChart: number;
  readonly firstText: number;
}

export interface WrittenSheet {
  readonly name: string;
  readonly parts: readonly (Packed & { readonly name: string })[];
  /** Names of its Excel tables. */
  readonly tables: readonly string[];
  readonly charts: number;
  readonly printTitles: string;
  readonly texts: SheetTexts;
}

/** What the sheets of a workbook have in common. */
export interface Shared {
  readonly styles: Styles;
  readonly font: Book['font'];
  readonly valuesAt: ValuesAt;
}

/** Throws when something on the sheet cannot stand in a file. */
export async function writeSheet(
  sheet: Sheet,
  place: SheetPlace,
  shared: Shared,
  kept?: Kept,
): Promise<WrittenSheet> {
  refuseUnwritableSheet(sheet);
  const { number, firstTable } = place;
  const strings = new Strings(place.firstText);
  const relations = sheetRelations(sheet, place);
  const links = {
    tables: sheet.tables.map((_, at) => `rId${at + 1}`),
    ...(sheet.charts.length > 0 && { drawing: `rId${relations.length}` }),
  };
  const parts: (Packed & { name: string })[] = [];
  const add = async (name: string, pieces: Iterable<Piece>) => {
    parts.push({ name, ...(await pack(pieces, kept?.deflate)) });
  };
  const cells = sheetPart(sheet, links, strings, shared.styles, number, kept);
  await add(`xl/worksheets/sheet${number}.xml`, cells);
  if (relations.length > 0)
    await add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relationsPart(relations)]);
  for (const [at, table] of sheet.tables.entries())
    await add(tableName(firstTable + at), [tablePart(table, firstTable + at)]);
  for (const [name, text] of drawingParts(sheet, place, shared)) await add(name, [text]);
  const { xml, ...texts } = strings.texts;
  return {
    ...{ name: sheet.name, parts, charts: sheet.charts.length },
    texts: { ...texts, xml: kept ? await packedApart(xml, kept.deflate) : xml },
    tables: sheet.tables.map(({ name }) => name),
    printTitles: printTitles(sheet),
  };
}

const tableName = (number: number) => `xl/tables/table${number}.xml`;
const chartName = (number: number) => `xl/charts/chart${number}.xml`;

/** Tables first, so that their ids are known; the drawing last. */
function sheetRelations({ tables, charts }: Sheet, { number, firstTable }: SheetPlace): Relation[] {
  const drawing: Relation[] = charts.length > 0 ? [['drawing', `../drawings/drawing${number}.xml`]] : [];
  return [...tables.map((_, at): Relation => ['table', `../tables/table${firstTable + at}.xml`]), ...drawing];
}

function* drawingParts(
  { charts }: Sheet,
  { number, firstChart }: SheetPlace,
  { font, valuesAt }: Shared,
): Generator<[name: string, text: string]> {
  if (charts.length === 0) return;
  const ids = charts.map((_, at) => `rId${at + 1}`);
  const relations = charts.map((_, at): Relation => ['chart', `../charts/chart${firstChart + at}.xml`]);
  yield [`xl/drawings/drawing${number}.xml`, drawingPart(charts, ids)];
  yield [`xl/drawings/_rels/drawing${number}.xml.rels`, relationsPart(relations)];
  for (const [at, chart] of charts.entries())
    yield [chartName(firstChart + at), chartPart(chart, font.name, valuesAt)];
}
