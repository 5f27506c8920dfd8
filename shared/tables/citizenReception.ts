// Reception of citizens, form 01/TCD of the Government Inspectorate: thirty columns, the same in TT 02/2021 and
// TT 01/2024. Lượt (visits), người (people) and vụ việc (cases) are three different measures; people are never added
// over periods, since the same person comes again. "Ủy quyền tiếp" may end with Luật 136/2025/QH15 (from 2026-07-01).
import type { RuleInput, TableDefinitionInput } from '../definition';
import { column, count, note } from './parts/columns';
import { byCommunes, reporting } from './parts/reporting';
import { sheet } from './parts/sheet';

type Column = TableDefinitionInput['columns'][number];
type Figure = TableDefinitionInput['figures'][number];

/** Visits, people, cases and large groups below one heading; some units leave out the outermost cell. */
function receptionColumns(prefix: string, heading: string, alone?: string): Column[] {
  const under = (...path: string[]) =>
    [heading, alone]
      .flatMap((outer) => (outer === undefined ? [] : [[outer, ...path].join(' > ')]))
      .join(' | ');
  const group = 'Trong đó đoàn đông người';
  return [
    count(`${prefix}Visits`, 'lượt', under('Số lượt tiếp')),
    count(`${prefix}People`, 'người', under('Số người được tiếp')),
    count(`${prefix}First`, 'vụ việc', under('Số vụ việc', 'Tiếp lần đầu')),
    count(`${prefix}Repeat`, 'vụ việc', under('Số vụ việc', 'Tiếp nhiều lần')),
    count(`${prefix}Groups`, 'đoàn', under(group, 'Số đoàn được tiếp')),
    count(`${prefix}GroupPeople`, 'người', under(group, 'Số người được tiếp')),
    count(`${prefix}GroupFirst`, 'vụ việc', under(group, 'Tiếp lần đầu')),
    count(`${prefix}GroupRepeat`, 'vụ việc', under(group, 'Tiếp nhiều lần')),
  ];
}

const head = 'Tiếp định kỳ và đột xuất của Thủ trưởng';
const columns: Column[] = [
  column('unit', 'unit', 'Đơn vị | Tên đơn vị | Đơn vị báo cáo | Cơ quan, đơn vị', { required: true }),
  count('visits', 'lượt', 'Tổng số lượt tiếp | Tổng số lượt | Tổng số > Lượt tiếp', { required: true }),
  count('people', 'người', 'Tổng số người được tiếp | Tổng số người | Tổng số > Người được tiếp', {
    required: true,
  }),
  count('cases', 'vụ việc', 'Tổng số vụ việc tiếp | Tổng số vụ việc | Tổng số > Vụ việc', { required: true }),
  ...receptionColumns('regular', 'Tiếp thường xuyên'),
  count('headSessions', 'kỳ', `${head} > Thủ trưởng tiếp > Số kỳ tiếp | Thủ trưởng tiếp > Số kỳ tiếp`),
  ...receptionColumns('head', `${head} > Thủ trưởng tiếp`, 'Thủ trưởng tiếp'),
  count('delegatedSessions', 'kỳ', `${head} > Ủy quyền tiếp > Số kỳ tiếp | Ủy quyền tiếp > Số kỳ tiếp`),
  ...receptionColumns('delegated', `${head} > Ủy quyền tiếp`, 'Ủy quyền tiếp'),
  note(),
];

const ways = ['regular', 'head', 'delegated'];
const ofEach = (...measures: string[]) => ways.flatMap((way) => measures.map((measure) => way + measure));

function rules(basis: string): RuleInput[] {
  return [
    { kind: 'unique', columns: ['unit'] },
    { kind: 'sum', total: 'visits', parts: ofEach('Visits'), basis },
    { kind: 'sum', total: 'people', parts: ofEach('People'), basis },
    { kind: 'sum', total: 'cases', parts: ofEach('First', 'Repeat'), basis },
    ...ways.flatMap((way) => [
      { kind: 'atMost' as const, a: `${way}GroupPeople`, b: `${way}People`, basis },
      { kind: 'atMost' as const, a: `${way}Groups`, b: `${way}Visits`, basis },
      { kind: 'atMost' as const, a: `${way}GroupFirst`, b: `${way}First`, basis },
      { kind: 'atMost' as const, a: `${way}GroupRepeat`, b: `${way}Repeat`, basis },
    ]),
    // Usual, but no text says so: one visit is at least one person.
    { kind: 'atLeast', a: 'people', b: 'visits', severity: 'warning' },
    // People come again: only visits and cases add up over quarters.
    { kind: 'partsMakeWhole', figure: 'visits', severity: 'warning' },
    { kind: 'partsMakeWhole', figure: 'cases', severity: 'warning' },
    { kind: 'outlier', figure: 'visits', times: 5, severity: 'warning' },
    { kind: 'sameAsLastPeriod', severity: 'warning' },
  ];
}

function flow(key: string, unit: string, vi: string, en: string): Figure {
  return {
    key,
    title: { vi, en },
    unit,
    format: 'integer',
    value: { sum: { column: key } },
    overTime: unit === 'người' ? 'notAdditive' : 'flow',
    overUnits: 'sum',
  };
}

