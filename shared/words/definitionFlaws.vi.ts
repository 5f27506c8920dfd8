// Câu chữ của lỗi trong định nghĩa biểu: sai ở đâu, phải ghi thế nào. Chỉ nạp khi lập biểu, không vào màn hình đầu.
import type { DefinitionFlawWords } from './definitionFlaws';

const kinds = { column: 'cột', figure: 'chỉ tiêu', item: 'dòng chỉ tiêu' };

export const definitionFlawsVi: DefinitionFlawWords = {
  unknownKey: (p) =>
    `Không có ${p.choice('kind', kinds, 'mục')} nào mang mã “${p.text('key')}”. Sửa lại mã, hoặc thêm ${p.choice('kind', kinds, 'mục')} này.`,
  duplicateKey: (p) => `Mã “${p.text('key')}” đã dùng ở dòng trên, mỗi mã chỉ dùng một lần. Đặt mã khác.`,
  unknownChoice: (p) =>
    `Cột “${p.text('column')}” không có lựa chọn “${p.text('choice')}”. Dùng một mã ở trang luachon, hoặc thêm lựa chọn này.`,
  badKey: (p) =>
    `“${p.text('heading')}” phải viết liền, không dấu, bắt đầu bằng chữ thường, tối đa 60 ký tự. Ghi lại, ví dụ soHo.`,
  subjectNotUnit: () =>
    '“Số liệu của” chưa đúng. Ghi mã của một cột kiểu “đơn vị”, hoặc ghi: chính đơn vị nộp.',
  choiceWithoutChoices: () => 'Cột kiểu “lựa chọn” phải có các lựa chọn ở trang luachon. Thêm vào trang đó.',
  formWithoutItems: () => 'Kiểu “biểu chỉ tiêu” phải có các dòng chỉ tiêu ở trang muc. Thêm vào trang đó.',
  restsOnWhatStays: (p) =>
    `Cột “${p.text('key')}” không gửi đi nên máy chủ không kiểm tra được. Bỏ dấu x ở “Không gửi”, hoặc không dùng cột này ở đây.`,
  conditionOnNothing: () =>
    'Điều kiện phải bắt đầu bằng mã một cột, “loại đơn vị” hoặc “ngày chốt”. Ghi lại điều kiện.',
  conditionWithoutValue: () => 'Điều kiện thiếu giá trị để so sánh. Ghi thêm giá trị, ví dụ: soHo ≥ 1.',
  conditionWithValue: () => '“để trống” và “có ghi” không đi kèm giá trị. Bỏ giá trị phía sau.',
  builtInEdition: (p) =>
    `“${p.text('table')}” là biểu có sẵn, áp dụng từ ${p.date('from')}. Đặt mã biểu khác, hoặc ghi “Áp dụng từ ngày” sau ngày đó.`,
  shortTaken: (p) => `Tên ngắn “${p.text('short')}” đã là của biểu “${p.text('title')}”. Đặt tên ngắn khác.`,
  unknownOtherFigure: (p) =>
    `Không có chỉ tiêu “${p.text('figure')}” ở biểu “${p.text('table')}”. Sửa lại mã biểu, mã chỉ tiêu.`,
  tableInUse: (p) =>
    `Kỳ ${p.period('period')} đã mở cho biểu này. Không thể chuyển thành bản nháp hay lùi ngày áp dụng. Giữ như cũ, hoặc lập ấn bản mới với ngày áp dụng sau.`,
  unknownSampleUnit: (p) =>
    `Không có đơn vị nào mang mã “${p.text('unit')}”. Ghi mã@ngày, ví dụ 25276@2024-01-01.`,
  unknownSamplePeriod: (p) =>
    `“${p.text('period')}” không phải kỳ báo cáo. Ghi ví dụ 2024-Q1, 2024-C09, 2024-Y.`,
  sampleNotFound: (p) =>
    `Không nhận ra biểu trên trang mau. Ghi đủ tiêu đề cột của mẫu: ${p.list('headers', '; ')}.`,
  sampleMistaken: (p) =>
    `Mẫu bị nhận là biểu “${p.text('title')}”. Đổi tiêu đề cột cho khác, hoặc thêm tên biểu vào đầu mẫu.`,
  takesOtherTable: (p) =>
    `Có biểu này thì mẫu của biểu “${p.text('title')}” không còn nhận đúng. Đổi tiêu đề các cột cho khác biểu đó.`,
  figureDiffers: (p) =>
    `Số ghi ở đây là ${p.text('stated')}, từ trang mau tính được ${p.text('found')}. Sửa số này, sửa mẫu, hoặc sửa cách tính.`,
  missingSheet: (p) => `Thiếu trang “${p.text('sheet')}”. Thêm lại trang này, đúng tên.`,
  missingHeading: (p) => `Thiếu cột “${p.text('heading')}”. Thêm lại tiêu đề này.`,
  unknownHeading: (p) => `Không có cột nào tên như vậy. Dùng: ${p.list('headings')}.`,
  missingRow: () => 'Chưa có dòng nào. Ghi một dòng ở đây.',
  extraRow: () => 'Trang này chỉ có một dòng: mỗi tệp là một biểu. Bỏ dòng thừa.',
  missingValue: (p) => `Thiếu “${p.text('heading')}”. Điền vào ô này.`,
  valueTooLong: (p) => `“${p.text('heading')}” lớn hoặc dài quá ${p.text('max')}. Sửa lại cho vừa.`,
  valueTooSmall: (p) => `“${p.text('heading')}” không được nhỏ hơn ${p.text('min')}. Sửa lại ô này.`,
  notANumber: (p) =>
    `“${p.text('heading')}” phải là số. Ghi lại với dấu phẩy cho phần lẻ, ví dụ 50 hoặc 0,5.`,
  notADay: (p) => `“${p.text('heading')}” phải là ngày. Ghi lại, ví dụ 01/07/2025.`,
  notOneOf: (p) => `“${p.text('heading')}” chưa đúng. Ghi một trong: ${p.list('allowed', '; ')}.`,
  notAMark: (p) => `“${p.text('heading')}” chưa đúng. Ghi x, hoặc để trống.`,
  notAFigure: (p) => `“${p.text('heading')}” chưa đúng. Ghi một số, dạng 14/15, hoặc ghi: không có.`,
  notUnderstood: (p) =>
    p.has('near') && p.text('near') !== ''
      ? `Không hiểu từ chỗ “${p.text('near')}”. Ghi theo mẫu: ${p.text('example')}.`
      : `Chưa đủ. Ghi theo mẫu: ${p.text('example')}.`,
  badCondition: (p) =>
    p.has('near') && p.text('near') !== ''
      ? `Không hiểu điều kiện từ chỗ “${p.text('near')}”. Ghi ví dụ: hang ≥ 3 và trangThai trong (xong; dangLam).`
      : 'Điều kiện chưa hết. Ghi ví dụ: hang ≥ 3 và trangThai trong (xong; dangLam).',
  badValue: (p) => `“${p.text('heading')}” không đúng. Xem dòng hướng dẫn dưới tiêu đề rồi ghi lại.`,
};
