// The figures that tables repeat: a column added, rows counted, a cell of a form, one figure divided by another.
import type { TableDefinitionInput, Where } from '../../definition';

type Figure = TableDefinitionInput['figures'][number];
type OverTime = Figure['overTime'];

/** The column of the same key, added. */
export function added(
  key: string,
  unit: string,
  vi: string,
  en: string,
  overTime: OverTime = 'flow',
): Figure {
  return {
    ...{ key, title: { vi, en }, unit, format: 'integer' },
    ...{ value: { sum: { column: key } }, overTime, overUnits: 'sum' },
  };
}

/** Rows that meet a condition. */
export function counted(key: string, unit: string, vi: string, en: string, where?: Where): Figure {
  return {
    ...{ key, title: { vi, en }, unit, format: 'integer' },
    ...{ value: { count: where ? { where } : {} }, overTime: 'flow', overUnits: 'sum' },
  };
}

/** A cell of a form. */
export function cell(item: string, column: string, unit: string, vi: string, en: string): Figure {
  return {
    ...{ key: `${item}${column.charAt(0).toUpperCase()}${column.slice(1)}`, title: { vi, en }, unit },
    ...{ format: 'integer', value: { item, column }, overTime: 'flow', overUnits: 'sum' },
  };
}

/** Other figures added and subtracted. */
export function derived(
  key: string,
  unit: string,
  vi: string,
  en: string,
  add: string[],
  subtract: string[] = [],
): Figure {
  return {
    ...{ key, title: { vi, en }, unit, format: 'integer' },
    ...{ value: { derived: { add, subtract } }, overTime: 'derived', overUnits: 'sum' },
  };
}

/** One figure of the table as a share of another. */
export function share(key: string, of: string, over: string, vi: string, en: string): Figure {
  return {
    ...{ key, title: { vi, en }, unit: '%', format: 'percent1' },
    ...{ value: { ratio: { of, over } }, overTime: 'ratio', overUnits: 'recompute' },
  };
}
