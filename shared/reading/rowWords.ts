// The words by which rows that are no records are told: totals, notes, signatures, headings. All patterns are held
// against phrases (folded, no punctuation). They are anchored and closed on purpose: a commune may be called Cộng Hòa,
// Toàn Thắng or Tổng Cọt, and a row that is not clearly something else stays a record.
import { headingText } from './headingText';

const PART = String.raw`(?: (?:i|ii|iii|iv|v|vi|vii|viii|ix|x|a|b|c|d|e|\d+))+`;
const ADMINISTRATION = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|ngành|trường';
const TOTAL = new RegExp(
  `^(?:(?:tổng cộng|tổng số|tổng chung|tổng|cộng chung|cộng)` +
    `(?:${PART}| (?:toàn|của|các|cả|theo|nhóm|mục|khối|phần|loại|lũy kế)(?: .*)?)?` +
    `|(?:toàn|cả) (?:${ADMINISTRATION})(?: .*)?)$`,
);
const PLAIN_TOTAL = /^(?:tong cong|tong so|tong|cong|toan (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong))$/;
/** "Tổng số: 23 sản phẩm": a total only where the row holds no number of its own. */
const STATED_TOTAL = /^(?:tổng số|tổng cộng|cộng) .*\d/;
const NOTE = /^(?:\d+ )?(?:ghi chú|chú thích|lưu ý|chú ý|nguồn số liệu|giải thích|thuyết minh)(?: |$)/;
const NOTHING = /^(?:trong kỳ )?không (?:có )?phát sinh(?: |$)/;
const SIGNER =
  'người lập|người tổng hợp|lập biểu|cán bộ lập|công chức lập|thủ trưởng|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|' +
  'hiệu trưởng|trưởng phòng|phó trưởng phòng|chánh văn phòng|kế toán|xác nhận|nơi nhận|tm|kt|tl|tuq|q|ký tên|đã ký|ký và|ký ghi';
const SIGNATURE = new RegExp(`^(?:${SIGNER})(?: |$)`);
const PLACE_AND_DATE = /(?:^| )ngày(?: \d{1,2})? tháng(?: \d{1,2})? năm(?: \d{2,4})?$/;
const NUMERAL = /^\(?(?:[IVXLC]+|[A-ZĐ]|[a-zđ])[.)]?$/;
const NUMBERED_LABEL = /^(?:[IVX]+|[A-Z])\s*[.)\-–:/]\s*\S/;
const LETTERED_LABEL = /^[a-zđ]\s*[.)]\s*\S/;
const UNIT_NAME = /^(?:xã|phường|thị trấn|đặc khu|x|p|tt|đk|ubnd|huyện|quận|thị xã|thành phố|tp) \S/;
const CAPTION =
  /^(?:ubnd|ủy ban|hội đồng|đảng|cộng hòa|độc lập|biểu|mẫu|phụ lục|bảng|đơn vị tính|đvt|số liệu|kỳ báo cáo|kèm theo|ban hành|báo cáo|danh sách|tổng hợp|kết quả tổng hợp|số \d+|quý|tháng|năm|tính đến|từ ngày)(?: |$)/;

/** A cheap look before the phrase is made: totals begin with Tổng, Toàn, Cộng or Cả, in NFC or NFD. */
const TOTAL_BEGINS = /^[^\p{L}]*(?:t[oôổ]|c[oôộaả])/iu;

export function mayBeTotal(text: string): boolean {
  return TOTAL_BEGINS.test(text);
}

export function isTotalLabel(words: string): boolean {
  return TOTAL.test(words) || PLAIN_TOTAL.test(words);
}

export function isStatedTotal(words: string): boolean {
  return STATED_TOTAL.test(words);
}

export function isNote(words: string, text: string): boolean {
  return NOTE.test(words) || /^(?:\(?\*|nguồn\s*:)/i.test(text);
}

export function isNothingToReport(words: string): boolean {
  return NOTHING.test(words);
}

export function isSignature(words: string): boolean {
  return SIGNATURE.test(words) || PLACE_AND_DATE.test(words);
}

/** "I", "A.", "b)": what stands in the number column of a group. */
export function isNumeral(text: string): boolean {
  return NUMERAL.test(text);
}

/** "II. Các xã khu vực 2". */
export function isNumberedLabel(text: string): boolean {
  return NUMBERED_LABEL.test(text);
}

/** "a. Sản phẩm công nhận lần đầu", "b) Khác"; "x. Lộc An" is a unit. */
export function isLetteredLabel(text: string): boolean {
  return LETTERED_LABEL.test(text) && !isUnitName(headingText(text).whole);
}

export function isUnitName(words: string): boolean {
  return UNIT_NAME.test(words);
}

/** A line of a title block; no heading of columns begins so. */
export function isCaption(words: string): boolean {
  return CAPTION.test(words) || PLACE_AND_DATE.test(words);
}

/** "Trong đó:" over some columns says only that they are parts of another one. */
export function isPartsHeading(words: string): boolean {
  return /^(?:trong đó|gồm|bao gồm|chia ra|trong số đó)$/.test(words);
}

const NUMBERING = /^(?:stt|tt|số tt|số thứ tự|so tt|so thu tu|thứ tự|thu tu|mục|mã số|ms)$/;

/** "STT": the column that numbers the rows; a cell's text or a phrase. */
export function isNumberingHeading(text: string): boolean {
  return text.length < 20 && NUMBERING.test(headingText(text).whole);
}

const MEASURE = /^(?:đvt|đv tính|đơn vị tính|đơn vị đo|dvt|don vi tinh)$/;

/** "ĐVT": the column that says in what each row is measured. */
export function isMeasureHeading(text: string): boolean {
  return text.length < 20 && MEASURE.test(headingText(text).bare);
}
