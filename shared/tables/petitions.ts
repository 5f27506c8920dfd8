// Petitions received and handled, form 01/XLD of the Government Inspectorate. The form changes with its circular, so
// there are three editions; which one holds is decided by the cut-off date. Columns are bound by header path: the "MS"
// row of the circulated templates is wrong in places (DOMAIN §2). Cells hold đơn but for vụ việc and văn bản.
import type { RuleInput, TableDefinitionInput } from '../definition';
import { column, count } from './parts/columns';
import { byCommunes, reporting } from './parts/reporting';
import { sheet } from './parts/sheet';

type Figure = TableDefinitionInput['figures'][number];

const unitColumn = column('unit', 'unit', 'Đơn vị | Tên đơn vị | Đơn vị báo cáo | Cơ quan, đơn vị', {
  required: true,
});

/** Columns 9 to 22 or 6 to 18: the same in every edition. */
const classified = [
  count('eligible', 'đơn', 'Đủ điều kiện xử lý > Số đơn | Đủ điều kiện xử lý > Số đơn đủ điều kiện', {
    required: true,
  }),
  count('eligibleCases', 'vụ việc', 'Đủ điều kiện xử lý > Số vụ việc'),
  count('complaints', 'đơn', 'Phân loại đơn theo nội dung > Khiếu nại | Phân loại theo nội dung > Khiếu nại'),
  count('denunciations', 'đơn', 'Phân loại đơn theo nội dung > Tố cáo | Phân loại theo nội dung > Tố cáo'),
  count(
    'reflections',
    'đơn',
    'Phân loại đơn theo nội dung > Kiến nghị, phản ánh | Phân loại theo nội dung > Kiến nghị, phản ánh',
  ),
];
const resolved = [
  count('resolvedFirst', 'đơn', 'Phân loại đơn theo tình trạng giải quyết > Đã giải quyết > Lần đầu'),
  count('resolvedAgain', 'đơn', 'Phân loại đơn theo tình trạng giải quyết > Đã giải quyết > Nhiều lần'),
];
const within = 'Kết quả xử lý đơn > Đơn thuộc thẩm quyền';
const beyond = 'Kết quả xử lý đơn > Đơn không thuộc thẩm quyền';
const handled = [
  count('competent', 'đơn', `${within} > Tổng số`),
  count('competentComplaints', 'đơn', `${within} > Khiếu nại`),
  count('competentDenunciations', 'đơn', `${within} > Tố cáo`),
  count('competentReflections', 'đơn', `${within} > Kiến nghị, phản ánh`),
  count('notCompetent', 'đơn', `${beyond} > Tổng số`),
  count('guided', 'đơn', `${beyond} > Hướng dẫn`),
  count('forwarded', 'đơn', `${beyond} > Chuyển đơn`),
  count('urged', 'đơn', `${beyond} > Đôn đốc giải quyết`),
  count('replies', 'văn bản', 'Số văn bản phúc đáp nhận được do chuyển đơn'),
];

/** The identities of the "MS" row, and what usually holds as warnings. */
function identities(basis: string, opening: string[], received: string[], unresolved: string[]): RuleInput[] {
  return [
    { kind: 'unique', columns: ['unit'] },
    { kind: 'sum', total: 'total', parts: [...opening, ...received], basis },
    { kind: 'sum', total: 'eligible', parts: ['complaints', 'denunciations', 'reflections'], basis },
    { kind: 'sum', total: 'eligible', parts: ['resolvedFirst', 'resolvedAgain', ...unresolved], basis },
    { kind: 'sum', total: 'eligible', parts: ['competent', 'notCompetent'], basis },
    {
      kind: 'sum',
      total: 'competent',
      parts: ['competentComplaints', 'competentDenunciations', 'competentReflections'],
      basis,
    },
    { kind: 'sum', total: 'notCompetent', parts: ['guided', 'forwarded', 'urged'], basis },
    { kind: 'atMost', a: 'processed', b: 'total', basis },
    { kind: 'atMost', a: 'eligible', b: 'processed', severity: 'warning' },
    { kind: 'atMost', a: 'eligibleCases', b: 'eligible', severity: 'warning' },
    { kind: 'atMost', a: 'competentComplaints', b: 'complaints', severity: 'warning' },
    { kind: 'atMost', a: 'competentDenunciations', b: 'denunciations', severity: 'warning' },
    { kind: 'atMost', a: 'competentReflections', b: 'reflections', severity: 'warning' },
    // A petition sent twice stands in the register twice and is reported once.
    {
      kind: 'agreesWith',
      figure: 'received',
      table: 'petitionRegister',
      otherFigure: 'received',
      severity: 'warning',
    },
    // Half a year counts from 15 December like its first quarter (TT 01/2024/TT-TTCP).
    { kind: 'partsMakeWhole', figure: 'received', severity: 'warning' },
    { kind: 'partsMakeWhole', figure: 'processed', severity: 'warning' },
    { kind: 'outlier', figure: 'received', times: 5, severity: 'warning' },
    { kind: 'sameAsLastPeriod', severity: 'warning' },
  ];
}

