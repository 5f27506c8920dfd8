// Schools at national standard (DOMAIN §5). All schools of the area are listed and are the denominator; a school counts
// as recognised for 60 months from the decision. A school of several levels stands once.
import type { TableDefinitionInput, Where } from '../definition';
import { choice, column, note } from './parts/columns';
import { byCommunes, reporting } from './parts/reporting';
import { sheet } from './parts/sheet';

type Figure = TableDefinitionInput['figures'][number];

const meets: Where = { column: 'meets', op: 'eq', value: 'yes' };
/** The last day of 60 months is included (BLDS 2015, Đ148). */
const valid: Where[] = [
  { column: 'decidedOn', op: 'le', value: { cutoff: true } },
  { column: 'decidedOn', op: 'ge', value: { cutoff: true, minusMonths: 60 } },
];

const levels = [
  choice('preschool', 'Mầm non | MN | Mẫu giáo | Mầm non, mẫu giáo'),
  choice('primary', 'Tiểu học | TH | Cấp 1'),
  choice('lowerSecondary', 'Trung học cơ sở | THCS | Cấp 2'),
  choice('upperSecondary', 'Trung học phổ thông | THPT | Cấp 3'),
  choice('primaryAndLower', 'Tiểu học và trung học cơ sở | TH&THCS | TH và THCS | TH-THCS'),
  choice('lowerAndUpper', 'Trung học cơ sở và trung học phổ thông | THCS&THPT | THCS và THPT | THCS-THPT'),
  choice(
    'allLevels',
    'Tiểu học, trung học cơ sở và trung học phổ thông | TH, THCS&THPT | TH, THCS và THPT | Liên cấp',
  ),
];

/** Schools of several levels count once, apart from those of one. */
const levelGroups = [
  { key: 'preschools', vi: 'Trong đó: mầm non', en: 'Of these: preschools', levels: ['preschool'] },
  { key: 'primarySchools', vi: 'Trong đó: tiểu học', en: 'Of these: primary', levels: ['primary'] },
  {
    key: 'lowerSecondarySchools',
    vi: 'Trong đó: trung học cơ sở',
    en: 'Of these: lower secondary',
    levels: ['lowerSecondary'],
  },
  {
    key: 'otherSchools',
    vi: 'Trong đó: THPT, nhiều cấp học',
    en: 'Of these: upper secondary or several levels',
    levels: ['upperSecondary', 'primaryAndLower', 'lowerAndUpper', 'allLevels'],
  },
];

function schools(key: string, vi: string, en: string, where?: Where): Figure {
  return {
    key,
    title: { vi, en },
    unit: 'trường',
    format: 'integer',
    value: { count: where ? { where } : {} },
    overTime: 'closing',
    overUnits: 'sum',
  };
}

const grade = (value: string): Where => ({ column: 'grade', op: 'eq', value });
const basis =
  'TT 17/2018, 18/2018, 19/2018/TT-BGDĐT ngày 22/8/2018, sửa đổi bởi TT 22/2024/TT-BGDĐT ngày 10/12/2024';

