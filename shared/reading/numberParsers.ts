// Counts, measures, percents, fractions, ratings and years. "-", "không" and "K" are neither zero nor blank, and what Excel
// has made a day of is no number any more.
import { parseDate, serialDate } from '../text/date';
import { parseFraction } from '../text/fraction';
import { parseNumber, resolveNumber, scaled } from '../text/number';
import { parseStars } from '../text/stars';
import { dateInstead, dateKind, type CellParser, type Evidence, type Parsed, type Refusal } from './parsed';

/** Excel took "3/15" for a day: which of its two numbers was meant first, only the user knows. */
function countInstead(serial: number, date1904: boolean): Refusal {
  const [, month = 0, day = 0] = (serialDate(serial, date1904) ?? '').split('-').map(Number);
  if (month === 0) return dateInstead;
  const readings = [
    { value: String(month), label: `${month} (ghi ${month}/${day})` },
    { value: String(day), label: `${day} (ghi ${day}/${month})` },
  ];
  return { ...dateInstead, readings: month === day ? readings.slice(0, 1) : readings };
}

export function integerParser({ mark, date1904 }: Evidence): CellParser {
  const not: Refusal = { refused: 'notInteger' };
  const whole = (value: number): Parsed => {
    const nearest = Math.round(value);
    return Math.abs(value - nearest) < 1e-9 && Number.isSafeInteger(nearest) ? nearest + 0 : not;
  };
  return {
    number: (value, format) => (dateKind(format) ? countInstead(value, date1904) : whole(value)),
    text: (text) => {
      const read = parseNumber(text);
      if (!read) return parseDate(text) === undefined ? not : dateInstead;
      if ('value' in read) return whole(read.value);
      // "1.234" is 1234 among whole numbers, unless the column shows that its points are decimal ones.
      return mark === read.decimalMark ? ambiguous(read.whole, read.decimal) : read.whole;
    },
  };
}

export function decimalParser(scale: number, { mark }: Evidence): CellParser {
  const not: Refusal = { refused: 'notNumber' };
  const kept = (value: number): Parsed => scaled(value, scale) ?? not;
  return {
    number: (value, format) => (dateKind(format) ? dateInstead : kept(value)),
    text: (text) => {
      const read = parseNumber(text);
      if (!read) return parseDate(text) === undefined ? not : dateInstead;
      const value = resolveNumber(read, mark);
      if (value !== undefined) return kept(value);
      return 'value' in read ? not : ambiguous(read.whole, read.decimal);
    },
  };
}

export function percentParser(scale: number, { mark, inPercents }: Evidence): CellParser {
  const not: Refusal = { refused: 'notPercent' };
  const kept = (value: number): Parsed => scaled(value, scale) ?? not;
  const plain = (value: number): Parsed =>
    inPercents || value === 0 || Math.abs(value) > 1 ? kept(value) : ambiguous(value, value * 100, '%');
  return {
    number: (value, format) => {
      if (dateKind(format)) return dateInstead;
      return format?.includes('%') ? (scaled(value, scale + 2) ?? not) : plain(value);
    },
    text: (text) => {
      const read = parseNumber(text.replace(/\s*%$/, ''));
      if (!read) return not;
      const value = resolveNumber(read, mark);
      if (value === undefined) return 'value' in read ? not : ambiguous(read.whole, read.decimal, '%');
      return text.endsWith('%') ? kept(value) : plain(value);
    },
  };
}

export const fractionParser: CellParser = {
  number: (_, format) => (dateKind(format) ? dateInstead : { refused: 'notFraction' }),
  text: (text) => parseFraction(text) ?? { refused: 'notFraction' },
};

export const starsParser: CellParser = {
  number: (value, format) => {
    if (dateKind(format)) return dateInstead;
    return Number.isInteger(value) && value >= 1 && value <= 5 ? value : { refused: 'notStars' };
  },
  text: (text) => parseStars(text) ?? { refused: 'notStars' },
};

export function yearParser({ date1904 }: Evidence): CellParser {
  const not: Refusal = { refused: 'notYear' };
  const year = (value: number): Parsed =>
    Number.isInteger(value) && value >= 1900 && value <= 2100 ? value : not;
  return {
    number: (value, format) => {
      const kind = dateKind(format);
      if (kind === undefined) return year(value);
      return kind === 'year' ? year(Number(serialDate(value, date1904)?.slice(0, 4))) : not;
    },
    text: (text) => year(Number(/^(?:năm\s+)?(\d{4})$/i.exec(text)?.[1])),
  };
}

function ambiguous(one: number, other: number, sign = ''): Refusal {
  const labels = [one, other].map(
    (value) => `${String(Number(value.toPrecision(12))).replace('.', ',')}${sign}`,
  );
  return {
    refused: 'ambiguousNumber',
    params: { readings: labels },
    readings: [one, other].map((value, at) => ({ value: String(value), label: labels[at] ?? '' })),
  };
}
