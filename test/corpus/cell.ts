// A cell as the corpus writes it, and how a value meant becomes one: numbers as numbers or as text in two conventions,
// dates in the five ways of DOMAIN §7, stars drawn, units named as people name them.
import { periodDates, parsePeriod } from '../../shared/period';
import { withoutAccents } from './disguise';
import type { FormColumn, Plain } from './form';
import { nameOf } from './places';
import type { Rng } from './rng';

export interface Cell {
  readonly value: string | number | null;
  /** Number format. */
  readonly format?: string;
  readonly font?: string;
  readonly formula?: string;
  readonly is?: 'error' | 'formulaWithoutResult';
}

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export interface Writing {
  numbers: 'number' | 'text' | 'vietnamese' | 'american' | 'padded';
  percents: 'number' | 'text' | 'format';
  dates: 'serial' | 'slashes' | 'words' | 'shortYear' | 'mixed';
  stars: 'number' | 'word' | 'glyphs' | 'asterisks';
  units: 'full' | 'bare' | 'abbreviated' | 'offices' | 'capitals' | 'withoutAccents';
  /** Columns written "14/19". */
  fractions: Readonly<Record<string, number>>;
  date1904: boolean;
}

export const plainWriting: Writing = {
  numbers: 'number',
  percents: 'number',
  dates: 'serial',
  stars: 'number',
  units: 'full',
  fractions: {},
  date1904: false,
};

export const blank: Cell = { value: null };

export interface ValueInColumn {
  readonly column: FormColumn;
  readonly value: Plain;
  /** How a choice may be worded. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

export function cellOf({ column, value, choices }: ValueInColumn, writing: Writing, rng: Rng): Cell {
  if (value === null) return blank;
  if (typeof value === 'number') return numberCell(column, value, writing);
  switch (column.kind) {
    case 'date':
      return dateCell(value, writing, rng);
    case 'unit':
      return { value: unitText(value, writing.units) };
    case 'choice':
      // One author words a choice one way.
      return choiceCell(rng.fork(`${column.key} ${value}`).pick(choices[value] ?? [value]));
    default:
      return { value };
  }
}

function numberCell({ key, kind }: FormColumn, value: number, writing: Writing): Cell {
  const outOf = writing.fractions[key];
  if (outOf !== undefined) return { value: `${String(value).padStart(2, '0')}/${outOf}` };
  if (kind === 'stars') return starsCell(value, writing.stars);
  if (kind === 'percent') return percentCell(value, writing.percents);
  if (kind === 'year') return { value: writing.numbers === 'text' ? String(value) : value };
  switch (writing.numbers) {
    case 'number':
      return { value };
    case 'padded':
      return { value: kind === 'integer' ? String(value).padStart(2, '0') : value };
    case 'american':
      return { value: grouped(value, ',', '.') };
    case 'vietnamese':
      return { value: grouped(value, '.', ',') };
    case 'text':
      return { value: String(value).replace('.', ',') };
  }
}

function grouped(value: number, thousands: string, point: string): string {
  const [whole = '', fraction] = String(value).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? digits : `${digits}${point}${fraction}`;
}

function starsCell(stars: number, way: Writing['stars']): Cell {
  const drawn = {
    number: stars,
    word: `${stars} sao`,
    glyphs: '★'.repeat(stars),
    asterisks: '*'.repeat(stars),
  };
  return { value: drawn[way] };
}

function percentCell(percent: number, way: Writing['percents']): Cell {
  if (way === 'format')
    return { value: percent / 100, format: Number.isInteger(percent * 10) ? '0.0%' : '0.00%' };
  return { value: way === 'text' ? `${String(percent).replace('.', ',')}%` : percent };
}

/** "1" and "2" of a choice are typed as numbers. */
function choiceCell(text: string): Cell {
  return { value: /^\d$/.test(text) ? Number(text) : text };
}

function dateCell(day: string, writing: Writing, rng: Rng): Cell {
  const [year = '', month = '', date = ''] = day.split('-');
  const slashes = `${date}/${month}/${year}`;
  const serial: Cell = { value: serialOf(day, writing.date1904), format: 'dd/mm/yyyy' };
  switch (writing.dates) {
    case 'serial':
      return serial;
    case 'slashes':
      return { value: slashes };
    case 'words':
      // A 0 before days below 10 and months 1 and 2 (NĐ 30/2020/NĐ-CP).
      return { value: `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}` };
    case 'shortYear':
      return { value: `${Number(date)}/${Number(month)}/${year.slice(2)}` };
    case 'mixed':
      return rng.chance(0.5) ? serial : { value: slashes };
  }
}

/** Excel's day number; the 1904 system starts 1,462 days later. */
export function serialOf(day: string, date1904: boolean): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}

/** "Thị trấn Lộc Ninh" keeps its type, because the district is called the same. */
function unitText(key: string, way: Writing['units']): string {
  const name = nameOf(key);
  const town = name.startsWith('Thị trấn');
  const bare = name.replace(/^(Xã|Thị trấn) /, '');
  switch (way) {
    case 'full':
      return name;
    case 'bare':
      return town ? name : bare;
    case 'abbreviated':
      return `${town ? 'TT.' : 'X.'} ${bare}`;
    case 'offices':
      return `UBND ${town ? 'thị trấn' : 'xã'} ${bare}`;
    case 'capitals':
      return name.toUpperCase();
    case 'withoutAccents':
      return withoutAccents(name);
  }
}

/** "Quý I năm 2024", "Năm 2023". */
export function periodTitle(id: string): string {
  const quarter = ['I', 'II', 'III', 'IV'][Number(/Q(\d)$/.exec(id)?.[1]) - 1];
  const year = id.slice(0, 4);
  return quarter === undefined ? `Năm ${year}` : `Quý ${quarter} năm ${year}`;
}

/** "(Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024)". */
export function periodLine(id: string): string {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  const { from, to } = periodDates(period, 'cutoff15');
  const spoken = (day: string): string =>
    day
      .split('-')
      .reverse()
      .map((part, i) => (i === 1 ? Number(part) : part))
      .join('/');
  return `(Số liệu tính từ ngày ${spoken(from)} đến ngày ${spoken(to)})`;
}
