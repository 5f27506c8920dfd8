// Communes of the "nông thôn mới" programme (DOMAIN §3). The set of criteria is a property of the form, not a constant:
// 19 criteria until 2025, 10 from 2026, each with its own statuses. Statuses nest: a commune that is "kiểu mẫu" is also
// "nâng cao", and both are "đạt chuẩn". A status may go down again; after a merger it is not inherited.
import type { RuleInput, TableDefinitionInput, Where } from '../definition';
import { choice, column, count, note } from './parts/columns';
import { districtKinds, reporting, ruralCommune } from './parts/reporting';
import { sheet } from './parts/sheet';

type Choices = NonNullable<TableDefinitionInput['columns'][number]['choices']>;
type Figure = TableDefinitionInput['figures'][number];

const notYet = choice(
  'notYet',
  'Chưa đạt chuẩn | Chưa đạt | Chưa | Chưa đạt chuẩn NTM | Chưa đạt chuẩn nông thôn mới | Chưa công nhận',
);
const recognised = choice(
  'recognised',
  'Đạt chuẩn nông thôn mới | Đạt chuẩn | Đạt chuẩn NTM | Nông thôn mới | NTM | Xã nông thôn mới | Xã NTM | Đạt',
);
const toReview = choice(
  'toReview',
  'Cần xác định lại | Cần xác định lại sau sắp xếp | Chờ xác định lại | Đang rà soát lại',
);
const statuses19: Choices = [
  notYet,
  recognised,
  choice(
    'advanced',
    'Nông thôn mới nâng cao | Nâng cao | NTM nâng cao | Đạt chuẩn nông thôn mới nâng cao | Đạt chuẩn NTM nâng cao | NTMNC',
  ),
  choice(
    'model',
    'Nông thôn mới kiểu mẫu | Kiểu mẫu | NTM kiểu mẫu | Đạt chuẩn nông thôn mới kiểu mẫu | Đạt chuẩn NTM kiểu mẫu | NTMKM',
  ),
  toReview,
];
const statuses10: Choices = [
  notYet,
  recognised,
  choice(
    'modern',
    'Nông thôn mới hiện đại | Hiện đại | NTM hiện đại | Xã nông thôn mới hiện đại | Xã NTM hiện đại | Đạt chuẩn NTM hiện đại',
  ),
  toReview,
];

function columns(criteria: number, statuses: Choices): TableDefinitionInput['columns'] {
  return [
    column(
      'commune',
      'unit',
      'Xã | Tên xã | Tên đơn vị | Đơn vị | Xã, thị trấn | Địa phương | Tên xã, thị trấn',
      {
        required: true,
      },
    ),
    count(
      'criteriaMet',
      'tiêu chí',
      `Số tiêu chí đạt | Số tiêu chí đạt chuẩn | Số tiêu chí đã đạt | Tổng số tiêu chí đạt | Số tiêu chí đạt (0-${criteria}) | Số tiêu chí đạt/${criteria} | Kết quả thực hiện > Số tiêu chí đạt | Tiêu chí > Số tiêu chí đạt | Tiêu chí > Đạt`,
      { max: criteria },
    ),
    column(
      'unmetCriteria',
      'text',
      'Tiêu chí chưa đạt | Các tiêu chí chưa đạt | Tên tiêu chí chưa đạt | Tiêu chí > Chưa đạt | Kết quả thực hiện > Tiêu chí chưa đạt',
      { optional: true },
    ),
    column(
      'status',
      'choice',
      'Danh hiệu | Kết quả công nhận | Mức đạt chuẩn | Tình trạng | Kết quả | Công nhận > Danh hiệu',
      {
        choices: statuses,
      },
    ),
    column(
      'decision',
      'text',
      'Số quyết định | Số QĐ | Quyết định công nhận > Số | Quyết định > Số | Quyết định công nhận > Số quyết định | Số QĐ công nhận',
    ),
    column(
      'decidedOn',
      'date',
      'Ngày quyết định | Ngày QĐ | Quyết định công nhận > Ngày | Quyết định > Ngày | Quyết định công nhận > Ngày quyết định | Ngày công nhận',
    ),
    column('year', 'year', 'Năm đạt | Năm đạt chuẩn | Năm công nhận | Năm được công nhận', {
      optional: true,
      min: 2010,
      max: 2100,
    }),
    column(
      'income',
      'decimal',
      'Thu nhập bình quân (triệu đồng/người/năm) | Thu nhập bình quân | Thu nhập bình quân đầu người | Thu nhập bình quân đầu người (triệu đồng/người/năm) | Thu nhập bq (triệu đồng/người/năm) | Thu nhập BQ',
      { scale: 1, unit: 'triệu đồng/người/năm', min: 0, max: 1000, optional: true },
    ),
    column(
      'poverty',
      'percent',
      'Tỷ lệ hộ nghèo đa chiều (%) | Tỷ lệ hộ nghèo đa chiều | Tỷ lệ hộ nghèo (%) | Tỷ lệ hộ nghèo | Hộ nghèo đa chiều (%)',
      { scale: 2, unit: '%', min: 0, max: 100, optional: true },
    ),
    note(),
  ];
}