function flow(key: string, vi: string, en: string, rest: Partial<Figure> = {}): Figure {
  return {
    key,
    title: { vi, en },
    unit: 'đơn',
    format: 'integer',
    value: { sum: { column: key } },
    overTime: 'flow',
    overUnits: 'sum',
    ...rest,
  };
}

/** Recomputed from other figures: over quarters an opening is the first one's and column 1 is never Q1 + Q2. */
function derived(key: string, vi: string, en: string, add: string[], subtract: string[] = []): Figure {
  return flow(key, vi, en, { value: { derived: { add, subtract } }, overTime: 'derived' });
}

const byKind: Figure[] = [
  flow('processed', 'Số đơn đã xử lý', 'Petitions processed'),
  flow('eligible', 'Đơn đủ điều kiện xử lý', 'Eligible petitions'),
  flow('cases', 'Vụ việc đủ điều kiện xử lý', 'Eligible cases', {
    unit: 'vụ việc',
    value: { sum: { column: 'eligibleCases' } },
  }),
  flow('complaints', 'Đơn khiếu nại', 'Complaints'),
  // A single denunciation in a small commune identifies a person (QĐ 774/QĐ-TTg).
  flow('denunciations', 'Đơn tố cáo', 'Denunciations', { sensitive: true }),
  flow('reflections', 'Đơn kiến nghị, phản ánh', 'Proposals and reflections'),
  flow('resolvedFirst', 'Đơn đã giải quyết lần đầu', 'Resolved for the first time'),
  flow('resolvedAgain', 'Đơn đã giải quyết nhiều lần', 'Resolved more than once'),
  derived('resolved', 'Đơn đã giải quyết', 'Resolved petitions', ['resolvedFirst', 'resolvedAgain']),
  flow('unresolved', 'Đơn chưa giải quyết xong', 'Not yet resolved', { overTime: 'closing' }),
  flow('competent', 'Đơn thuộc thẩm quyền', 'Within competence'),
  flow('notCompetent', 'Đơn không thuộc thẩm quyền', 'Beyond competence'),
  flow('replies', 'Văn bản phúc đáp nhận được do chuyển đơn', 'Replies to forwarded petitions', {
    unit: 'văn bản',
  }),
  {
    key: 'processedShare',
    title: { vi: 'Tỷ lệ đơn đã xử lý', en: 'Share processed' },
    unit: '%',
    format: 'percent1',
    value: { ratio: { of: 'processed', over: 'total' } },
    overTime: 'ratio',
    overUnits: 'recompute',
  },
];

const common = {
  id: 'petitions',
  title: { vi: 'Tổng hợp kết quả xử lý đơn', en: 'Petitions received and handled' },
  short: 'Xử lý đơn',
  names: [
    '01/XLD',
    'Biểu số 01/XLD',
    'Tổng hợp kết quả tiếp nhận, xử lý đơn',
    'Kết quả tiếp nhận, phân loại, xử lý đơn',
  ],
  grain: { vi: 'một đơn vị', en: 'one unit' },
  layout: 'units',
  ...byCommunes,
  subject: 'unit',
  ...reporting,
  key: ['unit'],
  sentences: [
    {
      vi: 'Tiếp nhận trong kỳ: {received:padded2} đơn thư; đã xử lý {processed:padded2}/{total:padded2} đơn ({processedShare}).',
      en: 'Received in the period: {received} petitions; {processed} of {total} processed ({processedShare}).',
    },
  ],
  charts: [
    {
      title: 'Đơn tiếp nhận và đã giải quyết',
      kind: 'column',
      over: 'periods',
      figures: ['received', 'processed', 'resolved'],
    },
  ],
} satisfies Partial<TableDefinitionInput>;

