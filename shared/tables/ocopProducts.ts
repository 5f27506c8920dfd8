// OCOP products (DOMAIN §4). A product counts while its certificate runs: 36 months from the decision, to the end of
// that day. Scores are averages, so the bands of stars are half-open. Who may award how many stars changed twice, and is
// judged by the date of the decision. Groups were renamed in 2023; the old names are still read.
import type { RuleInput, TableDefinitionInput, Where } from '../definition';
import { choice, column, note } from './parts/columns';
import { byCommunes, reporting } from './parts/reporting';
import { sheet } from './parts/sheet';

type Choices = NonNullable<TableDefinitionInput['columns'][number]['choices']>;
type Figure = TableDefinitionInput['figures'][number];

const food = choice('food', 'Thực phẩm | Nhóm thực phẩm | Ngành thực phẩm');
const drink = choice('drink', 'Đồ uống | Nhóm đồ uống | Ngành đồ uống');
const groups1048: Choices = [
  food,
  drink,
  choice('herbs', 'Thảo dược | Nhóm thảo dược'),
  choice('textiles', 'Vải và may mặc | Vải, may mặc | Vải & may mặc'),
  choice(
    'souvenirs',
    'Lưu niệm - nội thất - trang trí | Lưu niệm, nội thất, trang trí | Lưu niệm – nội thất – trang trí',
  ),
  choice(
    'tourism',
    'Dịch vụ du lịch nông thôn, bán hàng | Dịch vụ du lịch nông thôn và bán hàng | Dịch vụ du lịch',
  ),
];
const groups148: Choices = [
  food,
  drink,
  choice('herbal', 'Dược liệu và sản phẩm từ dược liệu | Dược liệu | Sản phẩm từ dược liệu | Thảo dược'),
  choice(
    'handicraft',
    'Thủ công mỹ nghệ | Hàng thủ công mỹ nghệ | Vải và may mặc | Vải, may mặc | Lưu niệm - nội thất - trang trí | Lưu niệm, nội thất, trang trí',
  ),
  choice('ornamental', 'Sinh vật cảnh | Nhóm sinh vật cảnh'),
  choice(
    'tourism',
    'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch | Du lịch | Dịch vụ du lịch | Du lịch cộng đồng | Dịch vụ du lịch cộng đồng | Dịch vụ du lịch nông thôn và bán hàng',
  ),
];
const owners: Choices = [
  choice('company', 'Doanh nghiệp | DN | Công ty | Công ty TNHH | Công ty cổ phần | Doanh nghiệp tư nhân'),
  choice('cooperative', 'Hợp tác xã | HTX'),
  choice('cooperationGroup', 'Tổ hợp tác | THT'),
  choice(
    'household',
    'Hộ kinh doanh | Hộ KD | Hộ | Hộ gia đình | Hộ sản xuất | Hộ sản xuất kinh doanh | Cơ sở sản xuất',
  ),
];
const authorities: Choices = [
  choice('district', 'UBND cấp huyện | UBND huyện | Huyện | Chủ tịch UBND huyện | Cấp huyện'),
  choice('province', 'UBND cấp tỉnh | UBND tỉnh | Tỉnh | Chủ tịch UBND tỉnh | Cấp tỉnh'),
  choice(
    'centre',
    'Trung ương | Bộ Nông nghiệp và Môi trường | Bộ NN&MT | Bộ Nông nghiệp và PTNT | Bộ NN&PTNT',
  ),
];

function columns(groups: Choices): TableDefinitionInput['columns'] {
  return [
    column('product', 'text', 'Tên sản phẩm | Sản phẩm | Tên sản phẩm OCOP | Sản phẩm OCOP', {
      required: true,
    }),
    // The name of a household is personal data; which kind of owner it is, is not.
    column('ownerName', 'text', 'Chủ thể | Tên chủ thể | Chủ thể sản xuất | Chủ thể > Tên', {
      personal: true,
      leaves: false,
      optional: true,
    }),
    column('owner', 'choice', 'Loại hình | Loại hình chủ thể | Loại hình tổ chức | Chủ thể > Loại hình', {
      choices: owners,
      optional: true,
    }),
    column(
      'commune',
      'unit',
      'Xã | Tên xã | Địa bàn | Xã, thị trấn | Xã/phường/thị trấn | Địa chỉ (xã) | Đơn vị',
      {
        optional: true,
      },
    ),
    column('group', 'choice', 'Nhóm | Nhóm sản phẩm | Ngành hàng | Nhóm ngành | Phân nhóm', {
      choices: groups,
      optional: true,
    }),
    column('score', 'decimal', 'Điểm | Số điểm | Điểm đánh giá | Tổng điểm | Điểm trung bình', {
      scale: 1,
      unit: 'điểm',
      min: 0,
      max: 100,
      optional: true,
    }),
    column('stars', 'stars', 'Hạng sao | Số sao | Xếp hạng | Hạng | Phân hạng | Sao | Đạt sao', {
      unit: 'sao',
      min: 3,
      max: 5,
    }),
    column('authority', 'choice', 'Cơ quan công nhận | Cấp công nhận | Cấp quyết định', {
      choices: authorities,
      optional: true,
    }),
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
  ];
}

