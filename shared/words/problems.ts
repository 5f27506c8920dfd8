// The sentences of every refusal, in both languages side by side: what was refused and what to do.
import type { Status } from '../api';
import type { ProblemWords } from './issueWords';

const statusVi: Readonly<Record<Status, string>> = {
  due: 'chưa có hoặc đã được trả để lập lại',
  waiting: 'đang chờ lãnh đạo đơn vị duyệt',
  submitted: 'đang chờ cơ quan tổng hợp duyệt',
  accepted: 'đã được duyệt',
  returned: 'đã bị trả lại',
  withdrawn: 'đã được đơn vị rút lại',
};

const statusEn: Readonly<Record<Status, string>> = {
  due: 'has not been made yet, or was sent back',
  waiting: "waits for the approval of the unit's leader",
  submitted: 'waits for review',
  accepted: 'is accepted',
  returned: 'was returned',
  withdrawn: 'was withdrawn by the unit',
};

export const problemsVi: ProblemWords = {
  fileNotFound: (p) => `Không mở được tệp “${p.text('file')}”. Kiểm tra đường dẫn và quyền đọc tệp.`,
  notAWorkbook: () =>
    'Tệp này không phải tệp Excel (.xlsx). Chọn tệp Excel, hoặc mở bằng Excel rồi lưu lại dạng .xlsx.',
  encryptedWorkbook: () =>
    'Tệp có đặt mật khẩu nên không đọc được. Bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại.',
  suspiciousWorkbook: () =>
    'Tệp có cấu trúc bất thường (nén quá lớn hoặc hỏng) nên không mở. Mở bằng Excel, lưu thành tệp mới rồi thử lại.',
  sheetTooLarge: (p) =>
    `Trang “${p.text('sheet')}” có dữ liệu kéo dài tới tận ô ${p.text('cell')} nên không đọc được. Xoá các ô, hàng, cột thừa nằm xa biểu, lưu lại rồi thử lại.`,
  workbookTooLarge: (p) =>
    `Tệp lớn quá ${p.text('max')} MB. Tách riêng trang có biểu cần nộp ra một tệp nhỏ hơn.`,
  unknownOption: (p) =>
    `Không có tuỳ chọn “${p.text('option')}”. Dùng: --table, --unit, --period, --definitions, --answers, --memory.`,
  invalidDefinition: (p) =>
    `Tệp định nghĩa biểu chưa đúng: ${p.text('at')}. Sửa theo mô tả của lệnh npm run schema.`,
  invalidAnswers: (p) =>
    `Tệp trả lời chưa đúng: ${p.text('at')}. Ghi dạng {"mã câu hỏi": "giá trị đã chọn"}.`,
  malformedJson: () => 'Nội dung gửi lên không đúng định dạng JSON. Tải lại trang rồi gửi lại.',
  invalidBody: (p) => `Nội dung gửi lên không đúng mẫu (${p.text('at')}). Tải lại trang rồi gửi lại.`,
  invalidQuery: (p) => `Tham số “${p.text('at')}” thiếu hoặc không đúng. Sửa lại tham số rồi thử lại.`,
  bodyTooLarge: (p) => `Nội dung gửi lên lớn quá ${p.text('max')} KB. Giảm bớt số dòng rồi gửi lại.`,
  submissionTooLarge: (p) =>
    `Biểu lớn quá mức cho phép (${p.text('max')} KB sau khi nén). Kiểm tra các dòng thừa, hoặc tách biểu.`,
  contentHashDiffers: () => 'Nội dung nhận được không khớp mã kiểm tra. Đường truyền có lỗi. Nộp lại.',
  unauthenticated: () => 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn. Đăng nhập lại.',
  noMembership: () => 'Tài khoản chưa được gán đơn vị. Liên hệ quản trị của tỉnh để được cấp mã mời.',
  forbidden: () => 'Tài khoản không có quyền làm việc này. Liên hệ quản trị nếu cần được cấp quyền.',
  notFound: () =>
    'Không tìm thấy, hoặc không thuộc quyền xem của tài khoản. Tải lại trang; nếu cần xem, liên hệ quản trị.',
  methodNotAllowed: () => 'Địa chỉ này không nhận cách gọi đó. Tải lại trang để dùng bản mới nhất.',
  tooManyRequests: (p) =>
    `Gửi quá nhiều lần trong thời gian ngắn. Chờ ${p.text('seconds')} giây rồi thử lại.`,
  unknownTable: (p) => `Không có biểu “${p.text('table')}” đang áp dụng cho kỳ này. Chọn lại biểu.`,
  unknownUnit: (p) => `Không có đơn vị “${p.text('unit')}”. Kiểm tra lại mã đơn vị.`,
  unknownPeriod: (p) =>
    `Kỳ báo cáo ${p.period('period')} chưa mở cho biểu này. Chọn kỳ khác, hoặc đề nghị quản trị mở kỳ.`,
  notObliged: () => 'Đơn vị này không thuộc diện nộp biểu này. Chọn lại biểu hoặc đơn vị.',
  staleBase: (p) => `Đã có bản nộp mới hơn (bản số ${p.text('latest')}). Xem bản mới rồi quyết định nộp lại.`,
  definitionChanged: () => 'Mẫu biểu vừa thay đổi. Tải lại trang, kiểm tra lại rồi nộp.',
  hasIssues: (p) =>
    `Biểu còn ${p.text('errors')} lỗi, ${p.text('unexplained')} cảnh báo chưa giải trình. Sửa hết lỗi, giải trình cảnh báo rồi nộp lại.`,
  balanceLeft: (p) =>
    `Không báo “không phát sinh” được: “${p.text('closing')}” của ${p.period('period')} còn ${p.text('left')}. Điền biểu với số chuyển sang; nếu số kỳ trước sai, đề nghị đính chính kỳ trước.`,
  periodClosed: (p) =>
    `Kỳ báo cáo ${p.period('period')} đã ngừng nhận sau ngày ${p.date('closes')}. Đề nghị cơ quan tổng hợp gia hạn.`,
  periodLocked: (p) => `Kỳ báo cáo ${p.period('period')} đã khoá sổ. Nếu cần sửa, làm thủ tục đính chính.`,
  invalidTransition: (p) =>
    `Không thực hiện được: bản nộp ${p.choice('status', statusVi, 'đang ở trạng thái khác')}. Tải lại để xem trạng thái mới nhất.`,
  periodOpen: (p) =>
    `Kỳ báo cáo ${p.period('period')} vẫn đang nhận bản nộp, không cần mở lại. Đơn vị chỉ cần nộp bản mới.`,
  lastAdministrator: () => 'Không còn ai quản trị. Giữ lại ít nhất một người quản trị.',
  invitationRefused: () =>
    'Mã mời không đúng, đã được dùng hoặc đã hết hạn. Kiểm tra lại từng ký tự, hoặc đề nghị quản trị cấp mã mới.',
  notOffered: (p) =>
    `Nguồn dữ liệu không hỗ trợ tuỳ chọn “${p.text('at')}”. Bỏ tuỳ chọn đó; sắp xếp và ghép bảng ngay trong Excel.`,
  storageUnavailable: () => 'Kho dữ liệu tạm thời không phản hồi; chưa có gì bị mất. Thử lại sau ít phút.',
  serverBusy: (p) => `Máy chủ đang bận; chưa có gì bị mất. Thử lại sau ${p.text('seconds')} giây.`,
  internal: (p) => `Máy chủ gặp lỗi. Báo cho quản trị mã ${p.text('invocationId')}.`,
};

