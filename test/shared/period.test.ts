import { addMonths, parsePeriod, periodDates, type Calendar } from '../../shared/period';
import { dateSchema } from '../../shared/periodSchema';

const dates = (id: string, calendar: Calendar) => {
  const period = parsePeriod(id);
  if (!period) throw new Error(id);
  const { from, to } = periodDates(period, calendar);
  return `${from}..${to}`;
};

describe('a period id', () => {
  it.each(['2024', '2024-Q5', '2024-H1', '2024-C03', '2024-C12', '2024-M13', '24-Q1', '2024-q1', '2024-Q1 '])(
    'is not %s: every period has one spelling',
    (id) => {
      expect(parsePeriod(id)).toBeUndefined();
    },
  );
});

it('a date is a day there is: 31 February and 29 February of a common year are none', () => {
  const days = ['2024-02-31', '2023-02-29', '2024-04-31', '2024-2-1', '2024-02-29'];
  expect(days.filter((day) => dateSchema.safeParse(day).success)).toEqual(['2024-02-29']);
});

describe('the 15th-to-14th calendar of NĐ 09/2019', () => {
  it.each([
    ['2024-Q1', '2023-12-15..2024-03-14'],
    ['2024-Q4', '2024-09-15..2024-12-14'],
    ['2024-M01', '2023-12-15..2024-01-14'],
    ['2024-C04', '2023-12-15..2024-04-14'],
    ['2024-C06', '2023-12-15..2024-06-14'],
    ['2024-H2', '2024-06-15..2024-12-14'],
    ['2024-C09', '2023-12-15..2024-09-14'],
    ['2024-Y', '2023-12-15..2024-12-14'],
  ])('gives %s as %s', (id, expected) => {
    expect(dates(id, 'cutoff15')).toBe(expected);
  });

  it('makes the first half exactly its two quarters', () => {
    const [q1, q2, half] = ['2024-Q1', '2024-Q2', '2024-C06'].map((id) => dates(id, 'cutoff15').split('..'));
    expect([q1?.[0], q2?.[1]]).toEqual(half);
    expect(q2?.[0]).toBe('2024-03-15');
  });
});

describe('the calendar of days', () => {
  it.each([
    ['2024-M02', '2024-02-01..2024-02-29'],
    ['2024-Q4', '2024-10-01..2024-12-31'],
    ['2024-C10', '2024-01-01..2024-10-31'],
    ['2023-Y', '2023-01-01..2023-12-31'],
  ])('gives %s as %s', (id, expected) => {
    expect(dates(id, 'calendar')).toBe(expected);
  });
});

describe('days and months', () => {
  it('keeps the last day of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2021-03-14', 36)).toBe('2024-03-14');
    expect(addMonths('2024-03-14', -36)).toBe('2021-03-14');
    expect(addMonths('2024-01-15', -1)).toBe('2023-12-15');
  });
});
