// What a unit owes in a period: the tables its kind of unit reports, each with its form, dates and present state.
import type { Context, Definitions, HeadView, OpenPeriod } from '../shared/api';
import type { TableDefinition } from '../shared/definition';
import { Problem } from '../shared/problem';
import type { FormerUnit, Unit } from '../shared/unit';
import type { Server } from './server';

export interface Duty {
  readonly definition: TableDefinition;
  readonly revision: string;
  /** Basis of the form that has replaced this one and is not loaded yet. */
  readonly superseded: string | null;
  readonly dates: OpenPeriod;
  readonly head: HeadView;
  readonly otherFigures: Context['otherFigures'];
  /** Hash of a heading -> column key: what this unit has answered before. */
  readonly mappings: Context['mappings'];
  readonly memory: Context['memory'];
}

export interface Place {
  readonly unit: Unit;
  readonly period: string;
  readonly duties: readonly Duty[];
  /** Units that may be named in a table, as of the cut-off. */
  readonly units: readonly Unit[];
  /** Units that ended to make them: names a table may still carry. */
  readonly former: readonly FormerUnit[];
}

/** Everything the pane needs to know to find, check and submit the tables of a unit and period. */
export async function loadPlace(
  server: Server,
  unit: string,
  period: string,
  periods: readonly OpenPeriod[],
): Promise<Place> {
  const open = periods.filter((dates) => dates.period === period);
  const cutoffs = [...new Set(open.map(({ cutoff }) => cutoff))];
  const forms = new Map(cutoffs.map((cutoff) => [cutoff, server.definitions(cutoff)]));
  // What fails is told below, by whoever waits for it.
  for (const form of forms.values()) form.catch(() => undefined);
  const { units, former } = await server.units(cutoffs.at(-1) ?? '');
  const own = units.find(({ key }) => key === unit);
  if (!own) throw new Problem('unknownUnit', { unit });
  const duties = await Promise.all(
    open.map(async (dates) => {
      const form = (await forms.get(dates.cutoff))?.find(({ definition }) => definition.id === dates.table);
      return form?.definition.reporter.includes(own.kind) ? dutyOf(server, unit, dates, form) : undefined;
    }),
  );
  return {
    unit: own,
    period,
    duties: duties.filter((duty) => duty !== undefined).sort(obligedFirst),
    units,
    former,
  };
}

async function dutyOf(
  server: Server,
  unit: string,
  dates: OpenPeriod,
  form: Definitions['definitions'][number],
): Promise<Duty | undefined> {
  try {
    const { head, otherFigures, mappings, memory } = await server.context(unit, dates.table, dates.period);
    return { ...form, dates, head, otherFigures, mappings, memory };
  } catch (error) {
    if (error instanceof Problem && notOurs.has(error.code)) return undefined;
    throw error;
  }
}

/** The server answers so about a table that this unit does not report. */
const notOurs = new Set(['notFound', 'notObliged', 'unknownTable', 'unknownPeriod']);

function obligedFirst(a: Duty, b: Duty): number {
  return Number(b.head.obliged) - Number(a.head.obliged);
}
