// Figures in the units of today, over the real changes of 2025 in Quảng Ninh and Đồng Nai (DOMAIN §6).
import { formInForce } from '../../shared/revision';
import { restated } from '../../shared/restate';
import { tables } from '../../shared/tables/index';
import type { Unit } from '../../shared/unit';
import { formerUnits } from '../../shared/units/former';
import { unitByKey } from '../../shared/units/registry';

const before = '2025-06-14';

function unit(key: string): Unit {
  const found = unitByKey(key);
  if (!found) throw new Error(key);
  return found;
}

const named = (units: readonly Unit[] | undefined) => units?.map(({ name }) => name).sort();
const hoanhMo = unit('06841@2025-07-01');
const locNinhWard = unit('25270@2026-04-30');

describe('what a unit was', () => {
  test('is not known where one of its parts was divided', () => {
    // Bình Liêu took most of Vô Ngại.
    expect(formerUnits(unit('06838@2025-07-01'), before)).toBeUndefined();
  });

  test('is nothing on a day after its end, or before any unit was registered', () => {
    expect(formerUnits(unit('06844@2024-01-01'), '2025-08-01')).toBeUndefined();
    expect(formerUnits(hoanhMo, '2020-01-01')).toBeUndefined();
  });

  test('is itself while it exists', () => {
    expect(formerUnits(hoanhMo, '2025-07-01')).toEqual([hoanhMo]);
  });

  test('is all that were joined, through several changes', () => {
    expect(named(formerUnits(hoanhMo, before))).toEqual(['Xã Hoành Mô', 'Xã Đồng Văn'].sort());
    expect(named(formerUnits(locNinhWard, '2026-03-14'))).toEqual(['Xã Lộc Ninh']);
    expect(named(formerUnits(locNinhWard, before))).toEqual(
      ['Thị trấn Lộc Ninh', 'Xã Lộc Thái', 'Xã Lộc Thuận'].sort(),
    );
  });
});

describe('its figures', () => {
  const petitions = formInForce(tables, 'petitions', before)?.definition;
  if (!petitions) throw new Error('no form');
  const [one = hoanhMo, other = hoanhMo] = formerUnits(hoanhMo, before) ?? [];
  const figures = (processed: number, total: number) => ({
    ...{ processed, total, opening: 0, received: total, denunciations: 1 },
    processedShare: { num: processed, den: total },
  });

  test('are added up, shares recomputed, and what identifies a person stays the unit’s own', () => {
    const given = { [one.key]: figures(3, 4), [other.key]: figures(5, 6) };
    const { figures: found, merged } = restated(petitions, given, before, [hoanhMo]);
    expect(found[hoanhMo.key]).toMatchObject({
      ...{ processed: 8, received: 10, denunciations: 2 },
      processedShare: { num: 8, den: 10 },
    });
    expect(merged).toEqual([hoanhMo.key]);
  });

  test('are left out while a part is missing', () => {
    expect(restated(petitions, { [one.key]: figures(3, 4) }, before, [hoanhMo])).toEqual({
      figures: {},
      merged: [],
    });
  });

  test('of a unit that only changed its name or kind are what they were', () => {
    const commune = '25270@2025-07-01';
    const day = '2026-03-14';
    expect(restated(petitions, { [commune]: figures(3, 4) }, day, [locNinhWard])).toEqual({
      figures: { [locNinhWard.key]: figures(3, 4) },
      merged: [],
    });
  });
});
