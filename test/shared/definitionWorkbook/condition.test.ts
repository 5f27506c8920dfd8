// Conditions as an administrator writes them: what is written for a condition is read as that very condition, spaces and
// letter case are free, and what is not understood is named from its first letter on.
import fc from 'fast-check';
import type { Where } from '../../../shared/definition';
import { readCondition, writeCondition } from '../../../shared/definitionWorkbook/condition';
import { NotUnderstood } from '../../../shared/definitionWorkbook/scanner';
import { unitKinds } from '../../../shared/unit';

const key = fc.constantFrom('hang', 'trangThai', 'trong', 'e5', 'khong');
const text = fc.oneof(
  key,
  fc.string({ minLength: 1, unit: 'grapheme' }).map((said) => said.normalize('NFC')),
  fc.constantFrom('2024-03-14', 'Đạt "chuẩn"', 'a; b)', '50', 'xã', '\\', '⇒, ghi ở x'),
);
const number = fc
  .oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((one) => one + 0);
const literal = fc.oneof(text, number);
const operand = fc.oneof(
  literal,
  fc.array(literal, { maxLength: 4 }),
  fc.record({ cutoff: fc.constant(true as const) }),
  fc.record({ cutoff: fc.constant(true as const), minusMonths: fc.integer({ min: 0, max: 600 }) }),
);
const compared = fc.constantFrom('eq', 'ne', 'in', 'lt', 'le', 'gt', 'ge');
const left = fc.oneof(
  key.map((column) => ({ column })),
  fc.constant({ unitType: true as const }),
  fc.constant({ cutoff: true as const }),
);
const kind = fc.constantFrom(...unitKinds);
const comparison = fc.oneof(
  fc.tuple(left, compared, operand).map(([of, op, value]) => ({ ...of, op, value })),
  fc.tuple(left, fc.constantFrom('blank', 'present')).map(([of, op]) => ({ ...of, op })),
  fc.array(kind).map((value) => ({ unitType: true as const, op: 'in' as const, value })),
) as fc.Arbitrary<Where>;
const { where } = fc.letrec<{ where: Where }>((tie) => ({
  where: fc.oneof(
    { maxDepth: 4 },
    comparison,
    fc.array(tie('where'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('where'), { maxLength: 3 }).map((any) => ({ any })),
    tie('where').map((not) => ({ not })),
  ),
}));

test('what is written is read as the same condition', () => {
  fc.assert(
    fc.property(where, (condition) => {
      expect(readCondition(writeCondition(condition))).toEqual(condition);
    }),
    { numRuns: 400 },
  );
});

test.each<[string, Where]>([
  ['hang ≥ 3', { column: 'hang', op: 'ge', value: 3 }],
  [
    'hang>=3 VÀ  hang <> 5',
    {
      all: [
        { column: 'hang', op: 'ge', value: 3 },
        { column: 'hang', op: 'ne', value: 5 },
      ],
    },
  ],
  ['diem < 49,5', { column: 'diem', op: 'lt', value: 49.5 }],
  ['loại đơn vị trong (xã; thị trấn)', { unitType: true, op: 'in', value: ['xa', 'thiTran'] }],
  ['hetHan ≥ ngày chốt', { column: 'hetHan', op: 'ge', value: { cutoff: true } }],
  ['ngayQD ≥ ngày chốt - 36 tháng', { column: 'ngayQD', op: 'ge', value: { cutoff: true, minusMonths: 36 } }],
  ['ngày chốt ≥ 6/7/2025', { cutoff: true, op: 'ge', value: '2025-07-06' }],
  ['không (soQD để trống)', { not: { column: 'soQD', op: 'blank' } }],
  [
    'a = 1 hoặc b = 2 và c có ghi',
    {
      any: [
        { column: 'a', op: 'eq', value: 1 },
        {
          all: [
            { column: 'b', op: 'eq', value: 2 },
            { column: 'c', op: 'present' },
          ],
        },
      ],
    },
  ],
  ['luôn luôn', { all: [] }],
])('“%s”', (said, condition) => {
  expect(readCondition(said)).toEqual(condition);
});

test.each([
  ['hang ≥', ''],
  ['hang lớn hơn 3', 'lớn hơn 3'],
  ['hang ≥ 3 và', ''],
  ['hang ≥ 3 hang', 'hang'],
  ['(hang ≥ 3', ''],
  ['hang ≥ 49.5', '49.5'],
  ['Hạng = 3', 'Hạng = 3'],
  ['trangThai trong (a, b)', ', b)'],
])('“%s” is not understood from “%s” on', (said, near) => {
  expect(() => readCondition(said)).toThrow(new NotUnderstood(near));
});
