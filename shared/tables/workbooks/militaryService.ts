// Giao quân: the call-up by commune, target and delivered, as the district's military command keeps it. Numbers only.
import type { TableDefinitionInput } from '../../definition';
import { column, count, note } from '../parts/columns';
import { added, share } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const unit = 'thanh niên';

export const militaryService: TableDefinitionInput = {
  id: 'militaryService',
  title: { vi: 'Kết quả giao quân', en: 'Military call-up' },
  short: 'Giao quân',
  names: ['Kết quả thực hiện chỉ tiêu giao quân', 'Tổng hợp công tác tuyển quân'],
  basis: 'Luật Nghĩa vụ quân sự 78/2015/QH13; chỉ tiêu giao quân năm của tỉnh',
  grain: { vi: 'một xã', en: 'one commune' },
  inForce: { from: '2024-01-01' },
  layout: 'units',
  ...byCommunes,
  reporter: ['huyen', 'quan', 'thiXa', 'thanhPho', 'agency'],
  official: ['agency', 'huyen', 'quan', 'thiXa', 'thanhPho'],
  subject: 'commune',
  ...reporting,
  key: ['commune'],
  columns: [
    column('commune', 'unit', 'Xã, thị trấn | Xã | Tên xã | Đơn vị', { required: true }),
    count('target', unit, 'Chỉ tiêu giao quân | Chỉ tiêu được giao', { required: true }),
    count('delivered', unit, 'Đã giao quân | Số thanh niên đã giao quân | Thực hiện giao quân', {
      required: true,
    }),
    column('percent', 'percent', 'Đạt (%) | Tỷ lệ đạt chỉ tiêu (%)', { scale: 1, min: 0, optional: true }),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['commune'] },
    { kind: 'atMost', a: 'delivered', b: 'target', severity: 'warning' },
    { kind: 'ratioMatches', percent: 'percent', of: 'delivered', over: 'target', decimals: 1 },
  ],
  figures: [
    added('target', unit, 'Chỉ tiêu giao quân', 'Call-up target', 'closing'),
    added('delivered', unit, 'Đã giao quân', 'Called up', 'closing'),
    share('deliveredShare', 'delivered', 'target', 'Tỷ lệ hoàn thành chỉ tiêu giao quân', 'Share of target'),
  ],
  sentences: [
    {
      vi: 'Giao quân {delivered}/{target} thanh niên, đạt {deliveredShare} chỉ tiêu.',
      en: '{delivered} of {target} were called up, {deliveredShare} of the target.',
    },
  ],
  sample: {
    ...{ unit: '692@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
KẾT QUẢ THỰC HIỆN CHỈ TIÊU GIAO QUÂN NĂM 2024

TT|Xã, thị trấn|Chỉ tiêu giao quân|Đã giao quân|Đạt (%)|Ghi chú
1|Thị trấn Lộc Ninh|12|12|100|
2|Xã Lộc An|9|9|100|
3|Xã Lộc Hòa|8|7|87,5|
|Tổng|29|28||
`),
    merges: ['A1:F1'],
    figures: { target: 29, delivered: 28, deliveredShare: { num: 28, den: 29 } },
  },
};
