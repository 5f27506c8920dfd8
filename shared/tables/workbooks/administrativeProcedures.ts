// Thủ tục hành chính: dossiers received and resolved by each unit (NĐ 61/2018/NĐ-CP, NĐ 107/2021/NĐ-CP). What a period
// leaves open opens the next one. The CCHC index is a mark of the unit, not to be added.
import type { TableDefinitionInput } from '../../definition';
import { column, count, note } from '../parts/columns';
import { added, share } from '../parts/figures';
import { byCommunes, reporting } from '../parts/reporting';
import { sheet } from '../parts/sheet';

const unit = 'hồ sơ';
const basis = 'NĐ 61/2018/NĐ-CP, NĐ 107/2021/NĐ-CP (cơ chế một cửa, một cửa liên thông)';

export const administrativeProcedures: TableDefinitionInput = {
  id: 'administrativeProcedures',
  title: { vi: 'Kết quả giải quyết thủ tục hành chính', en: 'Administrative procedures' },
  short: 'Thủ tục hành chính',
  names: ['Tình hình, kết quả giải quyết thủ tục hành chính', 'Tổng hợp kết quả giải quyết hồ sơ TTHC'],
  basis,
  grain: { vi: 'một đơn vị', en: 'one unit' },
  inForce: { from: '2024-01-01' },
  layout: 'units',
  ...byCommunes,
  subject: 'unit',
  ...reporting,
  key: ['unit'],
  columns: [
    column('unit', 'unit', 'Đơn vị | Tên đơn vị | Cơ quan, đơn vị', { required: true }),
    count('received', unit, 'Số hồ sơ tiếp nhận > Tổng số | Tổng số hồ sơ tiếp nhận', { required: true }),
    count('carriedIn', unit, 'Số hồ sơ tiếp nhận > Kỳ trước chuyển sang | Hồ sơ kỳ trước chuyển sang', {
      required: true,
    }),
    count('newReceived', unit, 'Số hồ sơ tiếp nhận > Tiếp nhận mới | Hồ sơ tiếp nhận mới', {
      required: true,
    }),
    count('resolved', unit, 'Số hồ sơ đã giải quyết > Tổng số | Tổng số hồ sơ đã giải quyết', {
      required: true,
    }),
    count(
      'onTime',
      unit,
      'Số hồ sơ đã giải quyết > Trước và đúng hạn | Số hồ sơ đã giải quyết > Đúng hạn | Hồ sơ giải quyết đúng hạn',
      { required: true },
    ),
    count('late', unit, 'Số hồ sơ đã giải quyết > Quá hạn | Hồ sơ giải quyết quá hạn', { required: true }),
    count('pending', unit, 'Số hồ sơ đang giải quyết > Tổng số | Tổng số hồ sơ đang giải quyết', {
      required: true,
    }),
    count('overdue', unit, 'Số hồ sơ đang giải quyết > Quá hạn | Hồ sơ đang giải quyết quá hạn', {
      required: true,
    }),
    count('online', unit, 'Hồ sơ nộp trực tuyến | Số hồ sơ trực tuyến | Tiếp nhận trực tuyến', {
      optional: true,
    }),
    column('index', 'decimal', 'Chỉ số CCHC | Điểm chỉ số CCHC | Chỉ số cải cách hành chính', {
      ...{ scale: 2, unit: 'điểm', min: 0, max: 100, optional: true },
    }),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['unit'] },
    { kind: 'sum', total: 'received', parts: ['carriedIn', 'newReceived'], basis },
    { kind: 'sum', total: 'received', parts: ['resolved', 'pending'], basis },
    { kind: 'sum', total: 'resolved', parts: ['onTime', 'late'], basis },
    { kind: 'atMost', a: 'overdue', b: 'pending' },
    { kind: 'atMost', a: 'online', b: 'newReceived' },
    { kind: 'carriedOver', opening: 'carriedIn', closing: 'pending' },
  ],
  figures: [
    added('newReceived', unit, 'Hồ sơ tiếp nhận mới', 'Dossiers received'),
    added('carriedIn', unit, 'Hồ sơ kỳ trước chuyển sang', 'Carried over', 'opening'),
    added('resolved', unit, 'Hồ sơ đã giải quyết', 'Dossiers resolved'),
    added('onTime', unit, 'Giải quyết trước và đúng hạn', 'Resolved in time'),
    added('late', unit, 'Giải quyết quá hạn', 'Resolved late'),
    added('pending', unit, 'Hồ sơ đang giải quyết', 'Pending', 'closing'),
    added('overdue', unit, 'Đang giải quyết quá hạn', 'Pending and overdue', 'closing'),
    share('onTimeShare', 'onTime', 'resolved', 'Tỷ lệ giải quyết đúng hạn', 'Share in time'),
    {
      ...{ key: 'index', title: { vi: 'Chỉ số CCHC', en: 'Administrative reform index' }, unit: 'điểm' },
      ...{ format: 'decimal2', value: { column: 'index' }, overTime: 'closing', overUnits: 'none' },
    },
  ],
  sentences: [
    {
      vi: 'Tiếp nhận mới {newReceived} hồ sơ thủ tục hành chính; đã giải quyết {resolved} hồ sơ, đúng hạn {onTimeShare}.',
      en: '{newReceived} dossiers were received and {resolved} resolved, {onTimeShare} in time.',
    },
  ],
  charts: [
    {
      title: 'Kết quả giải quyết hồ sơ',
      kind: 'column',
      over: 'figures',
      figures: ['onTime', 'late', 'overdue'],
    },
  ],
  sample: {
    ...{ unit: '692@2024-01-01', period: '2024-Q1' },
    cells: sheet(`
KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH QUÝ I NĂM 2024

STT|Đơn vị|Số hồ sơ tiếp nhận|||Số hồ sơ đã giải quyết|||Số hồ sơ đang giải quyết||Hồ sơ nộp trực tuyến|Chỉ số CCHC|Ghi chú
||Tổng số|Kỳ trước chuyển sang|Tiếp nhận mới|Tổng số|Trước và đúng hạn|Quá hạn|Tổng số|Quá hạn|||
1|Xã Lộc An|420|20|400|405|400|5|15|1|310|82,45|
2|Xã Lộc Hòa|268|8|260|262|262|0|6|0|155|79,1|
3|Thị trấn Lộc Ninh|912|32|880|890|871|19|22|3|702|85|
|Tổng cộng|1600|60|1540|1557|1533|24|43|4|1167||
`),
    merges: ['A1:M1', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:H3', 'I3:J3', 'K3:K4', 'L3:L4', 'M3:M4'],
    figures: {
      ...{
        newReceived: 1540,
        carriedIn: 60,
        resolved: 1557,
        onTime: 1533,
        late: 24,
        pending: 43,
        overdue: 4,
      },
      onTimeShare: { num: 1533, den: 1557 },
    },
  },
};
