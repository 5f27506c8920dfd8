// What people write in a unit column, against the units of one province: what is accepted, what is only suggested.
import fc from 'fast-check';
import { stripAccents } from '../../../shared/text/fold';
import type { Unit } from '../../../shared/unit';
import { matchUnit } from '../../../shared/units/match';
import { childrenOf, unitsOn } from '../../../shared/units/registry';

const province = unitsOn('2024-03-14', '70');
const district = childrenOf('692@2024-01-01', '2024-03-14');
const today = unitsOn('2026-05-01', '75');

function answer(text: string, candidates: readonly Unit[], around?: readonly Unit[]): string | string[] {
  const match = matchUnit(text, candidates, around);
  return 'unit' in match ? match.unit.name : match.suggestions.map((unit) => unit.name);
}

describe('is not accepted', () => {
  test.each(['', '  ', 'Tổng cộng', 'Sở Y tế', 'Huyện Đại Từ', '99999'])('%j: nothing to suggest', (text) => {
    expect(answer(text, district)).toEqual([]);
  });

  test('a name without accents suggests both it may mean', () => {
    expect(answer('loc thanh', district).slice(0, 2)).toEqual(['Xã Lộc Thạnh', 'Xã Lộc Thành']);
  });

  test('a name with a slip suggests the nearest', () => {
    expect(answer('xã Lộc Thuậnn', district)[0]).toBe('Xã Lộc Thuận');
  });

  test('another kind of the same name is suggested: in 2024 Lộc Ninh was a town, in 2026 it is a ward', () => {
    expect(answer('Xã Lộc Ninh', district)).toContain('Thị trấn Lộc Ninh');
    expect(answer('Xã Lộc Ninh', today)).toContain('Phường Lộc Ninh');
  });

  test('a name that several units bear suggests them all', () => {
    const match = matchUnit('Xã Tân Tiến', province);
    expect('suggestions' in match && match.suggestions.slice(0, 2).map((unit) => unit.code)).toEqual([
      '25321',
      '25393',
    ]);
    expect(answer('Lộc Ninh', province).slice(0, 2)).toEqual(['Huyện Lộc Ninh', 'Thị trấn Lộc Ninh']);
  });

  test('a place above that is unknown or another one is asked about', () => {
    expect(answer('Lộc Ninh, tỉnh Tây Ninh', today)).toEqual(['Phường Lộc Ninh']);
    expect(answer('Xã Lộc An, huyện Bù Đốp', province)[0]).toBe('Xã Lộc An');
  });

  test('a code that lost its zeros is suggested', () => {
    expect(answer('745', unitsOn('2026-05-01', '08'))).toEqual(['Xã Phố Bảng']);
  });

  test('never, when accents are missing that make a difference', () => {
    const inRegistry = fc.constantFrom(...today).filter((unit) => stripAccents(unit.name) !== unit.name);
    fc.assert(fc.property(inRegistry, (unit) => Array.isArray(answer(stripAccents(unit.name), today))));
  });
});

describe('is accepted', () => {
  test.each([
    ['25270', 'Thị trấn Lộc Ninh'],
    ['25270@2024-01-01', 'Thị trấn Lộc Ninh'],
    ['Thị trấn Lộc Ninh', 'Thị trấn Lộc Ninh'],
    ['TT.Lộc Ninh', 'Thị trấn Lộc Ninh'],
    ['TT Lộc Ninh', 'Thị trấn Lộc Ninh'],
    ['LỘC THẠNH', 'Xã Lộc Thạnh'],
    ['x. Lộc Thành', 'Xã Lộc Thành'],
    ['UBND xã Lộc Hoà', 'Xã Lộc Hòa'],
    ['Uỷ ban nhân dân xã Lộc Hòa', 'Xã Lộc Hòa'],
    ['\u00a0Xã  Lộc Điền '.normalize('NFD'), 'Xã Lộc Điền'],
  ])('%j is %s', (text, name) => {
    expect(answer(text, district)).toBe(name);
  });

  test('a place above chooses between two of one name', () => {
    for (const text of [
      'Xã Tân Tiến, huyện Bù Đốp',
      'Tân Tiến (H. Bù Đốp)',
      'xã Tân Tiến - huyện Bù Đốp, tỉnh Bình Phước',
    ]) {
      expect(matchUnit(text, province)).toMatchObject({ unit: { code: '25321' } });
    }
    expect(answer('Xã Lộc An, huyện Lộc Ninh', district, province)).toBe('Xã Lộc An');
  });

  test('numbers, hyphens, apostrophes and names that begin like a kind', () => {
    const unit = (code: string, kind: 'phuong' | 'xa', name: string): Unit => ({
      ...{ key: `${code}@2024-01-01`, code, from: '2024-01-01', kind, name, within: ['79'] },
    });
    const wards = [
      unit('00001', 'phuong', 'Phường 1'),
      unit('00002', 'phuong', 'Phường 12'),
      unit('00003', 'phuong', 'Phường Phường Đúc'),
      unit('00004', 'phuong', 'Phường Văn Miếu - Quốc Tử Giám'),
      unit('00005', 'xa', "Xã Cư M'gar"),
    ];
    expect(answer('P.01', wards)).toBe('Phường 1');
    expect(answer('F12', wards)).toBe('Phường 12');
    expect(answer('Phường Đúc', wards)).toBe('Phường Phường Đúc');
    expect(answer('Văn Miếu – Quốc Tử Giám', wards)).toBe('Phường Văn Miếu - Quốc Tử Giám');
    expect(answer('xã Cư M’gar', wards)).toBe("Xã Cư M'gar");
  });

  test('an agency by its name', () => {
    const agency: Unit = {
      ...{ key: 'A-so-noi-vu@2025-03-01', code: 'A-so-noi-vu', from: '2025-03-01' },
      ...{ kind: 'agency', name: 'Sở Nội vụ', within: ['75'] },
    };
    expect(answer('SỞ NỘI VỤ', [...today, agency])).toBe('Sở Nội vụ');
  });

  test('every commune of the country, by its full name, within its province', () => {
    const missed = unitsOn('2026-05-01')
      .filter((one) => one.code.length === 2)
      .flatMap(({ code }) => {
        const units = unitsOn('2026-05-01', code);
        return units.filter((unit) => answer(unit.name.toUpperCase(), units) !== unit.name);
      });
    expect(missed).toEqual([]);
  });
});
