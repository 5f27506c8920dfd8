// What a publication of a period said, and two of them side by side. Figures of single units that the
// caller may not see are left out, whatever the publications hold.
import type { PublicationDifference, PublicationFigures } from '../shared/api';
import type { EarlierPublication, PeriodFigures } from '../shared/book/history';
import { figuresChanged } from '../shared/figure';
import type { Caller } from './allowed';
import { formOn } from './forms';
import { openedPeriod } from './period';
import { withheldFrom } from './totals';

/** Of single units only the figures that are the caller's to see. */
export async function figuresShown(
  caller: Caller,
  { number, asOf, tables }: EarlierPublication,
): Promise<PublicationFigures> {
  const shown = tables.map(async ({ period, bySubject, ...rest }) => {
    const withheld = await withheldIn(caller, rest.table, period);
    const units = Object.entries(bySubject).map(([unit, figures]) => {
      return [
        unit,
        Object.fromEntries(Object.entries(figures).filter(([key]) => !withheld.has(key))),
      ] as const;
    });
    return { ...rest, bySubject: Object.fromEntries(units) };
  });
  return { number, asOf, tables: await Promise.all(shown) };
}

export async function publicationDifference(
  caller: Caller,
  before: EarlierPublication,
  after: EarlierPublication,
): Promise<PublicationDifference> {
  const named = ({ number, asOf }: EarlierPublication) => ({ number, asOf });
  const periods = new Map([...before.tables, ...after.tables].map(({ table, period }) => [table, period]));
  const tables = [...periods].map(([table, period]) => {
    return tableDifference(caller, { table, period }, figuresIn(before, table), figuresIn(after, table));
  });
  return { from: named(before), to: named(after), tables: await Promise.all(tables) };
}

function figuresIn({ tables }: EarlierPublication, table: string): PeriodFigures | undefined {
  return tables.find((one) => one.table === table);
}

async function tableDifference(
  caller: Caller,
  { table, period }: Pick<PeriodFigures, 'table' | 'period'>,
  before: PeriodFigures | undefined,
  after: PeriodFigures | undefined,
): Promise<PublicationDifference['tables'][number]> {
  const withheld = await withheldIn(caller, table, period);
  const sums = figuresChanged({ all: before?.figures ?? {} }, { all: after?.figures ?? {} });
  const single = figuresChanged(before?.bySubject ?? {}, after?.bySubject ?? {});
  return {
    table,
    figures: sums.map(({ subject: _, ...change }) => change),
    bySubject: single.filter(({ figure }) => !withheld.has(figure)),
  };
}

async function withheldIn(caller: Caller, table: string, period: string): Promise<ReadonlySet<string>> {
  const { definition } = await formOn(table, (await openedPeriod(table, period)).cutoff);
  return withheldFrom(caller, definition);
}
