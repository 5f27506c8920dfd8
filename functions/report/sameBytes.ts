// The docx library writes the hour of writing into the file and its zip. Its parts are packed anew with the instant of
// the figures, so that the same report is the same file whenever it is made.
import { inflateRawSync } from 'node:zlib';
import { pack, Zip } from '../../shared/xlsx/writing/zip';

const END = 22;
const ENTRY = 46;
const STORED = 0;

export async function sameBytes(file: Buffer, asOf: string): Promise<Uint8Array> {
  const instant = new Date(asOf).toISOString().replace(/\.\d+Z$/, 'Z');
  const zip = new Zip();
  for (const [name, xml] of partsIn(file)) {
    const dated =
      name === 'docProps/core.xml'
        ? xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
        : xml;
    zip.add(name, await pack([dated]));
  }
  return zip.bytes();
}

/** The library writes no comment after the directory and no part that is not text. */
function* partsIn(zip: Buffer): Generator<[name: string, xml: string]> {
  const end = zip.length - END;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + ENTRY, at + ENTRY + nameLength);
    const start = zip.readUInt32LE(at + 42);
    const content = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(content, content + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed);
    if (!name.endsWith('/')) yield [name, bytes.toString('utf8')];
    at += ENTRY + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
