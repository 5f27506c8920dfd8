// Files made to exhaust a reader: each is refused or read within three seconds, and none throws anything but a Problem.
import { Problem } from '../../../shared/problem';
import { detect } from '../../../shared/reading/detect';
import { readWorkbook } from '../../../shared/xlsx/read';
import { zip } from '../xlsx/zip';
import { trees } from './made';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const relation = (type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENTS}/${type}" Target="${target}"/></Relationships>`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function workbook(rows: string, after = '', before = ''): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENTS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${before}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
  return zip(Object.entries(parts).map(([name, xml]) => ({ name, content: new TextEncoder().encode(xml) })));
}

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const [grid] = await readWorkbook(bytes);
    return grid ? `read ${detect(grid, [trees]).found.length}` : 'empty';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;
const merges = Array.from({ length: 10_000 }, (_, at) => `<mergeCell ref="A${at * 2 + 1}:C${at * 2 + 2}"/>`);
const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

test.each([
  [
    'two corners of a sheet',
    'suspiciousWorkbook',
    () => workbook(`<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`),
  ],
  [
    'one merge over the whole sheet',
    'read 0',
    () =>
      workbook(
        `<row r="1">${cell('A1')}</row>`,
        '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
  ],
  [
    'ten thousand merges',
    'read 0',
    () => workbook(`<row r="1">${cell('A1')}</row>`, `<mergeCells>${merges.join('')}</mergeCells>`),
  ],
  [
    'entities that multiply',
    'read 0',
    () => workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;&c;</t></is></c></row>', '', entities),
  ],
  ['a page of HTML', 'notAWorkbook', () => text('<html><table><tr><td>STT</td></tr></table></html>')],
  ['a list with commas', 'notAWorkbook', () => text('STT,Tên giống cây,Xã\n1,Bưởi,Lộc An\n')],
  ['a hundred megabytes', 'workbookTooLarge', () => new Uint8Array(100 * 2 ** 20)],
] as const)('%s: %s, in time', async (_, expected, bytes) => {
  const file = bytes();
  const before = performance.now();
  expect(await outcome(file)).toBe(expected);
  expect(performance.now() - before).toBeLessThan(3000);
});
