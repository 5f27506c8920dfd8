// A unit is a code and a first day; these are the edges of that.
import { isUnitOn, parseUnitKey, provinceCodeOf, unitKey, type Unit } from '../../shared/unit';
import { unitSchema } from '../../shared/unitSchema';

const commune: Unit = {
  key: '25270@2025-07-01',
  code: '25270',
  from: '2025-07-01',
  to: '2026-04-29',
  kind: 'xa',
  name: 'Xã Lộc Ninh',
  within: ['75'],
};

test.each([
  '',
  '25270',
  '25270@',
  '25270@2025-7-1',
  '2527@2025-07-01',
  'A-@2025-07-01',
  'x25270@2025-07-01',
  '25270@2025-07-01 ',
])('%j is no unit key', (text) => {
  expect(parseUnitKey(text)).toBeUndefined();
});

test.each(['70', '692', '25270', 'A-so-noi-vu'])('a key of %s is read back into its halves', (code) => {
  expect(parseUnitKey(unitKey(code, '2025-07-01'))).toEqual({ code, from: '2025-07-01' });
});

test('a unit exists on its first and last day and not a day longer', () => {
  const days = ['2025-06-30', '2025-07-01', '2026-04-29', '2026-04-30'];
  expect(days.map((day) => isUnitOn(commune, day))).toEqual([false, true, true, false]);
});

test('the province is the last code above, or the unit itself', () => {
  expect(provinceCodeOf(commune)).toBe('75');
  expect(provinceCodeOf({ ...commune, code: '692', within: [] })).toBe('692');
});

test('the schema takes a commune and an agency, and refuses an unknown kind', () => {
  expect(unitSchema.parse(commune)).toEqual(commune);
  const agency = {
    ...commune,
    key: 'A-so-noi-vu@2025-03-01',
    code: 'A-so-noi-vu',
    kind: 'agency',
    name: 'Sở Nội vụ',
  };
  expect(unitSchema.safeParse(agency).success).toBe(true);
  expect(unitSchema.safeParse({ ...commune, kind: 'village' }).success).toBe(false);
});
