// Which period a line of a title block names: "Quý I năm 2024", "6 tháng đầu năm", "từ ngày 15/12/2023 đến ngày
// 14/3/2024", "tính đến 14/3/2024". Dates of circulars and of signing, plans and comparisons name no period of the table.
import { parseDate } from '../text/date';
import { fold } from '../text/fold';

export type NamedPeriod =
  /** Parts of a period id; the year is absent where the line has none. */
  | { readonly id: string; readonly year: string | undefined }
  | { readonly from: string | undefined; readonly to: string };

const OTHER_DATES =
  /ban hành|kèm theo|thông tư|nghị (?:quyết|định)|quyết định|kế hoạch|giai đoạn|so với|cùng kỳ|năm học|nhiệm kỳ|chỉ tiêu|căn cứ/;
const DAY = String.raw`(?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})`;
const SPAN = new RegExp(String.raw`(?:từ )?${DAY} ?(?:đến|tới|-|–) ?(?:hết )?${DAY}`);
const UNTIL = new RegExp(String.raw`(?:tính|chốt|đến|hết|tới)(?: số liệu)?(?: đến)?(?: hết)?:? ${DAY}`);
const SIGNED = /ngày \d{1,2} tháng \d{1,2} năm \d{4}/;
const YEAR = String.raw`(?: ?(?:[/-]|năm|của năm) ?(20\d{2}))?`;
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const QUARTER = new RegExp(String.raw`(?<!\p{L})quý (iv|iii|ii|i|[1-4])(?![\p{L}\d])${YEAR}`, 'gu');
const MONTH = new RegExp(String.raw`(?<!\p{L})(?<!\d ?)tháng (1[0-2]|0?[1-9])(?!\d)${YEAR}`, 'gu');
const MONTHS = new RegExp(String.raw`(?<!\d)(0?[4-9]|1[01]) tháng(?: (đầu|cuối))?${YEAR}`, 'gu');
const WHOLE_YEAR = /(?<!\p{L})năm (20\d{2})(?!\s?[-–]\s?20)/gu;

/** Every period a line names; a year alone counts only where nothing finer does. */
export function periodsNamed(text: string): readonly NamedPeriod[] {
  const line = fold(text);
  if (OTHER_DATES.test(line)) return [];
  const [, from, to] = SPAN.exec(line) ?? [];
  if (from !== undefined && to !== undefined) {
    const last = parseDate(to);
    return last === undefined ? [] : [{ from: parseDate(from), to: last }, ...named(line.replace(SPAN, ' '))];
  }
  const [, until] = UNTIL.exec(line) ?? [];
  const day = until === undefined ? undefined : parseDate(until);
  if (day !== undefined) return [{ from: undefined, to: day }, ...named(line.replace(UNTIL, ' '))];
  return SIGNED.test(line) ? [] : named(line);
}

function named(line: string): NamedPeriod[] {
  const finer = [
    ...[...line.matchAll(QUARTER)].map(([, n = '', year]) => ({ id: `Q${ROMAN[n] ?? n}`, year })),
    ...[...line.matchAll(MONTHS)].map(([, n = '', half, year]) => ({ id: monthsId(n, half), year })),
    ...[...line.matchAll(MONTH)].map(([, n = '', year]) => ({ id: `M${n.padStart(2, '0')}`, year })),
  ];
  if (finer.length > 0) {
    const [year] = [...line.matchAll(WHOLE_YEAR)].map(([, stated]) => stated);
    return finer.map((one) => ({ ...one, year: one.year ?? year }));
  }
  return [...line.matchAll(WHOLE_YEAR)].map(([, year]) => ({ id: 'Y', year }));
}

function monthsId(count: string, half: string | undefined): string {
  return half === 'cuối' && Number(count) === 6 ? 'H2' : `C${count.padStart(2, '0')}`;
}