function rules(criteria: number, counted: string[], basis: string): RuleInput[] {
  const holds: Where = { column: 'status', op: 'in', value: counted };
  return [
    { kind: 'unique', columns: ['commune'] },
    { kind: 'requiredWhen', column: 'criteriaMet', where: ruralCommune },
    { kind: 'requiredWhen', column: 'status', where: ruralCommune },
    { kind: 'requiredWhen', column: 'decision', where: holds, basis },
    { kind: 'requiredWhen', column: 'decidedOn', where: holds, basis },
    {
      kind: 'nested',
      inner: holds,
      outer: {
        any: [
          { column: 'criteriaMet', op: 'blank' },
          { column: 'criteriaMet', op: 'eq', value: criteria },
        ],
      },
      at: 'criteriaMet',
      basis,
    },
    {
      kind: 'nested',
      inner: holds,
      outer: {
        any: [
          { column: 'decidedOn', op: 'blank' },
          { column: 'decidedOn', op: 'le', value: { cutoff: true } },
        ],
      },
      at: 'decidedOn',
      basis,
    },
    { kind: 'neverFalls', figure: 'recognised', severity: 'warning' },
  ];
}

function communesWith(key: string, vi: string, en: string, statuses?: string[]): Figure {
  return {
    key,
    title: { vi, en },
    unit: 'xã',
    format: 'integer',
    value: { count: statuses ? { where: { column: 'status', op: 'in', value: statuses } } : {} },
    overTime: 'closing',
    overUnits: 'sum',
    subjects: ruralCommune,
  };
}

function shareOf(key: string, of: string, vi: string, en: string): Figure {
  return {
    key,
    title: { vi, en },
    unit: '%',
    format: 'percent1',
    value: { ratio: { of, over: 'communes' } },
    overTime: 'ratio',
    overUnits: 'recompute',
    subjects: ruralCommune,
  };
}

const all = communesWith('communes', 'Tổng số xã', 'Communes');
const recognisedShare = shareOf(
  'recognisedShare',
  'recognised',
  'Tỷ lệ xã đạt chuẩn nông thôn mới',
  'Share of recognised communes',
);

const common = {
  id: 'ntmCommunes',
  title: { vi: 'Kết quả xây dựng nông thôn mới cấp xã', en: 'New-style rural communes' },
  short: 'Nông thôn mới',
  names: [
    'Kết quả thực hiện xây dựng nông thôn mới',
    'Kết quả thực hiện bộ tiêu chí xã nông thôn mới',
    'Danh sách xã đạt chuẩn nông thôn mới',
    'Biểu tổng hợp xã đạt chuẩn nông thôn mới',
  ],
  grain: { vi: 'một xã', en: 'one commune' },
  layout: 'units',
  // A town or a ward keeps no such table; its row in a district's table is read and not counted.
  reporter: ['xa', ...districtKinds, 'agency'],
  // A district's table is compared with its communes' own and never counted: one that is missing stays missing.
  official: ['xa'],
  subject: 'commune',
  obliged: ruralCommune,
  ...reporting,
  key: ['commune'],
} satisfies Partial<TableDefinitionInput>;

