// What the ISO 29500 (transitional) and OPC schemas say against the parts of an .xlsx or .docx file.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { X14 } from '../../shared/xlsx/writing/xml';
import { partsOf } from '../shared/xlsx/parts';

/** The schemas lie beside the project; without them their tests are skipped, and say so. */
const folder = path.resolve(__dirname, '../../../shared/xsd/ooxml');
export const haveSchemas = existsSync(path.join(folder, 'sml.xsd'));

/** Its schema fetches Dublin Core's from the web; what it asks beyond that is that nothing is said twice. */
const CORE = 'docProps/core.xml';

const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/, 'opc-xsd/opc-contentTypes.xsd'],
  [/\.rels$/, 'opc-xsd/opc-relationships.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^docProps\/custom\.xml$/, 'shared-documentPropertiesCustom.xsd'],
  [/^xl\/charts\//, 'dml-chart.xsd'],
  [/^xl\/drawings\//, 'dml-spreadsheetDrawing.xsd'],
  [/^xl\//, 'sml.xsd'],
  [/^word\/theme\//, 'dml-main.xsd'],
  [/^word\//, 'wml.xsd'],
];

/** `part: line: message` of every part that is not valid; a part no schema is known for is a fault too. */
export function schemaFaults(bytes: Uint8Array): string[] {
  const parts = [...partsOf(bytes)].flatMap(([name, xml]) => {
    if (name === CORE) return [];
    const schema = SCHEMAS.find(([pattern]) => pattern.test(name))?.[1] ?? 'there-is-none.xsd';
    return [{ name, schema, xml }, ...extensionsIn(name, xml)];
  });
  const input = JSON.stringify({ folder, parts });
  const output = execFileSync(process.execPath, ['--import', 'tsx', path.join(__dirname, 'validate.ts')], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const faults: string[] = JSON.parse(output);
  return faults;
}

/** The standard lets anything stand in an extension: what Excel 2010 added has a schema of its own. */
function extensionsIn(part: string, xml: string) {
  const found = xml.matchAll(/<(x14:(?:sparklineGroups|conditionalFormattings))\b([^>]*)>.*?<\/\1>/gs);
  return [...found].map(([element, name = '', attributes]) => ({
    name: `${part} ${name}`,
    schema: path.join(__dirname, 'x14.xsd'),
    xml: element.replace(`<${name}${attributes}>`, `<${name} xmlns:x14="${X14}"${attributes}>`),
  }));
}
