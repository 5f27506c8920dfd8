// Every part of what we write against the ISO 29500 schemas.
import { provinceBook } from '../../shared/book/provinceBook';
import { writeXlsx } from '../../shared/xlsx/write';
import { locNinh, locNinhWithHistory } from '../shared/book/fixture';
import { partsOf } from '../shared/xlsx/parts';
import { haveSchemas, schemaFaults } from './schemaFaults';

const suite = haveSchemas ? describe : describe.skip;
const title = haveSchemas ? 'ISO 29500' : 'skipped: the schemas (../shared/xsd/ooxml) are not there';

test('the properties of a workbook are said once each', async () => {
  const core = partsOf(await writeXlsx(provinceBook(locNinh()))).get('docProps/core.xml') ?? '';
  const elements = [...core.matchAll(/<((?:dc|dcterms|cp):\w+)/g)].map(([, name]) => name);
  expect(new Set(elements).size).toBe(elements.length);
  expect(elements).toContain('dcterms:created');
});

suite(title, () => {
  test('every part of a whole workbook is valid', async () => {
    expect(schemaFaults(await writeXlsx(provinceBook(locNinhWithHistory())))).toEqual([]);
  }, 60_000);
});
