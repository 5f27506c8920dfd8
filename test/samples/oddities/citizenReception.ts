import { draw, type Oddity } from './oddity';

export const citizenReception: Oddity = {
  table: 'citizenReception',
  unit: '25276@2024-01-01',
  period: '2024-Q1',
  odd: [
    'columns numbered "(1)" to "(30)" instead of the "MS" row',
    'numbers as text, some padded with zeros',
    "a hidden column among the table's own",
    'the total row called "Cộng", by formula',
    'the outermost heading left out, so that "Thủ trưởng tiếp" stands on top',
    'a blank row between header and data, a note, an empty signature block',
    'decomposed Unicode',
  ],
  sheet: draw({
    tab: 'TCD quý 1',
    text: `
UBND XÃ LỘC AN|||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BIỂU SỐ 01/TCD

TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT
Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024
Đơn vị|Người nhập|Tổng số lượt tiếp|Tổng số người được tiếp|Tổng số vụ việc tiếp|Tiếp thường xuyên||||||||Thủ trưởng tiếp|||||||||Ủy quyền tiếp||||||||
|||||Số lượt tiếp|Số người được tiếp|Số vụ việc||Trong đó đoàn đông người||||Số kỳ tiếp|Số lượt tiếp|Số người được tiếp|Số vụ việc||Trong đó đoàn đông người||||Số kỳ tiếp|Số lượt tiếp|Số người được tiếp|Số vụ việc||Trong đó đoàn đông người|||
|||||||Tiếp lần đầu|Tiếp nhiều lần|Số đoàn được tiếp|Số người được tiếp|Tiếp lần đầu|Tiếp nhiều lần||||Tiếp lần đầu|Tiếp nhiều lần|Số đoàn được tiếp|Số người được tiếp|Tiếp lần đầu|Tiếp nhiều lần||||Tiếp lần đầu|Tiếp nhiều lần|Số đoàn được tiếp|Số người được tiếp|Tiếp lần đầu|Tiếp nhiều lần
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)|(15)|(16)|(17)|(18)|(19)|(20)|(21)|(22)|(23)|(24)|(25)|(26)|(27)|(28)|(29)|(30)|(31)

UBND xã Lộc An|VP|'04|'11|'04|2|8|1|1|1|6|1|0|3|1|2|1|0|0|0|0|0|1|1|'01|1|0|0|0|0|0
Cộng||=SUM(C11:C11)→4|=SUM(D11:D11)→11|=SUM(E11:E11)→4|=SUM(F11:F11)→2|=SUM(G11:G11)→8|1|1|1|6|1|0|3|1|2|1|0|0|0|0|0|1|1|1|1|0|0|0|0|0

30. Ghi chú: một đoàn đông người về đường giao thông.
|||||||||||||||||||||Lộc An, ngày 15 tháng 3 năm 2024
NGƯỜI LẬP BIỂU||||||||||||||||||||CHỦ TỊCH
`.normalize('NFD'),
    merges: [
      ...[
        'A4:AE4',
        'A5:AE5',
        'A6:A8',
        'B6:B8',
        'C6:C8',
        'D6:D8',
        'E6:E8',
        'F6:M6',
        'N6:V6',
        'W6:AE6',
        'F7:F8',
      ],
      ...['G7:G8', 'H7:I7', 'J7:M7', 'N7:N8', 'O7:O8', 'P7:P8', 'Q7:R7', 'S7:V7', 'W7:W8', 'X7:X8', 'Y7:Y8'],
      ...['Z7:AA7', 'AB7:AE7'],
    ],
    hiddenColumns: [1],
  }),
  figures: {
    visits: 4,
    people: 11,
    cases: 4,
    regularVisits: 2,
    headVisits: 1,
    delegatedVisits: 1,
    headSessions: 3,
    groups: 1,
  },
};
