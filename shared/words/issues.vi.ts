// Câu chữ của mọi lỗi số liệu: nói điều gì sai và phải làm gì. `p` là tham số của lỗi (xem issues.params).
// Only here is an issue turned into Vietnamese; the code and its params are what travels.
import type { IssueWords } from './issueWords';

export const issuesVi: IssueWords = {
  noTable: () =>
    'Không tìm thấy biểu nào trên trang tính này. Mở đúng trang có biểu, hoặc kiểm tra lại dòng tiêu đề.',
  ambiguousTable: (p) =>
    `Có từ hai vùng trở lên đều giống biểu này (${p.list('candidates')}). Chọn biểu cần nộp, hoặc chỉ để lại một biểu.`,
  doubtfulTable: (p) =>
    `Chưa rõ phần này là biểu nào (${p.list('candidates')}?), nên chưa đọc. Chọn đúng biểu, hoặc trả lời không phải biểu cần nộp.`,
  ambiguousColumn: (p) =>
    `Chưa rõ đây là cột nào của biểu (${p.list('candidates')}?). Chọn cột đúng, hoặc sửa lại tiêu đề cho rõ.`,
  transposedTable: (p) =>
    `Biểu “${p.text('title')}” để các chỉ tiêu nằm ngang. Chép cả biểu, dán chuyển vị (Dán đặc biệt > Chuyển vị) để mỗi chỉ tiêu một dòng, rồi kiểm tra lại.`,
  farCells: (p) =>
    `Ô ${p.list('cells')} nằm tách hẳn ở xa nên không được đọc. Nếu gõ nhầm thì xoá ô đó; nếu là số liệu thì chuyển vào trong biểu.`,
  missingColumn: (p) =>
    `Thiếu cột bắt buộc “${p.text('header')}”. Thêm cột này, hoặc sửa lại tiêu đề cho đúng mẫu.`,
  duplicateColumn: (p) =>
    `Có nhiều cột cùng là “${p.text('header')}” (${p.list('cells')}). Giữ lại một cột, đổi tên các cột còn lại.`,
  missingItem: (p) => `Thiếu dòng chỉ tiêu “${p.text('item')}”. Thêm dòng này vào biểu.`,
  duplicateItem: (p) => `Có nhiều dòng cùng là “${p.text('item')}” (${p.list('cells')}). Giữ lại một dòng.`,
  personalColumn: (p) =>
    `Cột “${p.text('header')}” chứa thông tin cá nhân nên không được nộp. Bỏ cột này khỏi biểu trước khi nộp.`,
  otherMeasure: (p) =>
    `Cột “${p.text('header')}” ghi theo “${p.text('said')}”, mẫu biểu quy định “${p.text('unit')}”. Đổi số liệu về đúng đơn vị tính và sửa lại tiêu đề.`,
  otherUnit: (p) =>
    `Phần đầu biểu ghi “${p.text('said')}”, trong khi bạn đang nộp cho ${p.text('chosen')}. Mở đúng tệp, hoặc sửa tên đơn vị ở đầu biểu.`,
  otherPeriod: (p) =>
    `Phần đầu biểu ghi kỳ ${p.period('said')}, trong khi bạn đang nộp kỳ ${p.period('chosen')}. Mở đúng tệp, hoặc sửa kỳ ở đầu biểu.`,
  errorCell: (p) => `Ô báo lỗi ${p.text('error')}. Sửa công thức rồi kiểm tra lại.`,
  noResult: () => 'Công thức chưa có kết quả. Mở tệp bằng Excel, tính lại, lưu rồi kiểm tra lại.',
  notInteger: () => 'Ô này phải là số nguyên. Nếu không có, ghi 0; nếu chưa có số liệu, để trống.',
  notNumber: () => 'Ô này phải là số. Nếu không có, ghi 0; nếu chưa có số liệu, để trống.',
  notPercent: () => 'Ô này phải là tỷ lệ phần trăm. Nhập lại, ví dụ 41,3%.',
  notFraction: () => 'Ô này phải ghi dạng “số đạt/tổng số”. Nhập lại, ví dụ 14/15.',
  notDate: () => 'Ô này phải là ngày. Nhập lại ngày/tháng/năm, ví dụ 05/06/2024.',
  notYear: () => 'Ô này phải là năm. Nhập lại đủ bốn chữ số, ví dụ 2024.',
  notChoice: (p) => `Giá trị không có trong danh mục. Chọn một trong: ${p.list('allowed')}.`,
  notStars: () => 'Hạng sao phải là 3, 4 hoặc 5 sao. Ghi lại theo quyết định công nhận.',
  notText: () => 'Ô này phải là chữ. Nhập lại bằng chữ.',
  dateInNumberColumn: () =>
    'Excel đã đổi ô này thành ngày tháng, trong khi cột này là số. Nhập lại số (hoặc định dạng cột là Văn bản rồi nhập lại).',
  ambiguousNumber: (p) => `Không rõ số này là ${p.list('readings', ' hay ')}. Nhập lại cho rõ.`,
  ambiguousDate: (p) =>
    `Không rõ ngày này là ${p.list('readings', ' hay ')}: Excel kiểu Mỹ đảo ngày và tháng. Nhập lại cho rõ.`,
  unknownUnit: (p) =>
    p.has('suggestions')
      ? `Không có đơn vị này trong danh mục tại ngày chốt số liệu. Ghi lại cho đúng. Có phải: ${p.list('suggestions')}?`
      : 'Không có đơn vị này trong danh mục tại ngày chốt số liệu. Ghi đúng tên đơn vị, có dấu.',
  tooLong: (p) => `Nội dung dài quá ${p.text('max')} ký tự. Viết ngắn lại.`,
  totalRowDiffers: (p) =>
    `Dòng tổng không bằng tổng các dòng trong biểu (cộng lại được ${p.text('expected')}). Kiểm tra công thức dòng tổng.`,
  required: (p) => `Thiếu “${p.text('header')}”. Điền vào ô này.`,
  belowMin: (p) => `“${p.text('header')}” không được nhỏ hơn ${p.text('min')}. Sửa lại ô này.`,
  aboveMax: (p) => `“${p.text('header')}” không được lớn hơn ${p.text('max')}. Sửa lại ô này.`,
  invalid: (p) => `“${p.text('header')}” không đúng kiểu số liệu của cột. Nhập lại ô này.`,
  personalText: (p) =>
    `Ô này có vẻ chứa ${p.choice('kind', { id: 'số định danh cá nhân', phone: 'số điện thoại', email: 'địa chỉ thư điện tử' }, 'thông tin cá nhân')}. Xoá thông tin đó trước khi nộp.`,
  notYourSubject: (p) =>
    `Dòng này là số liệu của “${p.text('unit')}”, không thuộc đơn vị đang nộp. Bỏ dòng này, hoặc chọn lại đơn vị.`,
  sum: (p) =>
    `“${p.text('total')}” phải bằng ${p.list('parts', ' + ')} (= ${p.text('expected')}). Sửa số tổng, hoặc sửa các số cộng lại.`,
  atMost: (p) => `“${p.text('a')}” không được lớn hơn “${p.text('b')}”. Sửa lại một trong hai ô.`,
  atLeast: (p) => `“${p.text('a')}” không được nhỏ hơn “${p.text('b')}”. Sửa lại một trong hai ô.`,
  equal: (p) => `“${p.text('a')}” phải bằng “${p.text('b')}”. Sửa lại một trong hai ô.`,
  requiredWhen: (p) => `Phải có “${p.text('header')}” đối với dòng này. Điền vào ô này.`,
  onlyWhen: (p) => `“${p.text('header')}” không áp dụng cho dòng này. Để trống ô này.`,
  unique: (p) => `Dòng này trùng với dòng ${p.text('firstRow')} (${p.list('headers')}). Giữ lại một dòng.`,
  band: (p) =>
    p.has('expected')
      ? `“${p.text('of')}” không khớp “${p.text('value')}”: theo thang điểm phải là ${p.text('expected')}. Sửa lại một trong hai ô.`
      : `“${p.text('of')}” không khớp “${p.text('value')}”: không có mức nào cho giá trị này. Kiểm tra lại cả hai ô.`,
  expires: (p) =>
    `Ngày hết hạn phải là ${p.date('expected')} (${p.text('months')} tháng kể từ ngày quyết định). Sửa ngày hết hạn, hoặc ngày quyết định.`,
  inPeriod: (p) =>
    `Ngày này nằm ngoài kỳ báo cáo (từ ${p.date('from')} đến ${p.date('to')}). Sửa lại ngày, hoặc bỏ dòng này khỏi kỳ.`,
  nested: (p) =>
    `“${p.text('header')}”: dòng này được tính ở mức cao nhưng chưa đủ điều kiện của mức thấp hơn. Sửa ô này, hoặc ghi đủ điều kiện của mức thấp hơn.`,
  ratioMatches: (p) =>
    `“${p.text('percent')}” phải bằng “${p.text('of')}” chia “${p.text('over')}” (= ${p.text('expected')}%). Sửa lại tỷ lệ, hoặc hai số đem chia.`,
  agreesWith: (p) =>
    `“${p.text('figure')}” không khớp với “${p.text('otherFigure')}” đã nộp ở biểu ${p.text('table')} (${p.text('expected')}). Kiểm tra cả hai biểu.`,
  carriedOver: (p) =>
    `“${p.text('opening')}” phải bằng “${p.text('closing')}” của ${p.period('period')} (${p.text('expected')}). Sửa lại ô này; nếu số kỳ trước sai, đề nghị đính chính kỳ trước.`,
  neverFalls: (p) =>
    `“${p.text('figure')}” thấp hơn ${p.period('period')} (${p.text('expected')}). Kiểm tra lại; nếu đúng, ghi lý do giảm.`,
  partsMakeWhole: (p) =>
    `“${p.text('figure')}” không khớp các kỳ đã nộp: ${p.periods('periods')} gộp lại là ${p.text('expected')}. Kiểm tra lại kỳ này và các kỳ đó.`,
  outlier: (p) =>
    `“${p.text('figure')}” cao bất thường: hơn ${p.text('times')} lần mức đơn vị thường báo cáo (${p.text('expected')}). Kiểm tra lại; nếu đúng, ghi giải trình.`,
  sameAsLastPeriod: (p) =>
    `Toàn bộ số liệu giống hệt ${p.period('period')}. Xem có mở nhầm tệp kỳ trước không; nếu đúng, ghi giải trình.`,
  noRows: () => 'Biểu không có dòng số liệu nào. Điền số liệu, hoặc chọn “Không phát sinh” và ghi lý do.',
};
