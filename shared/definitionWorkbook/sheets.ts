// The sheets of a definition workbook: their columns, what each is for, and how a row becomes a part of the definition.
// `key` is the path of a value inside its part; names with a leading `$` are put together by shared/…/read.ts.
import * as cell from './cells';
import type { CellKind } from './cells';
import { ruleNotations } from './ruleNotation';
import * as words from './words';

export interface Field {
  readonly key: string;
  readonly heading: string;
  readonly help: string;
  readonly kind: CellKind;
  /** A blank cell is a flaw. */
  readonly required?: true;
  /** Characters. */
  readonly width: number;
}

export interface SheetLayout {
  readonly name: string;
  /** Where its rows lie in the definition; `''` for the one row that is the definition itself. */
  readonly list: string;
  /** The cell a flaw of the whole row is shown on. */
  readonly main: string;
  readonly fields: readonly Field[];
}

type More = Partial<Pick<Field, 'required' | 'width'>>;

function field(key: string, heading: string, kind: CellKind, help: string, more: More = {}): Field {
  return { key, heading, kind, help, width: kind.words?.length === 1 ? 12 : 18, ...more };
}

const must = { required: true } as const;
const wide = { width: 40 } as const;

const ruleKindWords = Object.fromEntries(
  Object.entries(ruleNotations).map(([kind, { word }]) => [kind, word]),
);

const bieu: SheetLayout = {
  name: 'bieu',
  list: '',
  main: 'id',
  fields: [
    field(
      'id',
      'Mã biểu',
      cell.text,
      'chữ không dấu, viết liền, ví dụ nhaTam; không đổi sau khi đã dùng',
      must,
    ),
    field('title.vi', 'Tên biểu', cell.text, 'như ghi ở đầu biểu', { ...must, ...wide }),
    field('title.en', 'Tên tiếng Anh', cell.text, 'để trống thì lấy tên tiếng Việt', wide),
    field('short', 'Tên ngắn', cell.text, 'tối đa 20 ký tự, tên trang trong sổ tổng hợp', must),
    field(
      'names',
      'Tên gọi khác',
      cell.spellings,
      'tên, số biểu thường ghi ở đầu biểu, cách nhau bằng |',
      wide,
    ),
    field('basis', 'Căn cứ', cell.text, 'văn bản quy định biểu', { ...must, ...wide }),
    field('grain.vi', 'Mỗi dòng là', cell.text, 'ví dụ: một hộ, một dự án, một chỉ tiêu', must),
    field('grain.en', 'Mỗi dòng là (tiếng Anh)', cell.text, 'để trống thì lấy tiếng Việt'),
    field('inForce.from', 'Áp dụng từ ngày', cell.day, 'dd/mm/yyyy', must),
    field('inForce.to', 'Áp dụng đến ngày', cell.day, 'để trống khi còn hiệu lực'),
    field('inForce.supersededBy', 'Văn bản thay thế', cell.text, 'khi đã biết mà chưa có biểu mới', wide),
    field('draft', 'Bản nháp', cell.marked(true), 'x: lưu mà chưa dùng'),
    field('layout', 'Kiểu biểu', cell.oneOf(words.layoutWords), 'xem trang danhmuc', must),
    field('reporter', 'Đơn vị nộp', cell.someOf(words.unitKindWords), 'các loại đơn vị, cách nhau bằng ;', {
      ...must,
      ...wide,
    }),
    field('subject', 'Số liệu của', cell.subject, 'chính đơn vị nộp, hoặc mã cột ghi tên đơn vị', must),
    field(
      'official',
      'Thứ tự chính thức',
      cell.someOf(words.unitKindWords),
      'nhiều nơi cùng báo cáo một đơn vị: loại đứng trước được tính',
      { ...must, ...wide },
    ),
    field(
      'obliged',
      'Đơn vị phải có số liệu',
      cell.condition,
      'điều kiện, ví dụ: loại đơn vị trong (xã; phường)',
      { ...must, ...wide },
    ),
    field('periods', 'Kỳ báo cáo', cell.someOf(words.periodKindWords), 'tháng; quý; 6 tháng; lũy kế; năm', {
      ...must,
      width: 28,
    }),
    field('calendar', 'Cách tính kỳ', cell.oneOf(words.calendarWords), 'để trống: từ ngày 15 đến ngày 14', {
      width: 24,
    }),
    field('deadline.workingDays', 'Hạn nộp', cell.number, 'số ngày làm việc sau ngày chốt; để trống: 5'),
    field('deadline.closesAfter', 'Nhận muộn', cell.number, 'số ngày làm việc còn nhận sau hạn; để trống: 5'),
    field('review', 'Duyệt', cell.oneOf(words.reviewWords), 'để trống: không duyệt'),
    field(
      'unitApproval',
      'Lãnh đạo đơn vị duyệt',
      cell.marked(true),
      'x: lãnh đạo đơn vị duyệt trước khi nộp',
    ),
    field('key', 'Cột nhận diện dòng', cell.keys, 'mã các cột cho biết dòng nào là dòng nào qua các kỳ'),
    field('letterhead', 'Thể thức', cell.oneOf(words.letterheadWords), 'để trống: nhà nước', { width: 24 }),
    field('sample.unit', 'Mẫu: đơn vị', cell.text, 'mã đơn vị@ngày, ví dụ 25276@2024-01-01', {
      ...must,
      width: 22,
    }),
    field('sample.period', 'Mẫu: kỳ', cell.text, 'ví dụ 2024-Q1, 2024-C09, 2024-Y', must),
  ],
};