const basis2021 = 'TT 02/2021/TT-TTCP ngày 22/3/2021, Biểu số 01/XLD';
const before = ['openingMany', 'openingOne', 'openingOther'];
const received = ['receivedMany', 'receivedOne', 'receivedOther'];
const form2021: TableDefinitionInput = {
  ...common,
  basis: basis2021,
  inForce: { from: '2021-05-10', to: '2024-03-09' },
  columns: [
    unitColumn,
    count('total', 'đơn', 'Tổng số đơn', { required: true }),
    count('openingMany', 'đơn', 'Kỳ trước chuyển sang > Đơn có nhiều người đứng tên'),
    count(
      'openingOne',
      'đơn',
      'Kỳ trước chuyển sang > Đơn một người đứng tên | Kỳ trước chuyển sang > Đơn có một người đứng tên',
    ),
    count('openingOther', 'đơn', 'Kỳ trước chuyển sang > Đơn khác'),
    count('receivedMany', 'đơn', 'Tiếp nhận trong kỳ > Đơn có nhiều người đứng tên'),
    count(
      'receivedOne',
      'đơn',
      'Tiếp nhận trong kỳ > Đơn một người đứng tên | Tiếp nhận trong kỳ > Đơn có một người đứng tên',
    ),
    count('receivedOther', 'đơn', 'Tiếp nhận trong kỳ > Đơn khác'),
    count('processed', 'đơn', 'Số đơn đã xử lý', { required: true }),
    ...classified,
    ...resolved,
    count('resolving', 'đơn', 'Phân loại đơn theo tình trạng giải quyết > Đang giải quyết'),
    count('unresolved', 'đơn', 'Phân loại đơn theo tình trạng giải quyết > Chưa giải quyết'),
    ...handled,
  ],
  rules: identities(basis2021, before, received, ['resolving', 'unresolved']),
  figures: [
    derived('total', 'Tổng số đơn', 'All petitions', [...before, ...received]),
    derived('opening', 'Kỳ trước chuyển sang', 'Carried in', before),
    derived('received', 'Tiếp nhận trong kỳ', 'Received in the period', received),
    derived('closing', 'Chuyển kỳ sau xử lý', 'Carried out', [...before, ...received], ['processed']),
    flow('openingMany', 'Kỳ trước chuyển sang: nhiều người đứng tên', 'Carried in: many signers', {
      overTime: 'opening',
    }),
    flow('openingOne', 'Kỳ trước chuyển sang: một người đứng tên', 'Carried in: one signer', {
      overTime: 'opening',
    }),
    flow('openingOther', 'Kỳ trước chuyển sang: đơn khác', 'Carried in: others', { overTime: 'opening' }),
    flow('receivedMany', 'Tiếp nhận trong kỳ: nhiều người đứng tên', 'Received: many signers'),
    flow('receivedOne', 'Tiếp nhận trong kỳ: một người đứng tên', 'Received: one signer'),
    flow('receivedOther', 'Tiếp nhận trong kỳ: đơn khác', 'Received: others'),
    ...byKind,
    flow('resolving', 'Đơn đang giải quyết', 'Being resolved', { overTime: 'closing' }),
  ],
  sample: {
    unit: '692@2024-01-01',
    period: '2023-Q4',
    cells: sheet(`
TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN
Số liệu tính từ ngày 15/9/2023 đến ngày 14/12/2023
Đơn vị|Tổng số đơn|Kỳ trước chuyển sang|||Tiếp nhận trong kỳ|||Số đơn đã xử lý|Đủ điều kiện xử lý||Phân loại đơn theo nội dung|||Phân loại đơn theo tình trạng giải quyết||||Kết quả xử lý đơn||||||||Số văn bản phúc đáp nhận được do chuyển đơn
||Đơn có nhiều người đứng tên|Đơn một người đứng tên|Đơn khác|Đơn có nhiều người đứng tên|Đơn một người đứng tên|Đơn khác||Số đơn|Số vụ việc|Khiếu nại|Tố cáo|Kiến nghị, phản ánh|Đã giải quyết||Đang giải quyết|Chưa giải quyết|Đơn thuộc thẩm quyền||||Đơn không thuộc thẩm quyền||||
||||||||||||||Lần đầu|Nhiều lần|||Tổng số|Khiếu nại|Tố cáo|Kiến nghị, phản ánh|Tổng số|Hướng dẫn|Chuyển đơn|Đôn đốc giải quyết|
MS|1=2+3+...+7|2|3|4|5|6|7|8|9=11+12+13 =14+15+16+17 =18+22|10|11|12|13|14|15|16|17|18 = 19+20+21|19|20|21|22 = 23+24+25|23|24|25|26
Xã Lộc Hòa|6|0|1|0|1|4|0|5|5|4|2|0|3|3|0|1|1|3|1|0|2|2|1|1|0|1
Xã Lộc An|3|0|0|0|0|3|0|3|3|3|1|1|1|2|0|1|0|2|1|1|0|1|0|1|0|0
Thị trấn Lộc Ninh|9|1|1|0|1|5|1|8|7|6|3|0|4|4|1|1|1|5|2|0|3|2|1|1|0|1
Tổng|18|1|2|0|2|12|1|16|15|13|6|1|8|9|1|3|2|10|4|1|5|5|2|3|0|2

27. Ghi chú:
`),
    merges: [
      ...[
        'A1:AA1',
        'A2:AA2',
        'A3:A5',
        'B3:B5',
        'C3:E3',
        'F3:H3',
        'I3:I5',
        'J3:K3',
        'L3:N3',
        'O3:R3',
        'S3:Z3',
        'AA3:AA5',
      ],
      ...['C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5', 'H4:H5', 'J4:J5', 'K4:K5', 'L4:L5', 'M4:M5', 'N4:N5'],
      ...['O4:P4', 'Q4:Q5', 'R4:R5', 'S4:V4', 'W4:Z4'],
    ],
    figures: {
      total: 18,
      opening: 3,
      received: 15,
      closing: 2,
      processed: 16,
      eligible: 15,
      cases: 13,
      complaints: 6,
      denunciations: 1,
      reflections: 8,
      resolved: 10,
      resolving: 3,
      unresolved: 2,
      processedShare: { num: 16, den: 18 },
    },
  },
};

