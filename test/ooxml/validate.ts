// Parts of Office files against the ISO 29500 schemas, in a process of its own: libxml2's WebAssembly is a module jest
// cannot load. Reads {folder, parts: [{name, schema, xml}]} as JSON, prints the faults as JSON.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { z } from 'zod';

const inputSchema = z.object({
  folder: z.string(),
  parts: z.array(z.object({ name: z.string(), schema: z.string(), xml: z.string() })),
});

const NAMESPACE_OF_XML = /(<xsd:import namespace="http:\/\/www\.w3\.org\/XML\/1998\/namespace")\s*\/>/;
const schemaOfXml = path.join(import.meta.dirname, 'xml.xsd');

xmlRegisterFsInputProviders();
const { folder, parts } = inputSchema.parse(JSON.parse(readFileSync(0, 'utf8')));

const validators = new Map<string, XsdValidator>();
function validatorOf(schema: string): XsdValidator {
  const known = validators.get(schema);
  if (known) return known;
  const file = path.resolve(folder, schema);
  const text = readFileSync(file, 'utf8').replace(NAMESPACE_OF_XML, `$1 schemaLocation="${schemaOfXml}"/>`);
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(text, { url: file }));
  validators.set(schema, validator);
  return validator;
}

const faults: string[] = [];
for (const { name, schema, xml } of parts) {
  try {
    const document = XmlDocument.fromString(withoutIgnorable(xml));
    validatorOf(schema).validate(document);
    document.dispose();
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const details = error.details.map(({ message, line }) => `${line}: ${message.trim()}`);
    faults.push(`${name}: ${details.slice(0, 3).join(' | ')}`);
  }
}
console.log(JSON.stringify(faults));

/** Markup compatibility (ISO 29500-3): what a part calls ignorable is not there for those who do not know it. */
function withoutIgnorable(xml: string): string {
  const [, prefixes = ''] = /\smc:Ignorable="([^"]*)"/.exec(xml) ?? [];
  if (prefixes === '') return xml;
  const ignorable = prefixes.trim().split(/\s+/).join('|');
  return xml
    .replace(/\smc:Ignorable="[^"]*"/, '')
    .replace(new RegExp(`\\s(?:${ignorable}):[\\w.-]+="[^"]*"`, 'g'), '')
    .replace(new RegExp(`<(?:${ignorable}):[\\w.-]+[^>]*/>`, 'g'), '');
}
