import fc from 'fast-check';
import { z } from 'zod';
import { acceptorOf } from '../../../shared/checking/accept';
import { columnSchemaOf } from '../../../shared/checking/cellSchema';
import { columnTypes, type Column } from '../../../shared/definition';

const units = ['25273@2024-01-01', '25276@2024-01-01'];

function column(change: Partial<Column> = {}): Column {
  return {
    key: 'cell',
    header: [['Ô']],
    type: 'text',
    required: false,
    optional: false,
    personal: false,
    leaves: true,
    ...change,
  };
}

const choices = [
  { key: 'met', label: 'Đạt', synonyms: [] },
  { key: 'notMet', label: 'Chưa đạt', synonyms: [] },
];

const anyColumn: fc.Arbitrary<Column> = fc
  .record({
    type: fc.constantFrom(...columnTypes),
    required: fc.boolean(),
    scale: fc.integer({ min: 0, max: 6 }),
    min: fc.option(fc.constantFrom(-1, 0, 0.5, 3), { nil: undefined }),
    max: fc.option(fc.constantFrom(0, 5, 49.95, 100), { nil: undefined }),
  })
  .map(({ min, max, ...rest }) =>
    column({
      ...rest,
      choices,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    }),
  );

const strange: readonly unknown[] = [
  ...[
    null,
    NaN,
    Infinity,
    -Infinity,
    -0,
    2 ** 53,
    2 ** 53 - 1,
    1.5,
    true,
    {},
    [],
    new Date(0),
    1n,
    Symbol.iterator,
  ],
  ...['', ' ', '0', 'met', 'Đạt', 'Đạt'.normalize('NFD'), 'constructor', '__proto__', ...units],
  ...[
    '2024-02-29',
    '2023-02-29',
    '2024-02-30',
    '2024-00-10',
    '2024-13-01',
    '2024-1-1',
    '0000-01-01',
    '2024-03-14\n',
  ],
  ...[
    '0912 345 678',
    '079201001234',
    'a@b.vn',
    'x'.repeat(500),
    'x'.repeat(501),
    '😀'.repeat(251),
    '😀'.repeat(501),
  ],
  ...[
    { num: 14, den: 15 },
    { num: 1, den: 0 },
    { num: -1, den: 2 },
    { num: 1 },
    { num: 1, den: 2, extra: 3 },
  ],
];
const anyValue = fc.oneof(
  fc.constantFrom(...strange),
  fc.integer(),
  fc.integer({ min: -2, max: 120 }),
  fc.double(),
  fc.string({ unit: 'grapheme' }),
  fc
    .date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') })
    .map((date) => date.toISOString().slice(0, 10)),
  fc
    .tuple(
      fc.integer({ min: 1890, max: 2110 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
  fc.anything(),
);

describe('a compiled cell schema', () => {
  test.each([true, false])('accepts exactly what zod accepts (text travels: %s)', (travels) => {
    fc.assert(
      fc.property(anyColumn, anyValue, (one, value) => {
        fc.pre(value !== undefined);
        const schema = columnSchemaOf(one, { unitKeys: units, travels });
        expect(acceptorOf(schema).accept(value)).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 4000 },
    );
  });

  test('asks zod about checks it does not know', () => {
    const schemas = [
      z.int().multipleOf(3),
      z.int().gt(2),
      z.string().regex(/^a/),
      z
        .string()
        .min(2)
        .refine((text) => text !== 'ab')
        .refine((text) => text !== 'abc'),
      z.union([z.string(), z.number()]).nullable(),
    ];
    const values = [null, 0, 2, 3, 4, 1.5, '', 'a', 'ab', 'abc', 'abcd', 'b'];
    for (const schema of schemas) {
      for (const value of values) {
        expect(acceptorOf(schema).accept(value)).toBe(schema.safeParse(value).success);
      }
    }
  });

  test.each([
    ['numbers', z.int().min(0), [1, undefined, -1, 0, null]],
    ['members', z.enum(['a']), ['a', undefined, 'b', 'a', null]],
    ['days', z.iso.date(), ['2024-02-29', undefined, '2023-02-29', '2024-01-01', null]],
    ['texts', z.string().min(1), ['a', undefined, '', 'a', null]],
    ['what only zod knows', z.union([z.string(), z.boolean()]), ['a', undefined, 1, 'b', null]],
  ])('finds the refused cells in a column of %s and passes over unreadable ones', (_, schema, values) => {
    expect(acceptorOf(schema).refusedRows(values)).toEqual([2, 4]);
  });
});
