// What the schema of the manifest does not see, and what Excel refuses without saying why.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

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
  const icons = new Set(all(/assets\/icon-(\d+)\.png/g).map(Number));
  expect([...icons].sort((a, b) => a - b)).toEqual([16, 32, 64, 80]);
  for (const size of icons) expect(pngSize(`addin/assets/icon-${size}.png`)).toEqual([size, size]);
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

const xmllint = existsSync('/usr/bin/xmllint') && existsSync(schema);
(xmllint ? test : test.skip)('the manifest follows its schema (needs xmllint)', () => {
  const args = ['--noout', '--nonet', '--schema', schema, path.join(root, 'manifest.xml')];
  expect(() => execFileSync('xmllint', args, { stdio: 'pipe' })).not.toThrow();
});
