// Mô hình "Dân vận khéo" of three units; the headings are those units' own.
import { fullName } from '../province';
import type { SampleSheet } from '../sheets/sampleSheet';

const rows: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  '25282': [
    ['Tuyến đường sáng - xanh - sạch - đẹp', 'Văn hóa, xã hội', 2023, 'Được công nhận', '12/QĐ-UBND'],
    ['Tổ hợp tác trồng tiêu sạch', 'Phát triển kinh tế', 2024, 'Đang thực hiện', ''],
  ],
  '25285': [['Camera an ninh khu dân cư', 'Quốc phòng, an ninh', 2023, 'Được công nhận', '08/QĐ-UBND']],
  '25303': [
    ['Thu gom rác thải tại nguồn', 'Văn hóa, xã hội', 2024, 'Đăng ký mới', ''],
    ['Một cửa thân thiện', 'Xây dựng hệ thống chính trị', 2023, 'Đạt', '15/QĐ-UBND'],
  ],
};

export const mobilisationModels: SampleSheet = {
  table: 'mobilisationModels',
  of: (unit) => {
    const own = rows[unit.code] ?? [];
    return {
      tab: 'Dân vận khéo',
      title: 'DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO”',
      header: [
        [
          'STT',
          'Tên mô hình',
          'Đơn vị thực hiện',
          'Lĩnh vực',
          'Năm đăng ký',
          'Kết quả',
          'Số quyết định',
          'Ghi chú',
        ],
      ],
      ...(own.length === 0 ? { nothing: 'Trong kỳ đơn vị chưa đăng ký mô hình mới.' } : {}),
      merges: [],
      body: own.map(([model = '', field = '', year = '', result = '', decision = ''], at) => [
        ...[at + 1, model, fullName(unit), field, year, result],
        ...[decision === '' ? null : decision, null],
      ]),
      widths: [6, 38, 18, 26, 12, 18, 18, 14],
    };
  },
};
