// The Vietnamese word of every fixed value of a definition, as an administrator chooses it from a list. One word, one
// key: the workbook reads back exactly what it shows.
import type { ColumnType, FigureFormat, Rule, TableChart, TableDefinition } from '../definition';
import type { PeriodKind } from '../period';
import type { UnitKind } from '../unit';

type Words<Key extends string> = Readonly<Record<Key, string>>;

export const layoutWords: Words<TableDefinition['layout']> = {
  list: 'danh sách',
  units: 'theo đơn vị',
  form: 'biểu chỉ tiêu',
  register: 'sổ theo dõi',
};

export const unitKindWords: Words<UnitKind> = {
  xa: 'xã',
  phuong: 'phường',
  thiTran: 'thị trấn',
  dacKhu: 'đặc khu',
  huyen: 'huyện',
  quan: 'quận',
  thiXa: 'thị xã',
  thanhPho: 'thành phố',
  tinh: 'tỉnh',
  thanhPhoTrungUong: 'thành phố trực thuộc trung ương',
  agency: 'cơ quan',
};

export const periodKindWords: Words<PeriodKind> = {
  month: 'tháng',
  quarter: 'quý',
  half: '6 tháng',
  cumulative: 'lũy kế',
  year: 'năm',
};

export const calendarWords: Words<TableDefinition['calendar']> = {
  cutoff15: 'từ ngày 15 đến ngày 14',
  calendar: 'theo tháng dương lịch',
};

export const reviewWords: Words<TableDefinition['review']> = {
  none: 'không duyệt',
  required: 'phải duyệt',
};

export const letterheadWords: Words<TableDefinition['letterhead']> = {
  state: 'nhà nước',
  party: 'Đảng',
  front: 'Mặt trận, đoàn thể',
};

export const columnTypeWords: Words<ColumnType> = {
  integer: 'số nguyên',
  decimal: 'số thập phân',
  percent: 'phần trăm',
  fraction: 'số đạt/tổng số',
  date: 'ngày',
  year: 'năm',
  text: 'chữ',
  choice: 'lựa chọn',
  unit: 'đơn vị',
  stars: 'hạng sao',
};

export const severityWords: Words<Rule['severity']> = { error: 'lỗi', warning: 'cảnh báo' };

export const figureFormatWords: Words<FigureFormat> = {
  integer: 'số nguyên',
  padded2: 'hai chữ số (05)',
  percent1: 'phần trăm',
  decimal1: '1 số lẻ',
  decimal2: '2 số lẻ',
  decimal3: '3 số lẻ',
};

export const overTimeWords: Words<TableDefinition['figures'][number]['overTime']> = {
  flow: 'cộng các kỳ',
  opening: 'lấy đầu kỳ',
  closing: 'lấy cuối kỳ',
  derived: 'tính lại từ chỉ tiêu khác',
  ratio: 'tính lại tỷ lệ',
  notAdditive: 'không cộng',
};

export const overUnitsWords: Words<TableDefinition['figures'][number]['overUnits']> = {
  sum: 'cộng',
  recompute: 'tính lại',
  none: 'không cộng',
};

export const chartKindWords: Words<TableChart['kind']> = {
  column: 'cột',
  bar: 'thanh ngang',
  line: 'đường',
};

export const chartOverWords: Words<TableChart['over']> = {
  figures: 'các chỉ tiêu trong kỳ',
  periods: 'các kỳ gần đây',
};
