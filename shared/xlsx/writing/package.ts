// The parts that hold a workbook together: its list of sheets, who relates to whom, types and properties.
import type { Book } from '../../book/book';
import { cellText } from '../text';
import { definedNames } from './print';
import { DECLARATION, escaped, MAIN, RELATIONS, tag } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What a part is, by its folder. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook/, `${OFFICE}.spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\//, `${OFFICE}.spreadsheetml.worksheet+xml`],
  [/^xl\/styles/, `${OFFICE}.spreadsheetml.styles+xml`],
  [/^xl\/sharedStrings/, `${OFFICE}.spreadsheetml.sharedStrings+xml`],
  [/^xl\/tables\//, `${OFFICE}.spreadsheetml.table+xml`],
  [/^xl\/drawings\//, `${OFFICE}.drawing+xml`],
  [/^xl\/charts\//, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/core/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app/, `${OFFICE}.extended-properties+xml`],
];

/** A relation's kind and where it leads, seen from the part that has it. */
export type Relation = readonly [kind: string, target: string];

/** Ids are rId1, rId2 … in the order given. */
export function relationsPart(relations: readonly Relation[]): string {
  const each = relations.map(([kind, Target], at) =>
    tag('Relationship', {
      Id: `rId${at + 1}`,
      Type: kind.includes('/') ? kind : `${RELATIONS}/${kind}`,
      Target,
    }),
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export const ROOT_RELATIONS: readonly Relation[] = [
  ['officeDocument', 'xl/workbook.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['extended-properties', 'docProps/app.xml'],
];

export function typesPart(parts: readonly string[]): string {
  const overrides = parts.flatMap((part) => {
    const type = TYPES.find(([path]) => path.test(part) && !part.endsWith('.rels'))?.[1];
    return type === undefined ? [] : tag('Override', { PartName: `/${part}`, ContentType: type });
  });
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

export function workbookPart(
  written: readonly { readonly name: string; readonly printTitles: string }[],
  names: Book['names'],
): string {
  const sheets = written.map(({ name }, at) =>
    tag('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }),
  );
  const titles = written.map(({ printTitles }) => printTitles);
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>' +
    `${tag('sheets', {}, sheets.join(''))}${definedNames(names, titles)}<calcPr calcId="191029"/></workbook>`
  );
}

export function corePart({ title, subject, author, asOf }: Omit<Book, 'sheets'>): string {
  const instant = new Date(asOf).toISOString().replace(/\.\d+Z$/, 'Z');
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  const text = (name: string, value: string) => `<${name}>${escaped(cellText(value))}</${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${text('dc:title', title)}${text('dc:subject', subject)}${text('dc:creator', author)}${date('created')}${date('modified')}</cp:coreProperties>`
  );
}

export function appPart(): string {
  return `${DECLARATION}<Properties xmlns="${RELATIONS.replace('/relationships', '/extended-properties')}"><Application>Giao Ban</Application></Properties>`;
}
