// A drawn sheet -> .xls: the workbook stream of biff.ts inside the smallest compound file there can be ([MS-CFB]): one
// stream, sectors of 512 bytes in a row, no mini stream.
import { workbookStream } from './biff';
import type { SheetPlan } from './book';

const SECTOR = 512;
/** Streams below this would have to go to the mini stream. */
const SMALLEST_STREAM = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;
const ENTRIES_PER_SECTOR = SECTOR / 4;

/** Formulas are written as their results; fonts, formats, merges and what is hidden as they are. */
export function writeXls(plan: SheetPlan): Uint8Array {
  const stream = workbookStream(plan);
  const size = Math.max(stream.length, SMALLEST_STREAM);
  const streamSectors = Math.ceil(size / SECTOR);
  const fatSectors = fatSectorsFor(streamSectors + 1);
  const directory = fatSectors + streamSectors;
  const file = new Uint8Array(SECTOR * (1 + directory + 1));
  const view = new DataView(file.buffer);
  writeHeader(view, fatSectors, directory);
  writeFat(view, fatSectors, streamSectors);
  file.set(stream, SECTOR * (1 + fatSectors));
  const at = SECTOR * (1 + directory);
  writeEntry(view, at, { name: 'Root Entry', type: 5, child: 1, start: END, size: 0 });
  writeEntry(view, at + 128, { name: 'Workbook', type: 2, child: FREE, start: fatSectors, size });
  for (const empty of [at + 256, at + 384])
    writeEntry(view, empty, { name: '', type: 0, child: FREE, start: 0, size: 0 });
  return file;
}

/** Sectors the table of sectors takes, itself included. */
function fatSectorsFor(others: number): number {
  let sectors = 1;
  while (sectors * ENTRIES_PER_SECTOR < others + sectors) sectors++;
  return sectors;
}

function writeHeader(view: DataView, fatSectors: number, directory: number): void {
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, i) => view.setUint8(i, byte));
  [0x003e, 0x0003, 0xfffe, 0x0009, 0x0006].forEach((value, i) => view.setUint16(24 + i * 2, value, true));
  view.setUint32(44, fatSectors, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, SMALLEST_STREAM, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i < fatSectors ? i : FREE, true);
}

function writeFat(view: DataView, fatSectors: number, streamSectors: number): void {
  const chain = (sector: number): number => {
    if (sector < fatSectors) return FAT;
    if (sector < fatSectors + streamSectors)
      return sector + 1 < fatSectors + streamSectors ? sector + 1 : END;
    return sector === fatSectors + streamSectors ? END : FREE;
  };
  for (let i = 0; i < fatSectors * ENTRIES_PER_SECTOR; i++) view.setUint32(SECTOR + i * 4, chain(i), true);
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function writeEntry(view: DataView, at: number, { name, type, child, start, size }: Entry): void {
  [...name].forEach((letter, i) => view.setUint16(at + i * 2, letter.charCodeAt(0), true));
  view.setUint16(at + 64, name === '' ? 0 : (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  for (const link of [68, 72]) view.setUint32(at + link, FREE, true);
  view.setUint32(at + 76, child, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}
