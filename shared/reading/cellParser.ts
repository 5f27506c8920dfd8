// A cell's raw value -> the value its column's type asks for. What cannot be read without guessing is refused with the
// code of the issue; "-", "không" and "K" in a column of numbers are neither zero nor blank. One parser is made per
// column, because only the column tells which mark is the decimal one and whether 0,4 is 0,4 % or 40 %.
import type { Column } from '../definition';
import type { IssueCode, IssueParams } from '../issue';
import { dateFormatOf, parseDate, serialDate, writtenDate, type DateFormat } from '../text/date';
import { parseFraction } from '../text/fraction';
import { parseNumber, resolveNumber, scaled, type DecimalMark } from '../text/number';
import { phraseIndex } from '../text/phrase';
import { parseStars } from '../text/stars';
import type { FormerUnit, Unit } from '../unit';
import { matchUnit } from '../units/match';
import type { Value } from './reading';

export interface Refusal {
  readonly refused: IssueCode;
  readonly params?: IssueParams;
  /** The values it may be, when asking makes sense. */
  readonly readings?: readonly { readonly value: string; readonly label: string }[];
}
export type Parsed = Value | Refusal;

/** Texts come trimmed, in NFC and not empty; formats only where the sheet gives any. */
export interface CellParser {
  readonly number: (value: number, format: string | undefined) => Parsed;
  readonly text: (text: string) => Parsed;
}

/** `texts`: some are written month first. `serials`: days and months may have been swapped when Excel took them for days. */
export interface AmericanDates {
  readonly texts: boolean;
  readonly serials: boolean;
}

/** What the whole column, and what lies around it, says about its cells. */
export interface Evidence {
  readonly mark: DecimalMark | undefined;
  /** Plain numbers of a percent column are percents: its header says "%", or one of them is above 1. */
  readonly inPercents: boolean;
  readonly date1904: boolean;
  /** How an American Excel has left its mark on a column of days. */
  readonly american: AmericanDates;
  /** The last year a two-digit year can mean. */
  readonly latestYear: number;
  readonly units: readonly Unit[];
  readonly former: readonly FormerUnit[];
}

export function isRefusal(parsed: Parsed): parsed is Refusal {
  return typeof parsed === 'object' && parsed !== null && 'refused' in parsed;
}

export function parserFor(column: Column, evidence: Evidence): CellParser {
  switch (column.type) {
    case 'integer':
      return integerParser(evidence);
    case 'decimal':
      return decimalParser(column.scale ?? 0, evidence);
    case 'percent':
      return percentParser(column.scale ?? 0, evidence);
    case 'fraction':
      return fractionParser;
    case 'date':
      return dateParser(evidence);
    case 'year':
      return yearParser(evidence);
    case 'stars':
      return starsParser;
    case 'choice':
      return choiceParser(column);
    case 'unit':
      return unitParser(evidence);
    case 'text':
      return textParser(evidence);
  }
}

/** The refusal of a cell that is not of the column's type at all. */
export function refusalOf({ type, choices }: Column): Refusal {
  if (type === 'choice')
    return { refused: 'notChoice', params: { allowed: (choices ?? []).map((one) => one.label) } };
  if (type === 'unit') return { refused: 'unknownUnit', params: { suggestions: [] } };
  const codes = {
    integer: 'notInteger',
    decimal: 'notNumber',
    percent: 'notPercent',
    fraction: 'notFraction',
    date: 'notDate',
    year: 'notYear',
    stars: 'notStars',
    text: 'notText',
  } as const;
  return { refused: codes[type] };
}

const formatKinds = new Map<string, DateFormat | undefined>();

/** Formats are few and repeat down a column. */
function dateKind(format: string | undefined): DateFormat | undefined {
  if (format === undefined || format === 'General') return undefined;
  if (formatKinds.size > 1000) formatKinds.clear();
  if (!formatKinds.has(format)) formatKinds.set(format, dateFormatOf(format));
  return formatKinds.get(format);
}

const dateInstead: Refusal = { refused: 'dateInNumberColumn' };

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

