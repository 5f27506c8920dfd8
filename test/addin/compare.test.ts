// A figure beside the period before and the year before: which periods these are, and what is told of the change.
import { changeOf, periodBefore, samePeriodLastYear } from '../../addin/province/compare';

test.each([
  ['2024-M01', '2023-M12'],
  ['2024-M10', '2024-M09'],
  ['2024-Q1', '2023-Q4'],
  ['2024-Q4', '2024-Q3'],
  ['2024-H2', '2024-C06'],
  ['2024-C06', '2023-H2'],
  ['2024-C09', '2024-C08'],
  ['2024-C04', undefined],
  ['2024-Y', '2023-Y'],
  ['quý I', undefined],
])('before %s comes %s', (period, before) => {
  expect(periodBefore(period)).toBe(before);
});

test('a year ago the same period', () => {
  expect(samePeriodLastYear('2024-C09')).toBe('2023-C09');
});

test('what is missing on either side, or has no denominator, is not compared', () => {
  expect(changeOf(null, 3, 'integer', 'vi')).toBeNull();
  expect(changeOf(3, null, 'integer', 'vi')).toBeNull();
  expect(changeOf({ num: 0, den: 0 }, { num: 1, den: 2 }, 'percent1', 'vi')).toBeNull();
});

test('numbers differ by themselves, decimals at their scale, shares by points to one decimal', () => {
  expect(changeOf(1200, 0, 'padded2', 'vi')).toEqual({ direction: 'up', by: '1.200', inPoints: false });
  expect(changeOf(413, 500, 'decimal1', 'vi')).toEqual({ direction: 'down', by: '8,7', inPoints: false });
  const shares = changeOf({ num: 2, den: 3 }, { num: 1, den: 2 }, 'percent1', 'vi');
  expect(shares).toEqual({ direction: 'up', by: '16,7', inPoints: true });
  expect(changeOf({ num: 1, den: 3 }, { num: 2, den: 6 }, 'percent1', 'vi')?.direction).toBe('same');
});
