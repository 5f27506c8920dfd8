import { assign } from '../../../shared/reading/assign';
import type { Candidate } from '../../../shared/reading/match';

const claim = (column: number, key: string, score: number): Candidate => ({ column, key, score });

describe('a column is asked about', () => {
  test('when its best claim is below the bar', () => {
    const { matched, asked } = assign([claim(0, 'stars', 0.55)]);
    expect(matched).toEqual([]);
    expect(asked).toEqual([{ column: 0, options: [claim(0, 'stars', 0.55)] }]);
  });

  test('when two columns of the definition fit it as well', () => {
    const { matched, asked } = assign([claim(0, 'planned', 0.8), claim(0, 'drilled', 0.78)]);
    expect(matched).toEqual([]);
    expect(asked.map((one) => one.options.map((option) => option.key))).toEqual([['planned', 'drilled']]);
  });

  test('when another sheet column fits as well', () => {
    const { matched, asked } = assign([claim(0, 'name', 0.8), claim(1, 'name', 0.79)]);
    expect([matched, asked.map((one) => one.column)]).toEqual([[], [0]]);
  });
});

test('what is not even worth a question is nobody’s', () => {
  expect(assign([claim(0, 'stars', 0.4)])).toEqual({ matched: [], duplicates: [], asked: [] });
});

test('a rival that has a better answer is no rival', () => {
  const { matched, asked } = assign([
    claim(0, 'first', 0.95),
    claim(1, 'first', 0.8),
    claim(1, 'second', 0.82),
  ]);
  expect(matched.map(({ column, key }) => [column, key])).toEqual([
    [0, 'first'],
    [1, 'second'],
  ]);
  expect(asked).toEqual([]);
});

test('the choice that fits best together wins over the best single claim', () => {
  const { matched } = assign([
    claim(0, 'a', 0.9),
    claim(0, 'b', 0.85),
    claim(1, 'a', 0.88),
    claim(1, 'b', 0.4),
  ]);
  expect(matched.every(({ column, key }) => `${column}${key}` === '0b' || `${column}${key}` === '1a')).toBe(
    true,
  );
});
