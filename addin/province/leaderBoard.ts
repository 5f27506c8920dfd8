// Everything the leaders' board shows of a period, asked for at once.
import type { Completeness, FiguresAnswer } from '../../shared/api';
import type { TableDefinition } from '../../shared/definition';
import { Problem } from '../../shared/problem';
import { problems } from '../../shared/problemStatus';
import type { Server } from '../server';
import { periodBefore, samePeriodLastYear } from './compare';
import type { ProvinceServer, Publications } from './server';

export interface LeaderFigures {
  readonly publications: Publications;
  /** Null where the account may open the workbook but not see the board. */
  readonly completeness: Completeness | null;
  readonly now: FiguresAnswer | null;
  readonly before: FiguresAnswer | null;
  readonly lastYear: FiguresAnswer | null;
  readonly definitions: readonly TableDefinition[];
  readonly names: ReadonlyMap<string, string>;
}

/** No such figures, or none for this account; whatever else went wrong is said. */
function nullIfNone(error: unknown): null {
  if (error instanceof Problem && [403, 404].includes(problems[error.code])) return null;
  throw error;
}

export async function leaderFigures(
  server: Server,
  province: ProvinceServer,
  period: string,
  cutoff: string,
): Promise<LeaderFigures> {
  const figuresOf = (id: string | undefined) =>
    id === undefined ? null : province.figures(id).catch(nullIfNone);
  const [publications, { units }, definitions, completeness, now, before, lastYear] = await Promise.all([
    province.publications(period),
    server.units(cutoff),
    server.definitions(cutoff),
    province.completeness(period).catch(nullIfNone),
    figuresOf(period),
    figuresOf(periodBefore(period)),
    figuresOf(samePeriodLastYear(period)),
  ]);
  return {
    ...{ publications, completeness, now, before, lastYear },
    definitions: definitions.map(({ definition }) => definition),
    names: new Map(units.map(({ key, name }) => [key, name])),
  };
}
