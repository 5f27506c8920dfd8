// "Nông thôn mới": each xã has its own row; the district keeps all 16 and disagrees about one of them.
import { communes, fullName, type SampleUnit } from '../province';
import type { SampleTable } from '../page';
import type { SampleCell } from '../canvas';
import type { SampleSheet } from './sampleSheet';

interface Commune {
  readonly met: number;
  readonly unmet?: string;
  readonly status: string;
  readonly decision?: string;
  readonly decided?: string;
  readonly income: number;
  readonly poverty: number;
}

const met = 'Đạt chuẩn nông thôn mới';
const advanced = 'Nông thôn mới nâng cao';

const rows: Readonly<Record<string, Commune>> = {
  25273: {
    met: 19,
    status: met,
    decision: '101/QĐ-UBND',
    decided: '2020-01-15',
    income: 62.4,
    poverty: 0.0131,
  },
  25276: {
    met: 19,
    status: met,
    decision: '102/QĐ-UBND',
    decided: '2021-01-20',
    income: 58.2,
    poverty: 0.0231,
  },
  25279: {
    met: 19,
    status: met,
    decision: '103/QĐ-UBND',
    decided: '2019-12-30',
    income: 66.1,
    poverty: 0.0112,
  },
  25280: {
    met: 19,
    status: met,
    decision: '104/QĐ-UBND',
    decided: '2022-12-28',
    income: 57.5,
    poverty: 0.0244,
  },
  25282: {
    met: 19,
    status: advanced,
    decision: '105/QĐ-UBND',
    decided: '2023-12-29',
    income: 70.3,
    poverty: 0.0103,
  },
  25285: {
    met: 19,
    status: met,
    decision: '106/QĐ-UBND',
    decided: '2020-12-25',
    income: 60.8,
    poverty: 0.0152,
  },
  25288: {
    met: 19,
    status: met,
    decision: '107/QĐ-UBND',
    decided: '2019-01-10',
    income: 64.9,
    poverty: 0.0127,
  },
  25291: {
    met: 19,
    status: met,
    decision: '108/QĐ-UBND',
    decided: '2021-12-27',
    income: 59.3,
    poverty: 0.0198,
  },
  25292: {
    met: 19,
    status: met,
    decision: '109/QĐ-UBND',
    decided: '2022-12-28',
    income: 57.1,
    poverty: 0.0267,
  },
  25294: {
    met: 19,
    status: met,
    decision: '110/QĐ-UBND',
    decided: '2021-01-20',
    income: 58.8,
    poverty: 0.0183,
  },
  25297: {
    met: 19,
    status: advanced,
    decision: '111/QĐ-UBND',
    decided: '2022-12-20',
    income: 71.6,
    poverty: 0.0101,
  },
  25300: {
    met: 19,
    status: met,
    decision: '112/QĐ-UBND',
    decided: '2019-12-30',
    income: 63.7,
    poverty: 0.0146,
  },
  25303: {
    met: 19,
    status: advanced,
    decision: '113/QĐ-UBND',
    decided: '2022-12-20',
    income: 72.5,
    poverty: 0.0104,
  },
  25305: {
    met: 19,
    status: met,
    decision: '114/QĐ-UBND',
    decided: '2023-02-14',
    income: 56.9,
    poverty: 0.0275,
  },
  25306: {
    met: 17,
    unmet: 'Thu nhập; Nghèo đa chiều',
    status: 'Chưa đạt chuẩn',
    income: 49.2,
    poverty: 0.0475,
  },
};

/** The district has already entered a decision that the commune does not state. */
const asTheDistrictSees: Readonly<Record<string, Commune>> = {
  ...rows,
  25288: {
    met: 19,
    status: advanced,
    decision: '120/QĐ-UBND',
    decided: '2024-03-01',
    income: 64.9,
    poverty: 0.0127,
  },
};

function line(unit: SampleUnit, index: number, row: Commune | undefined): SampleCell[] {
  if (!row) return [index + 1, fullName(unit), null, null, null, null, null, null, null, null, 'Không xét'];
  return [
    index + 1,
    fullName(unit),
    row.met,
    row.unmet ?? null,
    row.status,
    row.decision ?? null,
    row.decided === undefined ? null : { day: row.decided },
    row.decided === undefined ? null : Number(row.decided.slice(0, 4)),
    row.income,
    { share: row.poverty },
    null,
  ];
}

function table(body: SampleCell[][]): SampleTable {
  return {
    tab: 'NTM',
    title: 'KẾT QUẢ THỰC HIỆN XÂY DỰNG NÔNG THÔN MỚI',
    header: [
      [
        'STT',
        'Xã',
        'Số tiêu chí đạt',
        'Tiêu chí chưa đạt',
        'Danh hiệu',
        'Quyết định công nhận',
        null,
        'Năm đạt',
        'Thu nhập bình quân (triệu đồng/người/năm)',
        'Tỷ lệ hộ nghèo đa chiều (%)',
        'Ghi chú',
      ],
      [null, null, null, null, null, 'Số', 'Ngày'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)'],
    ],
    merges: [...[0, 1, 2, 3, 4, 7, 8, 9, 10].map((c) => [0, c, 1, c] as const), [0, 5, 0, 6]],
    body,
    note: 'Bộ tiêu chí theo Quyết định số 318/QĐ-TTg ngày 08/3/2022.',
    widths: [6, 22, 10, 26, 24, 16, 13, 9, 16, 12, 14],
  };
}

export const ntmCommunes: SampleSheet = {
  table: 'ntmCommunes',
  of: (unit) => {
    if (unit.kind === 'huyen') {
      return table(communes.map((commune, i) => line(commune, i, asTheDistrictSees[commune.code])));
    }
    return unit.kind === 'xa' ? table([line(unit, 0, rows[unit.code])]) : undefined;
  },
};
