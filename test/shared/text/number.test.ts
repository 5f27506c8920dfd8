import fc from 'fast-check';
import { decimalMarkOf, parseNumber, resolveNumber, scaled } from '../../../shared/text/number';

test.each([
  '',
  '-',
  '–',
  'K',
  '1,2,3',
  '1.23.456',
  '12.34.567',
  '1,234.567.890',
  '1/2',
  '5 xã',
  '(5)',
  '1e5',
  '.5',
  '5.',
])('“%s” is no number', (text) => expect(parseNumber(text)).toBeUndefined());

test.each<[string, number]>([
  ['05', 5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567', 1234567],
  ['1,234,567', 1234567],
  ['41,3', 41.3],
  ['0.413', 0.413],
  ['1234,567', 1234.567],
  ['12 345', 12345],
  ['12 345,5', 12345.5],
  ['-7', -7],
  ['−7,5', -7.5],
])('“%s” can only be %d', (text, value) => expect(parseNumber(text)).toMatchObject({ value }));

test('“1.234” and “1,234” have two meanings each', () => {
  expect(parseNumber('1.234')).toEqual({ whole: 1234, decimal: 1.234, decimalMark: '.' });
  expect(parseNumber('-1,234')).toEqual({ whole: -1234, decimal: -1.234, decimalMark: ',' });
});

test('the texts of a column decide, unless they contradict each other', () => {
  expect(decimalMarkOf(['1.234', '5', '1,5'])).toBe(',');
  expect(decimalMarkOf(['1.234.567'])).toBe(',');
  expect(decimalMarkOf(['1.5', '1,5'])).toBeUndefined();
  expect(decimalMarkOf(['1.234'])).toBeUndefined();
});

test('an integer with thousands marked in either style is that integer', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom('.', ','), (n, mark) => {
      const written = n.toLocaleString('en-US').replaceAll(',', mark);
      const read = parseNumber(written);
      expect(read && resolveNumber(read, mark === '.' ? ',' : '.')).toBe(n);
    }),
  );
});

test('scaling rounds half away from zero on decimal digits', () => {
  expect([1.005, 89.95, -89.95, 0.125, 66.5].map((value) => scaled(value, 1))).toEqual([
    10, 900, -900, 1, 665,
  ]);
  expect(scaled(1.005, 2)).toBe(101);
  expect(scaled(0.1 + 0.2, 1)).toBe(3);
  expect(scaled(1e300, 2)).toBeUndefined();
});

test('what has few enough digits is scaled exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (n, scale) => {
      expect(scaled(n / 10 ** scale, scale)).toBe(n);
    }),
  );
});
