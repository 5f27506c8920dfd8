// Two publications of a period side by side. Figures of single units that the caller may not see are left out, whatever
// the publications hold.
import type { Publication, PublicationDifference } from '../shared/api';
import type { EarlierPublication, PeriodFigures } from '../shared/book/history';
import { figuresChanged } from '../shared/figure';
import type { Caller } from './allowed';
import { formOn } from './forms';
import { openedPeriod } from './period';
import { settings } from './settings';
import { stores } from './stores';
import { withheldFrom } from './totals';

/** Undefined when there is no such publication. */
export async function publishedFigures(
  address: Pick<Publication, 'period' | 'scope' | 'number'>,
): Promise<EarlierPublication | undefined> {
  const { province } = settings();
  const { workbooks } = stores();
  const publication = await workbooks.publication(province, address);
  const tables = publication && (await workbooks.readFigures(province, publication));
  if (!tables) return undefined;
  return { number: publication.number, asOf: publication.asOf, tables };
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
  const { definition } = await formOn(table, (await openedPeriod(table, period)).cutoff);
  const withheld = withheldFrom(caller, definition);
  const sums = figuresChanged({ all: before?.figures ?? {} }, { all: after?.figures ?? {} });
  const single = figuresChanged(before?.bySubject ?? {}, after?.bySubject ?? {});
  return {
    table,
    figures: sums.map(({ subject: _, ...change }) => change),
    bySubject: single.filter(({ figure }) => !withheld.has(figure)),
  };
}
