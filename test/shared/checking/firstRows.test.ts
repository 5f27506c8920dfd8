import fc from 'fast-check';
import { firstRows } from '../../../shared/checking/firstRows';
import type { ColumnValues } from '../../../shared/reading/reading';

const value = fc.oneof(
  fc.constantFrom(null, undefined, '', 'a', 'ab', 'Lộc Thành', 'Lộc Thạnh', 0, 1, -1, 2 ** 32, 2 ** 32 + 1),
  fc.record({ num: fc.nat(1), den: fc.nat(1) }, { noNullPrototype: true }),
  fc.string({ maxLength: 2 }),
);
const twoColumns = fc.array(fc.tuple(value, value, fc.boolean()), { maxLength: 60 });

/** The same as one would state it: compare with every row before. */
function stated([a, b]: readonly [ColumnValues, ColumnValues], row: number, takesPart: boolean[]): number {
  const key = (at: number) => JSON.stringify([a[at], b[at]]);
  const counts = (at: number) =>
    takesPart[at] && [a[at], b[at]].every((one) => one !== null && one !== undefined);
  if (!counts(row)) return -1;
  for (let before = 0; before < row; before++) if (counts(before) && key(before) === key(row)) return before;
  return row;
}

describe('rows that repeat an earlier one', () => {
  test.each([64, 1])(
    'are those with the same values among those that take part, looking %i steps far',
    (steps) => {
      fc.assert(
        fc.property(twoColumns, (rows) => {
          const columns: [ColumnValues, ColumnValues] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
          const takesPart = rows.map(([, , part]) => part);
          const firsts = firstRows(columns, rows.length, (row) => takesPart[row] === true, steps);
          expect([...firsts]).toEqual(rows.map((_, row) => stated(columns, row, takesPart)));
        }),
      );
    },
  );

  test('are found though thousands of names begin and end alike', () => {
    const names = Array.from({ length: 20_000 }, (_, n) => `Hạt điều ${n % 10_000} rang muối Lộc Ninh`);
    const firsts = firstRows([names], names.length);
    expect([...firsts]).toEqual(names.map((_, row) => row % 10_000));
  });
});
