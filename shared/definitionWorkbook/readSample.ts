// The sheet `mau` -> the sample's cells: dates and percentages as they are shown, because a sample holds what a unit sees.
import { flaw } from '../definitionFlaw';
import { cellAddress, isCellError, rangeAddress, type CellValue, type Grid } from '../grid';
import { dateFormatOf, serialDate, writtenDate } from '../text/date';
import type { CellFlaw } from './readRows';

type SampleCell = string | number | boolean | null;

export interface ReadSampleSheet {
  readonly cells: SampleCell[][];
  readonly merges: readonly string[];
  readonly flaws: readonly CellFlaw[];
}

export function readSample(grid: Grid | undefined): ReadSampleSheet {
  if (!grid)
    return {
      cells: [],
      merges: [],
      flaws: [{ cell: null, flaw: flaw([], 'missingSheet', { sheet: 'mau' }) }],
    };
  const flaws: CellFlaw[] = [];
  const cells = grid.values.map((row, top) =>
    row.map((value, left) => {
      if (!isCellError(value)) return shown(value, grid.formats?.[top]?.[left] ?? 'General', grid.date1904);
      flaws.push({ cell: cellAddress(top, left), flaw: flaw([], 'errorCell', { error: value.error }) });
      return null;
    }),
  );
  return { cells, merges: (grid.merges ?? []).map(rangeAddress), flaws };
}

function shown(value: Exclude<CellValue, { error: string }>, format: string, from1904 = false): SampleCell {
  if (typeof value !== 'number') return value;
  if (dateFormatOf(format) === 'day') {
    const day = serialDate(value, from1904);
    return day === undefined ? value : writtenDate(day);
  }
  if (!format.includes('%')) return value;
  return `${String(Math.round(value * 1e8) / 1e6).replace('.', ',')}%`;
}