const rated: Where = { column: 'stars', op: 'ge', value: 3 };
const before = (date: string): Where => ({ column: 'decidedOn', op: 'lt', value: date });
const since = (date: string): Where => ({ column: 'decidedOn', op: 'ge', value: date });
const stars = (...value: number[]): Where => ({ column: 'stars', op: 'in', value });
/** 3 stars were the district's to give between the two decisions. */
const districtYears: Where = { all: [since('2023-02-24'), before('2025-07-06')] };

function awardedBy(authority: string, allowed: Where): RuleInput {
  return {
    kind: 'nested',
    inner: { all: [rated, { column: 'authority', op: 'eq', value: authority }] },
    outer: allowed,
    at: 'authority',
    severity: 'warning',
    basis: 'QĐ 1048/QĐ-TTg, QĐ 148/QĐ-TTg, QĐ 1489/QĐ-TTg (thẩm quyền theo ngày quyết định)',
  };
}

function rules(basis: string): RuleInput[] {
  return [
    { kind: 'unique', columns: ['product', 'commune'] },
    { kind: 'requiredWhen', column: 'decision', where: rated, basis },
    { kind: 'requiredWhen', column: 'decidedOn', where: rated, basis },
    {
      kind: 'band',
      value: 'score',
      of: 'stars',
      bands: [
        { value: 3, from: 50, below: 70 },
        { value: 4, from: 70, below: 90 },
        { value: 5, from: 90, upTo: 100 },
      ],
      basis,
    },
    { kind: 'expires', from: 'decidedOn', months: 36, to: 'expiresOn', severity: 'warning', basis },
    awardedBy('district', { all: [stars(3), districtYears] }),
    awardedBy('province', { any: [stars(4), { all: [stars(3), { not: districtYears }] }] }),
    awardedBy('centre', stars(5)),
  ];
}

/** The last day of 36 months is included (BLDS 2015, Đ148). */
const valid: Where[] = [
  { column: 'decidedOn', op: 'le', value: { cutoff: true } },
  { column: 'decidedOn', op: 'ge', value: { cutoff: true, minusMonths: 36 } },
];

function products(key: string, vi: string, en: string, where?: Where): Figure {
  return {
    key,
    title: { vi, en },
    unit: 'sản phẩm',
    format: 'integer',
    value: { count: where ? { where } : {} },
    overTime: 'closing',
    overUnits: 'sum',
  };
}

const figures: Figure[] = [
  products('recognised', 'Sản phẩm đạt từ 3 sao, còn hiệu lực', 'Products of 3 stars or more, still valid', {
    all: [rated, ...valid],
  }),
  products('star3', 'Trong đó: 3 sao', 'Of these: 3 stars', { all: [stars(3), ...valid] }),
  products('star4', 'Trong đó: 4 sao', 'Of these: 4 stars', { all: [stars(4), ...valid] }),
  products('star5', 'Trong đó: 5 sao', 'Of these: 5 stars', { all: [stars(5), ...valid] }),
  products('listed', 'Sản phẩm trong danh sách', 'Products listed'),
  products('expired', 'Sản phẩm đã hết hiệu lực', 'Products no longer valid', {
    all: [rated, { column: 'decidedOn', op: 'lt', value: { cutoff: true, minusMonths: 36 } }],
  }),
  {
    key: 'star3Share',
    title: { vi: 'Tỷ lệ sản phẩm 3 sao', en: 'Share of 3-star products' },
    unit: '%',
    format: 'percent1',
    value: { ratio: { of: 'star3', over: 'recognised' } },
    overTime: 'ratio',
    overUnits: 'recompute',
  },
];

const form: Omit<TableDefinitionInput, 'basis' | 'inForce' | 'columns' | 'rules' | 'sample'> = {
  id: 'ocopProducts',
  title: { vi: 'Danh sách sản phẩm OCOP', en: 'OCOP products' },
  short: 'OCOP',
  names: [
    'Danh sách sản phẩm OCOP đã được công nhận',
    'Kết quả thực hiện Chương trình mỗi xã một sản phẩm',
    'Chương trình OCOP',
    'Tổng hợp sản phẩm OCOP',
  ],
  grain: { vi: 'một sản phẩm', en: 'one product' },
  layout: 'list',
  ...byCommunes,
  subject: 'commune',
  ...reporting,
  key: ['product', 'commune'],
  figures,
  sentences: [
    {
      vi: 'Có {recognised:padded2} sản phẩm OCOP đạt từ 3 sao trở lên còn hiệu lực (3 sao: {star3:padded2}; 4 sao: {star4:padded2}; 5 sao: {star5:padded2}).',
      en: '{recognised} OCOP products of 3 stars or more are valid (3 stars: {star3}; 4: {star4}; 5: {star5}).',
    },
  ],
  charts: [
    {
      title: 'Sản phẩm OCOP theo hạng sao',
      kind: 'column',
      over: 'figures',
      figures: ['star3', 'star4', 'star5'],
    },
  ],
};

