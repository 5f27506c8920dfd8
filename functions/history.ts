// Other periods as a workbook compares with them: what was published of them last, in the units of this period. When
// those figures change, the workbooks that read them are made anew (CONTRACT, "Ledger").
import type { Totals } from '../shared/aggregate';
import type { PeriodFigures } from '../shared/book/history';
import type { TableDefinition } from '../shared/definition';
import { comparedWith } from '../shared/otherPeriods';
import { restated } from '../shared/restate';
import { canonicalJson } from '../shared/submission';
import type { Unit } from '../shared/unit';
import { figuresOf } from './publishedFigures';
import { settings } from './settings';
import type { StoredPeriod } from './store/periods';
import type { Pointer } from './store/workbooks';
import { stores } from './stores';

/** A publication a workbook was compared with. */
export interface ReadPublication {
  readonly period: string;
  readonly number: number;
  readonly root: string;
}

export interface History {
  readonly publications: readonly ReadPublication[];
  readonly figures: readonly PeriodFigures[];
}

/** In a vector and in intents: stands where a head's table stands, and is no table id. */
export const ofPublication = 'publication-of';

/** What is published of the periods that this one is compared with; `all`: every period opened, of any table. */
export async function historyOf(
  period: string,
  totals: readonly Totals[],
  all: readonly StoredPeriod[],
): Promise<History> {
  const opened = new Set(all.map((one) => one.period));
  const others = comparedWith(period).filter((other) => opened.has(other));
  const published = await stores().workbooks.currentIn(settings().province, 'all', others);
  const read = await Promise.all(
    published.map(async (publication) => ({ publication, figures: await figuresOf(publication) })),
  );
  const found = read.flatMap(({ publication, figures }) => (figures ? [{ publication, figures }] : []));
  return {
    publications: found.map(({ publication: { period, number, root } }) => ({ period, number, root })),
    figures: found.flatMap(({ figures }) => figures.flatMap((one) => comparable(one, totals, all))),
  };
}

/** Restated for the subjects of the same table now; a table that is not reported now is not compared. */
function comparable(
  given: PeriodFigures,
  totals: readonly Totals[],
  all: readonly StoredPeriod[],
): PeriodFigures[] {
  const now = totals.find(({ definition }) => definition.id === given.table);
  const then = all.find(({ table, period }) => table === given.table && period === given.period);
  if (!now || !then) return [];
  const { definition, subjects } = now;
  const asked = { definition, day: then.cutoff, subjects: subjects.map(({ subject }) => subject) };
  const known = lastRestated.get(given);
  if (known && isSameRequest(known.asked, asked)) return [known.figures];
  const { figures: bySubject } = restated(definition, given.bySubject, asked.day, asked.subjects);
  const figures = { ...given, bySubject };
  lastRestated.set(given, { asked, figures });
  return [figures];
}

interface Restating {
  readonly definition: TableDefinition;
  readonly day: string;
  readonly subjects: readonly Unit[];
}

/** What was published of a period is restated for the same units with every publication of a later one. */
const lastRestated = new WeakMap<
  PeriodFigures,
  { readonly asked: Restating; readonly figures: PeriodFigures }
>();

function isSameRequest(one: Restating, other: Restating): boolean {
  return (
    one.definition === other.definition &&
    one.day === other.day &&
    one.subjects.length === other.subjects.length &&
    one.subjects.every((subject, at) => subject === other.subjects[at])
  );
}

/**
 * Puts down, before a publication of other figures becomes the current one, which workbooks must be made anew: whoever
 * crashes in between, a sweep finds it. Answers the periods to wake afterwards.
 */
export async function askDependants(
  { period, number }: Pick<ReadPublication, 'period' | 'number'>,
  figures: readonly PeriodFigures[],
  before: Pointer | undefined,
  all: readonly StoredPeriod[],
): Promise<string[]> {
  const { province } = settings();
  const opened = [...new Set(all.map((one) => one.period))];
  const dependants = opened.filter((other) => comparedWith(other).includes(period));
  if (dependants.length === 0) return [];
  const earlier = before && (await figuresOf(before.publication));
  if (earlier && canonicalJson(earlier) === canonicalJson(figures)) return [];
  const table = ofPublication;
  for (const dependant of dependants)
    await stores().intents.put({ province, period: dependant, table }, period, String(number), number);
  return dependants;
}
