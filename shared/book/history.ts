// What other periods say, as a publication is handed it: nothing here is computed anew, so that a workbook compares with
// figures somebody published or counted, and equal history gives an equal workbook.
import { totalFigures, type Totals } from '../aggregate';
import type { TableDefinition } from '../definition';
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
export function figuresOfPeriod(totals: Totals): PeriodFigures {
  const { definition, period, figures, subjects, missing } = totals;
  const known = said.get(totals);
  if (known) return known;
  const given = subjects.filter(({ entry }) => entry);
  const made = {
    ...{ table: definition.id, period, figures },
    bySubject: Object.fromEntries(given.map(({ subject, figures: own }) => [subject.key, own])),
    ...{ covered: subjects.length - missing.length, asked: subjects.length },
  };
  said.set(totals, made);
  return made;
}

const said = new WeakMap<Totals, PeriodFigures>();

/** What a period said of some of the units: their figures alone, added up as totals of units are. */
export function figuresWithin(
  definition: TableDefinition,
  { bySubject, ...rest }: PeriodFigures,
  units: readonly string[],
): PeriodFigures {
  const own = Object.fromEntries(
    units.flatMap((unit) => {
      const figures = bySubject[unit];
      return figures ? [[unit, figures] as const] : [];
    }),
  );
  const given = Object.values(own);
  return {
    ...rest,
    ...{ bySubject: own, figures: totalFigures(definition, given) },
    ...{ covered: given.length, asked: units.length },
  };
}
