// Schedules of timer triggers: the six fields of NCRONTAB, in UTC.
import fc from 'fast-check';
import { parseSchedule } from '../../scripts/host/ncrontab';

const next = (schedule: string, after: string) => parseSchedule(schedule).next(new Date(after)).toISOString();

test.each([
  ['* * * * *', 'six fields'],
  ['60 * * * * *', 'second'],
  ['0 0 0 0 * *', 'day'],
  ['0 0 0 * foo *', 'month'],
  ['0 9-8 * * * *', 'minute'],
  ['0 */0 * * * *', 'minute'],
  ['0 0 0 30 2 *', 'names no instant'],
])('%s is refused with the part that is wrong', (schedule, part) => {
  expect(() => parseSchedule(schedule)).toThrow(part);
});

test.each([
  ['0 */5 * * * *', '2024-03-20T08:04:59Z', '2024-03-20T08:05:00.000Z'],
  ['0 */5 * * * *', '2024-03-20T08:05:00Z', '2024-03-20T08:10:00.000Z'],
  ['*/15 * * * * *', '2024-03-20T08:00:44.900Z', '2024-03-20T08:00:45.000Z'],
  ['0 30 17 * * 1-5', '2024-03-22T17:30:00Z', '2024-03-25T17:30:00.000Z'],
  ['0 0 0 1 jan *', '2024-01-01T00:00:00Z', '2025-01-01T00:00:00.000Z'],
  ['0 0 0 31 * *', '2024-01-31T12:00:00Z', '2024-03-31T00:00:00.000Z'],
  ['0 0 0 29 2 *', '2024-03-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ['59 59 23 31 12 *', '2024-12-31T23:59:59Z', '2025-12-31T23:59:59.000Z'],
  ['0 0 6,18 * * sun', '2024-03-20T00:00:00Z', '2024-03-24T06:00:00.000Z'],
])('%s after %s is %s', (schedule, after, expected) => {
  expect(next(schedule, after)).toBe(expected);
});

test('the next instant is the first one: no second between names the schedule too', () => {
  const schedule = parseSchedule('7/20 1-50/7 * * * *');
  const named = (at: Date) =>
    [7, 27, 47].includes(at.getUTCSeconds()) && [1, 8, 15, 22, 29, 36, 43, 50].includes(at.getUTCMinutes());
  const instants = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(instants, (start) => {
      const found = schedule.next(new Date(start));
      let second = Math.floor(start / 1000) * 1000 + 1000;
      while (!named(new Date(second))) second += 1000;
      expect(found.getTime()).toBe(second);
    }),
    { numRuns: 200 },
  );
});