const figures: Figure[] = [
  flow('visits', 'lượt', 'Số lượt tiếp công dân', 'Visits received'),
  flow('people', 'người', 'Số người được tiếp', 'People received'),
  flow('cases', 'vụ việc', 'Số vụ việc', 'Cases'),
  flow('regularVisits', 'lượt', 'Trong đó: tiếp thường xuyên', 'Of these: regular reception'),
  flow('headVisits', 'lượt', 'Trong đó: Thủ trưởng tiếp', 'Of these: received by the head'),
  flow('delegatedVisits', 'lượt', 'Trong đó: ủy quyền tiếp', 'Of these: received by delegation'),
  flow('headSessions', 'kỳ', 'Số kỳ Thủ trưởng tiếp', 'Sessions held by the head'),
  flow('regularGroups', 'đoàn', 'Đoàn đông người: tiếp thường xuyên', 'Large groups: regular reception'),
  flow('headGroups', 'đoàn', 'Đoàn đông người: Thủ trưởng tiếp', 'Large groups: received by the head'),
  flow('delegatedGroups', 'đoàn', 'Đoàn đông người: ủy quyền tiếp', 'Large groups: received by delegation'),
  {
    ...flow('groups', 'đoàn', 'Số đoàn đông người', 'Large groups'),
    value: { derived: { add: ['regularGroups', 'headGroups', 'delegatedGroups'] } },
    overTime: 'derived',
  },
];

const form: Omit<TableDefinitionInput, 'basis' | 'inForce' | 'rules'> = {
  id: 'citizenReception',
  title: { vi: 'Tổng hợp kết quả tiếp công dân', en: 'Reception of citizens' },
  short: 'Tiếp công dân',
  names: [
    '01/TCD',
    'Biểu số 01/TCD',
    'Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất',
    'Kết quả tiếp công dân',
  ],
  grain: { vi: 'một đơn vị', en: 'one unit' },
  layout: 'units',
  ...byCommunes,
  subject: 'unit',
  ...reporting,
  key: ['unit'],
  columns,
  figures,
  sentences: [
    {
      vi: 'Trong kỳ đã tiếp {visits:padded2} lượt công dân với {people:padded2} người ({cases:padded2} vụ việc).',
      en: '{visits} visits by {people} people were received in the period ({cases} cases).',
    },
  ],
  charts: [
    { title: 'Tiếp công dân qua các kỳ', kind: 'column', over: 'periods', figures: ['visits', 'people'] },
  ],
  sample: {
    unit: '692@2024-01-01',
    period: '2024-Q1',
    cells: sheet(`
TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT
Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024
Đơn vị|Tổng số lượt tiếp|Tổng số người được tiếp|Tổng số vụ việc tiếp|Tiếp thường xuyên||||||||Tiếp định kỳ và đột xuất của Thủ trưởng|||||||||||||||||
||||Số lượt tiếp|Số người được tiếp|Số vụ việc||Trong đó đoàn đông người||||Thủ trưởng tiếp|||||||||Ủy quyền tiếp||||||||
||||||Tiếp lần đầu|Tiếp nhiều lần|Số đoàn được tiếp|Số người được tiếp|Tiếp lần đầu|Tiếp nhiều lần|Số kỳ tiếp|Số lượt tiếp|Số người được tiếp|Số vụ việc||Trong đó đoàn đông người||||Số kỳ tiếp|Số lượt tiếp|Số người được tiếp|Số vụ việc||Trong đó đoàn đông người|||
|||||||||||||||Tiếp lần đầu|Tiếp nhiều lần|Số đoàn được tiếp|Số người được tiếp|Tiếp lần đầu|Tiếp nhiều lần||||Tiếp lần đầu|Tiếp nhiều lần|Số đoàn được tiếp|Số người được tiếp|Tiếp lần đầu|Tiếp nhiều lần
MS|1=4+13+22|2=5+14+23|3=6+7+15+ 16 + 24 +25|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29
Xã Lộc Hòa|6|7|6|4|4|3|1|0|0|0|0|3|2|3|2|0|0|0|0|0|0|0|0|0|0|0|0|0|0
Xã Lộc An|12|25|9|8|18|5|2|1|11|1|0|3|3|5|1|1|0|0|0|0|1|1|2|0|0|0|0|0|0
Xã Lộc Thạnh|0|0|0|0|0|0|0|0|0|0|0|3|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0
Tổng|18|32|15|12|22|8|3|1|11|1|0|9|5|8|3|1|0|0|0|0|1|1|2|0|0|0|0|0|0

30. Ghi chú:
`),
    merges: [
      ...[
        'A1:AD1',
        'A2:AD2',
        'A3:A6',
        'B3:B6',
        'C3:C6',
        'D3:D6',
        'E3:L3',
        'M3:AD3',
        'E4:E6',
        'F4:F6',
        'G4:H4',
      ],
      ...['I4:L4', 'M4:U4', 'V4:AD4', 'G5:G6', 'H5:H6', 'I5:I6', 'J5:J6', 'K5:K6', 'L5:L6', 'M5:M6', 'N5:N6'],
      ...['O5:O6', 'P5:Q5', 'R5:U5', 'V5:V6', 'W5:W6', 'X5:X6', 'Y5:Z5', 'AA5:AD5'],
    ],
    figures: {
      visits: 18,
      people: 32,
      cases: 15,
      regularVisits: 12,
      headVisits: 5,
      delegatedVisits: 1,
      headSessions: 9,
      groups: 1,
    },
  },
};

const basis2021 = 'TT 02/2021/TT-TTCP ngày 22/3/2021, Biểu số 01/TCD';
const basis2024 = 'TT 01/2024/TT-TTCP, Biểu số 01/TCD';
export const citizenReception: readonly TableDefinitionInput[] = [
  {
    ...form,
    basis: basis2021,
    inForce: { from: '2021-05-10', to: '2024-03-09' },
    rules: rules(basis2021),
    sample: { ...form.sample, period: '2023-Q4' },
  },
  {
    ...form,
    basis: basis2024,
    inForce: { from: '2024-03-10', to: '2025-09-29', supersededBy: 'TT 06/2025/TT-TTCP ngày 29/9/2025' },
    rules: rules(basis2024),
  },
];
