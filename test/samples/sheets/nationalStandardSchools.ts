// Schools: 46 in all, 19 of them at national standard and valid at the cut-off; one whose 60 months have passed stands
// as "Đạt" and must not count. None is a real school.
import { addMonths } from '../../../shared/period';
import type { SampleCell } from '../canvas';
import { fullName, type SampleUnit } from '../province';
import type { SampleSheet } from './sampleSheet';

/** code · level, and for a recognised school its grade and the day of the decision. */
const schools: Readonly<Record<string, string>> = {
  25270: 'MN 1 2021-08-20, TH 2 2022-08-25, THCS 1 2020-09-10, THPT',
  25273: 'MN 1 2022-08-25, TH, THCS 1 2023-08-18',
  25276: 'MN, TH 1 2021-08-20, THCS',
  25279: 'MN 1 2019-12-20, TH, TH&THCS',
  25280: 'MN, TH&THCS',
  25282: 'MN 2 2022-08-25, TH 1 2021-08-20, THCS&THPT',
  25285: 'MN, TH 1 2023-08-18, THCS',
  25288: 'MN 1 2020-09-10, TH, THCS',
  25291: 'MN, TH 1 2022-08-25, THCS',
  25292: 'MN, TH, THCS 1 2018-08-30',
  25294: 'MN, TH 1 2019-12-20, THCS',
  25297: 'MN 1 2021-08-20, TH 1 2020-09-10, THCS 1 2022-08-25',
  25300: 'MN, TH 1 2023-08-18, THCS',
  25303: 'MN 1 2022-08-25, TH, THCS 1 2021-08-20',
  25305: 'MN, TH&THCS',
  25306: 'MN, TH',
};

function line(unit: SampleUnit, text: string, index: number): SampleCell[] {
  const [level = '', grade, decided] = text.trim().split(' ');
  const recognised = grade !== undefined && decided !== undefined;
  return [
    index + 1,
    `Trường mẫu ${unit.code}-${index + 1}`,
    level,
    'Công lập',
    fullName(unit),
    recognised ? 'Đạt' : 'Chưa đạt',
    recognised ? `Mức độ ${grade}` : null,
    recognised ? `${index + 1}${unit.code.slice(2)}/QĐ-UBND` : null,
    recognised ? { day: decided } : null,
    recognised ? { day: addMonths(decided, 60) } : null,
    null,
  ];
}

export const nationalStandardSchools: SampleSheet = {
  table: 'nationalStandardSchools',
  of: (unit) => {
    const own = schools[unit.code];
    if (own === undefined) return undefined;
    return {
      tab: 'Trường chuẩn',
      title: 'DANH SÁCH TRƯỜNG HỌC VÀ KẾT QUẢ XÂY DỰNG TRƯỜNG ĐẠT CHUẨN QUỐC GIA',
      measure: 'trường',
      header: [
        [
          ...['STT', 'Tên trường', 'Cấp học', 'Công lập/tư thục', 'Xã', 'Đạt chuẩn', 'Mức độ'],
          ...['Quyết định công nhận', null, 'Hết hạn', 'Ghi chú'],
        ],
        [...Array.from({ length: 7 }, () => null), 'Số', 'Ngày'],
      ],
      merges: [...[0, 1, 2, 3, 4, 5, 6, 9, 10].map((c) => [0, c, 1, c] as const), [0, 7, 0, 8]],
      body: own.split(',').map((school, i) => line(unit, school, i)),
      widths: [6, 26, 14, 14, 20, 12, 12, 16, 13, 13, 14],
    };
  },
};
