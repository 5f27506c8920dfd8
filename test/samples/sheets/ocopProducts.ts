// OCOP products: 23 that are valid at the cut-off, and one whose 36 months have passed and which must not count. All are
// invented. Four communes have none and say so.
import { addMonths } from '../../../shared/period';
import type { SampleCell } from '../canvas';
import { fullName, type SampleUnit } from '../province';
import type { SampleSheet } from './sampleSheet';

interface Product {
  readonly name: string;
  readonly owner: 'HTX' | 'Tổ hợp tác' | 'Hộ kinh doanh' | 'Công ty TNHH';
  readonly group: string;
  readonly score: number;
  readonly by: 'UBND huyện' | 'UBND tỉnh';
  readonly decided: string;
}

const nuts = (score: number, by: Product['by'], decided: string): Product => ({
  ...{ name: 'Hạt điều rang', owner: 'HTX', group: 'Thực phẩm' },
  ...{ score, by, decided },
});
const pepper = (score: number, by: Product['by'], decided: string): Product => ({
  ...{ name: 'Tiêu đen hạt', owner: 'Hộ kinh doanh', group: 'Thực phẩm' },
  ...{ score, by, decided },
});
const tea = (score: number, by: Product['by'], decided: string): Product => ({
  ...{ name: 'Trà túi lọc', owner: 'Tổ hợp tác', group: 'Đồ uống' },
  ...{ score, by, decided },
});
const oil = (score: number, by: Product['by'], decided: string): Product => ({
  ...{ name: 'Tinh dầu sả', owner: 'Công ty TNHH', group: 'Dược liệu và sản phẩm từ dược liệu' },
  ...{ score, by, decided },
});

const products: Readonly<Record<string, readonly Product[]>> = {
  25270: [
    nuts(82.5, 'UBND tỉnh', '2022-11-18'),
    pepper(64, 'UBND huyện', '2023-12-20'),
    oil(71.2, 'UBND tỉnh', '2023-11-30'),
  ],
  25273: [nuts(68.4, 'UBND huyện', '2023-12-20'), tea(59.5, 'UBND huyện', '2023-12-20')],
  25276: [nuts(74.6, 'UBND tỉnh', '2022-11-18'), pepper(62.3, 'UBND huyện', '2023-12-20')],
  25279: [pepper(66.7, 'UBND tỉnh', '2021-12-15'), tea(57.8, 'UBND huyện', '2023-12-20')],
  25282: [nuts(61.9, 'UBND huyện', '2023-12-20'), pepper(58, 'UBND huyện', '2023-12-20')],
  25285: [tea(63.1, 'UBND huyện', '2023-12-20')],
  25288: [nuts(76, 'UBND tỉnh', '2023-11-30'), oil(60.4, 'UBND huyện', '2023-12-20')],
  25291: [pepper(55.5, 'UBND huyện', '2023-12-20')],
  25294: [nuts(67.2, 'UBND tỉnh', '2021-12-15'), tea(54.9, 'UBND huyện', '2023-12-20')],
  25297: [
    nuts(83.7, 'UBND tỉnh', '2022-11-18'),
    pepper(69.9, 'UBND huyện', '2023-12-20'),
    oil(65, 'UBND tỉnh', '2021-03-14'),
    tea(58.2, 'UBND tỉnh', '2020-12-25'),
  ],
  25300: [nuts(56.3, 'UBND huyện', '2023-12-20')],
  25303: [nuts(72.8, 'UBND tỉnh', '2023-11-30'), pepper(60.1, 'UBND huyện', '2023-12-20')],
};

function line(unit: SampleUnit, product: Product, index: number): SampleCell[] {
  return [
    index + 1,
    `${product.name} (mẫu ${unit.code}-${index + 1})`,
    `Chủ thể mẫu ${index + 1}`,
    product.owner,
    fullName(unit),
    product.group,
    product.score,
    product.score < 70 ? '3 sao' : '4 sao',
    product.by,
    `${index + 1}${unit.code.slice(2)}/QĐ-UBND`,
    { day: product.decided },
    { day: addMonths(product.decided, 36) },
    null,
  ];
}

export const ocopProducts: SampleSheet = {
  table: 'ocopProducts',
  of: (unit) => {
    if (unit.kind === 'huyen') return undefined;
    const own = products[unit.code];
    return {
      tab: 'OCOP',
      title: 'DANH SÁCH SẢN PHẨM OCOP ĐÃ ĐƯỢC CÔNG NHẬN',
      measure: 'sản phẩm',
      header: [
        [
          ...[
            'STT',
            'Tên sản phẩm',
            'Chủ thể',
            'Loại hình',
            'Xã',
            'Nhóm',
            'Điểm',
            'Hạng sao',
            'Cơ quan công nhận',
          ],
          ...['Quyết định công nhận', null, 'Hết hạn', 'Ghi chú'],
        ],
        [...Array.from({ length: 9 }, () => null), 'Số', 'Ngày'],
      ],
      merges: [...[0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12].map((c) => [0, c, 1, c] as const), [0, 9, 0, 10]],
      body: own?.map((product, i) => line(unit, product, i)) ?? [],
      ...(!own && { nothing: 'Trên địa bàn chưa có sản phẩm OCOP được công nhận.' }),
      widths: [6, 28, 18, 16, 18, 42, 8, 10, 14, 16, 13, 13, 12],
    };
  },
};
