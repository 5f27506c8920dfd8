import fc from 'fast-check';
import { divideHalfUp, rescaled, scaled, unscaled } from '../../shared/scale';

describe('scaled numbers', () => {
  test('keep a bound that is finer than the scale', () => {
    expect(scaled(0.29, 2)).toBe(29);
    expect(scaled(49.95, 1)).toBe(499.5);
  });

  test('come back as the decimal that was meant', () => {
    expect(unscaled(413, 1)).toBe(41.3);
    expect(unscaled(-5, 2)).toBe(-0.05);
  });

  test('round half away from zero when digits are dropped', () => {
    expect(rescaled(25, 1, 0)).toBe(3);
    expect(rescaled(-25, 1, 0)).toBe(-3);
    expect(rescaled(24, 1, 0)).toBe(2);
    expect(rescaled(3, 0, 2)).toBe(300);
  });

  test('divide to the nearest integer', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }), (num, den) => {
        const exact = (2n * BigInt(Math.abs(num)) + BigInt(den)) / (2n * BigInt(den));
        expect(divideHalfUp(num, den)).toBe(num < 0 ? 0 - Number(exact) : Number(exact));
      }),
    );
  });
});
