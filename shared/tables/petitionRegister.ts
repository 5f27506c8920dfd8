// The register in which a unit writes down every petition it receives. Names, addresses and contents of petitions are
// personal, and in the case of denunciations a state secret (Luật Tố cáo 2018; QĐ 774/QĐ-TTg): rows never leave the
// workbook. They are counted where they lie and only the counts by kind, handling and outcome are sent.
import type { TableDefinitionInput, Where } from '../definition';
import { choice, column, note } from './parts/columns';
import { byCommunes, reporting } from './parts/reporting';
import { sheet } from './parts/sheet';

type Figure = TableDefinitionInput['figures'][number];

const stays = { leaves: false } as const;
const personal = { personal: true, leaves: false, optional: true } as const;

const kinds = [
  choice('complaint', 'Khiếu nại | KN | Đơn khiếu nại'),
  choice('denunciation', 'Tố cáo | TC | Đơn tố cáo'),
  choice(
    'reflection',
    'Kiến nghị, phản ánh | KNPA | KN-PA | KN, PA | Kiến nghị | Phản ánh | Kiến nghị - phản ánh | Đơn kiến nghị, phản ánh',
  ),
];
const handlings = [
  choice('accepted', 'Thụ lý giải quyết | Thụ lý | Thuộc thẩm quyền | Đơn thuộc thẩm quyền'),
  choice('guided', 'Hướng dẫn | Hướng dẫn công dân'),
  choice('forwarded', 'Chuyển đơn | Chuyển | Chuyển cơ quan có thẩm quyền'),
  choice('urged', 'Đôn đốc giải quyết | Đôn đốc'),
  choice('filed', 'Lưu đơn | Lưu | Không đủ điều kiện xử lý | Xếp lưu'),
];
const outcomes = [
  choice('resolved', 'Đã giải quyết | Đã giải quyết xong | Giải quyết xong'),
  choice('resolving', 'Đang giải quyết'),
  choice('unresolved', 'Chưa giải quyết'),
];

function counted(key: string, vi: string, en: string, where?: Where, rest: Partial<Figure> = {}): Figure {
  return {
    key,
    title: { vi, en },
    unit: 'đơn',
    format: 'integer',
    value: { count: where ? { where } : {} },
    overTime: 'flow',
    overUnits: 'sum',
    ...rest,
  };
}

const basis = 'TT 05/2021/TT-TTCP ngày 01/10/2021 (quy trình xử lý đơn); sổ theo dõi đơn thư của đơn vị';

