// Xóa nhà tạm, nhà dột nát và nhà tiêu hợp vệ sinh: households by commune. Which household it is stays in the commune.
import type { TableDefinitionInput } from '../../definition';
import { column, count, note } from '../parts/columns';
import { added, share } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const must = { required: true } as const;

export const housingAndSanitation: TableDefinitionInput = {
  id: 'housingAndSanitation',
  title: { vi: 'Xóa nhà tạm, nhà dột nát và nhà tiêu hợp vệ sinh', en: 'Housing and sanitation' },
  short: 'Nhà tạm, nhà tiêu',
  names: ['Kết quả xóa nhà tạm, nhà dột nát', 'Tổng hợp nhà tiêu hợp vệ sinh'],
  basis: 'Phong trào “Cả nước chung tay xóa nhà tạm, nhà dột nát”; kế hoạch vệ sinh nông thôn của tỉnh',
  grain: { vi: 'một xã', en: 'one commune' },
  inForce: { from: '2024-01-01' },
  layout: 'units',
  ...byCommunes,
  subject: 'commune',
  ...reporting,
  letterhead: 'front',
  key: ['commune'],
  columns: [
    column('commune', 'unit', 'Xã, thị trấn | Xã | Tên xã | Đơn vị', must),
    count(
      'temporary',
      'nhà',
      'Nhà tạm, nhà dột nát > Cần xóa | Số nhà tạm cần xóa | Tổng số nhà tạm, nhà dột nát',
      must,
    ),
    count('started', 'nhà', 'Nhà tạm, nhà dột nát > Đã khởi công | Số nhà đã khởi công', must),
    count(
      'finished',
      'nhà',
      'Nhà tạm, nhà dột nát > Đã hoàn thành | Số nhà đã hoàn thành | Số nhà đã bàn giao',
      must,
    ),
    count('households', 'hộ', 'Nhà tiêu hợp vệ sinh > Tổng số hộ | Tổng số hộ dân', must),
    count('sanitary', 'hộ', 'Nhà tiêu hợp vệ sinh > Số hộ có | Số hộ có nhà tiêu hợp vệ sinh', must),
    column(
      'sanitaryPercent',
      'percent',
      'Nhà tiêu hợp vệ sinh > Tỷ lệ (%) | Tỷ lệ hộ có nhà tiêu hợp vệ sinh (%)',
      {
        ...{ scale: 1, min: 0, max: 100, optional: true },
      },
    ),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['commune'] },
    { kind: 'atMost', a: 'started', b: 'temporary' },
    { kind: 'atMost', a: 'finished', b: 'started' },
    { kind: 'atMost', a: 'sanitary', b: 'households' },
    { kind: 'ratioMatches', percent: 'sanitaryPercent', of: 'sanitary', over: 'households', decimals: 1 },
    { kind: 'neverFalls', figure: 'finished', severity: 'warning' },
  ],
  figures: [
    added('temporary', 'nhà', 'Số nhà tạm, nhà dột nát cần xóa', 'Temporary houses', 'closing'),
    added('started', 'nhà', 'Đã khởi công', 'Work begun', 'closing'),
    added('finished', 'nhà', 'Đã hoàn thành', 'Finished', 'closing'),
    share('finishedShare', 'finished', 'temporary', 'Tỷ lệ nhà tạm đã xóa', 'Share finished'),
    added('households', 'hộ', 'Tổng số hộ', 'Households', 'closing'),
    added('sanitary', 'hộ', 'Số hộ có nhà tiêu hợp vệ sinh', 'Households with sanitary latrines', 'closing'),
    share(
      'sanitaryShare',
      'sanitary',
      'households',
      'Tỷ lệ hộ có nhà tiêu hợp vệ sinh',
      'Share with sanitary latrines',
    ),
  ],
  sentences: [
    {
      vi: 'Đã xóa {finished}/{temporary} nhà tạm, nhà dột nát; {sanitaryShare} số hộ có nhà tiêu hợp vệ sinh.',
      en: '{finished} of {temporary} temporary houses were replaced; {sanitaryShare} of households have sanitary latrines.',
    },
  ],
  sample: {
    ...{ unit: '692@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
KẾT QUẢ XÓA NHÀ TẠM, NHÀ DỘT NÁT VÀ NHÀ TIÊU HỢP VỆ SINH QUÝ I NĂM 2024

STT|Xã, thị trấn|Nhà tạm, nhà dột nát|||Nhà tiêu hợp vệ sinh|||Ghi chú
||Cần xóa|Đã khởi công|Đã hoàn thành|Tổng số hộ|Số hộ có|Tỷ lệ (%)|
1|Xã Lộc An|14|9|6|2150|2064|96|
2|Xã Lộc Hòa|8|8|8|1320|1201|91|
3|Xã Lộc Thiện|11|4|0|1875|1700|90,7|
|Cộng|33|21|14|5345|4965||
`),
    merges: ['A1:I1', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:H3', 'I3:I4'],
    figures: {
      ...{ temporary: 33, started: 21, finished: 14, households: 5345, sanitary: 4965 },
      ...{ finishedShare: { num: 14, den: 33 }, sanitaryShare: { num: 4965, den: 5345 } },
    },
  },
};
