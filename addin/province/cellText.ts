// A submitted value as the unit's own sheet would show it.
import type { Column } from '../../shared/definition';
import { isRatio } from '../../shared/figure';
import { formatFigure, type FigureLanguage } from '../../shared/evaluate';
import { scaleOf } from '../../shared/scale';
import type { VersionPayload } from '../../shared/api';
import { sayDay } from '../words/say';

export type SubmittedValue = VersionPayload['columns'][string][number];

/** Empty text for a blank cell: blank and zero are different things. */
export function cellText(
  column: Column | undefined,
  value: SubmittedValue,
  names: ReadonlyMap<string, string>,
  language: FigureLanguage,
): string {
  if (value === null) return '';
  if (typeof value === 'object') return isRatio(value) ? formatFigure(value, 'integer', language) : '';
  if (typeof value === 'number') return numberText(column, value, language);
  if (column?.type === 'date') return sayDay(value);
  if (column?.type === 'choice') return column.choices?.find(({ key }) => key === value)?.label ?? value;
  return column?.type === 'unit' ? (names.get(value) ?? value) : value;
}

function numberText(column: Column | undefined, value: number, language: FigureLanguage): string {
  if (column?.type === 'year' || column === undefined) return String(value);
  const scale = scaleOf(column);
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
  const text = (value / 10 ** scale).toLocaleString(locale, digits);
  return column.type === 'percent' ? `${text}%` : text;
}
