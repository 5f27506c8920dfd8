// Looks at a file before any parser does: is it a workbook at all, is it encrypted, would it unpack to too much? Only
// the zip's central directory is read. Afterwards the parser holds every part to the size the directory declares, so a
// directory that lies can only make it stop early; declared sizes that the parser would not hold to are refused here.
import { Problem } from '../problem';
import { isCompoundFile, kindOfCompoundFile } from './compoundFile';
import { guardSize } from './size';

export type WorkbookKind = 'xlsx' | 'xls';

const MEBIBYTE = 2 ** 20;
const MOST_UNPACKED = 200 * MEBIBYTE;
const MOST_ENTRIES = 2000;
/** Sheets of equal cells do compress a hundredfold; small parts may do so even better. */
const BEST_RATIO = 200;
const SMALL_PART = MEBIBYTE;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_FILE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The kind of workbook the bytes are.
 * @throws Problem notAWorkbook, encryptedWorkbook, suspiciousWorkbook or workbookTooLarge
 */
export function guardXlsx(bytes: Uint8Array): WorkbookKind {
  guardSize(bytes.length);
  if (isCompoundFile(bytes)) {
    const kind = kindOfCompoundFile(bytes);
    if (kind === 'encrypted') throw new Problem('encryptedWorkbook');
    if (kind === 'xls') return 'xls';
    throw new Problem('notAWorkbook');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_SIZE || view.getUint32(0, true) !== LOCAL_FILE) throw new Problem('notAWorkbook');
  guardDirectory(bytes, view);
  return 'xlsx';
}

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly flags: number;
  readonly method: number;
}

function guardDirectory(bytes: Uint8Array, view: DataView): void {
  const names = new Set<string>();
  let unpacked = 0;
  for (const entry of directory(bytes, view)) {
    if ((entry.flags & ENCRYPTED) !== 0) throw new Problem('encryptedWorkbook');
    unpacked += entry.unpacked;
    if (!isHonest(entry) || names.has(entry.name) || unpacked > MOST_UNPACKED) {
      throw new Problem('suspiciousWorkbook');
    }
    names.add(entry.name);
  }
  if (!names.has('[Content_Types].xml') || ![...names].some((name) => /(^|\/)workbook\.xml$/.test(name))) {
    throw new Problem('notAWorkbook');
  }
}

/** A part that says it holds nothing but has packed bytes would be unpacked without a bound. */
function isHonest({ name, packed, unpacked, method }: Entry): boolean {
  if (method !== STORED && method !== DEFLATED) return false;
  if (name.includes('..') || name.startsWith('/')) return false;
  if (unpacked === 0 && packed > 2) return false;
  if (packed === 0 && unpacked > 0) return false;
  return unpacked <= packed * BEST_RATIO + SMALL_PART;
}

function* directory(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const end = endOfDirectory(bytes, view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Problem('suspiciousWorkbook');
  const text = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new Problem('suspiciousWorkbook');
    }
    const nameLength = view.getUint16(at + 28, true);
    yield {
      name: text.decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
    };
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The last one in the file, as the parser looks for it too: a second directory must not be looked at instead. */
function endOfDirectory(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Problem('notAWorkbook');
}
