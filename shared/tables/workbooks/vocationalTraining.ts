// Dạy nghề, giải quyết việc làm: classes, people trained and jobs by commune. People come again: they are not added over
// periods.
import type { TableDefinitionInput } from '../../definition';
import { column, count, note } from '../parts/columns';
import { added } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const must = { required: true } as const;

export const vocationalTraining: TableDefinitionInput = {
  id: 'vocationalTraining',
  title: { vi: 'Dạy nghề và giải quyết việc làm', en: 'Vocational training and jobs' },
  short: 'Dạy nghề, việc làm',
  names: ['Kết quả dạy nghề, giải quyết việc làm', 'Đào tạo nghề cho lao động nông thôn'],
  basis: 'Kế hoạch đào tạo nghề, giải quyết việc làm năm của tỉnh',
  grain: { vi: 'một xã', en: 'one commune' },
  inForce: { from: '2024-01-01' },
  layout: 'units',
  ...byCommunes,
  subject: 'commune',
  ...reporting,
  key: ['commune'],
  columns: [
    column('commune', 'unit', 'Xã, thị trấn | Xã | Tên xã | Đơn vị', must),
    count('classes', 'lớp', 'Dạy nghề > Số lớp | Số lớp dạy nghề | Số lớp nghề đã mở', must),
    count(
      'trained',
      'người',
      'Dạy nghề > Số học viên | Số người được đào tạo nghề | Số lao động được đào tạo nghề',
      must,
    ),
    count(
      'employedAfter',
      'người',
      'Dạy nghề > Có việc làm sau học nghề | Số người có việc làm sau học nghề',
      must,
    ),
    count('jobs', 'người', 'Giải quyết việc làm > Tổng số | Số lao động được giải quyết việc làm', must),
    count(
      'abroad',
      'người',
      'Giải quyết việc làm > Đi làm việc ở nước ngoài | Lao động đi làm việc ở nước ngoài | Xuất khẩu lao động',
      must,
    ),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['commune'] },
    { kind: 'atMost', a: 'employedAfter', b: 'trained' },
    { kind: 'atMost', a: 'abroad', b: 'jobs' },
    { kind: 'outlier', figure: 'jobs', times: 5, severity: 'warning' },
  ],
  figures: [
    added('classes', 'lớp', 'Số lớp dạy nghề', 'Classes'),
    added('trained', 'người', 'Số người được đào tạo nghề', 'People trained', 'notAdditive'),
    added('employedAfter', 'người', 'Có việc làm sau học nghề', 'Employed after training', 'notAdditive'),
    added('jobs', 'người', 'Số lao động được giải quyết việc làm', 'Jobs found', 'notAdditive'),
    added('abroad', 'người', 'Đi làm việc ở nước ngoài', 'Working abroad', 'notAdditive'),
  ],
  sentences: [
    {
      vi: 'Mở {classes:padded2} lớp dạy nghề cho {trained} lao động; giải quyết việc làm cho {jobs} lao động.',
      en: '{classes} classes trained {trained} people; {jobs} found work.',
    },
  ],
  sample: {
    ...{ unit: '692@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
KẾT QUẢ DẠY NGHỀ, GIẢI QUYẾT VIỆC LÀM QUÝ I NĂM 2024

STT|Xã, thị trấn|Dạy nghề|||Giải quyết việc làm||Ghi chú
||Số lớp|Số học viên|Có việc làm sau học nghề|Tổng số|Đi làm việc ở nước ngoài|
1|Xã Lộc An|2|58|41|120|3|
2|Xã Lộc Hòa|1|30|22|64|0|
3|Xã Lộc Tấn|0|0|0|85|2|
|Tổng cộng|3|88|63|269|5|
`),
    merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:G3', 'H3:H4'],
    figures: { classes: 3, trained: 88, employedAfter: 63, jobs: 269, abroad: 5 },
  },
};
