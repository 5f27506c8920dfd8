import { draw, type Oddity } from './oddity';

export const ntmCommunes: Oddity = {
  table: 'ntmCommunes',
  unit: '692@2024-01-01',
  period: '2024-Q1',
  odd: [
    'a title block above and signatures below',
    'all text in decomposed Unicode, tone marks in the new place (Hoà)',
    'the total on top',
    'groups I and II, numbering that starts again, a blank row',
    'numbers as text',
    'dates as text, in words and as real dates, mixed',
    'abbreviated unit types (X., TT.)',
    'a hidden column that is not part of the table',
  ],
  sheet: draw({
    tab: 'Biểu 2 (sửa lần 3)',
    text: `
UBND HUYỆN LỘC NINH||||||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NÔNG NGHIỆP VÀ PTNT||||||||Độc lập - Tự do - Hạnh phúc

BIỂU TỔNG HỢP XÃ ĐẠT CHUẨN NÔNG THÔN MỚI ĐẾN NGÀY 14/3/2024

TT|Tên xã|Người theo dõi|Tổng số tiêu chí đạt|Tiêu chí chưa đạt|Danh hiệu|Số QĐ|Ngày QĐ|Năm công nhận|Tỷ lệ hộ nghèo (%)|Ghi chú
A|B||1|2|3|4|5|6|7|8
|Toàn huyện|||||||||
I|Các xã khu vực I|||||||||
1|X. Lộc Hoà|P. NN|'19||NTM nâng cao|101/QĐ-UBND|ngày 12 tháng 01 năm 2024|2023|'1,04%|
2|X. Lộc An|P. NN|'19||Đạt chuẩn NTM|57/QĐ-UBND|20/12/2021|2021|2.31%|
3|X. Lộc Tấn|P. NN|19||Kiểu mẫu|88/QĐ-UBND|@2024-02-05|2024|1.40%|

II|Các xã khu vực II|||||||||
1|Lộc Hiệp|P. NN|'17|Thu nhập; Nghèo đa chiều|Chưa đạt||||'4,75%|
2|TT. Lộc Ninh||||||||1.62%|Không xét

Ghi chú: Số liệu do các xã cung cấp.
|||||||Lộc Ninh, ngày 15 tháng 3 năm 2024
|NGƯỜI LẬP BIỂU||||||TRƯỞNG PHÒNG
`.normalize('NFD'),
    merges: ['A4:K4'],
    hiddenColumns: [2],
  }),
  figures: {
    communes: 4,
    recognised: 3,
    advanced: 2,
    model: 1,
    recognisedShare: { num: 3, den: 4 },
    advancedShare: { num: 2, den: 4 },
  },
};
