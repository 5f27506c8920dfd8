// Workbooks made to exhaust a reader, by name, with what must become of each: a refusal's code, or that it is read.
import { deflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { root } from '../../../scripts/paths';
import { cellAddress } from '../../../shared/grid';
import { zip } from './zip';

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

const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;
const diagonal = (row: number, column: number): string =>
  `<row r="${row + 1}">${cell(cellAddress(row, column))}</row>`;
const tableRows = Array.from(
  { length: 40 },
  (_, row) =>
    `<row r="${row + 1}">${[0, 1, 2, 3].map((column) => cell(cellAddress(row, column))).join('')}</row>`,
).join('');
const merges = Array.from({ length: 10_000 }, (_, at) => `<mergeCell ref="A${at * 2 + 1}:C${at * 2 + 2}"/>`);
const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** 64 MB of zeros in 64 KB; `claimed` is what the directory says they unpack to. */
function bomb(claimed: number): Uint8Array {
  const zeros = deflateRawSync(new Uint8Array(64 * 2 ** 20));
  const parts = ['[Content_Types].xml', 'xl/workbook.xml'].map((name) => ({ name, content: text('<x/>') }));
  return zip([...parts, { name: 'xl/worksheets/sheet1.xml', deflated: zeros, unpacked: claimed }]);
}

/** An honest sheet of a million rows, which unpacks to as much as is allowed: it takes longer than anybody waits. */
export function longSheet(): Uint8Array {
  const row = (at: number) =>
    `<row><c t="inlineStr"><is><t>Xã Lộc An ${at}</t></is></c><c><v>${at}</v></c></row>`;
  const thousand = Array.from({ length: 1000 }, (_, at) => row(at * 7919)).join('');
  return workbook(thousand.repeat(2000));
}

/** Every row as long as a row can be: more than any parser lays out, whatever stands in it. */
export function wideSheet(): Uint8Array {
  return workbook(Array.from({ length: 5000 }, (_, at) => diagonal(at * 100, 16_383)).join(''));
}

export interface HostileFile {
  readonly name: string;
  /** Code of the refusal, or `read`. */
  readonly outcome: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'two corners of a sheet',
    outcome: 'read',
    bytes: () => workbook(`<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`),
  },
  {
    name: 'a cell far from a table',
    outcome: 'read',
    bytes: () => workbook(`${tableRows}<row r="9001">${cell('WQK9001')}</row>`),
  },
  {
    name: 'thousands of cells, each far from the others',
    outcome: 'sheetTooLarge',
    bytes: () => workbook(Array.from({ length: 1000 }, (_, at) => diagonal(at * 1000, at * 10)).join('')),
  },
  {
    name: 'one merge over the whole sheet',
    outcome: 'read',
    bytes: () =>
      workbook(
        `<row r="1">${cell('A1')}</row>`,
        '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
  },
  {
    name: 'ten thousand merges',
    outcome: 'read',
    bytes: () => workbook(`<row r="1">${cell('A1')}</row>`, `<mergeCells>${merges.join('')}</mergeCells>`),
  },
  {
    name: 'entities that multiply',
    outcome: 'read',
    bytes: () =>
      workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;&c;</t></is></c></row>', '', entities),
  },
  { name: 'a zip bomb', outcome: 'suspiciousWorkbook', bytes: () => bomb(64 * 2 ** 20) },
  { name: 'a zip bomb that claims to be small', outcome: 'suspiciousWorkbook', bytes: () => bomb(1000) },
  { name: 'a zip bomb that claims to be empty', outcome: 'suspiciousWorkbook', bytes: () => bomb(0) },
  {
    name: 'a workbook behind a password',
    outcome: 'encryptedWorkbook',
    bytes: () =>
      writeXlsx({
        sheets: [{ name: 'Biểu', rows: [['a']] }],
        encryption: { password: 'mật khẩu', spinCount: 10 },
      }),
  },
  {
    name: 'an .xls renamed .xlsx',
    outcome: 'read',
    bytes: () => new Uint8Array(readFileSync(path.join(root, 'test/shared/xlsx/files/excel97.xls'))),
  },
  {
    name: 'a page of HTML',
    outcome: 'notAWorkbook',
    bytes: () => text('<html><table><tr><td>STT</td></tr></table></html>'),
  },
  {
    name: 'a list with commas',
    outcome: 'notAWorkbook',
    bytes: () => text('STT,Tên giống cây,Xã\n1,Bưởi,Lộc An\n'),
  },
  { name: 'a hundred megabytes', outcome: 'workbookTooLarge', bytes: () => new Uint8Array(100 * 2 ** 20) },
];
