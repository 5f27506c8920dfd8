import fc from 'fast-check';
import { monthsLater, packDay, unpackDay } from '../../../shared/checking/day';
import { addMonths } from '../../../shared/period';

describe('a packed day', () => {
  test('is refused where there is no such day', () => {
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '2024-13-01',
      '2024-00-01',
      '2024-01-00',
      '24-01-01',
      '2024/01/01',
      '2024-01-0a',
      '',
    ]) {
      expect(packDay(text)).toBe(-1);
    }
  });

  test('keeps the day it was made from', () => {
    expect(packDay('2024-02-29')).toBe(20240229);
    expect(unpackDay(20000101)).toBe('2000-01-01');
  });

  test('moves by months as the calendar of periods does', () => {
    const day = fc
      .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2090-12-31') })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (from, months) => {
        expect(unpackDay(monthsLater(packDay(from), months))).toBe(addMonths(from, months));
      }),
    );
  });
});
