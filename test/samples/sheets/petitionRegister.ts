// The register behind the 35 petitions of 01/XLD. No names: "Công dân 1" of "Ấp 2". The rows are read only where they
// lie; what is sent are the counts.
import type { SampleCell } from '../canvas';
import type { SampleSheet } from './sampleSheet';

/** code · day received, kind, handling, outcome of each petition. */
const petitions: Readonly<Record<string, string>> = {
  25270:
    '2023-12-18 KN TL X, 2023-12-27 KN TL X, 2024-01-09 PA HD -, 2024-01-23 PA TL X, 2024-02-20 KN TL D, 2024-03-05 PA CĐ -',
  25273: '2023-12-20 PA TL X, 2024-01-16 KN TL X, 2024-02-06 PA TL D, 2024-03-01 PA HD -',
  25276: '2024-01-11 KN CĐ -, 2024-02-22 TC TL D',
  25279: '2023-12-26 PA TL X, 2024-01-30 KN TL D, 2024-02-27 PA HD -',
  25282: '2024-01-04 KN TL X, 2024-02-15 PA TL X',
  25285: '2023-12-29 KN TL X, 2024-01-18 PA TL D, 2024-03-12 PA LĐ -',
  25288: '2024-01-25 PA TL X, 2024-03-08 PA TL C',
  25291: '2024-02-01 PA CĐ -',
  25292: '2024-01-05 PA TL X',
  25294: '2023-12-21 KN TL X, 2024-02-19 PA TL X',
  25297: '2023-12-19 KN TL X, 2024-01-10 PA CĐ -, 2024-02-05 TC TL D, 2024-03-06 PA HD -',
  25300: '2024-02-28 PA TL X',
  25303: '2024-01-15 KN TL X, 2024-02-21 PA TL D',
  25305: '2024-03-04 KN TL C',
  25306: '2024-03-13 PA TL C',
};

const kinds: Readonly<Record<string, string>> = { KN: 'Khiếu nại', TC: 'Tố cáo', PA: 'Kiến nghị, phản ánh' };
const contents: Readonly<Record<string, string>> = {
  KN: 'Ranh giới đất (mẫu)',
  TC: 'Nội dung mẫu',
  PA: 'Sửa chữa đường liên ấp (mẫu)',
};
const handlings: Readonly<Record<string, string>> = {
  TL: 'Thụ lý giải quyết',
  HD: 'Hướng dẫn',
  CĐ: 'Chuyển đơn',
  LĐ: 'Lưu đơn',
};
const outcomes: Readonly<Record<string, string>> = {
  X: 'Đã giải quyết',
  D: 'Đang giải quyết',
  C: 'Chưa giải quyết',
};

function line(text: string, index: number): SampleCell[] {
  const [day = '', kind = '', handling = '', outcome = ''] = text.trim().split(' ');
  return [
    index + 1,
    `${String(index + 1).padStart(2, '0')}/ĐT`,
    { day },
    `Công dân ${index + 1}`,
    `Ấp ${(index % 5) + 1}`,
    contents[kind] ?? null,
    kinds[kind] ?? null,
    handlings[handling] ?? null,
    outcomes[outcome] ?? null,
  ];
}

export const petitionRegister: SampleSheet = {
  table: 'petitionRegister',
  of: (unit) => {
    if (unit.kind === 'huyen') return undefined;
    const written = petitions[unit.code];
    return {
      tab: 'Sổ đơn',
      title: 'SỔ THEO DÕI TIẾP NHẬN, XỬ LÝ ĐƠN',
      header: [
        [
          ...['STT', 'Số đơn', 'Ngày tiếp nhận', 'Chủ đơn', 'Địa chỉ', 'Nội dung đơn', 'Loại đơn'],
          ...['Kết quả xử lý', 'Kết quả giải quyết'],
        ],
      ],
      merges: [],
      body: written?.split(',').map(line) ?? [],
      ...(written === undefined && { nothing: 'Trong kỳ đơn vị không tiếp nhận đơn thư.' }),
      widths: [6, 10, 14, 18, 14, 30, 22, 20, 18],
    };
  },
};