const list: TableDefinitionInput = {
  id: 'nationalStandardSchools',
  title: { vi: 'Danh sách trường đạt chuẩn quốc gia', en: 'Schools at national standard' },
  short: 'Trường chuẩn QG',
  names: [
    'Danh sách trường học đạt chuẩn quốc gia',
    'Kết quả xây dựng trường đạt chuẩn quốc gia',
    'Tổng hợp trường chuẩn quốc gia',
    'Trường đạt chuẩn quốc gia',
  ],
  basis,
  grain: { vi: 'một trường', en: 'one school' },
  inForce: { from: '2018-10-10' },
  layout: 'list',
  ...byCommunes,
  subject: 'commune',
  ...reporting,
  key: ['school', 'commune'],
  columns: [
    column('school', 'text', 'Trường | Tên trường | Tên đơn vị trường học | Trường học', { required: true }),
    column('level', 'choice', 'Cấp học | Bậc học | Loại trường', { choices: levels, required: true }),
    column('ownership', 'choice', 'Công lập/tư thục | Loại hình | Công lập, tư thục', {
      choices: [
        choice('public', 'Công lập | CL'),
        choice('private', 'Tư thục | TT | Ngoài công lập | Dân lập'),
      ],
      optional: true,
    }),
    column('commune', 'unit', 'Xã | Tên xã | Địa bàn | Xã, thị trấn | Xã/phường/thị trấn | Địa bàn xã', {
      optional: true,
    }),
    column(
      'meets',
      'choice',
      'Đạt chuẩn | Đạt chuẩn quốc gia | Đạt chuẩn QG | Kết quả | Chuẩn quốc gia > Đạt chuẩn',
      {
        choices: [
          choice('yes', 'Đạt | x | X | Đ | Có | Đạt chuẩn | Đạt chuẩn quốc gia'),
          choice('no', 'Chưa đạt | K | Chưa | Không | Chưa đạt chuẩn | Không đạt'),
        ],
        required: true,
      },
    ),
    column(
      'grade',
      'choice',
      'Mức độ | Mức độ chuẩn | Mức đạt chuẩn | Mức độ đạt | Chuẩn quốc gia > Mức độ',
      {
        choices: [
          choice('grade1', 'Mức độ 1 | 1 | Mức 1 | MĐ1 | I'),
          choice('grade2', 'Mức độ 2 | 2 | Mức 2 | MĐ2 | II'),
        ],
      },
    ),
    column(
      'decision',
      'text',
      'Số QĐ | Số quyết định | Quyết định công nhận > Số | Quyết định > Số | Số QĐ công nhận',
    ),
    column(
      'decidedOn',
      'date',
      'Ngày QĐ | Ngày quyết định | Quyết định công nhận > Ngày | Quyết định > Ngày | Ngày công nhận',
    ),
    column(
      'expiresOn',
      'date',
      'Hết hạn | Ngày hết hạn | Ngày hết hiệu lực | Có giá trị đến | Thời hạn | Hiệu lực đến',
      {
        optional: true,
      },
    ),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['school', 'commune'] },
    { kind: 'requiredWhen', column: 'grade', where: meets, basis },
    { kind: 'requiredWhen', column: 'decision', where: meets, basis },
    { kind: 'requiredWhen', column: 'decidedOn', where: meets, basis },
    { kind: 'expires', from: 'decidedOn', months: 60, to: 'expiresOn', severity: 'warning', basis },
    { kind: 'neverFalls', figure: 'recognised', severity: 'warning' },
  ],
  figures: [
    schools('schools', 'Tổng số trường', 'Schools'),
    schools('recognised', 'Trường đạt chuẩn quốc gia, còn hiệu lực', 'At national standard, still valid', {
      all: [meets, ...valid],
    }),
    schools('grade1', 'Trong đó: mức độ 1', 'Of these: grade 1', { all: [meets, grade('grade1'), ...valid] }),
    schools('grade2', 'Trong đó: mức độ 2', 'Of these: grade 2', { all: [meets, grade('grade2'), ...valid] }),
    ...levelGroups.map(({ key, vi, en, levels: value }) =>
      schools(key, vi, en, { all: [meets, { column: 'level', op: 'in', value }, ...valid] }),
    ),
    schools('expired', 'Trường đã hết hạn công nhận', 'Recognition expired', {
      all: [meets, { column: 'decidedOn', op: 'lt', value: { cutoff: true, minusMonths: 60 } }],
    }),
    {
      key: 'share',
      title: { vi: 'Tỷ lệ trường đạt chuẩn quốc gia', en: 'Share at national standard' },
      unit: '%',
      format: 'percent1',
      value: { ratio: { of: 'recognised', over: 'schools' } },
      overTime: 'ratio',
      overUnits: 'recompute',
    },
  ],
  sentences: [
    {
      vi: 'Có {recognised}/{schools} trường đạt chuẩn quốc gia, đạt {share}.',
      en: '{recognised} of {schools} schools are at national standard ({share}).',
    },
  ],
  charts: [
    {
      title: 'Trường đạt chuẩn quốc gia theo cấp học',
      kind: 'column',
      over: 'figures',
      figures: ['preschools', 'primarySchools', 'lowerSecondarySchools', 'otherSchools'],
    },
  ],
  sample: {
    unit: '692@2024-01-01',
    period: '2024-Q1',
    cells: sheet(`
DANH SÁCH TRƯỜNG HỌC ĐẠT CHUẨN QUỐC GIA ĐẾN NGÀY 14/3/2024

STT|Tên trường|Cấp học|Loại hình|Xã|Chuẩn quốc gia||Quyết định công nhận||Hết hạn|Ghi chú
|||||Đạt chuẩn|Mức độ|Số|Ngày||
1|Trường Mầm non mẫu 1|MN|Công lập|Xã Lộc An|Đạt|Mức độ 1|31/QĐ-UBND|14/03/2019|14/03/2024|
2|Trường Tiểu học mẫu 2|TH|Công lập|Xã Lộc An|x|2|32/QĐ-UBND|20/08/2022|20/08/2027|
3|Trường TH và THCS mẫu 3|TH&THCS|Công lập|Xã Lộc Hòa|Chưa đạt|||||
4|Trường THCS mẫu 4|THCS|Công lập|Xã Lộc Hòa|Đạt|Mức 1|33/QĐ-UBND|13/03/2019|13/03/2024|Chờ công nhận lại
|Tổng cộng: 4 trường|||||||||
`),
    merges: [...['A1:K1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:G3', 'H3:I3', 'J3:J4', 'K3:K4']],
    figures: { schools: 4, recognised: 2, grade1: 1, grade2: 1, expired: 1, share: { num: 2, den: 4 } },
  },
};

export const nationalStandardSchools: readonly TableDefinitionInput[] = [list];
