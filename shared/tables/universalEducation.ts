// Universal education by commune (DOMAIN §5): a form of three items, as a district keeps it. A commune fills in 1 and 1
// or 1 and 0. Towns and wards count here too, unlike in "nông thôn mới": 16/16 and 14/15 stand side by side.
import type { TableDefinitionInput } from '../definition';
import { column, count, note } from './parts/columns';
import { byCommunes, reporting } from './parts/reporting';
import { sheet } from './parts/sheet';

type Figure = TableDefinitionInput['figures'][number];
type Item = NonNullable<TableDefinitionInput['items']>[number];

const items: Item[] = [
  {
    key: 'preschool5',
    label: 'Phổ cập giáo dục mầm non cho trẻ em 5 tuổi',
    synonyms: [
      'Phổ cập giáo dục mầm non cho trẻ 5 tuổi',
      'Phổ cập mầm non trẻ em 5 tuổi',
      'Phổ cập mầm non cho trẻ 5 tuổi',
      'Xã đạt chuẩn phổ cập giáo dục mầm non cho trẻ em 5 tuổi',
      'PCGDMN cho trẻ em 5 tuổi',
    ],
    unit: 'xã',
  },
  {
    key: 'primary3',
    label: 'Phổ cập giáo dục tiểu học mức độ 3',
    synonyms: [
      'Phổ cập tiểu học mức độ 3',
      'Phổ cập giáo dục tiểu học mức 3',
      'Xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 3',
      'PCGDTH mức độ 3',
    ],
    unit: 'xã',
  },
  {
    key: 'lowerSecondary',
    label: 'Phổ cập giáo dục trung học cơ sở',
    synonyms: [
      'Phổ cập giáo dục THCS',
      'Phổ cập THCS',
      'Xã đạt chuẩn phổ cập giáo dục trung học cơ sở',
      'Xã đạt chuẩn phổ cập giáo dục THCS',
      'PCGDTHCS',
    ],
    unit: 'xã',
  },
];

function met(key: string, vi: string, en: string): Figure {
  return {
    key,
    title: { vi, en },
    unit: 'xã',
    format: 'integer',
    value: { item: key, column: 'met' },
    overTime: 'closing',
    overUnits: 'sum',
  };
}

function share(of: string, vi: string, en: string): Figure {
  return {
    key: `${of}Share`,
    title: { vi, en },
    unit: '%',
    format: 'percent1',
    value: { ratio: { of, over: 'communes' } },
    overTime: 'ratio',
    overUnits: 'recompute',
  };
}

const basis = 'NĐ 20/2014/NĐ-CP ngày 24/3/2014 (phổ cập giáo dục, xóa mù chữ)';

const form: TableDefinitionInput = {
  id: 'universalEducation',
  title: { vi: 'Kết quả phổ cập giáo dục', en: 'Universal education' },
  short: 'Phổ cập giáo dục',
  names: [
    'Kết quả thực hiện phổ cập giáo dục, xóa mù chữ',
    'Tổng hợp kết quả phổ cập giáo dục',
    'Biểu phổ cập giáo dục',
  ],
  basis,
  grain: { vi: 'một chỉ tiêu', en: 'one indicator' },
  inForce: { from: '2014-05-15' },
  layout: 'form',
  ...byCommunes,
  subject: 'self',
  ...reporting,
  key: [],
  columns: [
    count('communes', 'xã', 'Tổng số xã | Số xã | Tổng số | Tổng số đơn vị | Tổng số xã, phường, thị trấn', {
      required: true,
    }),
    count(
      'met',
      'xã',
      'Số xã đạt chuẩn | Số xã đạt | Đạt chuẩn | Số đạt chuẩn | Số đạt | Số đơn vị đạt chuẩn',
      { required: true },
    ),
    column('percent', 'percent', 'Tỷ lệ (%) | Tỷ lệ | Tỷ lệ % | Tỷ lệ đạt (%)', {
      scale: 1,
      unit: '%',
      min: 0,
      max: 100,
      optional: true,
    }),
    note(),
  ],
  items,
  rules: [
    { kind: 'atMost', a: 'met', b: 'communes', basis },
    { kind: 'ratioMatches', percent: 'percent', of: 'met', over: 'communes', decimals: 1 },
    { kind: 'equal', a: 'preschool5.communes', b: 'primary3.communes' },
    { kind: 'equal', a: 'lowerSecondary.communes', b: 'primary3.communes' },
  ],
  figures: [
    {
      ...met('communes', 'Tổng số xã, phường, thị trấn', 'Commune-level units'),
      value: { item: 'primary3', column: 'communes' },
    },
    met('preschool5', 'Đạt chuẩn phổ cập mầm non trẻ em 5 tuổi', 'Preschool for 5-year-olds'),
    met('primary3', 'Đạt chuẩn phổ cập giáo dục tiểu học mức độ 3', 'Primary, level 3'),
    met('lowerSecondary', 'Đạt chuẩn phổ cập giáo dục THCS', 'Lower secondary'),
    share('preschool5', 'Tỷ lệ đạt chuẩn phổ cập mầm non trẻ em 5 tuổi', 'Share: preschool'),
    share('primary3', 'Tỷ lệ đạt chuẩn phổ cập tiểu học mức độ 3', 'Share: primary, level 3'),
    share('lowerSecondary', 'Tỷ lệ đạt chuẩn phổ cập THCS', 'Share: lower secondary'),
  ],
  sentences: [
    {
      vi: '{primary3}/{communes} xã đạt chuẩn phổ cập giáo dục tiểu học mức độ 3; {lowerSecondary}/{communes} xã đạt chuẩn phổ cập giáo dục THCS; {preschool5}/{communes} xã đạt chuẩn phổ cập mầm non trẻ em 5 tuổi.',
      en: '{primary3} of {communes} communes meet universal primary education, level 3; {lowerSecondary} lower secondary; {preschool5} preschool for 5-year-olds.',
    },
  ],
  sample: {
    unit: '692@2024-01-01',
    period: '2024-Q1',
    cells: sheet(`
KẾT QUẢ THỰC HIỆN PHỔ CẬP GIÁO DỤC, XÓA MÙ CHỮ QUÝ I NĂM 2024

TT|Chỉ tiêu|ĐVT|Tổng số xã|Số xã đạt chuẩn|Tỷ lệ (%)|Ghi chú
1|Phổ cập giáo dục mầm non cho trẻ em 5 tuổi|xã|16|16|100%|
2|Phổ cập giáo dục tiểu học mức độ 3|xã|16|15|93,8%|
3|Phổ cập giáo dục THCS|xã|16|'16|100%|
`),
    figures: {
      communes: 16,
      preschool5: 16,
      primary3: 15,
      lowerSecondary: 16,
      preschool5Share: { num: 16, den: 16 },
      primary3Share: { num: 15, den: 16 },
      lowerSecondaryShare: { num: 16, den: 16 },
    },
  },
};

export const universalEducation: readonly TableDefinitionInput[] = [form];
