// Universal education: every unit, the thị trấn included, meets all three: 16/16.
import type { SampleCell } from '../canvas';
import type { SampleSheet } from './sampleSheet';

const items = [
  'Phổ cập giáo dục mầm non cho trẻ em 5 tuổi',
  'Phổ cập giáo dục tiểu học mức độ 3',
  'Phổ cập giáo dục trung học cơ sở',
];

export const universalEducation: SampleSheet = {
  table: 'universalEducation',
  of: (unit) => {
    if (unit.kind === 'huyen') return undefined;
    return {
      tab: 'Phổ cập GD',
      title: 'KẾT QUẢ THỰC HIỆN PHỔ CẬP GIÁO DỤC, XÓA MÙ CHỮ',
      header: [['TT', 'Chỉ tiêu', 'ĐVT', 'Tổng số xã', 'Số xã đạt chuẩn', 'Tỷ lệ (%)', 'Ghi chú']],
      merges: [],
      body: items.map((item, i): SampleCell[] => [i + 1, item, 'xã', 1, 1, { share: 1 }, null]),
      widths: [6, 46, 8, 12, 16, 12, 20],
    };
  },
};