const basis2024 = 'TT 01/2024/TT-TTCP, Biểu số 01/XLD';
const form2024: TableDefinitionInput = {
  ...common,
  basis: basis2024,
  inForce: { from: '2024-03-10', to: '2025-09-29', supersededBy: 'TT 06/2025/TT-TTCP ngày 29/9/2025' },
  columns: [
    unitColumn,
    // The circulated template prints "Kỳ trước chuyển sang" over the total as well; units often correct it.
    count(
      'total',
      'đơn',
      'Kỳ trước chuyển sang > Tổng số đơn | Tổng số đơn | Tổng số đơn > Tổng số đơn | Số đơn > Tổng số đơn | Tiếp nhận > Tổng số đơn',
      {
        required: true,
      },
    ),
    count(
      'opening',
      'đơn',
      'Kỳ trước chuyển sang > Kỳ trước chuyển sang | Tổng số đơn > Kỳ trước chuyển sang | Số đơn > Kỳ trước chuyển sang | Tiếp nhận > Kỳ trước chuyển sang | Kỳ trước chuyển sang',
      { required: true },
    ),
    count(
      'received',
      'đơn',
      'Kỳ trước chuyển sang > Tiếp nhận trong kỳ | Tổng số đơn > Tiếp nhận trong kỳ | Số đơn > Tiếp nhận trong kỳ | Tiếp nhận > Tiếp nhận trong kỳ | Tiếp nhận trong kỳ',
      { required: true },
    ),
    count('processed', 'đơn', 'Số đơn đã xử lý', { required: true }),
    count(
      'closing',
      'đơn',
      'Số đơn chưa xử lý (Chuyển kỳ sau xử lý) | Số đơn chưa xử lý | Chuyển kỳ sau xử lý',
      {
        required: true,
      },
    ),
    ...classified,
    ...resolved,
    count(
      'unresolved',
      'đơn',
      'Phân loại đơn theo tình trạng giải quyết > Chưa giải quyết xong | Phân loại đơn theo tình trạng giải quyết > Chưa giải quyết',
    ),
    ...handled,
  ],
  rules: [
    ...identities(basis2024, ['opening'], ['received'], ['unresolved']),
    { kind: 'sum', total: 'total', parts: ['processed', 'closing'], basis: basis2024 },
    { kind: 'carriedOver', opening: 'opening', closing: 'closing', basis: basis2024 },
  ],
  figures: [
    derived('total', 'Tổng số đơn', 'All petitions', ['opening', 'received']),
    flow('opening', 'Kỳ trước chuyển sang', 'Carried in', { overTime: 'opening' }),
    flow('received', 'Tiếp nhận trong kỳ', 'Received in the period'),
    flow('closing', 'Chuyển kỳ sau xử lý', 'Carried out', { overTime: 'closing' }),
    ...byKind,
  ],
  sample: {
    unit: '692@2024-01-01',
    period: '2024-Q1',
    cells: sheet(`
TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN
Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024
Đơn vị|Kỳ trước chuyển sang|||Số đơn đã xử lý|Số đơn chưa xử lý(Chuyển kỳ sau xử lý)|Đủ điều kiện xử lý||Phân loại đơn theo nội dung|||Phân loại đơn theo tình trạng giải quyết|||Kết quả xử lý đơn||||||||Số văn bản phúc đáp nhận được do chuyển đơn
|Tổng số đơn|Kỳ trước chuyển sang|Tiếp nhận trong kỳ|||Số đơn|Số vụ việc|Khiếu nại|Tố cáo|Kiến nghị, phản ánh|Đã giải quyết||Chưa giải quyết xong|Đơn thuộc thẩm quyền||||Đơn không thuộc thẩm quyền||||
|||||||||||Lần đầu|Nhiều lần||Tổng số|Khiếu nại|Tố cáo|Kiến nghị, phản ánh|Tổng số|Hướng dẫn|Chuyển đơn|Đôn đốc giải quyết|
MS|1=2+3=4+5|2|3|4|5|6=8+9+10=11+12+13=14+18|7|8|9|10|11|12|13|14=15+16+17|15|16|17|18=19+20+21|19|20|21|22
Xã Lộc Hòa|5|1|4|4|1|4|3|1|0|3|3|0|1|3|1|0|2|1|1|0|0|0
Xã Lộc An|2|0|2|2|0|2|2|1|1|0|1|0|1|1|0|1|0|1|0|1|0|1
Xã Lộc Thạnh|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0
Thị trấn Lộc Ninh|8|2|6|7|1|6|6|3|0|3|3|1|2|4|2|0|2|2|1|1|0|1
Tổng|15|3|12|13|2|12|11|5|1|6|7|1|4|8|3|1|4|4|2|2|0|2

27. Ghi chú:
`),
    merges: [
      ...['A1:W1', 'A2:W2', 'A3:A5', 'B3:D3', 'E3:E5', 'F3:F5', 'G3:H3', 'I3:K3', 'L3:N3', 'O3:V3', 'W3:W5'],
      ...[
        'B4:B5',
        'C4:C5',
        'D4:D5',
        'G4:G5',
        'H4:H5',
        'I4:I5',
        'J4:J5',
        'K4:K5',
        'L4:M4',
        'N4:N5',
        'O4:R4',
        'S4:V4',
      ],
    ],
    figures: {
      total: 15,
      opening: 3,
      received: 12,
      closing: 2,
      processed: 13,
      eligible: 12,
      cases: 11,
      complaints: 5,
      denunciations: 1,
      reflections: 6,
      resolved: 8,
      unresolved: 4,
      competent: 8,
      notCompetent: 4,
      replies: 2,
      processedShare: { num: 13, den: 15 },
    },
  },
};

/** Its columns were not found (DOMAIN §12): an administrator fills them in from the circular, then ends the draft. */
const form2025: TableDefinitionInput = {
  ...form2024,
  draft: true,
  basis: 'TT 06/2025/TT-TTCP ngày 29/9/2025, Biểu số 02/XLD (các cột chờ nhập theo thông tư)',
  names: [...common.names, '02/XLD', 'Biểu số 02/XLD'],
  inForce: { from: '2025-09-30' },
};

export const petitions: readonly TableDefinitionInput[] = [form2021, form2024, form2025];