const cot: SheetLayout = {
  name: 'cot',
  list: 'columns',
  main: 'key',
  fields: [
    field('key', 'Mã cột', cell.text, 'chữ không dấu, viết liền', must),
    field(
      'header',
      'Tiêu đề',
      cell.headings,
      'ô ngoài > ô trong; cách viết khác sau dấu |, đứng đầu là tiêu đề chính thức',
      { ...must, width: 60 },
    ),
    field('type', 'Kiểu', cell.oneOf(words.columnTypeWords), 'chọn trong danh sách', must),
    field('scale', 'Số lẻ', cell.number, 'với số thập phân, phần trăm'),
    field('unit', 'Đơn vị tính', cell.text, 'ví dụ: hộ, triệu đồng'),
    field('required', 'Bắt buộc', cell.marked(true), 'x: phải có cột và không ô nào để trống'),
    field('optional', 'Có thể thiếu cột', cell.marked(true), 'x: biểu của đơn vị có thể không có cột này'),
    field('min', 'Nhỏ nhất', cell.number, 'ví dụ 0'),
    field('max', 'Lớn nhất', cell.number, ''),
    field(
      'personal',
      'Thông tin cá nhân',
      cell.marked(true),
      'x: chỉ dùng để kiểm tra, không bao giờ gửi đi',
    ),
    field('leaves', 'Không gửi', cell.marked(false), 'x: đọc tại máy, không gửi đi'),
  ],
};

const muc: SheetLayout = {
  name: 'muc',
  list: 'items',
  main: 'key',
  fields: [
    field('key', 'Mã chỉ tiêu', cell.text, 'chỉ dùng cho kiểu “biểu chỉ tiêu”', must),
    field('label', 'Tên chỉ tiêu', cell.text, 'như ghi trong biểu', { ...must, width: 60 }),
    field('synonyms', 'Cách viết khác', cell.spellings, 'cách nhau bằng |', { width: 60 }),
    field('code', 'TT', cell.text, 'số thứ tự in trong biểu, ví dụ 1.2'),
    field('unit', 'Đơn vị tính', cell.text, ''),
    field('parent', 'Thuộc chỉ tiêu', cell.text, 'mã chỉ tiêu bao trùm'),
    field('optional', 'Có thể thiếu', cell.marked(true), 'x: biểu có thể không có dòng này'),
  ],
};

const luachon: SheetLayout = {
  name: 'luachon',
  list: '$choices',
  main: 'key',
  fields: [
    field('column', 'Mã cột', cell.text, 'cột kiểu “lựa chọn”', must),
    field('key', 'Mã lựa chọn', cell.text, 'chữ không dấu, viết liền', must),
    field('label', 'Cách ghi', cell.text, 'như ghi trong biểu', { ...must, ...wide }),
    field('synonyms', 'Cách viết khác', cell.spellings, 'cách nhau bằng |', { width: 60 }),
  ],
};

