import { formerDistricts } from '../../../shared/units/formerDistricts';
import { unitsOn } from '../../../shared/units/registry';

const named = (day: string, province: string) =>
  formerDistricts(unitsOn(day, province), day).map(({ code, name, units }) => ({
    code,
    name,
    units: units.length,
  }));

test('before districts ended, each has its own communes', () => {
  expect(named('2024-03-14', '70')).toContainEqual({ code: '692', name: 'Huyện Lộc Ninh', units: 16 });
});

test('afterwards a commune goes with the district most of its parts came from', () => {
  const day = '2026-03-14';
  const groups = formerDistricts(unitsOn(day, '75'), day);
  const lochNinh = groups.find(({ code }) => code === '692');
  // Tân Tiến 25318 was made of one commune of Lộc Ninh and two of Bù Đốp.
  const codes = lochNinh?.units.map((key) => key.slice(0, 5));
  expect(codes).toEqual(['25270', '25279', '25280', '25292', '25294', '25303']);
});

test('every commune is in one district at most, whatever the order of units', () => {
  const day = '2026-03-14';
  const units = unitsOn(day, '75');
  const groups = formerDistricts(units, day);
  const all = groups.flatMap((group) => group.units);
  expect(new Set(all).size).toBe(all.length);
  const reversed = formerDistricts([...units].reverse(), day);
  expect(reversed.map(({ code, units: keys }) => [code, [...keys].sort()])).toEqual(
    groups.map(({ code, units: keys }) => [code, [...keys].sort()]),
  );
});
