// What other periods say, as a publication is handed it: nothing here is computed anew, so that a workbook compares with
// figures somebody published or counted, and equal history gives an equal workbook.
import type { Totals } from '../aggregate';
import type { Figures, FiguresBySubject } from '../figure';

/** One table's figures in one period. */
export interface PeriodFigures {
  readonly table: string;
  readonly period: string;
  /** Of all units of the scope, ratios from the totals. */
  readonly figures: Figures;
  /** By subject, in today's unit keys; units that cannot be compared are left out. */
  readonly bySubject: FiguresBySubject;
  /** Subjects that gave figures, and subjects that should have. */
  readonly covered: number;
  readonly asked: number;
}

/** The publication this one replaces, of the same period. */
export interface EarlierPublication {
  readonly number: number;
  /** ISO instant of the newest submission it covered. */
  readonly asOf: string;
  readonly tables: readonly PeriodFigures[];
}

/** A figure somebody set out to reach, e.g. by a resolution of the province. */
export interface Target {
  readonly table: string;
  readonly figure: string;
  /** Carried like the figure: x 10^N for decimals; a share as a fraction of 1. */
  readonly value: number;
}

/** What a workbook says of one table: what a later one is compared with. */
export function figuresOfPeriod({ definition, period, figures, subjects, missing }: Totals): PeriodFigures {
  const given = subjects.filter(({ entry }) => entry);
  return {
    ...{ table: definition.id, period, figures },
    bySubject: Object.fromEntries(given.map(({ subject, figures: own }) => [subject.key, own])),
    ...{ covered: subjects.length - missing.length, asked: subjects.length },
  };
}
