import { dayOf, daysUntil, sayDeadline, sayPeriod } from '../../addin/words/say';
import { sayInstant } from '../../addin/words/sayInstant';
import { en } from '../../addin/words/en';
import { vi } from '../../addin/words/vi';

const open = { deadline: '2024-03-21', gate: 'open' as const };

test('a deadline is counted in days of Việt Nam, not of London', () => {
  // 18:30 in London is already the next morning in Hà Nội.
  expect(dayOf('2024-03-19T18:30:00Z')).toBe('2024-03-20');
  expect(sayDeadline(open, '2024-03-19T18:30:00Z', vi)).toEqual({ text: 'còn 1 ngày', tone: 'soon' });
  expect(sayDeadline(open, '2024-03-19T16:30:00Z', vi)).toEqual({ text: 'còn 2 ngày', tone: 'soon' });
});

test.each([
  ['2024-03-14T08:00:00+07:00', 'còn 7 ngày', 'calm'],
  ['2024-03-21T23:59:00+07:00', 'hạn cuối hôm nay', 'soon'],
  ['2024-03-22T00:01:00+07:00', 'quá hạn 1 ngày', 'over'],
])('at %s the pane says "%s"', (now, text, tone) => {
  expect(sayDeadline(open, now, vi)).toEqual({ text, tone });
});

test('a closed period is closed, whatever the day', () => {
  expect(sayDeadline({ ...open, gate: 'closed' }, '2024-03-14T08:00:00+07:00', vi).text).toBe('đã đóng');
  expect(sayDeadline({ ...open, gate: 'locked' }, '2024-03-14T08:00:00+07:00', en).text).toBe('locked');
});

test.each([
  ['2024-M03', 'Tháng 3/2024'],
  ['2024-Q1', 'Quý I/2024'],
  ['2024-H2', '6 tháng cuối năm 2024'],
  ['2024-C06', '6 tháng đầu năm 2024'],
  ['2024-C09', '9 tháng năm 2024'],
  ['2024-Y', 'Năm 2024'],
])('period %s reads "%s"', (id, text) => {
  expect(sayPeriod(id, vi)).toBe(text);
});

test('an instant is written with two-digit day and month, in the time of Việt Nam', () => {
  expect(sayInstant('2024-03-05T01:05:00Z', 'vi')).toBe('08:05 05/03/2024');
});

test('days are counted across a change of month', () => {
  expect(daysUntil('2024-03-01', '2024-02-28')).toBe(2);
  expect(daysUntil('2024-02-28', '2024-03-01')).toBe(-2);
});
