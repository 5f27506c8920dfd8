import { draw, type Oddity } from './oddity';

export const ocopProducts: Oddity = {
  table: 'ocopProducts',
  unit: '692@2024-01-01',
  period: '2024-Q1',
  odd: [
    'stars as ★★★, ***, "Ba sao", "4 sao" and 3',
    'scores as text with a decimal comma',
    'groups of 2019 beside those of 2023',
    'dates as text and real dates, mixed',
    'communes with and without type, one as "TT."',
    'the total on top, rows grouped by stars, a blank row',
    'a product whose certificate has run out, and one without stars',
    'notes below the table',
  ],
  sheet: draw({
    tab: 'DS OCOP',
    text: `
PHÒNG NÔNG NGHIỆP VÀ PTNT HUYỆN LỘC NINH
TỔNG HỢP SẢN PHẨM OCOP

TT|Tên sản phẩm OCOP|Chủ thể sản xuất|Loại hình|Địa bàn|Nhóm sản phẩm|Tổng điểm|Xếp hạng|Số QĐ|Ngày QĐ|Ngày hết hạn|Ghi chú
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)
|Toàn huyện: 6 sản phẩm
I|Sản phẩm 4 sao
1|Hạt điều mẫu 1|HTX mẫu|HTX|X. Lộc An|Thực phẩm|'75,5|★★★★|21/QĐ-UBND|15/11/2021|15/11/2024|
2|Trà mẫu 2|Công ty mẫu|Công ty TNHH|Lộc Hoà|Đồ uống|70|4 sao|55/QĐ-UBND|@2023-11-30|@2026-11-30|

II|Sản phẩm 3 sao
1|Tinh dầu mẫu 3|Tổ mẫu|THT|Xã Lộc Hòa|Thảo dược|'62,0|Ba sao|56/QĐ-UBND|20/12/2023|20/12/2026|
2|Chậu gốm mẫu 4|Hộ mẫu|Hộ kinh doanh|TT. Lộc Ninh|Thủ công mỹ nghệ|'50|***|57/QĐ-UBND|@2023-12-20|20/12/2026|
3|Tiêu mẫu 5|Hộ mẫu|Hộ KD|TT. Lộc Ninh|Thực phẩm|'69,9|3|7/QĐ-UBND|10/01/2021|10/01/2024|Hết hạn
4|Bột mẫu 6|Hộ mẫu|Hộ KD|Xã Lộc An|Thực phẩm|'48,5|||||Chưa xếp hạng

Ghi chú: số liệu đến ngày 14/3/2024
|NGƯỜI LẬP|||||||TRƯỞNG PHÒNG
`,
    merges: ['A2:L2'],
  }),
  figures: {
    recognised: 4,
    star3: 2,
    star4: 2,
    star5: 0,
    listed: 6,
    expired: 1,
    star3Share: { num: 2, den: 4 },
  },
};
