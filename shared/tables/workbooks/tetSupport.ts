// Quà và hỗ trợ dịp Tết: gifts and money by group of people helped, as a unit adds them up. Nobody helped is named.
import type { TableDefinitionInput } from '../../definition';
import { column, count, note } from '../parts/columns';
import { cell, derived } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const groups = [
  ['poor', 'Hộ nghèo', 'Hộ nghèo theo chuẩn', 'poor households'],
  ['nearPoor', 'Hộ cận nghèo', 'Hộ cận nghèo theo chuẩn', 'near-poor households'],
  ['merit', 'Gia đình chính sách, người có công', 'Gia đình chính sách', 'families of merit'],
  ['workers', 'Công nhân, người lao động khó khăn', 'Công nhân lao động', 'workers'],
  ['others', 'Đối tượng khác', 'Các đối tượng khác', 'others'],
] as const;
const keysOf = (column: string) => groups.map(([key]) => `${key}${column}`);

export const tetSupport: TableDefinitionInput = {
  id: 'tetSupport',
  title: { vi: 'Quà và hỗ trợ dịp Tết', en: 'Gifts and support at Tết' },
  short: 'Quà, hỗ trợ Tết',
  names: ['Tổng hợp quà Tết', 'Kết quả chăm lo Tết cho người nghèo, gia đình chính sách'],
  basis: 'Kế hoạch chăm lo Tết Nguyên đán của tỉnh',
  grain: { vi: 'một nhóm đối tượng', en: 'one group' },
  inForce: { from: '2024-01-01' },
  layout: 'form',
  ...byCommunes,
  subject: 'self',
  ...reporting,
  periods: ['quarter', 'half', 'year'],
  letterhead: 'front',
  columns: [
    count('gifts', 'suất', 'Số suất quà | Số suất | Số hộ được tặng quà', { required: true }),
    column('amount', 'decimal', 'Trị giá (triệu đồng) | Số tiền (triệu đồng) | Kinh phí (triệu đồng)', {
      ...{ scale: 1, unit: 'triệu đồng', min: 0, required: true },
    }),
    note(),
  ],
  items: groups.map(([key, label, synonym]) => ({ key, label, synonyms: [synonym], unit: 'suất' })),
  rules: [{ kind: 'sameAsLastPeriod', severity: 'warning' }],
  figures: [
    ...groups.flatMap(([key, label, , en]) => [
      cell(key, 'gifts', 'suất', `${label}: số suất quà`, `Gifts, ${en}`),
      {
        ...cell(key, 'amount', 'triệu đồng', `${label}: trị giá`, `Value, ${en}`),
        format: 'decimal1' as const,
      },
    ]),
    derived('gifts', 'suất', 'Tổng số suất quà', 'Gifts', keysOf('Gifts')),
    { ...derived('amount', 'triệu đồng', 'Tổng trị giá', 'Value', keysOf('Amount')), format: 'decimal1' },
  ],
  sentences: [
    {
      vi: 'Dịp Tết đã tặng {gifts} suất quà, trị giá {amount} triệu đồng; trong đó hộ nghèo {poorGifts} suất.',
      en: '{gifts} gifts worth {amount} million VND were given at Tết.',
    },
  ],
  sample: {
    ...{ unit: '25276@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
TỔNG HỢP QUÀ VÀ HỖ TRỢ DỊP TẾT NGUYÊN ĐÁN NĂM 2024

TT|Đối tượng|Số suất quà|Trị giá (triệu đồng)|Ghi chú
1|Hộ nghèo|86|43|
2|Hộ cận nghèo|41|16,4|
3|Gia đình chính sách, người có công|112|67,2|
4|Công nhân, người lao động khó khăn|30|15|
5|Đối tượng khác|12|3,6|
`),
    merges: ['A1:E1'],
    figures: { poorGifts: 86, meritAmount: 672, gifts: 281, amount: 1452 },
  },
};
