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
    own: 'Đăng nhập bằng tài khoản cơ quan',
    search: 'Tìm theo tên đơn vị',
    none: 'Không có ai khớp. Xoá bớt chữ trong ô tìm.',
    goOn: 'Tiếp tục',
    busy: 'Đang đăng nhập…',
    out: 'Đăng xuất',
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
    reading: 'Đang đọc bảng tính…',
    readAgain: 'Đọc lại',
  },

  tables: {
    title: 'Biểu cần nộp',
    found: (sheet: string, range: string) => `Trang “${sheet}”, vùng ${range}`,
    rows: (n: string) => `${n}\u00a0dòng\u00a0số\u00a0liệu`,
    missing: 'Không thấy trong bảng tính này',
    several: 'Bảng tính có nhiều bảng giống biểu này. Chọn bảng để nộp:',
  },

  nothing: {
    declared: (reason: string) => `Không phát sinh: ${reason}`,
  },

  check: {
    button: 'Kiểm tra',
    again: 'Kiểm tra lại',
    busy: 'Đang kiểm tra…',
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

  province: {
    submitTab: 'Nộp số liệu',
    tab: 'Tổng hợp',
  },

  notice: {
    unreachable:
      'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại; số liệu trong bảng tính vẫn còn nguyên.',
  },
};

export type Words = typeof vi;
