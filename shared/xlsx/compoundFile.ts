// Compound files (OLE2) are .xls workbooks, or .xlsx workbooks behind a password; both open with the same eight bytes.
// They are told apart by the names of their streams, which stand in the directory in UTF-16LE. ([MS-CFB], [MS-OFFCRYPTO])

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First record of a BIFF8 workbook stream: type 0x0809, 16 bytes, version 0x0600, globals 0x0005. */
const START_OF_XLS = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
const FILE_PASS = 0x2f;
const SMALLEST_SECTOR = 512;
/** FILEPASS comes right after the first record, or after one of write protection. */
const RECORDS_TO_LOOK_AT = 4;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= SMALLEST_SECTOR && startsWith(bytes, 0, SIGNATURE);
}

/** What a compound file holds; undefined for anything but a workbook (a Word document, an installer). */
export function kindOfCompoundFile(bytes: Uint8Array): 'xls' | 'encrypted' | undefined {
  if (holdsStream(bytes, 'EncryptedPackage')) return 'encrypted';
  if (!holdsStream(bytes, 'Workbook') && !holdsStream(bytes, 'Book')) return undefined;
  return needsPassword(bytes) ? 'encrypted' : 'xls';
}

/** Directory entries are 128 bytes and begin with the name, ended by a zero. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = SMALLEST_SECTOR; at + wanted.length <= bytes.length; at += 128) {
    if (startsWith(bytes, at, wanted)) return true;
  }
  return false;
}

function needsPassword(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let sector = SMALLEST_SECTOR; sector + 8 <= bytes.length; sector += 64) {
    if (!startsWith(bytes, sector, START_OF_XLS)) continue;
    let at = sector;
    for (let i = 0; i < RECORDS_TO_LOOK_AT && at + 4 <= bytes.length; i++) {
      if (view.getUint16(at, true) === FILE_PASS) return true;
      at += 4 + view.getUint16(at + 2, true);
    }
  }
  return false;
}

function startsWith(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte);
}
