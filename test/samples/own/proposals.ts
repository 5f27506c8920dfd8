// Khó khăn, kiến nghị of four units, as a list each keeps; the others have none.
import type { SampleSheet } from '../sheets/sampleSheet';

const rows: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '25270': [
    ['Hạ tầng, giao thông', 'Đề nghị nâng cấp hệ thống thoát nước khu vực chợ', 'Cấp huyện', 'Đã trả lời'],
    ['Tổ chức, cán bộ', 'Đề nghị bổ sung một biên chế văn hóa - xã hội', 'Cấp tỉnh', 'Chưa trả lời'],
  ],
  '25282': [
    [
      'Đất đai, môi trường',
      'Đề nghị điều chỉnh quy hoạch đất ở nông thôn ấp Hiệp Tâm',
      'Cấp tỉnh',
      'Đang xem xét',
    ],
  ],
  '25285': [
    [
      'Hạ tầng, giao thông',
      'Đề nghị sửa chữa cầu qua suối bị hư hỏng sau mùa mưa',
      'UBND huyện',
      'Đã trả lời',
    ],
    ['Văn hóa - xã hội', 'Đề nghị hỗ trợ thiết bị cho trạm y tế', 'Cấp tỉnh', 'Đã trả lời'],
    [
      'Quốc phòng - an ninh',
      'Đề nghị trang bị camera tại hai điểm dân cư biên giới',
      'Cấp tỉnh',
      'Chưa trả lời',
    ],
  ],
  '25303': [['Kinh tế', 'Đề nghị hỗ trợ cây giống cho diện tích tiêu già cỗi', 'Trung ương', 'Chưa trả lời']],
};

export const proposals: SampleSheet = {
  table: 'proposals',
  of: ({ code }) => {
    const own = rows[code] ?? [];
    return {
      tab: 'Kiến nghị',
      title: 'TỔNG HỢP KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ',
      header: [
        [
          'STT',
          'Lĩnh vực',
          'Nội dung khó khăn, kiến nghị',
          'Cấp giải quyết',
          'Tình trạng trả lời',
          'Ghi chú',
        ],
      ],
      ...(own.length === 0 ? { nothing: 'Trong kỳ đơn vị không có khó khăn, kiến nghị.' } : {}),
      merges: [],
      body: own.map((line, at) => [at + 1, ...line]),
      widths: [6, 22, 52, 18, 20, 18],
    };
  },
};
