// The registry against what the law says: how many units there are on a day, and what became of those of the sources.
import { fold } from '../../../shared/text/fold';
import type { Unit, UnitKind } from '../../../shared/unit';
import { unitSchema } from '../../../shared/unitSchema';
import {
  ancestorsOf,
  childrenOf,
  lineageOf,
  predecessorsOf,
  provinceOf,
  successorsOf,
  unitByKey,
  unitOn,
  unitsOn,
} from '../../../shared/units/registry';
import file from '../../../shared/units/registry.json';
import { buildRegistry } from '../../../scripts/units/build';

const DAYS = ['2024-03-14', '2025-06-30', '2025-07-01', '2026-04-29', '2026-04-30'];
const named = (units: readonly Unit[]) => units.map((unit) => `${unit.name} ${unit.code}`);

function count(day: string): Partial<Record<UnitKind, number>> {
  const counts: Partial<Record<UnitKind, number>> = {};
  for (const { kind } of unitsOn(day)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

test('the committed file is what npm run units builds', () => {
  expect(buildRegistry(process.cwd())).toEqual(file);
});

test('an unknown unit, or one asked for outside its days, has no place', () => {
  expect(unitByKey('25270@2024-07-01')).toBeUndefined();
  expect(unitOn('692', '2025-07-01')).toBeUndefined();
  expect(provinceOf('692@2024-01-01', '2025-07-01')).toBeUndefined();
  expect(childrenOf('692@2024-01-01', '2025-07-01')).toEqual([]);
  expect(ancestorsOf('nothing', '2024-03-14')).toEqual([]);
  expect(unitsOn('2023-12-31')).toEqual([]);
});

describe('how many there are', () => {
  test('before the reform: 63 provinces, 696 districts, 10,035 communes', () => {
    const { huyen = 0, quan = 0, thiXa = 0, thanhPho = 0, ...others } = count('2025-06-30');
    expect(others).toEqual({ tinh: 57, thanhPhoTrungUong: 6, xa: 7692, phuong: 1726, thiTran: 617 });
    expect(huyen + quan + thiXa + thanhPho).toBe(696);
  });

  test('on 2025-07-01: 34 provinces, no district, 2,621 xã, 687 phường, 13 đặc khu', () => {
    expect(count('2025-07-01')).toEqual({
      tinh: 28,
      thanhPhoTrungUong: 6,
      xa: 2621,
      phuong: 687,
      dacKhu: 13,
    });
  });

  test('on 2026-04-30 Đồng Nai is a city and ten xã are phường', () => {
    expect(count('2026-04-30')).toEqual({
      tinh: 27,
      thanhPhoTrungUong: 7,
      xa: 2611,
      phuong: 697,
      dacKhu: 13,
    });
  });
});

describe('every unit', () => {
  const all = [...new Set(DAYS.flatMap((day) => unitsOn(day)))];

  test('fits the schema', () => {
    expect(all.filter((unit) => !unitSchema.safeParse(unit).success)).toEqual([]);
  });

  test('has a key of its own, and no day with two units of one code', () => {
    expect(new Set(all.map((unit) => unit.key)).size).toBe(all.length);
    for (const day of DAYS)
      expect(new Set(unitsOn(day).map((unit) => unit.code)).size).toBe(unitsOn(day).length);
  });

  test('lies in a province on every day of its life, and a former commune in a district', () => {
    for (const day of DAYS) {
      const adrift = unitsOn(day).filter((unit) => !provinceOf(unit.key, day));
      expect(adrift).toEqual([]);
    }
    const communes = unitsOn('2024-03-14').filter((unit) => unit.code.length === 5);
    expect(communes.filter((unit) => ancestorsOf(unit.key, '2024-03-14')[0]?.code.length !== 3)).toEqual([]);
  });

  test('that has ended was followed by another, districts with communes excepted', () => {
    const lost = all.filter(
      (unit) => unit.to !== undefined && unit.code.length !== 3 && successorsOf(unit.key).length === 0,
    );
    expect(lost).toEqual([]);
    const islands = all.filter((unit) => unit.code.length === 3 && successorsOf(unit.key).length > 0);
    expect(islands.map((unit) => [unit.name, named(successorsOf(unit.key)).join()])).toEqual([
      ['Huyện Bạch Long Vĩ', 'Đặc khu Bạch Long Vĩ 11948'],
      ['Huyện Cồn Cỏ', 'Đặc khu Cồn Cỏ 19742'],
      ['Huyện Hoàng Sa', 'Đặc khu Hoàng Sa 20333'],
      ['Huyện Lý Sơn', 'Đặc khu Lý Sơn 21548'],
      ['Huyện Côn Đảo', 'Đặc khu Côn Đảo 26732'],
    ]);
  });

  test('shares its folded full name with no other commune of its province since 2025, of its district before', () => {
    const twins = (day: string, place: (unit: Unit) => string | undefined) => {
      const seen = new Set<string>();
      return unitsOn(day).filter((unit) => {
        const name = `${place(unit)} ${fold(unit.name)}`;
        return seen.has(name) || !seen.add(name);
      });
    };
    expect(twins('2025-07-01', (unit) => unit.within.at(-1))).toEqual([]);
    expect(twins('2026-04-30', (unit) => unit.within.at(-1))).toEqual([]);
    expect(twins('2024-03-14', (unit) => unit.within[0])).toEqual([]);
    expect(twins('2024-03-14', (unit) => unit.within.at(-1)).length).toBeGreaterThan(0);
  });
});

describe('huyện Lộc Ninh', () => {
  test('had 15 xã and a thị trấn on 2024-03-14', () => {
    const communes = childrenOf('692@2024-01-01', '2024-03-14');
    expect(communes.map((unit) => unit.kind).sort()).toEqual(['thiTran', ...Array<string>(15).fill('xa')]);
    expect(ancestorsOf('25270@2024-01-01', '2024-03-14').map((unit) => unit.key)).toEqual([
      '692@2024-01-01',
      '70@2024-01-01',
    ]);
  });

  test.each([
    ['Xã Lộc Ninh 25270', ['Thị trấn Lộc Ninh', 'Xã Lộc Thuận', 'Xã Lộc Thái']],
    ['Xã Lộc Thạnh 25280', ['Xã Lộc Hòa', 'Xã Lộc Thạnh']],
    ['Xã Lộc Tấn 25279', ['Xã Lộc Thiện', 'Xã Lộc Tấn']],
    ['Xã Lộc Quang 25292', ['Xã Lộc Phú', 'Xã Lộc Hiệp', 'Xã Lộc Quang']],
    ['Xã Lộc Thành 25294', ['Xã Lộc Thịnh', 'Xã Lộc Thành']],
    ['Xã Lộc Hưng 25303', ['Xã Lộc Khánh', 'Xã Lộc Điền', 'Xã Lộc Hưng']],
    ['Xã Tân Tiến 25318', ['Xã Lộc An', 'Xã Tân Thành', 'Xã Tân Tiến']],
  ])('%s came from %j', (name, from) => {
    const unit = unitOn(name.slice(-5), '2025-07-01');
    expect(unit && named([unit])).toEqual([name]);
    expect(
      predecessorsOf(unit?.key ?? '')
        .map((old) => old.name)
        .sort(),
    ).toEqual([...from].sort());
  });

  test('its town became a commune and then a ward, which looks back on all of it', () => {
    expect(successorsOf('25270@2024-01-01').map((unit) => unit.key)).toEqual(['25270@2025-07-01']);
    expect(unitByKey('25270@2025-07-01')).toMatchObject({
      name: 'Xã Lộc Ninh',
      kind: 'xa',
      to: '2026-04-29',
    });
    expect(unitByKey('25270@2026-04-30')).toMatchObject({ name: 'Phường Lộc Ninh', kind: 'phuong' });
    expect(
      lineageOf('25270@2026-04-30')
        .map((unit) => unit.key)
        .sort(),
    ).toEqual(['25270@2024-01-01', '25270@2025-07-01', '25288@2024-01-01', '25297@2024-01-01']);
  });
});

describe('an event changes the keys it must and no other', () => {
  test('a commune of Đồng Nai that stayed a xã keeps its key when the province becomes a city', () => {
    expect(provinceOf('25280@2025-07-01', '2026-04-29')?.name).toBe('Tỉnh Đồng Nai');
    expect(provinceOf('25280@2025-07-01', '2026-04-30')?.name).toBe('Thành phố Đồng Nai');
    const before = childrenOf('75@2025-07-01', '2026-04-29').map((unit) => unit.key);
    const after = childrenOf('75@2026-04-30', '2026-04-30').map((unit) => unit.key);
    expect(after.filter((key) => !before.includes(key))).toHaveLength(10);
  });

  test('a province and a commune that nothing was merged with keep theirs through the reform', () => {
    expect(unitOn('22', '2026-04-30')?.key).toBe('22@2024-01-01');
    const kept = unitsOn('2025-07-01').filter((unit) => unit.from < '2025-07-01' && unit.code.length === 5);
    expect(kept).toHaveLength(79);
    expect(kept.every((unit) => ancestorsOf(unit.key, '2025-07-01').length === 1)).toBe(true);
    expect(kept.every((unit) => ancestorsOf(unit.key, '2025-06-30').length === 2)).toBe(true);
  });

  test('a province that took in another is a new one, though code and name stay', () => {
    expect(unitOn('19', '2025-07-01')?.key).toBe('19@2025-07-01');
    expect(named(predecessorsOf('19@2025-07-01'))).toEqual(['Tỉnh Bắc Kạn 06', 'Tỉnh Thái Nguyên 19']);
  });

  test('Huế was a province until 2024-12-31', () => {
    expect(['2024-12-31', '2025-01-01'].map((day) => unitOn('46', day)?.name)).toEqual([
      'Tỉnh Thừa Thiên Huế',
      'Thành phố Huế',
    ]);
  });

  test('a divided commune has several successors: Vô Ngại went to Bình Liêu and to Tiên Yên', () => {
    const voNgai = childrenOf('198@2024-01-01', '2025-06-30').find((unit) => unit.name === 'Xã Vô Ngại');
    expect(named(successorsOf(voNgai?.key ?? '')).sort()).toEqual([
      'Xã Bình Liêu 06838',
      'Xã Tiên Yên 06862',
    ]);
  });

  test('471 former communes were divided', () => {
    const communes = unitsOn('2025-06-30').filter((unit) => unit.code.length === 5);
    expect(communes.filter((unit) => successorsOf(unit.key).length > 1)).toHaveLength(471);
  });
});
