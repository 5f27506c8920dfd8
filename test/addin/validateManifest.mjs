// `node validateManifest.mjs SCHEMA.xsd`: holds the document on standard input against the schema with libxml2 (as
// WASM, so that Node is enough) and prints what is wrong as JSON. A process of its own: jest loads no WASM module.
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const [schema = ''] = process.argv.slice(2);
xmlRegisterFsInputProviders();
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema }));
const document = XmlDocument.fromString(await text(process.stdin));
let wrong = [];
try {
  validator.validate(document);
} catch (error) {
  wrong = error.details.map(({ message, line }) => ({ line, message: message.trim() }));
}
process.stdout.write(JSON.stringify(wrong));
