import { addWorkingDays, publicHolidays, withOwnDays } from '../../shared/holidays';

const after = (day: string, count: number) => addWorkingDays(day, count, publicHolidays);

test.each([
  ['an ordinary weekend', '2024-03-14', 2, '2024-03-18'],
  ['Tết Giáp Thìn', '2024-02-07', 1, '2024-02-15'],
  ['Giỗ Tổ', '2024-04-17', 1, '2024-04-19'],
  ['30 April and 1 May, with the Monday before', '2024-04-26', 1, '2024-05-02'],
  ['a Saturday that was worked for it', '2024-05-02', 2, '2024-05-04'],
  ['Tết Ất Tỵ', '2025-01-24', 1, '2025-02-03'],
  ['Tết Bính Ngọ', '2026-02-13', 1, '2026-02-23'],
  ['Giỗ Tổ on a Sunday, made up on Monday', '2026-04-24', 1, '2026-04-28'],
  ['Quốc khánh', '2026-08-28', 1, '2026-09-03'],
  ['the year’s end', '2026-12-31', 1, '2027-01-04'],
])('counts around %s', (_, day, count, expected) => {
  expect(after(day, count)).toBe(expected);
});

test('no day off falls on a weekend or stands twice, no worked day is one of them', () => {
  const { off, worked } = publicHolidays;
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
  expect(off.filter((day) => [0, 6].includes(weekday(day)))).toEqual([]);
  expect(worked.map(weekday)).toEqual(worked.map(() => 6));
  expect(new Set([...off, ...worked]).size).toBe(off.length + worked.length);
  expect([...off].sort()).toEqual(off);
});

test('a province’s own days go before the shipped ones', () => {
  const own = withOwnDays(publicHolidays, { off: ['2026-11-24'], worked: ['2027-09-03'] });
  expect(addWorkingDays('2026-11-23', 1, own)).toBe('2026-11-25');
  expect(addWorkingDays('2027-09-02', 1, own)).toBe('2027-09-03');
  expect(addWorkingDays('2027-09-02', 1, publicHolidays)).toBe('2027-09-06');
});
