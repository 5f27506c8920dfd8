// A Book as the bytes of an .xlsx file, written by ourselves (docs/decisions/0009): parts are compressed while they are
// made. What cannot stand in a file is refused. Nothing reads a clock: equal books give equal bytes.
import type { Book, LaterBook, LaterSheet, Value } from '../book/book';
import { sheetPrefix } from '../book/names';
import { once } from '../once';
import type { Kept } from './kept';
import { refuseUnwritable } from './legal';
import type { ValuesAt } from './writing/chartPart';
import {
  appPart,
  corePart,
  relationsPart,
  ROOT_RELATIONS,
  typesPart,
  workbookPart,
  type Relation,
} from './writing/package';
import { stringsPart } from './writing/strings';
import { stylesOf } from './writing/styles';
import { writeSheet, type Shared, type SheetPlace, type WrittenSheet } from './writing/writtenSheet';
import { pack, Zip } from './writing/zip';

/** Writes the workbook; throws when a name, number or style in it cannot stand in a file. */
export function writeXlsx(book: Book): Promise<Uint8Array> {
  const sheets = book.sheets.map((sheet) => ({ name: sheet.name, lay: () => sheet }));
  return writeLater({ ...book, sheets });
}

/**
 * The same, laying out and packing only what `kept` does not hold, and holds afterwards: the bytes do not depend on what
 * it held. They differ from those of `writeXlsx`, which packs every part in one piece; what they unpack to does not.
 */
export async function writeLater(later: LaterBook, kept?: Kept): Promise<Uint8Array> {
  const book = { ...later, sheets: later.sheets.map((sheet) => ({ ...sheet, lay: once(sheet.lay) })) };
  const styles = stylesOf(book);
  const sheets = await writtenSheets(book, { styles, font: book.font, valuesAt: valuesOf(book) }, kept);
  refuseUnwritable(
    book,
    sheets.flatMap(({ tables }) => tables),
  );
  const parts = sheets.flatMap((sheet) => sheet.parts);
  const zip = new Zip();
  const add = async (name: string, text: string) => zip.add(name, await pack([text], kept?.deflate));
  await add('[Content_Types].xml', typesPart([...OWN_PARTS, ...parts.map(({ name }) => name)]));
  await add('_rels/.rels', relationsPart(ROOT_RELATIONS));
  await add('docProps/core.xml', corePart(book));
  await add('docProps/app.xml', appPart());
  await add('xl/workbook.xml', workbookPart(sheets, book.names));
  await add('xl/_rels/workbook.xml.rels', relationsPart(workbookRelations(sheets.length)));
  await add('xl/styles.xml', styles.part);
  for (const part of parts) zip.add(part.name, part);
  const texts = sheets.map((sheet) => sheet.texts);
  zip.add('xl/sharedStrings.xml', await pack(stringsPart(texts), kept?.deflate));
  return zip.bytes();
}

/** Parts of the workbook itself that have a type of their own. */
const OWN_PARTS = [
  ...['docProps/core.xml', 'docProps/app.xml', 'xl/workbook.xml', 'xl/styles.xml'],
  'xl/sharedStrings.xml',
];

async function writtenSheets(
  { sheets }: LaterBook,
  shared: Shared,
  kept: Kept | undefined,
): Promise<WrittenSheet[]> {
  const written: WrittenSheet[] = [];
  let place: SheetPlace = { number: 1, firstTable: 1, firstChart: 1, firstText: 0 };
  for (const sheet of sheets) {
    const one = await writtenSheet(sheet, place, shared, kept);
    written.push(one);
    place = {
      number: place.number + 1,
      firstTable: place.firstTable + one.tables.length,
      firstChart: place.firstChart + one.charts,
      firstText: place.firstText + one.texts.taken,
    };
  }
  return written;
}

/** The place is in the bytes, so it is in the key. */
async function writtenSheet(
  sheet: LaterSheet,
  place: SheetPlace,
  shared: Shared,
  kept: Kept | undefined,
): Promise<WrittenSheet> {
  const key = sheet.key === undefined ? undefined : `${Object.values(place).join()} ${sheet.key}`;
  const known = key === undefined ? undefined : kept?.sheets.get(key);
  if (known) return known;
  const written = await writeSheet(sheet.lay(), place, shared, kept);
  if (key !== undefined) kept?.sheets.keep(key, written);
  return written;
}

function workbookRelations(sheets: number): Relation[] {
  const each = Array.from({ length: sheets }, (_, at): Relation => [
    'worksheet',
    `worksheets/sheet${at + 1}.xml`,
  ]);
  return [...each, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']];
}

/** What the cells of a range like `'Diễn biến'!$C$5:$J$5` show. */
function valuesOf({ sheets }: LaterBook): ValuesAt {
  return (range) => {
    const [, prefix = '', from = '', top = '', to = from, bottom = top] =
      /^(.+!)\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(range) ?? [];
    const sheet = sheets.find(({ name }) => sheetPrefix(name) === prefix)?.lay();
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
