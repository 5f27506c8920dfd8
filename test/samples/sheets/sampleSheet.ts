// What one table contributes to the sample workbooks: a sheet for each unit that keeps it.
import type { SampleTable } from '../page';
import type { SampleUnit } from '../province';

export interface SampleSheet {
  /** The table's id; also names the workbook of oddities. */
  readonly table: string;
  /** What the unit reports; undefined when it keeps no such table. */
  readonly of: (unit: SampleUnit) => SampleTable | undefined;
}

/** Numbers of a row of text, after its first cell: "25273 1 4" is the row of 25273. */
export function rowsByCode(text: string): ReadonlyMap<string, readonly number[]> {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return new Map(rows.map(([code = '', ...numbers]) => [code, numbers.map(Number)]));
}
