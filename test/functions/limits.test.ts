// Limits of Azure Tables that Azurite lets pass: what the service would refuse is refused here.
import { checkTransaction, entitySize } from '../../functions/store/limits';
import { join, pack, split, unpack } from '../../functions/store/packed';
import { packContent, versionEntity, versionFrom, type Kept } from '../../functions/store/rows';
import type { Receipt } from '../../shared/api';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

const keys = { partitionKey: '70@2024-01-01|2024-Q1|petitions', rowKey: 'head|25270@2024-01-01' };
const binaries = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, new Uint8Array(64 * 1024)]));

describe('a row is refused', () => {
  test('above one mebibyte in all', () => {
    expect(() => entitySize({ ...keys, ...binaries(16) })).toThrow('bytes');
    expect(entitySize({ ...keys, ...binaries(15) })).toBeLessThan(1024 * 1024);
  });

  test('with a property above 64 KiB, as bytes or as text', () => {
    expect(() => entitySize({ ...keys, payload: new Uint8Array(64 * 1024 + 1) })).toThrow('"payload"');
    expect(() => entitySize({ ...keys, text: 'đ'.repeat(32 * 1024) })).toThrow('"text"');
    expect(entitySize({ ...keys, payload: new Uint8Array(64 * 1024) })).toBeGreaterThan(64 * 1024);
  });

  test('with more than 252 properties', () => {
    const numbered = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, index]));
    expect(() => entitySize({ ...keys, ...numbered(253) })).toThrow('253');
    expect(() => entitySize({ ...keys, ...numbered(252) })).not.toThrow();
  });

  test('with a property the service cannot name or store', () => {
    expect(() => entitySize({ ...keys, 'so-don': 1 })).toThrow('property name');
    expect(() => entitySize({ ...keys, số: 1 })).toThrow('property name');
    expect(() => entitySize({ ...keys, list: [1] })).toThrow('type');
    expect(() => entitySize({ ...keys, ratio: NaN })).toThrow('type');
  });

  test('with a key that has a slash, a control character, or is too long', () => {
    for (const rowKey of ['a/b', 'a\\b', 'a#b', 'a?b', 'a\u0007b', 'a'.repeat(513)]) {
      expect(() => entitySize({ ...keys, rowKey })).toThrow('key');
    }
  });
});

describe('a transaction is refused', () => {
  const create = (rowKey: string, more: object = {}) =>
    ['create', { ...keys, rowKey, ...more }] as ['create', typeof keys];

  test('above 100 operations', () => {
    const rows = Array.from({ length: 101 }, (_, index) => create(`r${index}`));
    expect(() => checkTransaction(rows)).toThrow('101');
    expect(() => checkTransaction(rows.slice(1))).not.toThrow();
  });

  test('above four mebibytes as it travels', () => {
    const rows = Array.from({ length: 5 }, (_, index) => create(`r${index}`, binaries(15)));
    expect(() => checkTransaction(rows)).toThrow('bytes');
    expect(() => checkTransaction(rows.slice(2))).not.toThrow();
  });

  test('across partitions, or naming a row twice', () => {
    const elsewhere: ['create', typeof keys] = ['create', { ...keys, partitionKey: 'khac' }];
    expect(() => checkTransaction([create('a'), elsewhere])).toThrow('partitions');
    expect(() => checkTransaction([create('a'), create('a')])).toThrow('twice');
  });
});

test('explanations longer than one property are stored and read again', () => {
  const place = { province: '70@2024-01-01', period: '2024-Q1', table: 'petitions' };
  const text = () => randomBytes(375).toString('base64');
  const explanations = Array.from({ length: 250 }, () => ({ code: 'sum' as const, text: text() }));
  const kept: Kept = {
    ...{ reporter: 'x', version: 1, submissionId: 'x', time: '2024-03-20T01:00:00Z', late: false },
    ...{ contentHash: 'x', range: '', role: 'submitter', countedAtUnit: false, columns: {}, sheetRows: [] },
    ...{ sheetLetters: {}, explanations, clientTime: '2024-03-20T01:00:00Z' },
    conservation: { seen: 0, read: 0, totals: 0, ignored: 0 },
  };
  const receipt: Receipt = {
    ...{ submissionId: 'x', unit: '25270@2024-01-01', table: 'petitions', period: '2024-Q1', version: 1 },
    ...{ status: 'accepted', late: false, time: '2024-03-20T01:00:00Z', contentHash: 'x', rows: 0, sent: [] },
  };
  const row = versionEntity(place, receipt, 'x', kept, packContent(kept, {}));
  expect(entitySize(row)).toBeGreaterThan(2 * 64 * 1024);
  expect(versionFrom({ ...row, etag: '' }).explanations).toEqual(explanations);
});

test('every row that is written is checked first, and no blob carries metadata', () => {
  const folder = path.join(__dirname, '../../functions/store');
  for (const name of readdirSync(folder)) {
    const source = readFileSync(path.join(folder, name), 'utf8');
    const writes = source
      .split(/^ {2}(?:private )?async \*?\w+\(/m)
      .filter((method) => /\.(?:upsertEntity|createEntity|updateEntity|submitTransaction)\(/.test(method));
    const unchecked = writes.filter((method) => !/\b(?:entitySize|checkTransaction)\(/.test(method));
    expect([name, unchecked.length]).toEqual([name, 0]);
    // The service takes ASCII there only, the emulator anything.
    expect([name, /\b(?:setMetadata|metadata:)/.test(source)]).toEqual([name, false]);
  }
});

test('a payload comes back from its parts, however many they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200_000, size: 'max' }), (bytes) => {
      expect(Buffer.compare(join(split('payload', bytes), 'payload') ?? Buffer.of(1), bytes)).toBe(0);
    }),
    { numRuns: 20 },
  );
});

test('packed JSON is read as it was written', () => {
  const value = { xã: ['Lộc Ninh', null, 1.5], số: { num: 14, den: 15 } };
  expect(unpack(pack(value))).toEqual(value);
});
