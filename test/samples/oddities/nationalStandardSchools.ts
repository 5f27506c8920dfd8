import { draw, type Oddity } from './oddity';

export const nationalStandardSchools: Oddity = {
  table: 'nationalStandardSchools',
  unit: '692@2024-01-01',
  period: '2024-Q1',
  odd: [
    '"x" and "K" for schools that do and do not meet the standard',
    'grades as 1, "Mức 2" and "Mức độ 1"',
    'groups by level, numbering that starts again',
    'dates as text and real dates, mixed',
    'a subtotal after each group, the grand total with a share as text ("50%")',
    'a school whose recognition ended the day before the cut-off',
    'tone marks in the new place, abbreviated unit types',
  ],
  sheet: draw({
    tab: 'Trường CQG',
    text: `
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN LỘC NINH
KẾT QUẢ XÂY DỰNG TRƯỜNG ĐẠT CHUẨN QUỐC GIA
Năm học 2023-2024

STT|Tên trường|Bậc học|Xã, thị trấn|Đạt chuẩn QG|Mức độ|Số quyết định|Ngày quyết định|Có giá trị đến|Ghi chú
I|Mầm non
1|Trường mẫu 1|MN|X. Lộc An|x|1|31/QĐ-UBND|@2019-03-14|14/03/2024|
2|Trường mẫu 2|MN|TT. Lộc Ninh|x|Mức độ 1|32/QĐ-UBND|20/08/2021|20/08/2026|
|Cộng mầm non
II|Tiểu học và THCS
1|Trường mẫu 3|TH|Lộc Hoà|x|Mức 2|33/QĐ-UBND|25/8/2022|@2027-08-25|
2|Trường mẫu 4|TH và THCS|Lộc Hoà|K||||
3|Trường mẫu 5|THCS|X. Lộc An|x|1|34/QĐ-UBND|13/03/2019|13/03/2024|Đã hết hạn
4|Trường mẫu 6|THPT|TT. Lộc Ninh|Chưa|||||
|Cộng tiểu học và THCS
|Tổng cộng||||'50%||||

Ghi chú: trường hết hạn đang chờ đánh giá lại.
||||||Lộc Ninh, ngày 15 tháng 3 năm 2024
|NGƯỜI LẬP BIỂU||||||TRƯỞNG PHÒNG
`,
    merges: ['A2:J2', 'A3:J3'],
  }),
  figures: { schools: 6, recognised: 3, grade1: 2, grade2: 1, expired: 1, share: { num: 3, den: 6 } },
};
