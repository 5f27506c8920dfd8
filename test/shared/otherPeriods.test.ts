import {
  comparedWith,
  lastPeriods,
  partsOfPeriod,
  periodAYearAgo,
  periodBefore,
} from '../../shared/otherPeriods';
import { parsePeriod, type Period } from '../../shared/period';

function period(id: string): Period {
  const found = parsePeriod(id);
  if (!found) throw new Error(id);
  return found;
}

test.each([
  ['2024-M01', '2023-M12'],
  ['2024-M10', '2024-M09'],
  ['2024-Q1', '2023-Q4'],
  ['2024-Q3', '2024-Q2'],
  ['2024-H2', '2024-C06'],
  ['2024-Y', '2023-Y'],
  ['2024-C09', undefined],
])('before %s comes %s', (id, before) => {
  expect(periodBefore(period(id))).toBe(before);
});

test.each([
  ['2024-M02', ['2023-M11', '2023-M12', '2024-M01', '2024-M02']],
  ['2024-Q2', ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2']],
  ['2024-H2', ['2021-H2', '2022-H2', '2023-H2', '2024-H2']],
  ['2024-C09', ['2021-C09', '2022-C09', '2023-C09', '2024-C09']],
  ['2024-Y', ['2021-Y', '2022-Y', '2023-Y', '2024-Y']],
])('the last four up to %s are of its length', (id, last) => {
  expect(lastPeriods(period(id), 4)).toEqual(last);
});

test('a year ago is the same period', () => {
  expect(periodAYearAgo(period('2024-C10'))).toBe('2023-C10');
});

test.each([
  ['2024-M04', []],
  ['2024-Q2', []],
  ['2024-C04', ['Q1+M04', 'M01+M02+M03+M04']],
  ['2024-C06', ['Q1+Q2', 'M01+M02+M03+M04+M05+M06']],
  ['2024-H2', ['Q3+Q4', 'M07+M08+M09+M10+M11+M12']],
  ['2024-C10', ['Q1+Q2+Q3+M10', 'M01+M02+M03+M04+M05+M06+M07+M08+M09+M10']],
])('%s is made of %j', (id, ways) => {
  expect(partsOfPeriod(period(id)).map((parts) => parts.map((one) => one.slice(5)).join('+'))).toEqual(ways);
});

test('a year is two halves, or four quarters, or twelve months', () => {
  expect(partsOfPeriod(period('2024-Y')).map((parts) => parts.length)).toEqual([2, 4, 12]);
});

test('a workbook looks at eight periods back, the same a year ago, and its parts', () => {
  expect(comparedWith('2024-Q1')).toEqual([
    ...['2023-Q4', '2023-Q3', '2023-Q2', '2023-Q1', '2022-Q4', '2022-Q3', '2022-Q2', '2022-Q1'],
  ]);
  expect(comparedWith('2024-C04')).toEqual([
    ...['2023-C04', '2024-Q1', '2024-M04', '2024-M01', '2024-M02', '2024-M03'],
  ]);
  expect(comparedWith('2024-H2')).toContain('2024-C06');
});
