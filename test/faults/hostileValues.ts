// Values nobody in their right mind sends: as JSON text, because much of it is no JavaScript value, and as parts of an
// address.
import fc from 'fast-check';

export const oddTexts = [
  '',
  ' ',
  '\u0000',
  '\u202Eexe.xlsx',
  '\uD800',
  'Ŵ̷̛̗ò̴͝r̵̈́d',
  'A\u0301'.repeat(300),
  '🇻🇳',
  'ﬁ',
  'İ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../../etc/passwd',
  '..\\..\\windows',
  "' or PartitionKey ne '",
  '=cmd|calc!A1',
  '+1+1',
  '@SUM(1)',
  '${7*7}',
  '<script>',
  '%00',
  'x'.repeat(70_000),
] as const;

const oddNumbers = [
  '-0',
  '1e308',
  '1e999',
  '-1e999',
  '9007199254740993',
  '0.1',
  '1E-400',
  '2147483648',
  '1.5',
  '-1',
];
const oddLiterals = [
  'null',
  'true',
  '[]',
  '{}',
  '[[]]',
  '""',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{}}}',
];

/** JSON text of one strange value. */
export const strangeJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...oddTexts).map((text) => JSON.stringify(text)) },
  { weight: 3, arbitrary: fc.constantFrom(...oddNumbers) },
  { weight: 3, arbitrary: fc.constantFrom(...oddLiterals) },
  { weight: 3, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 20_000 }).map((n) => '['.repeat(n) + ']'.repeat(n)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 100, max: 5000 }).map((n) => '{"a":'.repeat(n) + '0' + '}'.repeat(n)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 20_000 }).map((n) => `[${'0,'.repeat(n)}0]`) },
);

/** Bodies that are no JSON at all. */
export const brokenBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '[1,',
    '"\\uD800"',
    '\uFEFF{}',
    '{"a":1}{"b":2}',
    'null',
    'NaN',
    '\u0000',
    '{"a":1,"a":2}',
    "{'a':1}",
  ),
  fc.string({ maxLength: 200 }),
);

/** One segment or value of an address; what is escaped stays so, the rest is escaped by whoever sends it. */
export const strangeAddress: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '..',
      '%2e%2e%2f',
      '..%2f..%2fsecret',
      '%00',
      '%',
      '%zz',
      '%c0%ae',
      '%ED%A0%80',
      '*',
      '{unit}',
      '%7C',
      '%27',
      '%23',
      '%3F',
    ],
    ...[
      '25276@2024-01-01%00',
      '25276@9999-99-99',
      '99999999999@2024-01-01',
      '__proto__',
      'constructor',
      '2024-Q9',
      '2024-C99',
    ],
    ...[
      '0000-M00',
      '9999-Y',
      '99999-Q1',
      '-1',
      '1e3',
      '0x10',
      '999999999999999999999',
      'all.xlsx%00.png',
      'ALL.XLSX',
      'all.xlsx.xlsx',
    ],
  ),
  fc.constantFrom(...oddTexts).map((text) => text.slice(0, 2000)),
  fc.string({ maxLength: 60 }),
);
