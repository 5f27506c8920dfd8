import { draw, type Oddity } from './oddity';

export const petitionRegister: Oddity = {
  table: 'petitionRegister',
  unit: '25297@2024-01-01',
  period: '2024-Q1',
  odd: [
    'dates as text, as short text, in words and as real dates, mixed',
    'kinds abbreviated (KN, TC, KNPA) and in capitals',
    'month groups between the rows, STT starting again in each',
    'personal columns with other headings, and a telephone column the form does not know',
    'the total of the month below it, of the quarter at the end',
    'header rows without merges',
    'signatures below',
  ],
  sheet: draw({
    tab: 'Sổ 2024',
    text: `
UBND XÃ LỘC THÁI
SỔ THEO DÕI TIẾP NHẬN, XỬ LÝ ĐƠN

STT|Số vào sổ|Ngày nhận đơn|Họ và tên|Điện thoại|Nơi ở|Trích yếu|Loại đơn|Hướng xử lý|Tình trạng giải quyết|Ghi chú
I|Tháng 01/2024
1|1/TD|19/12/2023|Công dân A||Ấp 1|Ranh giới đất|KN|Thụ lý|Đã giải quyết|
2|2/TD|@2024-01-10|Công dân B||Ấp 4|Đường liên ấp|KNPA|Chuyển||

II|Tháng 3/2024
1|3/TD|5/2/24|Công dân C||Ấp 2|Nội dung mẫu|TỐ CÁO|thụ lý giải quyết|Đang giải quyết|
2|4/TD|ngày 06 tháng 3 năm 2024|Công dân D||Ấp 2|Đèn đường|Kiến nghị|Hướng dẫn||
|Tổng cộng|||||||||

||||||||Lộc Thái, ngày 15 tháng 3 năm 2024
|NGƯỜI LẬP BIỂU|||||||CHỦ TỊCH
`,
  }),
  figures: {
    received: 4,
    complaints: 1,
    denunciations: 1,
    reflections: 2,
    accepted: 2,
    guided: 1,
    forwarded: 1,
    resolved: 1,
    resolving: 1,
  },
};
