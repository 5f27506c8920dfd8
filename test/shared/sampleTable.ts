// A definition's own sample as the program meets it: a sheet, and the unit and period it belongs to.
import type { TableDefinition } from '../../shared/definition';
import type { CheckContext } from '../../shared/checking/checked';
import type { Figures, FiguresBySubject, FigureValue } from '../../shared/figure';
import { addressArea, type CellValue, type Grid } from '../../shared/grid';
import { parsePeriod, periodDates, type Calendar } from '../../shared/period';
import { unitByKey, unitsOn } from '../../shared/units/registry';
import { provinceCodeOf } from '../../shared/unit';

/** The registry knows nothing earlier; samples of older forms name the units of this day. */
const registryBegins = '2024-01-01';

export function contextOf(unitKey: string, periodId: string, calendar: Calendar): CheckContext {
  const unit = unitByKey(unitKey);
  const period = parsePeriod(periodId);
  if (!unit || !period) throw new Error(`No such unit or period: ${unitKey}, ${periodId}`);
  const dates = periodDates(period, calendar);
  return {
    unit,
    period: { id: period.id, ...dates },
    units: unitsOn(dates.cutoff > registryBegins ? dates.cutoff : registryBegins, provinceCodeOf(unit)),
  };
}

/** Figures summed over subjects; ratios from the sums. Small on purpose: it must not be the code it proves. */
export function sumOverSubjects(definition: TableDefinition, figures: FiguresBySubject): Figures {
  const sums: Record<string, FigureValue> = {};
  for (const figure of definition.figures) {
    const values = Object.values(figures).flatMap((ofSubject) => ofSubject[figure.key] ?? []);
    sums[figure.key] = values.reduce<number>(
      (sum, value) => sum + (typeof value === 'number' ? value : NaN),
      0,
    );
  }
  for (const { key, value } of definition.figures) {
    if (!('ratio' in value)) continue;
    const [num, den] = [sums[value.ratio.of], sums[value.ratio.over]];
    sums[key] = typeof num === 'number' && typeof den === 'number' ? { num, den } : null;
  }
  return sums;
}

/** The grid with one cell changed. */
export function withCell(grid: Grid, address: string, value: CellValue): Grid {
  const { top, left } = addressArea(address);
  const values = grid.values.map((line, row) => (row === top ? withValue(line, left, value) : line));
  return { ...grid, values };
}

/** A row may end before the cell: what lies between is blank. */
function withValue(line: readonly CellValue[], at: number, value: CellValue): CellValue[] {
  const length = Math.max(line.length, at + 1);
  return Array.from({ length }, (_, column) => (column === at ? value : (line[column] ?? null)));
}
