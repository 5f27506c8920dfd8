// The figures a sample states, as they stand in a cell: decimals with their point, ratios as `14/15`.
import type { Figure } from '../definition';
import { isRatio, type FigureValue } from '../figure';
import { scaleOfFormat } from '../scale';

const missing = 'không có';

export function writeStated(
  value: FigureValue | undefined,
  format: Figure['format'],
): string | number | undefined {
  if (value === undefined) return undefined;
  if (value === null) return missing;
  if (isRatio(value)) return `${value.num}/${value.den}`;
  return value / 10 ** scaleOfFormat(format);
}

/** `said` as shared/definitionWorkbook/cells.ts read it. */
export function readStated(said: string | number, format: Figure['format']): FigureValue {
  if (typeof said === 'number') return Math.round(said * 10 ** scaleOfFormat(format));
  if (said === missing) return null;
  const [num, den] = said.split('/').map(Number);
  return { num: num ?? 0, den: den ?? 0 };
}