const quytac: SheetLayout = {
  name: 'quytac',
  list: 'rules',
  main: '$content',
  fields: [
    field(
      'kind',
      'Loại quy tắc',
      cell.oneOf(ruleKindWords),
      'chọn trong danh sách; nghĩa ở trang danhmuc',
      must,
    ),
    field('$content', 'Nội dung', cell.text, 'cách ghi của từng loại ở trang danhmuc', { width: 60 }),
    field('where', 'Khi', cell.condition, 'điều kiện; để trống: mọi dòng', { width: 44 }),
    field('severity', 'Mức', cell.oneOf(words.severityWords), 'để trống: lỗi. Cảnh báo thì được giải trình'),
    field('basis', 'Căn cứ', cell.text, 'văn bản, biểu, cột', wide),
  ],
};

const chitieu: SheetLayout = {
  name: 'chitieu',
  list: 'figures',
  main: '$value',
  fields: [
    field('key', 'Mã chỉ tiêu', cell.text, 'chữ không dấu, viết liền', must),
    field('title.vi', 'Tên chỉ tiêu', cell.text, 'như ghi trong báo cáo', { ...must, width: 44 }),
    field('title.en', 'Tên tiếng Anh', cell.text, 'để trống thì lấy tên tiếng Việt', wide),
    field('unit', 'Đơn vị tính', cell.text, 'ví dụ: hộ', must),
    field('format', 'Cách hiện', cell.oneOf(words.figureFormatWords), 'chọn trong danh sách', must),
    field('$value', 'Cách tính', cell.text, 'cách ghi ở trang danhmuc', { ...must, width: 50 }),
    field('overTime', 'Qua các kỳ', cell.oneOf(words.overTimeWords), 'chọn trong danh sách', {
      ...must,
      width: 26,
    }),
    field('overUnits', 'Qua các đơn vị', cell.oneOf(words.overUnitsWords), 'chọn trong danh sách', must),
    field('subjects', 'Chỉ với đơn vị', cell.condition, 'điều kiện; để trống: mọi đơn vị', wide),
    field('sensitive', 'Nhạy cảm', cell.marked(true), 'x: từng đơn vị chỉ lãnh đạo xem'),
    field(
      '$stated',
      'Giá trị trong mẫu',
      cell.statedFigure,
      'số tính được từ trang mau, để biểu tự kiểm tra',
      { width: 20 },
    ),
  ],
};

const cau: SheetLayout = {
  name: 'cau',
  list: 'sentences',
  main: 'vi',
  fields: [
    field('vi', 'Câu báo cáo', cell.text, '{mã chỉ tiêu} được thay bằng số; {mã:padded2} ghi hai chữ số', {
      ...must,
      width: 110,
    }),
    field('en', 'Tiếng Anh', cell.text, 'có thể để trống', { width: 80 }),
  ],
};

const bieudo: SheetLayout = {
  name: 'bieudo',
  list: 'charts',
  main: 'title',
  fields: [
    field('title', 'Tên biểu đồ', cell.text, 'tối đa hai biểu đồ', { ...must, width: 50 }),
    field('kind', 'Kiểu', cell.oneOf(words.chartKindWords), 'chọn trong danh sách', must),
    field('over', 'So sánh', cell.oneOf(words.chartOverWords), 'chọn trong danh sách', {
      ...must,
      width: 24,
    }),
    field('figures', 'Chỉ tiêu', cell.keys, 'mã chỉ tiêu, cách nhau bằng ;', { ...must, width: 50 }),
    field('stacked', 'Chồng lên nhau', cell.marked(true), ''),
  ],
};

/** In the order in which they are filled in. */
export const sheetLayouts: readonly SheetLayout[] = [
  bieu, //
  cot,
  muc,
  luachon,
  quytac,
  chitieu,
  cau,
  bieudo,
];

/** Sheets that may be left out when there is nothing to say. */
export const optionalSheets: ReadonlySet<string> = new Set(['muc', 'luachon', 'quytac', 'cau', 'bieudo']);

/** The sample as units keep it; it has no columns of its own. */
export const sampleSheet = 'mau';
/** Guidance for the reader, never read back. */
export const guideSheets = { guide: 'huongdan', lists: 'danhmuc' } as const;
/** Marks the row of help below the headings. */
export const helpMark = '»';
/** A column for remarks of the administrator; it may stand on every sheet and is not read. */
export const remarks = 'Ghi chú';