const basis1048 = 'QĐ 1048/QĐ-TTg ngày 21/8/2019, QĐ 781/QĐ-TTg ngày 08/6/2020';
const form1048: TableDefinitionInput = {
  ...form,
  basis: basis1048,
  inForce: { from: '2019-08-21', to: '2023-02-23' },
  columns: columns(groups1048),
  rules: rules(basis1048),
  sample: {
    unit: '692@2024-01-01',
    period: '2022-Y',
    cells: sheet(`
DANH SÁCH SẢN PHẨM OCOP ĐÃ ĐƯỢC CÔNG NHẬN NĂM 2022

STT|Tên sản phẩm|Chủ thể|Loại hình|Xã|Nhóm|Điểm|Hạng sao|Số QĐ|Ngày QĐ|Hết hạn|Ghi chú
1|Hạt điều mẫu 1|HTX mẫu|HTX|Xã Lộc An|Thực phẩm|'75,5|4 sao|21/QĐ-UBND|15/11/2021|15/11/2024|
2|Khăn dệt mẫu 2|Tổ mẫu|Tổ hợp tác|Xã Lộc Hòa|Vải và may mặc|61|3 sao|22/QĐ-UBND|15/11/2021|15/11/2024|
3|Rượu mẫu 3|Hộ mẫu|Hộ kinh doanh|Xã Lộc An|Đồ uống|'55,5|3 sao|9/QĐ-UBND|01/10/2019|01/10/2022|Hết hạn
`),
    figures: {
      recognised: 2,
      star3: 1,
      star4: 1,
      star5: 0,
      listed: 3,
      expired: 1,
      star3Share: { num: 1, den: 2 },
    },
  },
};

const basis148 = 'QĐ 148/QĐ-TTg ngày 24/02/2023, sửa đổi bởi QĐ 1489/QĐ-TTg ngày 06/7/2025';
const form148: TableDefinitionInput = {
  ...form,
  basis: basis148,
  inForce: { from: '2023-02-24' },
  columns: columns(groups148),
  rules: rules(basis148),
  sample: {
    unit: '692@2024-01-01',
    period: '2024-Q1',
    cells: sheet(`
UBND HUYỆN LỘC NINH
DANH SÁCH SẢN PHẨM OCOP ĐÃ ĐƯỢC CÔNG NHẬN ĐẾN NGÀY 14/3/2024

STT|Tên sản phẩm|Chủ thể||Xã|Nhóm|Điểm|Hạng sao|Cơ quan công nhận|Quyết định công nhận||Hết hạn|Ghi chú
||Tên|Loại hình||||||Số|Ngày||
I|Xã Lộc An|||||||||||
1|Hạt điều mẫu 1|HTX mẫu|HTX|Xã Lộc An|Thực phẩm|'75,5|★★★★|UBND tỉnh|21/QĐ-UBND|15/11/2021|15/11/2024|
2|Tiêu đen mẫu 2|Hộ mẫu|Hộ KD|Xã Lộc An|Thực phẩm|'69,9|3 sao|UBND huyện|40/QĐ-UBND|20/12/2023|20/12/2026|
II|Xã Lộc Hòa|||||||||||
3|Trà mẫu 3|Công ty mẫu|Công ty TNHH|Xã Lộc Hòa|Đồ uống|70|4 sao|UBND tỉnh|55/QĐ-UBND|14/03/2024|14/03/2027|
4|Tinh dầu mẫu 4|Tổ mẫu|THT|Xã Lộc Hòa|Thảo dược|62|Ba sao|UBND tỉnh|7/QĐ-UBND|10/01/2021|10/01/2024|Hết hạn
5|Chậu gốm mẫu 5|Hộ mẫu|Hộ kinh doanh|Xã Lộc Hòa|Thủ công mỹ nghệ|48||||||Chưa xếp hạng
|Tổng cộng|||||||||||
`),
    merges: [
      ...[
        'A2:M2',
        'A4:A5',
        'B4:B5',
        'C4:D4',
        'E4:E5',
        'F4:F5',
        'G4:G5',
        'H4:H5',
        'I4:I5',
        'J4:K4',
        'L4:L5',
        'M4:M5',
      ],
      ...['B6:M6', 'B9:M9'],
    ],
    figures: {
      recognised: 3,
      star3: 1,
      star4: 2,
      star5: 0,
      listed: 5,
      expired: 1,
      star3Share: { num: 1, den: 3 },
    },
  },
};

export const ocopProducts: readonly TableDefinitionInput[] = [form1048, form148];