function integerParser({ mark, date1904 }: Evidence): CellParser {
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

function decimalParser(scale: number, { mark }: Evidence): CellParser {
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

function percentParser(scale: number, { mark, inPercents }: Evidence): CellParser {
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

const fractionParser: CellParser = {
  number: (_, format) => (dateKind(format) ? dateInstead : { refused: 'notFraction' }),
  text: (text) => parseFraction(text) ?? { refused: 'notFraction' },
};

const starsParser: CellParser = {
  number: (value, format) => {
    if (dateKind(format)) return dateInstead;
    return Number.isInteger(value) && value >= 1 && value <= 5 ? value : { refused: 'notStars' };
  },
  text: (text) => parseStars(text) ?? { refused: 'notStars' },
};

/** Where formats are known, a number without a date format is no date; where none are, it can only be one. */
function dateParser({ date1904, latestYear, american }: Evidence): CellParser {
  const not: Refusal = { refused: 'notDate' };
  const ofText = remembered((text: string): Parsed => {
    const day = parseDate(text, latestYear);
    const swapped = american.texts ? parseDate(withDayFirst(text), latestYear) : undefined;
    if (day === undefined) return swapped === undefined ? not : { ...not, readings: [dayReading(swapped)] };
    return swapped === undefined || swapped === day ? day : eitherDay(day, swapped);
  });
  const ofSerial = remembered((serial: number): Parsed => {
    const day = serialDate(serial, date1904);
    const swapped = american.serials && day !== undefined ? swappedDay(day) : undefined;
    return swapped === undefined || day === undefined ? (day ?? not) : eitherDay(swapped, day);
  });
  return {
    number: (value, format) => (format === undefined || dateKind(format) === 'day' ? ofSerial(value) : not),
    text: ofText,
  };
}

/** "06/15/2024" -> "15/06/2024". */
function withDayFirst(text: string): string {
  return text.replace(/^(\d{1,2})(\s*[/.-]\s*)(\d{1,2})/, '$3$2$1');
}

/** The day that day and month make the other way round; undefined where there is none, or it is the same. */
function swappedDay(iso: string): string | undefined {
  const [year = '', month = '', day = ''] = iso.split('-');
  return Number(day) > 12 || day === month ? undefined : `${year}-${day}-${month}`;
}

function dayReading(iso: string): { value: string; label: string } {
  return { value: iso, label: writtenDate(iso) };
}

function eitherDay(...days: readonly string[]): Refusal {
  const readings = days.map(dayReading);
  return { refused: 'ambiguousDate', params: { readings: readings.map(({ label }) => label) }, readings };
}

function yearParser({ date1904 }: Evidence): CellParser {
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

function choiceParser(column: Column): CellParser {
  const not = refusalOf(column);
  const choices = column.choices ?? [];
  const keysOf = phraseIndex(
    choices.flatMap(({ key, label, synonyms }) =>
      [label, ...synonyms].map((spelling): [string, string] => [spelling, key]),
    ),
  );
  const text = remembered((written: string): Parsed => {
    const [key, ...others] = keysOf(written);
    return key !== undefined && others.length === 0 ? key : not;
  });
  return { number: (value, format) => (dateKind(format) ? dateInstead : text(String(value))), text };
}

function unitParser({ units, former }: Evidence): CellParser {
  const ended = former.map(({ unit }) => unit);
  const text = remembered((written: string): Parsed => {
    const match = matchUnit(written, units);
    if ('unit' in match) return match.unit.key;
    const before = ended.length > 0 ? matchUnit(written, ended) : undefined;
    const successors =
      before && 'unit' in before ? (former.find(({ unit }) => unit === before.unit)?.successors ?? []) : [];
    const suggestions = successors.length > 0 ? successors : match.suggestions;
    return {
      refused: 'unknownUnit',
      params: { suggestions: suggestions.map((unit) => unit.name) },
      readings: suggestions.map(({ key, name }) => ({ value: key, label: name })),
    };
  });
  return { number: (value) => text(String(value)), text };
}

function textParser({ date1904 }: Evidence): CellParser {
  return {
    number: (value, format) => {
      if (!dateKind(format)) return String(value);
      const date = format !== undefined && /d.*y/i.test(format) ? serialDate(value, date1904) : undefined;
      return date === undefined ? { refused: 'notText' } : writtenDate(date);
    },
    text: (text) => text,
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

/** Names, dates and choices repeat down a column. */
function remembered<K>(parse: (raw: K) => Parsed): (raw: K) => Parsed {
  const known = new Map<K, Parsed>();
  return (raw) => {
    const parsed = known.get(raw) ?? parse(raw);
    known.set(raw, parsed);
    return parsed;
  };
}
