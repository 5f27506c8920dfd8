// Chữ trên các màn hình mở sau màn hình đầu. Kept apart from vi.ts, so that the first screen does not load them; a
// component that is itself loaded later says `useLater()`.
export const viLater = {
  firstDay: {
    title: 'Chưa được thêm vào đơn vị nào',
    lead: (name: string) =>
      `Đã đăng nhập với tài khoản “${name}”, nhưng tài khoản này chưa thuộc đơn vị nào.`,
    ask: 'Liên hệ quản trị Giao ban của tỉnh (Văn phòng UBND tỉnh), cho biết đơn vị và công việc của mình để được cấp mã mời.',
    enter: 'Nhập mã mời vào ô dưới đây. Mỗi mã dùng được một lần.',
    code: 'Mã mời',
    join: 'Vào đơn vị',
  },

  badge: {
    ready: 'Hợp lệ',
    error: 'Lỗi',
    warning: 'Cảnh báo',
  },

  superseded: (basis: string) => `Biểu đã được thay bằng ${basis}, chưa có mẫu mới trong hệ thống.`,
  noneFound: {
    said: 'Không tìm thấy biểu nào trong bảng tính này.',
    help: 'Kiểm tra lại dòng tiêu đề của bảng, hoặc mở tệp khác.',
  },

  stop: 'Dừng',

  nothing: {
    offer: 'Không phát sinh',
    label: 'Lý do không phát sinh',
    hint: 'Ví dụ: Trong kỳ không có đơn thư nào.',
    declare: 'Ghi nhận',
    undo: 'Bỏ',
  },

  session: {
    over: 'Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp; những gì đã nhập vẫn còn nguyên.',
    again: 'Đăng nhập lại',
  },

  own: {
    title: 'Bản đã nộp',
    returned: 'Bản nộp bị trả lại. Sửa các ô sau rồi nộp lại:',
    withdraw: 'Thu hồi',
    askCorrection: 'Xin mở lại để sửa',
    approve: 'Duyệt để gửi đi',
    sendBack: 'Trả người lập',
    reason: (what: string) => `Lý do (${what.toLocaleLowerCase('vi')})`,
    reasonHint: 'Ghi một dòng, không ghi thông tin cá nhân',
    cancel: 'Bỏ',
    history: 'Quá trình nộp',
    kept: (version: number, time: string) => `Biên nhận lưu trong sổ này: bản số ${version}, ${time}`,
    print: 'In biểu A4 để ký',
  },

  fix: {
    title: 'Có thể sửa ngay',
    column: (letters: string, title: string) =>
      title === '' ? `Cột ${letters}` : `Cột ${letters}: ${title}`,
    all: (n: number, count: string) => (n === 1 ? 'Sửa' : `Sửa cả cột (${count} ô)`),
    one: 'Sửa',
    more: (n: string) => `và ${n} chỗ khác`,
    byHand: 'Tệp mở trong trình duyệt chỉ được đọc. Sửa các ô này trong Excel rồi lưu lại.',
    done: (n: string, sheet: string) => `Đã sửa ${n} ô ở trang “${sheet}”.`,
    undo: 'Hoàn tác',
    undoHistory: 'Ctrl+Z của Excel không lùi qua chỗ này được; dùng nút Hoàn tác ở đây.',
    kept: (cells: string) => `Giữ nguyên ${cells}: các ô này đã được gõ lại sau khi sửa.`,
  },

  marks: {
    all: 'Các ô có lỗi được tô nền trên trang tính.',
    some: 'Chỉ tô nền 200 vùng đầu; các ô còn lại xem trong danh sách dưới đây.',
    blocked: 'Có trang đang được bảo vệ nên không tô nền được; xem trong danh sách dưới đây.',
    left: 'Excel không cho biết hết quy tắc định dạng nên có thể còn màu cũ. Xoá ở Trang chủ > Định dạng có điều kiện > Quản lý quy tắc.',
    remove: 'Xoá đánh dấu',
  },

  question: {
    title: (n: number) => (n > 1 ? `Cần trả lời ${n} câu hỏi` : 'Cần trả lời một câu hỏi'),
    column: (text: string, table: string) => `Cột “${text}” là cột nào của biểu “${table}”?`,
    table: (sheet: string) => `Trang “${sheet}” có bảng giống nhiều biểu. Đây là bảng nào?`,
    cell: (text: string) => `Ô này ghi “${text}”. Hiểu thế nào là đúng?`,
    remembered: 'Trả lời về cột được ghi nhớ cho các kỳ sau; tiêu đề cột không rời khỏi máy này.',
  },

  open: {
    title: 'Mở bảng tính của đơn vị',
    lead: 'Kéo tệp vào đây, hoặc',
    choose: 'Chọn tệp Excel',
    reopen: (name: string) => `Mở lại ${name}`,
    asksAgain: 'Sau khi tải lại trang, trình duyệt hỏi lại quyền đọc tệp. Chọn cho phép.',
    kinds: 'Tệp .xlsx hoặc .xls. Tệp ở lại trên máy này; chỉ các cột của biểu được gửi khi bấm Nộp.',
    another: 'Mở tệp khác',
    watched: 'Lưu trong Excel là ở đây đọc lại ngay; chưa lưu thì chưa thấy.',
    notWatched: 'Sửa và lưu xong, mở lại tệp để đọc bản mới; chưa lưu thì chưa thấy.',
  },

  check: {
    clean: 'Số liệu hợp lệ. Có thể nộp.',
    verdict: (errors: string, warnings: string) => `${errors} lỗi, ${warnings} cảnh báo.`,
    errors: (n: string) => `${n} lỗi.`,
    warnings: (n: string) => `${n} cảnh báo.`,
    fixErrors: 'Sửa hết lỗi rồi kiểm tra lại.',
    explainWarnings: 'Giải trình cảnh báo rồi nộp.',
    explained: 'Cảnh báo đã giải trình. Có thể nộp.',
    all: (n: string) => `Tất cả (${n})`,
    onlyErrors: (n: string) => `Lỗi (${n})`,
    onlyWarnings: (n: string) => `Cảnh báo (${n})`,
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

  preview: {
    title: 'Xem trước (chỉ đọc)',
    sheet: 'Trang tính',
    empty: 'Trang này không có số liệu.',
    table: (title: string) => `Biểu: ${title}`,
  },

  offline: {
    away: 'Đang không có mạng: dùng biểu mẫu và kỳ báo cáo đã lưu trên máy này, kiểm tra vẫn như khi có mạng.',
    known: (time: string) => `So với các kỳ trước theo số liệu máy chủ cho biết lúc ${time}.`,
    waiting: (titles: string) => `Chờ gửi, sẽ tự gửi khi máy chủ nhận được: ${titles}.`,
    review: (title: string, time: string) => `Cần xem lại: “${title}” lập lúc ${time} chưa được nhận.`,
    export: 'Tải bản đã lập',
    drop: 'Bỏ bản này',
  },

  notice: {
    queued: 'Chưa có mạng. Bản nộp được giữ trên máy này và tự gửi khi có mạng trở lại.',
    queuedBusy: 'Máy chủ đang bận. Bản nộp được giữ trên máy này và tự gửi lại sau ít phút.',
    strangeAnswer:
      'Máy chủ trả lời không đúng dạng (có thể mạng yêu cầu đăng nhập). Tải lại trang rồi thử lại.',
    cellEdit: 'Excel đang ở chế độ sửa ô. Nhấn Enter hoặc Esc trong bảng tính rồi thử lại.',
    protected:
      'Trang tính đang được bảo vệ nên không ghi được. Bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang tính) rồi làm lại.',
    sheetGone: 'Trang tính hoặc ô này không còn. Kiểm tra lại để cập nhật danh sách.',
    excel: 'Excel không thực hiện được yêu cầu. Lưu bảng tính, đóng mở lại bảng nộp rồi thử lại.',
    fileChanged: 'Tệp đã thay đổi sau khi mở. Chọn lại tệp để đọc bản mới nhất.',
    unconfigured: 'Chưa cấu hình đăng nhập. Đề nghị quản trị khai báo nơi cấp đăng nhập (config.json).',
    signInAgain: 'Phiên đăng nhập đã hết. Bấm lại nút vừa bấm và đăng nhập; những gì đã nhập vẫn còn.',
    unexpected: 'Có lỗi ngoài dự kiến trong bảng nộp. Tải lại trang; số liệu trong bảng tính vẫn còn nguyên.',
  },
};

export type Later = typeof viLater;
