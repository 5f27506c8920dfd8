// Parts of Office files against the ISO 29500 schemas, in a process of its own: libxml2's WebAssembly is a module jest
// cannot load. Reads {folder, parts: [{name, schema, xml}]} as JSON, prints the faults as JSON.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const { folder, parts } = JSON.parse(readFileSync(0, 'utf8'));

const validators = new Map();
function validatorOf(schema) {
  const known = validators.get(schema);
  if (known) return known;
  const file = path.join(folder, schema);
  const document = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(document);
  validators.set(schema, validator);
  return validator;
}

const faults = [];
for (const { name, schema, xml } of parts) {
  try {
    const document = XmlDocument.fromString(xml);
    validatorOf(schema).validate(document);
    document.dispose();
  } catch (error) {
    const details = error.details?.map(({ message, line }) => `${line}: ${message.trim()}`) ?? [
      error.message,
    ];
    faults.push(`${name}: ${details.slice(0, 3).join(' | ')}`);
  }
}
console.log(JSON.stringify(faults));
