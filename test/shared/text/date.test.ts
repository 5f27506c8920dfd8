import fc from 'fast-check';
import { dateFormatOf, parseDate, serialDate } from '../../../shared/text/date';
import { parseFraction } from '../../../shared/text/fraction';
import { parseStars } from '../../../shared/text/stars';

test.each([
  '31/02/2024',
  '29/02/2023',
  '13/13/2024',
  '0/1/2024',
  '05/06',
  '6/2024',
  '2024',
  '05/06-2024',
  '05/06/20244',
  '',
])('“%s” is no date', (text) => expect(parseDate(text)).toBeUndefined());

test.each([
  '05/06/2024',
  '5/6/2024',
  '5.6.2024',
  '05-06-24',
  '5/6/24',
  '2024-06-05',
  '05/06/2024 00:00:00',
  'ngày 05 tháng 6 năm 2024',
  'Ngày 5 tháng 06 năm 2024',
  'ngày 05 tháng 6 năm 2024'.normalize('NFD'),
])('“%s” is the fifth of June', (text) => expect(parseDate(text)).toBe('2024-06-05'));

test('two-digit years end with the latest year they can mean', () => {
  expect(parseDate('1/1/44', 2044)).toBe('2044-01-01');
  expect(parseDate('1/1/45', 2044)).toBe('1945-01-01');
});

test('serial numbers count a 29 February 1900 that never was', () => {
  expect([1, 59, 60, 61, 45448, 45448.75].map((serial) => serialDate(serial))).toEqual([
    '1900-01-01',
    '1900-02-28',
    undefined,
    '1900-03-01',
    '2024-06-05',
    '2024-06-05',
  ]);
  expect([0, -1, 2_958_466, NaN].map((serial) => serialDate(serial))).toEqual(Array(4).fill(undefined));
});

test('both date systems are 1462 days apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1462, max: 80_000 }), (serial) => {
      expect(serialDate(serial - 1462, true)).toBe(serialDate(serial));
    }),
  );
});

test.each<[string, string | undefined]>([
  ['dd/mm/yyyy', 'day'],
  ['d-mmm', 'day'],
  ['[$-42A]dd mmmm yyyy;@', 'day'],
  ['mm/yyyy', 'day'],
  ['yyyy', 'year'],
  ['h:mm', 'time'],
  ['[h]:mm', 'time'],
  ['General', undefined],
  ['@', undefined],
  ['0.0%', undefined],
  ['#,##0\\ "đồng/ngày"', undefined],
  ['_-* #,##0.00\\ _d_-', undefined],
  ['[Red]-0', undefined],
])('the format %s shows %s', (format, kind) => expect(dateFormatOf(format)).toBe(kind));

test('fractions are two whole numbers', () => {
  expect(parseFraction('03/15')).toEqual({ num: 3, den: 15 });
  expect(['14', '14/', '14/15/2024', '1,5/2', '3/0', 'a/b'].map(parseFraction)).toEqual(
    Array(6).fill(undefined),
  );
});

test('ratings are one to five stars', () => {
  expect(
    ['3 sao', 'Ba sao', '★★★', '* * *', '3*', '3 ★', '03', 'Hạng 3 sao', 'OCOP 3 sao', '★★★☆☆'].map(
      parseStars,
    ),
  ).toEqual(Array(10).fill(3));
  expect(['6 sao', 'OCOP 6 sao', '******', '☆☆', '3,5 sao', 'ba', 'không'].map(parseStars)).toEqual(
    Array(7).fill(undefined),
  );
});