const basis19 = 'QĐ 318/QĐ-TTg ngày 08/3/2022 (đạt chuẩn, nâng cao), QĐ 319/QĐ-TTg ngày 08/3/2022 (kiểu mẫu)';
const criteria19: TableDefinitionInput = {
  ...common,
  basis: basis19,
  inForce: { from: '2022-03-08', to: '2025-12-31' },
  columns: columns(19, statuses19),
  rules: rules(19, ['recognised', 'advanced', 'model'], basis19),
  figures: [
    all,
    communesWith('recognised', 'Xã đạt chuẩn nông thôn mới', 'Recognised communes', [
      'recognised',
      'advanced',
      'model',
    ]),
    communesWith('advanced', 'Trong đó: đạt chuẩn nông thôn mới nâng cao', 'Of these: advanced', [
      'advanced',
      'model',
    ]),
    communesWith('model', 'Trong đó: đạt chuẩn nông thôn mới kiểu mẫu', 'Of these: model', ['model']),
    recognisedShare,
    shareOf(
      'advancedShare',
      'advanced',
      'Tỷ lệ xã đạt chuẩn nông thôn mới nâng cao',
      'Share of advanced communes',
    ),
  ],
  sentences: [
    {
      vi: 'Hiện có {recognised}/{communes} xã đạt chuẩn nông thôn mới, {advanced:padded2}/{communes} xã đạt chuẩn nông thôn mới nâng cao.',
      en: '{recognised} of {communes} communes meet the new-style rural standard, {advanced} of them the advanced one.',
    },
  ],
  charts: [
    {
      title: 'Xã đạt chuẩn nông thôn mới qua các kỳ',
      kind: 'column',
      over: 'periods',
      figures: ['recognised', 'advanced', 'model'],
    },
  ],
  sample: {
    unit: '692@2024-01-01',
    period: '2024-Q1',
    cells: sheet(`
UBND HUYỆN LỘC NINH
KẾT QUẢ THỰC HIỆN XÂY DỰNG NÔNG THÔN MỚI QUÝ I NĂM 2024

STT|Xã, thị trấn|Số tiêu chí đạt|Tiêu chí chưa đạt|Danh hiệu|Quyết định công nhận||Năm đạt|Thu nhập bình quân (triệu đồng/người/năm)|Tỷ lệ hộ nghèo đa chiều (%)|Ghi chú
|||||Số|Ngày||||
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)
1|Thị trấn Lộc Ninh||||||||'1,62|Không xét
2|Xã Lộc Hòa|19||Nông thôn mới nâng cao|101/QĐ-UBND|12/01/2024|2023|'66,5|'1,04|
3|Xã Lộc An|19||Đạt chuẩn|57/QĐ-UBND|20/12/2021|2021|'58,2|'2,31|
4|Xã Lộc Tấn|19||NTM kiểu mẫu|88/QĐ-UBND|05/02/2024|2023|72|'1,4|
5|Xã Lộc Hiệp|17|Thu nhập; Nghèo đa chiều|Chưa đạt||||49|'4,75|
|Tổng cộng|||||||||
`),
    merges: [
      'A2:K2',
      'A4:A5',
      'B4:B5',
      'C4:C5',
      'D4:D5',
      'E4:E5',
      'F4:G4',
      'H4:H5',
      'I4:I5',
      'J4:J5',
      'K4:K5',
    ],
    figures: {
      communes: 4,
      recognised: 3,
      advanced: 2,
      model: 1,
      recognisedShare: { num: 3, den: 4 },
      advancedShare: { num: 2, den: 4 },
    },
  },
};

const basis10 = 'QĐ 51/2025/QĐ-TTg ngày 29/12/2025 (10 tiêu chí, giai đoạn 2026-2030)';
const criteria10: TableDefinitionInput = {
  ...common,
  basis: basis10,
  inForce: { from: '2026-01-01' },
  columns: columns(10, statuses10),
  rules: rules(10, ['recognised', 'modern'], basis10),
  figures: [
    all,
    communesWith('recognised', 'Xã đạt chuẩn nông thôn mới', 'Recognised communes', ['recognised', 'modern']),
    communesWith('modern', 'Trong đó: nông thôn mới hiện đại (thí điểm)', 'Of these: modern (pilot)', [
      'modern',
    ]),
    recognisedShare,
  ],
  sentences: [
    {
      vi: 'Hiện có {recognised}/{communes} xã đạt chuẩn nông thôn mới, trong đó {modern:padded2} xã nông thôn mới hiện đại.',
      en: '{recognised} of {communes} communes meet the new-style rural standard, {modern} of them the modern one.',
    },
  ],
  charts: [
    {
      title: 'Xã đạt chuẩn nông thôn mới qua các kỳ',
      kind: 'column',
      over: 'periods',
      figures: ['recognised', 'modern'],
    },
  ],
  sample: {
    unit: '25280@2025-07-01',
    period: '2026-Q1',
    cells: sheet(`
KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2026-2030
Quý I năm 2026

STT|Tên xã|Số tiêu chí đạt|Tiêu chí chưa đạt|Danh hiệu|Số quyết định|Ngày quyết định|Ghi chú
1|Lộc Thạnh|10||Đạt chuẩn nông thôn mới|15/QĐ-UBND|02/03/2026|
`),
    merges: ['A1:H1', 'A2:H2'],
    figures: { communes: 1, recognised: 1, modern: 0, recognisedShare: { num: 1, den: 1 } },
  },
};

export const ntmCommunes: readonly TableDefinitionInput[] = [criteria19, criteria10];
