// How the columns of a list appear in its detail sheet: carried values become numbers and dates a reader can sort and
// add up, keys become the words of the form.
import type { Entry, Totals } from '../aggregate';
import type { Column as TableColumn } from '../definition';
import { isRatio } from '../figure';
import type { Value as CarriedValue } from '../reading/reading';
import { scaleOf, unscaled } from '../scale';
import { columnTitle } from '../titles';
import type { Value } from './book';
import { daySerial } from './calendarWords';
import type { CellFormat } from './looks';
import type { Plan } from './plan';
import { longestWord, textWidth } from './textSize';

export interface DetailColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly format: CellFormat;
  readonly show: (value: CarriedValue) => Value;
}

/** The columns that leave the units, without those no unit keeps and without a unit column that repeats the reporter. */
export function detailColumns(plan: Plan, { definition, entries }: Totals): DetailColumn[] {
  const kept = new Set(entries.flatMap(({ columns }) => Object.keys(columns)));
  const repeats = (key: string) =>
    entries.every(({ columns, reporter }) =>
      (columns[key] ?? []).every((value) => value === null || value === reporter),
    );
  return definition.columns
    .filter(({ key, leaves, personal, type }) => {
      return leaves && !personal && kept.has(key) && !(type === 'unit' && repeats(key));
    })
    .map((column) => {
      const title = columnTitle(definition, column);
      const look = appearance(plan, entries, column);
      return { ...look, key: column.key, title, width: Math.max(look.width, longestWord(title)) };
    });
}

function appearance(
  plan: Plan,
  entries: readonly Entry[],
  column: TableColumn,
): Pick<DetailColumn, 'width' | 'format' | 'show'> {
  switch (column.type) {
    case 'unit':
      return { width: 23, format: 'text', show: (value) => plan.unitName(asText(value)) };
    case 'choice': {
      const labels = new Map(column.choices?.map(({ key, label }) => [key, label]));
      const width = fitting([...labels.values()], 12, 22);
      return { width, format: 'text', show: (value) => labels.get(asText(value)) ?? asText(value) };
    }
    case 'text':
      return { width: fitting(texts(entries, column.key), 14, 32), format: 'text', show: asText };
    case 'date':
      return { width: 13, format: 'date', show: asDay };
    case 'year':
      return { width: 9, format: 'year', show: asNumber };
    case 'stars':
      return { width: 9, format: 'stars', show: asNumber };
    case 'fraction':
      return { width: 11, format: 'centred', show: asText };
    case 'percent': {
      const scale = scaleOf(column) + 2;
      return { width: 12, format: 'percent1', show: (value) => natural(value, scale) };
    }
    case 'decimal': {
      const scale = scaleOf(column);
      return { width: 12, format: decimalFormat(scale), show: (value) => natural(value, scale) };
    }
    case 'integer':
      return { width: 12, format: 'integer', show: asNumber };
  }
}

/** A column width that fits the text with the most letters, within bounds; what is longer wraps. */
function fitting(all: readonly string[], least: number, most: number): number {
  const longest = all.reduce((so, text) => (text.length > so.length ? text : so), '');
  return Math.min(most, Math.max(least, Math.ceil(textWidth(longest) * 1.04) + 4));
}

function texts(entries: readonly Entry[], key: string): string[] {
  return entries.flatMap(({ columns }) => (columns[key] ?? []).filter((value) => typeof value === 'string'));
}

function decimalFormat(scale: number): CellFormat {
  return scale === 0 ? 'integer' : scale === 1 ? 'decimal1' : scale === 2 ? 'decimal2' : 'decimal3';
}

function natural(value: CarriedValue, scale: number): number | null {
  return typeof value === 'number' ? unscaled(value, scale) : null;
}

function asNumber(value: CarriedValue): number | null {
  return natural(value, 0);
}

function asDay(value: CarriedValue): number | null {
  return typeof value === 'string' ? daySerial(value) : null;
}

function asText(value: CarriedValue): string {
  if (value === null) return '';
  return typeof value === 'object' && isRatio(value) ? `${value.num}/${value.den}` : String(value);
}
