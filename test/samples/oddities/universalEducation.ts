import { draw, type Oddity } from './oddity';

export const universalEducation: Oddity = {
  table: 'universalEducation',
  unit: '692@2024-01-01',
  period: '2024-Q1',
  odd: [
    'the items in another order, with abbreviated names',
    'a group row above them',
    'a share as text, as a percentage and as "93,8" in a column of percent',
    'numbers as text, padded with zeros',
    'column letters A, B, C, 1, 2, 3',
    'a heading without units of measure, a blank row, notes and signatures',
    'decomposed Unicode',
  ],
  sheet: draw({
    tab: 'PCGD',
    text: `
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

TỔNG HỢP KẾT QUẢ PHỔ CẬP GIÁO DỤC
(Kèm theo Báo cáo quý I năm 2024)

Số TT|Nội dung|Số xã|Số xã đạt|Tỷ lệ %
A|B|1|2|3
I|Phổ cập giáo dục
1|Phổ cập THCS|'16|'08|'50%
2|Phổ cập giáo dục tiểu học mức 3|16|15|'93,8

3|Phổ cập mầm non trẻ em 5 tuổi|16|16|100%

Ghi chú: xóa mù chữ báo cáo riêng.
|Người lập biểu|||TRƯỞNG PHÒNG
`.normalize('NFD'),
    merges: ['A3:E3', 'A4:E4'],
  }),
  figures: {
    communes: 16,
    preschool5: 16,
    primary3: 15,
    lowerSecondary: 8,
    preschool5Share: { num: 16, den: 16 },
    primary3Share: { num: 15, den: 16 },
    lowerSecondaryShare: { num: 8, den: 16 },
  },
};
