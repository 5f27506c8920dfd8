// Chữ trên giao diện, tiếng Việt. Every text of the pane in one typed object per language; sentences of issues and
// refusals are in shared/words, because the server says them too.
export const vi = {
  product: 'Giao ban',
  tagline: 'Kiểm tra và nộp số liệu báo cáo',
  otherLanguage: { code: 'en', short: 'EN', name: 'English' },
  close: 'Đóng',
  retry: 'Thử lại',
  loading: 'Đang tải…',

  signIn: {
    title: 'Đăng nhập',
    lead: 'Chọn người dùng thử để bắt đầu.',
    search: 'Tìm theo tên đơn vị',
    none: 'Không có ai khớp. Xoá bớt chữ trong ô tìm.',
    busy: 'Đang đăng nhập…',
    out: 'Đăng xuất',
    unconfigured: 'Chưa cấu hình đăng nhập. Đề nghị quản trị khai báo nơi cấp đăng nhập (config.json).',
  },

  place: {
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    loading: 'Đang tải kỳ báo cáo và biểu mẫu…',
    noUnit: 'Tài khoản này không nộp số liệu cho đơn vị nào.',
    noPeriod: 'Hiện không có kỳ báo cáo nào đang mở. Hỏi cơ quan tổng hợp về lịch báo cáo.',
    data: (from: string, to: string) => `Số liệu từ ${from} đến ${to}`,
  },

  deadline: {
    left: (days: number) => `còn ${days} ngày`,
    today: 'hạn cuối hôm nay',
    over: (days: number) => `quá hạn ${days} ngày`,
    closed: 'đã đóng',
    locked: 'đã khoá sổ',
    due: (date: string) => `Hạn nộp ${date}`,
  },

  period: {
    month: (n: number, year: number) => `Tháng ${n}/${year}`,
    quarter: (roman: string, year: number) => `Quý ${roman}/${year}`,
    firstHalf: (year: number) => `6 tháng đầu năm ${year}`,
    secondHalf: (year: number) => `6 tháng cuối năm ${year}`,
    cumulative: (months: number, year: number) => `${months} tháng năm ${year}`,
    year: (year: number) => `Năm ${year}`,
  },

  status: {
    due: 'Chưa nộp',
    waiting: 'Chờ lãnh đạo đơn vị duyệt',
    submitted: (version: number) => `Đã nộp bản số ${version}, chờ duyệt`,
    accepted: (version: number) => `Đã nộp bản số ${version}`,
    returned: (version: number) => `Bản số ${version} bị trả lại`,
    withdrawn: 'Đã thu hồi',
  },

  open: {
    title: 'Mở bảng tính của đơn vị',
    lead: 'Kéo tệp vào đây, hoặc',
    choose: 'Chọn tệp Excel',
    kinds: 'Tệp .xlsx hoặc .xls. Tệp ở lại trên máy này; chỉ các cột của biểu được gửi khi bấm Nộp.',
    another: 'Mở tệp khác',
    reading: 'Đang đọc bảng tính…',
    readAgain: 'Đọc lại',
  },

  tables: {
    title: 'Biểu cần nộp',
    found: (sheet: string, range: string) => `Trang “${sheet}”, vùng ${range}`,
    rows: (n: string) => `${n}\u00a0dòng\u00a0số\u00a0liệu`,
    missing: 'Không thấy trong bảng tính này',
    several: 'Bảng tính có nhiều bảng giống biểu này. Chọn bảng để nộp:',
    noneFound: 'Không tìm thấy biểu nào trong bảng tính này.',
    noneFoundHelp: 'Kiểm tra lại dòng tiêu đề của bảng, hoặc mở tệp khác.',
    superseded: (basis: string) => `Biểu đã được thay bằng ${basis}, chưa có mẫu mới trong hệ thống.`,
  },

  nothing: {
    offer: 'Không phát sinh',
    label: 'Lý do không phát sinh',
    hint: 'Ví dụ: Trong kỳ không có đơn thư nào.',
    declare: 'Ghi nhận',
    declared: (reason: string) => `Không phát sinh: ${reason}`,
    undo: 'Bỏ',
  },

  check: {
    button: 'Kiểm tra',
    again: 'Kiểm tra lại',
    busy: 'Đang kiểm tra…',
    clean: 'Số liệu hợp lệ. Có thể nộp.',
    verdict: (errors: string, warnings: string) => `${errors} lỗi, ${warnings} cảnh báo.`,
    errors: (n: string) => `${n} lỗi.`,
    warnings: (n: string) => `${n} cảnh báo.`,
    fixErrors: 'Sửa hết lỗi rồi kiểm tra lại.',
    explainWarnings: 'Giải trình cảnh báo rồi nộp.',
    explained: 'Cảnh báo đã giải trình. Có thể nộp.',
    ready: 'Hợp lệ',
    all: (n: string) => `Tất cả (${n})`,
    onlyErrors: (n: string) => `Lỗi (${n})`,
    onlyWarnings: (n: string) => `Cảnh báo (${n})`,
    error: 'Lỗi',
    warning: 'Cảnh báo',
    list: 'Danh sách lỗi và cảnh báo',
    noCell: 'cả biểu',
    goTo: (cell: string) => `Đến ô ${cell}`,
    conserved: (seen: string, read: string, totals: string, ignored: string) =>
      `Đã xem ${seen} dòng: ${read} dòng số liệu, ${totals} dòng tổng và nhóm, ${ignored} dòng bỏ qua.`,
  },

  explain: {
    title: 'Giải trình cảnh báo',
    lead: 'Mỗi loại cảnh báo cần một dòng giải trình. Không ghi tên người, số điện thoại, số định danh.',
    at: (cells: string, more: number) => (more > 0 ? `Tại ${cells} và ${more} ô khác` : `Tại ${cells}`),
    hint: 'Vì sao số liệu này vẫn đúng?',
    personal: 'Bỏ số điện thoại, số định danh hoặc thư điện tử khỏi dòng này.',
  },

  submit: {
    button: (n: number) => (n > 1 ? `Nộp ${n} biểu` : 'Nộp'),
    busy: (done: number, total: number) => `Đang nộp ${done}/${total}…`,
    none: 'Chưa có biểu nào nộp được',
    blocked: 'Sửa hết lỗi trước khi nộp.',
    unexplained: 'Giải trình hết cảnh báo trước khi nộp.',
    checkFirst: 'Kiểm tra trước khi nộp.',
    partly: (ready: number, all: number) => `${ready}/${all} biểu nộp được`,
  },

  receipt: {
    title: 'Đã nộp',
    partly: (done: number, total: number) => `Đã nộp ${done}/${total} biểu`,
    failed: 'Chưa nộp được',
    late: 'Nộp muộn',
    version: (n: number) => `Bản số ${n}`,
    number: 'Số biên nhận',
    details: 'Số biên nhận và mã nội dung',
    hash: 'Mã nội dung',
    sent: 'Đã gửi',
    rows: (n: string, columns: string) => `${n} dòng, ${columns} cột`,
    columns: 'Các cột đã gửi',
    kept: 'Không gửi',
    keptText: 'Tên tệp, tên trang, các cột khác và mọi thông tin cá nhân.',
    figuresOnly: 'Chỉ các số đếm; từng dòng của sổ ở lại máy đơn vị.',
    nothing: 'Không phát sinh số liệu',
    back: 'Về danh sách biểu',
  },

  province: {
    submitTab: 'Nộp số liệu',
    tab: 'Tổng hợp',
  },

  preview: {
    title: 'Xem trước (chỉ đọc)',
    sheet: 'Trang tính',
    empty: 'Trang này không có số liệu.',
    table: (title: string) => `Biểu: ${title}`,
  },

  notice: {
    unreachable:
      'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại; số liệu trong bảng tính vẫn còn nguyên.',
    strangeAnswer:
      'Máy chủ trả lời không đúng dạng (có thể mạng yêu cầu đăng nhập). Tải lại trang rồi thử lại.',
    cellEdit: 'Excel đang ở chế độ sửa ô. Nhấn Enter hoặc Esc trong bảng tính rồi thử lại.',
    sheetGone: 'Trang tính hoặc ô này không còn. Kiểm tra lại để cập nhật danh sách.',
    excel: 'Excel không thực hiện được yêu cầu. Lưu bảng tính, đóng mở lại bảng nộp rồi thử lại.',
    fileChanged: 'Tệp đã thay đổi sau khi mở. Chọn lại tệp để đọc bản mới nhất.',
    unexpected: 'Có lỗi ngoài dự kiến trong bảng nộp. Tải lại trang; số liệu trong bảng tính vẫn còn nguyên.',
  },
};

export type Words = typeof vi;
