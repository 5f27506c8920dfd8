// A period as a sentence names it; a title block may name one without its year.
import type { Language } from './issueWords';

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2024-Q1` or `Q1`; any other text (two dates) stands as it is. */
export function periodWords(text: string, language: Language): string {
  const [, year, kind, count] = /^(?:(\d{4})-)?(?:([MQC])(\d{1,2})|H2|Y)$/.exec(text) ?? [];
  if (kind === undefined && !/(?:^|-)(?:H2|Y)$/.test(text)) return text;
  const n = Number(count);
  const isYear = text.endsWith('Y');
  if (language === 'vi') {
    const ofYear = year === undefined ? '' : ` năm ${year}`;
    if (isYear) return `năm ${year ?? ''}`.trim();
    if (kind === 'Q') return `quý ${ROMAN[n - 1] ?? n}${ofYear}`;
    if (kind === 'M') return `tháng ${n}${ofYear}`;
    return kind === 'C' ? `${n} tháng${ofYear}` : `6 tháng cuối${ofYear || ' năm'}`;
  }
  const ofYear = year === undefined ? '' : ` ${year}`;
  if (isYear) return year ?? 'the year';
  if (kind === 'Q') return `quarter ${n}${ofYear}`;
  if (kind === 'M') return `${MONTHS[n - 1] ?? ''}${ofYear}`;
  return kind === 'C'
    ? `the first ${n} months${ofYear && ` of${ofYear}`}`
    : `the second half${ofYear && ` of${ofYear}`}`;
}