export const problemsEn: ProblemWords = {
  fileNotFound: (p) =>
    `The file “${p.text('file')}” cannot be opened. Check its path and whether it may be read.`,
  notAWorkbook: () =>
    'This is not an Excel file (.xlsx). Choose an Excel file, or open it in Excel and save it as .xlsx.',
  encryptedWorkbook: () =>
    'The file has a password and cannot be read. Remove the password (File > Info > Protect Workbook) and save it.',
  suspiciousWorkbook: () =>
    'The file is built in an unusual way (damaged, or unpacks to far too much) and was not opened. Open it in Excel, save it as a new file and try again.',
  sheetTooLarge: (p) =>
    `The sheet “${p.text('sheet')}” reaches as far as ${p.text('cell')}, too far to be read. Delete the stray cells, rows and columns beside the table, save and try again.`,
  workbookTooLarge: (p) =>
    `The file is larger than ${p.text('max')} MB. Move the sheet to submit into a smaller file.`,
  unknownOption: (p) =>
    `There is no option “${p.text('option')}”. Use --table, --unit, --period, --definitions, --answers, --memory.`,
  invalidDefinition: (p) =>
    `The definition file is not right: ${p.text('at')}. Correct it as npm run schema describes.`,
  invalidAnswers: (p) =>
    `The file of answers is not right: ${p.text('at')}. Write {"question id": "chosen value"}.`,
  malformedJson: () => 'The request is not valid JSON. Reload the page and send again.',
  invalidBody: (p) =>
    `The request does not have the agreed form (${p.text('at')}). Reload the page and send again.`,
  invalidQuery: (p) => `The parameter “${p.text('at')}” is missing or wrong. Correct it and try again.`,
  bodyTooLarge: (p) => `The request is larger than ${p.text('max')} KB. Send fewer rows.`,
  submissionTooLarge: (p) =>
    `The table is larger than allowed (${p.text('max')} KB compressed). Remove surplus rows, or split the table.`,
  contentHashDiffers: () =>
    'The content received does not match its checksum. The connection failed. Submit again.',
  unauthenticated: () => 'The sign-in is invalid or has expired. Sign in again.',
  noMembership: () =>
    'This account belongs to no unit yet. Ask the province administrator for an invitation code.',
  forbidden: () => 'This account may not do that. Ask the administrator if it should.',
  notFound: () =>
    'Not found, or not open to this account. Reload the page; ask the administrator if you should see it.',
  methodNotAllowed: () =>
    'This address does not take that method. Reload the page to get its newest edition.',
  tooManyRequests: (p) =>
    `Too many requests in a short time. Wait ${p.text('seconds')} seconds and try again.`,
  unknownTable: (p) => `No table “${p.text('table')}” is in force for this period. Choose another table.`,
  unknownUnit: (p) => `There is no unit “${p.text('unit')}”. Check the unit code.`,
  unknownPeriod: (p) =>
    `The period ${p.period('period')} is not open for this table. Choose another, or ask the administrator to open it.`,
  notObliged: () => 'This unit does not submit this table. Choose another table or unit.',
  staleBase: (p) =>
    `There is a newer submission (version ${p.text('latest')}). Look at it, then decide whether to submit again.`,
  definitionChanged: () => 'The form has just changed. Reload the page, check again and submit.',
  hasIssues: (p) =>
    `The table has ${p.text('errors')} errors and ${p.text('unexplained')} unexplained warnings. Correct the errors, explain the warnings, submit again.`,
  balanceLeft: (p) =>
    `“Nothing to report” cannot be: “${p.text('closing')}” of ${p.period('period')} is still ${p.text('left')}. Fill in the table with what was carried over; if the earlier period was wrong, ask for its correction.`,
  periodClosed: (p) =>
    `The period ${p.period('period')} closed after ${p.date('closes')}. Ask the collecting agency for an extension.`,
  periodLocked: (p) => `The period ${p.period('period')} is locked. Ask for a correction if it must change.`,
  invalidTransition: (p) =>
    `Not possible: the submission ${p.choice('status', statusEn, 'is in another state')}. Reload to see its latest state.`,
  periodOpen: (p) =>
    `The period ${p.period('period')} still takes submissions, so there is nothing to reopen. Submit a new version.`,
  lastAdministrator: () => 'Nobody would be left to administer. Keep at least one administrator.',
  invitationRefused: () =>
    'The invitation code is wrong, used or expired. Check every character, or ask the administrator for a new one.',
  notOffered: (p) =>
    `The data feed does not offer “${p.text('at')}”. Leave it out; sort and join inside Excel.`,
  storageUnavailable: () =>
    'The data store does not answer for the moment; nothing is lost. Try again in a few minutes.',
  serverBusy: (p) => `The server is busy; nothing is lost. Try again in ${p.text('seconds')} seconds.`,
  internal: (p) => `The server failed. Give the administrator this code: ${p.text('invocationId')}.`,
};
