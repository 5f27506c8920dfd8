import fc from 'fast-check';
import { RowIndex } from '../../../shared/checking/rowIndex';
import type { ColumnValues } from '../../../shared/reading/reading';

const value = fc.oneof(
  fc.constantFrom(null, undefined, '', 'a', 'ab', 'Lộc Thành', 'Lộc Thạnh', 0, 1, -1, 2 ** 32, 2 ** 32 + 1),
  fc.record({ num: fc.nat(1), den: fc.nat(1) }, { noNullPrototype: true }),
  fc.string({ maxLength: 2 }),
);
const twoColumns = fc.array(fc.tuple(value, value), { maxLength: 60 });

/** The row index as one would state it: compare with every row before. */
function stated([a, b]: readonly [ColumnValues, ColumnValues], row: number): number | undefined {
  const key = (at: number) => JSON.stringify([a[at], b[at]]);
  const isWhole = (at: number) => [a[at], b[at]].every((one) => one !== null && one !== undefined);
  if (!isWhole(row)) return undefined;
  for (let before = 0; before < row; before++) if (isWhole(before) && key(before) === key(row)) return before;
  return row;
}

describe('an index of rows', () => {
  test.each([64, 1])('finds the first row with the same values, looking %i steps far', (steps) => {
    fc.assert(
      fc.property(twoColumns, (rows) => {
        const columns: [ColumnValues, ColumnValues] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const index = new RowIndex(columns, rows.length, steps);
        rows.forEach((_, row) => expect(index.add(row)).toBe(stated(columns, row)));
      }),
    );
  });

  test('answers the same when a row is added again', () => {
    const index = new RowIndex([['a', 'b', 'a']], 3);
    expect([0, 1, 2, 0, 1, 2].map((row) => index.add(row))).toEqual([0, 1, 0, 0, 1, 0]);
  });
});
