import fc from 'fast-check';
import { leastCost } from '../../../shared/reading/solve';

type Costs = readonly (readonly number[])[];

const total = (costs: Costs, answer: readonly number[]): number =>
  answer.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? NaN), 0);

/** Every one-to-one answer tried. */
function cheapest(costs: Costs, row = 0, taken: readonly number[] = []): number {
  const cells = costs[row];
  if (!cells) return 0;
  const rest = cells.map((cost, column) =>
    taken.includes(column) ? Infinity : cost + cheapest(costs, row + 1, [...taken, column]),
  );
  return Math.min(...rest);
}

test('nobody to assign is no assignment', () => {
  expect(leastCost([])).toEqual([]);
});

test('the best for one is given up for the best together', () => {
  expect(
    leastCost([
      [1, 2],
      [1, 9],
    ]),
  ).toEqual([1, 0]);
});

test('no other one-to-one answer costs less', () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
    .chain(([rows, more]) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: rows + more, maxLength: rows + more }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    );
  fc.assert(
    fc.property(tables, (costs) => {
      const answer = leastCost(costs);
      expect(new Set(answer).size).toBe(costs.length);
      expect(total(costs, answer)).toBe(cheapest(costs));
    }),
  );
});
