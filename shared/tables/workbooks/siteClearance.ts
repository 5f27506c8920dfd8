// Bồi thường, giải phóng mặt bằng (GPMB): a row per project and commune, as the district or the province's land fund
// keeps it. Households are counted, never named.
import type { TableDefinitionInput } from '../../definition';
import { column, count, note } from '../parts/columns';
import { added, counted, share } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const area = { scale: 2, unit: 'ha', min: 0, required: true } as const;
const hectares = { format: 'decimal2', unit: 'ha' } as const;

export const siteClearance: TableDefinitionInput = {
  id: 'siteClearance',
  title: { vi: 'Tiến độ giải phóng mặt bằng các dự án', en: 'Site clearance' },
  short: 'Giải phóng mặt bằng',
  names: ['Tiến độ bồi thường, giải phóng mặt bằng', 'Tổng hợp công tác GPMB'],
  basis: 'Luật Đất đai 31/2024/QH15; kế hoạch giải phóng mặt bằng của tỉnh',
  grain: { vi: 'một dự án ở một xã', en: 'one project in one commune' },
  inForce: { from: '2024-01-01' },
  layout: 'list',
  ...byCommunes,
  reporter: ['huyen', 'quan', 'thiXa', 'thanhPho', 'agency'],
  official: ['agency', 'huyen', 'quan', 'thiXa', 'thanhPho'],
  subject: 'commune',
  ...reporting,
  key: ['project', 'commune'],
  columns: [
    column('project', 'text', 'Tên dự án | Dự án | Tên dự án, công trình', { required: true }),
    column('commune', 'unit', 'Xã, thị trấn | Địa bàn | Địa bàn xã', { required: true }),
    count('households', 'hộ', 'Số hộ bị ảnh hưởng | Hộ dân > Bị ảnh hưởng | Tổng số hộ bị ảnh hưởng', {
      required: true,
    }),
    count(
      'agreed',
      'hộ',
      'Số hộ đã nhận bồi thường | Hộ dân > Đã nhận tiền bồi thường | Số hộ đã nhận tiền',
      { required: true },
    ),
    column('area', 'decimal', 'Diện tích phải thu hồi (ha) | Diện tích (ha) > Phải thu hồi', area),
    column('handedOver', 'decimal', 'Diện tích đã bàn giao (ha) | Diện tích (ha) > Đã bàn giao', area),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['project', 'commune'] },
    { kind: 'atMost', a: 'agreed', b: 'households' },
    { kind: 'atMost', a: 'handedOver', b: 'area' },
  ],
  figures: [
    { ...counted('projects', 'dự án', 'Số dự án (theo xã)', 'Projects, by commune'), overTime: 'closing' },
    added('households', 'hộ', 'Số hộ bị ảnh hưởng', 'Households affected', 'closing'),
    added('agreed', 'hộ', 'Số hộ đã nhận bồi thường', 'Households compensated', 'closing'),
    { ...added('area', 'ha', 'Diện tích phải thu hồi', 'Area to be cleared', 'closing'), ...hectares },
    { ...added('handedOver', 'ha', 'Diện tích đã bàn giao', 'Area handed over', 'closing'), ...hectares },
    share(
      'agreedShare',
      'agreed',
      'households',
      'Tỷ lệ hộ đã nhận bồi thường',
      'Share of households compensated',
    ),
    share(
      'handedOverShare',
      'handedOver',
      'area',
      'Tỷ lệ diện tích đã bàn giao',
      'Share of area handed over',
    ),
  ],
  sentences: [
    {
      vi: 'Đã bàn giao {handedOver}/{area} ha mặt bằng ({handedOverShare}); {agreed}/{households} hộ đã nhận bồi thường.',
      en: '{handedOver} of {area} ha were handed over; {agreed} of {households} households were compensated.',
    },
  ],
  sample: {
    ...{ unit: '692@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
TIẾN ĐỘ BỒI THƯỜNG, GIẢI PHÓNG MẶT BẰNG CÁC DỰ ÁN
(Đến ngày 14/3/2024)
STT|Tên dự án|Xã, thị trấn|Hộ dân||Diện tích (ha)||Ghi chú
|||Bị ảnh hưởng|Đã nhận tiền bồi thường|Phải thu hồi|Đã bàn giao|
1|Nâng cấp đường ĐT.759B|Xã Lộc Tấn|46|40|12,5|10,25|
2|Nâng cấp đường ĐT.759B|Xã Lộc Hiệp|31|31|8,4|8,4|
3|Khu tái định cư trung tâm|Thị trấn Lộc Ninh|18|9|3,1|1,05|
|Tổng cộng||95|80|24|19,7|
`),
    merges: ['A1:H1', 'A2:H2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4'],
    figures: {
      ...{ projects: 3, households: 95, agreed: 80, area: 2400, handedOver: 1970 },
      ...{ agreedShare: { num: 80, den: 95 }, handedOverShare: { num: 1970, den: 2400 } },
    },
  },
};
