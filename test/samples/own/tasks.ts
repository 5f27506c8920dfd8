// Nhiệm vụ được giao of three units: what was carried over from the year before, and what was given this quarter.
import type { SampleCell } from '../canvas';
import type { SampleSheet } from '../sheets/sampleSheet';

const carried = 'Kỳ trước chuyển sang';
const fresh = 'Giao trong kỳ';
const day = (text: string): SampleCell => ({ day: text });

const rows: Readonly<Record<string, readonly (readonly SampleCell[])[]>> = {
  '25270': [
    [
      'Lập lại trật tự lòng lề đường khu vực chợ',
      'UBND thị trấn',
      carried,
      day('2024-01-31'),
      'Đã hoàn thành',
      day('2024-01-26'),
    ],
    [
      'Tổ chức đối thoại với tiểu thương chợ',
      'UBND thị trấn',
      fresh,
      day('2024-03-08'),
      'Đang thực hiện',
      null,
    ],
  ],
  '25285': [
    [
      'Rà soát hộ nghèo, hộ cận nghèo phát sinh',
      'UBND xã',
      carried,
      day('2024-02-28'),
      'Đã hoàn thành',
      day('2024-02-27'),
    ],
    [
      'Vận động hiến đất mở rộng đường liên ấp',
      'Khối dân vận xã',
      fresh,
      day('2024-06-30'),
      'Đang thực hiện',
      null,
    ],
    [
      'Hoàn thành hồ sơ xã nông thôn mới nâng cao',
      'UBND xã',
      fresh,
      day('2024-09-30'),
      'Chưa thực hiện',
      null,
    ],
  ],
  '25303': [
    [
      'Bàn giao mặt bằng tuyến đường vào khu sản xuất',
      'UBND xã',
      carried,
      day('2024-02-15'),
      'Đang thực hiện',
      null,
    ],
    [
      'Ra mắt mô hình “Dân vận khéo” về môi trường',
      'Khối dân vận xã',
      fresh,
      day('2024-03-12'),
      'Hoàn thành',
      day('2024-03-11'),
    ],
  ],
};

export const tasks: SampleSheet = {
  table: 'tasks',
  of: ({ code }) => {
    const own = rows[code] ?? [];
    return {
      tab: 'Nhiệm vụ',
      title: 'THEO DÕI NHIỆM VỤ ĐƯỢC GIAO',
      header: [
        [
          ...['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Nguồn giao', 'Thời hạn', 'Tình trạng'],
          ...['Ngày hoàn thành', 'Ghi chú'],
        ],
      ],
      ...(own.length === 0 ? { nothing: 'Trong kỳ đơn vị không có nhiệm vụ được giao.' } : {}),
      merges: [],
      body: own.map((line, at) => [at + 1, ...line]),
      widths: [6, 46, 18, 20, 13, 18, 16, 14],
    };
  },
};
