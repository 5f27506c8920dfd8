// What is inside a written .xlsx, read without any of our own code: its parts, and whether each is well-formed XML.
import { inflateRawSync } from 'node:zlib';

/** Part name -> text, from the zip's directory; a name that occurs twice throws. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (parts.has(name)) throw new Error(`${name} is in the zip twice`);
    parts.set(
      name,
      contentAt(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 10)),
    );
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

function contentAt(zip: Buffer, header: number, size: number, method: number): string {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + size);
  return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}

const TOKEN = /<\?[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g;
const CHARACTERS = /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])*$/;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/;

/** What is wrong with the XML, or undefined when it is well-formed. */
export function xmlFault(xml: string): string | undefined {
  if (!CHARACTERS.test(xml)) return 'a character XML forbids';
  const open: string[] = [];
  for (const [token, closing, name, attributes = '', empty] of xml.matchAll(TOKEN)) {
    if (BARE_AMPERSAND.test(token)) return 'a bare ampersand';
    if (token === '<') return 'a stray <';
    if (name === undefined) continue;
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute of ${name} twice`;
    if (closing === '/') {
      if (open.pop() !== name) return `</${name}> closes another element`;
    } else if (empty === '') open.push(name);
  }
  return open.length > 0 ? `<${open.join('><')}> never closed` : undefined;
}