const register: TableDefinitionInput = {
  id: 'petitionRegister',
  title: { vi: 'Sổ theo dõi đơn thư', en: 'Petition register' },
  short: 'Sổ đơn thư',
  names: [
    'Danh sách chi tiết đơn thư',
    'Sổ tiếp nhận đơn',
    'Sổ theo dõi tiếp nhận, xử lý đơn',
    'Danh sách đơn thư',
  ],
  basis,
  grain: { vi: 'một đơn', en: 'one petition' },
  inForce: { from: '2021-11-15' },
  layout: 'register',
  ...byCommunes,
  subject: 'self',
  ...reporting,
  key: ['number'],
  columns: [
    column('number', 'text', 'Số đơn | Số thứ tự đơn | Mã đơn | Số vào sổ | Số đến', {
      ...stays,
      optional: true,
    }),
    column(
      'receivedOn',
      'date',
      'Ngày tiếp nhận | Ngày nhận | Ngày nhận đơn | Ngày đến | Ngày tiếp nhận đơn',
      {
        ...stays,
        required: true,
      },
    ),
    column(
      'petitioner',
      'text',
      'Chủ đơn | Họ tên | Họ và tên | Họ tên người gửi đơn | Người đứng đơn | Người gửi',
      personal,
    ),
    column('address', 'text', 'Địa chỉ | Địa chỉ người gửi đơn | Nơi ở | Địa chỉ thường trú', personal),
    column(
      'content',
      'text',
      'Nội dung đơn | Nội dung | Nội dung vụ việc | Trích yếu | Tóm tắt nội dung',
      personal,
    ),
    column('kind', 'choice', 'Loại đơn | Phân loại | Phân loại đơn', {
      ...stays,
      required: true,
      choices: kinds,
    }),
    column('handling', 'choice', 'Kết quả xử lý | Hướng xử lý | Hình thức xử lý', {
      ...stays,
      choices: handlings,
    }),
    column('outcome', 'choice', 'Kết quả giải quyết | Tình trạng giải quyết', {
      ...stays,
      optional: true,
      choices: outcomes,
    }),
    note(),
  ],
  rules: [
    { kind: 'unique', columns: ['number'], where: { column: 'number', op: 'present' } },
    { kind: 'inPeriod', column: 'receivedOn' },
    {
      kind: 'onlyWhen',
      column: 'outcome',
      where: { column: 'handling', op: 'eq', value: 'accepted' },
      severity: 'warning',
    },
    // A petition sent twice stands in the register twice and is reported once.
    {
      kind: 'agreesWith',
      figure: 'received',
      table: 'petitions',
      otherFigure: 'received',
      severity: 'warning',
    },
  ],
  figures: [
    counted('received', 'Đơn tiếp nhận trong kỳ', 'Petitions received'),
    counted('complaints', 'Đơn khiếu nại', 'Complaints', { column: 'kind', op: 'eq', value: 'complaint' }),
    // A single denunciation in a small commune identifies a person (QĐ 774/QĐ-TTg).
    counted(
      'denunciations',
      'Đơn tố cáo',
      'Denunciations',
      { column: 'kind', op: 'eq', value: 'denunciation' },
      { sensitive: true },
    ),
    counted('reflections', 'Đơn kiến nghị, phản ánh', 'Proposals and reflections', {
      column: 'kind',
      op: 'eq',
      value: 'reflection',
    }),
    counted('accepted', 'Đơn thụ lý giải quyết', 'Accepted', {
      column: 'handling',
      op: 'eq',
      value: 'accepted',
    }),
    counted('guided', 'Đơn hướng dẫn', 'Guided elsewhere', { column: 'handling', op: 'eq', value: 'guided' }),
    counted('forwarded', 'Đơn chuyển', 'Forwarded', { column: 'handling', op: 'eq', value: 'forwarded' }),
    counted('urged', 'Đơn đôn đốc giải quyết', 'Urged', { column: 'handling', op: 'eq', value: 'urged' }),
    counted('filed', 'Đơn lưu', 'Filed', { column: 'handling', op: 'eq', value: 'filed' }),
    counted('resolved', 'Đơn đã giải quyết', 'Resolved', { column: 'outcome', op: 'eq', value: 'resolved' }),
    counted(
      'resolving',
      'Đơn đang giải quyết',
      'Being resolved',
      { column: 'outcome', op: 'eq', value: 'resolving' },
      { overTime: 'closing' },
    ),
    counted(
      'unresolved',
      'Đơn chưa giải quyết',
      'Not yet resolved',
      { column: 'outcome', op: 'eq', value: 'unresolved' },
      { overTime: 'closing' },
    ),
  ],
  sentences: [
    {
      vi: 'Sổ theo dõi ghi nhận {received:padded2} đơn trong kỳ, đã giải quyết {resolved:padded2} đơn.',
      en: 'The registers hold {received} petitions of the period; {resolved} are resolved.',
    },
  ],
  sample: {
    unit: '25276@2024-01-01',
    period: '2024-Q1',
    cells: sheet(`
UBND XÃ LỘC AN
SỔ THEO DÕI TIẾP NHẬN, XỬ LÝ ĐƠN QUÝ I NĂM 2024

STT|Số đơn|Ngày tiếp nhận|Chủ đơn|Địa chỉ|Nội dung đơn|Loại đơn|Kết quả xử lý|Kết quả giải quyết
1|01/2024|20/12/2023|Công dân thứ nhất|Ấp 1|Đề nghị sửa đường liên ấp|Kiến nghị, phản ánh|Thụ lý giải quyết|Đã giải quyết
2|02/2024|15/01/2024|Công dân thứ hai|Ấp 3|Ranh giới đất|Khiếu nại|Thụ lý giải quyết|Đang giải quyết
3|03/2024|14/03/2024|Công dân thứ ba|Ấp 2|Về việc thi công đường|KNPA|Chuyển đơn|
`),
    merges: ['A2:I2'],
    figures: {
      received: 3,
      complaints: 1,
      denunciations: 0,
      reflections: 2,
      accepted: 2,
      forwarded: 1,
      resolved: 1,
      resolving: 1,
    },
  },
};

export const petitionRegister: readonly TableDefinitionInput[] = [register];
