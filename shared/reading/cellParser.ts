// The parser of a column's cells, by its type: numbers in a file of their own, days and words here. What cannot be read
// without guessing is refused; texts that repeat down a column are read once.
import type { Column } from '../definition';
import { parseDate, serialDate, writtenDate } from '../text/date';
import { phraseIndex } from '../text/phrase';
import { matchUnit } from '../units/match';
import {
  decimalParser,
  fractionParser,
  integerParser,
  percentParser,
  starsParser,
  yearParser,
} from './numberParsers';
import { dateInstead, dateKind, type CellParser, type Evidence, type Parsed, type Refusal } from './parsed';

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

/** Names, dates and choices repeat down a column. */
function remembered<K>(parse: (raw: K) => Parsed): (raw: K) => Parsed {
  const known = new Map<K, Parsed>();
  return (raw) => {
    const parsed = known.get(raw) ?? parse(raw);
    known.set(raw, parsed);
    return parsed;
  };
}
