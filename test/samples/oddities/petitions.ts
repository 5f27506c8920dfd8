import { draw, type Oddity } from './oddity';

export const petitions: Oddity = {
  table: 'petitions',
  unit: '692@2024-01-01',
  period: '2024-Q1',
  odd: [
    'an STT column in front and a notes column behind that the form does not have',
    'the printed heading of the total corrected to "Tổng số đơn"',
    'a wrong column-number row (20 twice)',
    'the total on top, by formula',
    'zero-padded numbers as text',
    'gaps in STT and blank rows',
    'units named with UBND in front',
    'notes and signatures below',
  ],
  sheet: draw({
    tab: 'XLD',
    text: `
THANH TRA HUYỆN LỘC NINH
TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN
Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024

STT|Đơn vị|Tổng số đơn|||Số đơn đã xử lý|Số đơn chưa xử lý (Chuyển kỳ sau xử lý)|Đủ điều kiện xử lý||Phân loại đơn theo nội dung|||Phân loại đơn theo tình trạng giải quyết|||Kết quả xử lý đơn||||||||Số văn bản phúc đáp nhận được do chuyển đơn|Ghi chú
||Tổng số đơn|Kỳ trước chuyển sang|Tiếp nhận trong kỳ|||Số đơn|Số vụ việc|Khiếu nại|Tố cáo|Kiến nghị, phản ánh|Đã giải quyết||Chưa giải quyết xong|Đơn thuộc thẩm quyền||||Đơn không thuộc thẩm quyền|||||
||||||||||||Lần đầu|Nhiều lần||Tổng số|Khiếu nại|Tố cáo|Kiến nghị, phản ánh|Tổng số|Hướng dẫn|Chuyển đơn|Đôn đốc giải quyết||
|MS|1=2+3=4+5|2|3|4|5|6=8+9+10=11+12+13=14+18|7|8|9|10|11|12|13|14=15+16+17|15|16|17|18=19+20+21|19|20|20|22|
|Tổng cộng|=SUM(C10:C15)→15|=SUM(D10:D15)→3|=SUM(E10:E15)→12|=SUM(F10:F15)→13|=SUM(G10:G15)→2|=SUM(H10:H15)→12|=SUM(I10:I15)→11|=SUM(J10:J15)→5|=SUM(K10:K15)→1|=SUM(L10:L15)→6|=SUM(M10:M15)→7|=SUM(N10:N15)→1|=SUM(O10:O15)→4|=SUM(P10:P15)→8|=SUM(Q10:Q15)→3|=SUM(R10:R15)→1|=SUM(S10:S15)→4|=SUM(T10:T15)→4|=SUM(U10:U15)→2|=SUM(V10:V15)→2|=SUM(W10:W15)→0|=SUM(X10:X15)→2|
1|UBND xã Lộc Hòa|'05|'01|'04|4|1|4|3|1|0|3|3|0|1|3|1|0|2|1|1|0|0|0|
2|UBND xã Lộc An|2|0|2|2|0|2|2|1|1|0|1|0|1|1|0|1|0|1|0|1|0|1|

5|UBND xã Lộc Thạnh|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|không có đơn
8|UBND thị trấn Lộc Ninh|'08|2|6|7|1|6|6|3|0|3|3|1|2|4|2|0|2|2|1|1|0|1|

27. Ghi chú: không tính đơn trùng.
||||||||||||||||Lộc Ninh, ngày 15 tháng 3 năm 2024
|NGƯỜI LẬP BIỂU|||||||||||||||CHÁNH THANH TRA
`,
    merges: [
      ...[
        'A2:Y2',
        'A3:Y3',
        'A5:A7',
        'B5:B7',
        'C5:E5',
        'F5:F7',
        'G5:G7',
        'H5:I5',
        'J5:L5',
        'M5:O5',
        'P5:W5',
        'X5:X7',
      ],
      ...['Y5:Y7', 'C6:C7', 'D6:D7', 'E6:E7', 'H6:H7', 'I6:I7', 'J6:J7', 'K6:K7', 'L6:L7', 'M6:N6', 'O6:O7'],
      ...['P6:S6', 'T6:W6'],
    ],
  }),
  figures: {
    total: 15,
    opening: 3,
    received: 12,
    closing: 2,
    processed: 13,
    eligible: 12,
    complaints: 5,
    denunciations: 1,
    reflections: 6,
    resolved: 8,
    unresolved: 4,
    competent: 8,
    notCompetent: 4,
    replies: 2,
    processedShare: { num: 13, den: 15 },
  },
};
