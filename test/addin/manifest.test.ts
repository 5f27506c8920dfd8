// What the schema of the manifest does not see, and what Excel refuses without saying why.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFor } from '../../scripts/manifest';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const schema = path.resolve(root, '../shared/xsd/manifest/OfficeAppManifestV1_1.xsd');

function all(pattern: RegExp): string[] {
  return [...manifest.matchAll(pattern)].map(([, value]) => value ?? '');
}

function pngSize(file: string): [number, number] {
  const bytes = readFileSync(path.join(root, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('every resource asked for is defined, and none is defined twice', () => {
  const asked = all(/resid="([^"]+)"/g);
  const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  expect(asked.length).toBeGreaterThan(10);
  expect(new Set(defined).size).toBe(defined.length);
  expect(asked.filter((id) => !defined.includes(id))).toEqual([]);
  expect(defined.filter((id) => !asked.includes(id))).toEqual([]);
});

test('resource names have at most 32 characters, short texts 125, long texts 250', () => {
  for (const id of all(/resid="([^"]+)"/g)) expect(id.length).toBeLessThanOrEqual(32);
  const [short = '', long = ''] = manifest.split('<bt:LongStrings>');
  const texts = (part: string) =>
    [...part.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)].map(([, text]) => text ?? '');
  for (const text of texts(short.split('<bt:ShortStrings>')[1] ?? ''))
    expect(text.length).toBeLessThanOrEqual(125);
  for (const text of texts(long)) expect(text.length).toBeLessThanOrEqual(250);
});

test('every address is https', () => {
  const addresses = all(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]*)"/g);
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
});

test('icons exist in the pixel sizes they are named for, 16, 32 and 80 in every ribbon group', () => {
  const sizes = all(/<bt:Image size="(\d+)"/g).map(Number);
  expect([...new Set(sizes)].sort((a, b) => a - b)).toEqual([16, 32, 80]);
  const icons = [...new Set(all(/assets\/(\w+-\d+\.png)/g))];
  expect(icons).toHaveLength(4 + 3 * 3);
  for (const icon of icons) {
    const size = Number(/\d+/.exec(icon)?.[0]);
    expect([icon, ...pngSize(`addin/assets/${icon}`)]).toEqual([icon, size, size]);
  }
  expect(manifest).toMatch(/<IconUrl DefaultValue="[^"]*icon-32\.png"/);
  expect(manifest).toMatch(/<HighResolutionIconUrl DefaultValue="[^"]*icon-64\.png"/);
});

test('controls have names of their own, and the id is a GUID', () => {
  const ids = all(/<(?:Group|Control [^>]*) ?id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  expect(manifest).toMatch(/<Id>[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/Id>/);
});

test('every text is there in English too', () => {
  const texts = all(/(<bt:String [\s\S]*?<\/bt:String>)/g);
  expect(texts.length).toBeGreaterThan(4);
  expect(texts.filter((text) => !text.includes('Locale="en-US"'))).toEqual([]);
});

test('Excel opens the pane by the address that tells it so, from ExcelApi 1.14 on', () => {
  expect(manifest).toContain('<SourceLocation DefaultValue="https://localhost:7071/index.html?excel"/>');
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.14"/>');
});

test('the ribbon has Kiểm tra, Nộp and Bảng tổng hợp, each with a picture of its own', () => {
  const controls = all(/<Control xsi:type="Button" id="GiaoBan\.(\w+)"/g);
  expect(controls).toEqual(['Check', 'Submit', 'Province']);
  const labels = controls.map((name) => all(new RegExp(`id="${name}.Label" DefaultValue="([^"]+)"`, 'g'))[0]);
  expect(labels).toEqual(['Kiểm tra', 'Nộp', 'Bảng tổng hợp']);
  for (const name of controls) expect(manifest).toContain(`id="${name}.32" DefaultValue`);
});

test.each([
  ['http://giaoban.test'],
  ['giaoban.test'],
  ['https://giaoban.test/app'],
  ['https://giaoban.test/?a=1'],
  ['https://user@giaoban.test'],
])('no manifest is written for %s', (host) => {
  expect(() => manifestFor(host, manifest)).toThrow('npm run manifest');
});

test("a deployment's manifest names its host wherever this machine stood", () => {
  const deployed = manifestFor('https://giaoban.tinh.test', manifest);
  expect(deployed).not.toContain('localhost');
  const addresses = (text: string) => text.match(/https:\/\/(localhost:7071|giaoban\.tinh\.test)/g)?.length;
  expect(addresses(deployed)).toBe(addresses(manifest));
  expect(deployed.replaceAll('https://giaoban.tinh.test', 'https://localhost:7071')).toBe(manifest);
});

/** What the schema has against a manifest; libxml2 is WebAssembly, which jest cannot load. */
function violations(xml: string): string[] {
  const folder = path.dirname(schema);
  const parts = [{ name: 'manifest.xml', schema: path.basename(schema), xml }];
  const program = path.resolve(__dirname, '../ooxml/validate.ts');
  const input = JSON.stringify({ folder, parts });
  const output = execFileSync(process.execPath, ['--import', 'tsx', program], { input, encoding: 'utf8' });
  const faults: string[] = JSON.parse(output);
  return faults;
}

const withSchema = existsSync(schema) ? test : test.skip;
withSchema('the schema refuses what it knows: the test can fail', () => {
  const [found] = violations(manifest.replace('>ReadWriteDocument<', '>Everything<'));
  expect(found).toContain("'Everything'");
});

withSchema('the manifest follows its schema, here and deployed', () => {
  expect(violations(manifest)).toEqual([]);
  expect(violations(manifestFor('https://giaoban.tinh.test', manifest))).toEqual([]);
});
