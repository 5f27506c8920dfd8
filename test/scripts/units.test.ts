// Building the registry from small made-up sources: what stops the build, and when a unit keeps its key.
import type { Before, Correction, Published } from '../../scripts/units/published';
import { readSource } from '../../scripts/units/source';
import { spansOf, type Span } from '../../scripts/units/spans';

const why = { reason: 'test', source: 'test' };

/** A district of two communes, A and B, that both lie in province 22 afterwards. */
function registry(options: {
  corrections?: Correction[];
  into?: [string, string];
  wards?: [string, string][];
}): Span[] {
  const [a, b] = options.into ?? ['00001', '00002'];
  const wards = options.wards ?? [
    ['00001', 'Xã A'],
    ['00002', 'Xã B'],
  ];
  const row = (old_ward_code: string, old_ward_name: string, new_ward_code: string) => ({
    ...{ old_ward_code, old_ward_name, new_ward_code },
    ...{ old_district_name: 'Huyện C', old_province_name: 'Tỉnh D' },
  });
  const published: Published = [
    { type: 'header' },
    { type: 'database' },
    { type: 'table', name: 'provinces', data: [{ province_code: '22', name: 'D', place_type: 'Tỉnh' }] },
    {
      type: 'table',
      name: 'wards',
      data: wards.map(([ward_code, name]) => ({ ward_code, name, province_code: '22' })),
    },
    { type: 'table', name: 'ward_mappings', data: [row('00001', 'Xã A', a), row('00002', 'Xã B', b)] },
  ];
  const lacking: Before = {
    ...{ about: '', source: '', licence: '', alsoInto: [] },
    provinces: [['22', 'Tỉnh D']],
    districts: [['201', 'Huyện C', '22']],
  };
  return spansOf(readSource(published, lacking, options.corrections ?? []));
}

const keys = (spans: readonly Span[]) => spans.map((span) => `${span.code}@${span.from}`).sort();

test.each<[string, Correction, RegExp]>([
  ['a code nobody has', { kind: 'renumber', code: '00009', to: '00008', ...why }, /nothing to correct/],
  [
    'a name already right',
    { kind: 'name', code: '00001', was: 'Xã Â', is: 'Xã A', ...why },
    /nothing to correct/,
  ],
  [
    'a commune that is there',
    {
      kind: 'commune',
      code: '00001',
      name: 'Xã A',
      district: 'Huyện C',
      province: 'Tỉnh D',
      into: '00001',
      ...why,
    },
    /now has commune 00001/,
  ],
  [
    'a district without a code',
    { kind: 'district', province: 'Tỉnh D', was: 'Huyện C', is: 'Huyện X', ...why },
    /No code/,
  ],
  [
    'a successor that does not exist',
    { kind: 'successor', code: '00001', to: '00009', ...why },
    /does not exist/,
  ],
  [
    'a change of another name',
    { kind: 'change', on: '2026-04-30', code: '00001', was: 'Xã E', is: 'Phường E', ...why },
    /neither/,
  ],
])('a correction of %s stops the build', (_, correction, message) => {
  expect(() => registry({ corrections: [correction] })).toThrow(message);
});

test('a name whose first word is no kind of unit stops the build', () => {
  expect(() =>
    registry({
      wards: [
        ['00001', 'Làng A'],
        ['00002', 'Xã B'],
      ],
    }),
  ).toThrow(/Làng A/);
});

test('when nothing but the district ends, all others keep their keys', () => {
  expect(keys(registry({}))).toEqual([
    '00001@2024-01-01',
    '00002@2024-01-01',
    '201@2024-01-01',
    '22@2024-01-01',
  ]);
});

test('a name written with other spaces or letter case is the same name', () => {
  const spans = registry({
    wards: [
      ['00001', ' Xã  A '],
      ['00002', 'Xã b'],
    ],
  });
  expect(keys(spans)).toHaveLength(4);
});

test('a new kind of unit makes a new key, linked to the old one', () => {
  const spans = registry({
    wards: [
      ['00001', 'Phường A'],
      ['00002', 'Xã B'],
    ],
  });
  expect(spans.find((span) => span.code === '00001' && span.from === '2024-01-01')).toMatchObject({
    to: '2025-06-30',
    into: [{ code: '00001', from: '2025-07-01', kind: 'phuong' }],
  });
});

test('a commune that takes in another is a new one, though code and name stay', () => {
  const spans = registry({ into: ['00001', '00001'], wards: [['00001', 'Xã A']] });
  expect(keys(spans)).toEqual([
    '00001@2024-01-01',
    '00001@2025-07-01',
    '00002@2024-01-01',
    '201@2024-01-01',
    '22@2024-01-01',
  ]);
});

test('a change begins on its day, and the day before is the last of the old name', () => {
  const change: Correction = {
    kind: 'change',
    on: '2026-03-01',
    code: '00001',
    was: 'Xã A',
    is: 'Phường A',
    ...why,
  };
  const [old, next] = registry({ corrections: [change] }).filter((span) => span.code === '00001');
  expect(old).toMatchObject({ kind: 'xa', to: '2026-02-28', into: [next] });
  expect(next).toMatchObject({ kind: 'phuong', name: 'A', from: '2026-03-01' });
});
