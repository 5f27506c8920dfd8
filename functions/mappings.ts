// What a unit's headings mean: what its clerks have answered, whoever they were, and before that the clerks of the units
// that were joined to make it. Where those disagree nobody has answered yet, and it is asked again.
import { predecessorsOf } from '../shared/units/registry';
import type { Mapping } from './store/mappings';
import { stores } from './stores';

/** Hash of a heading -> column key; the unit's own answers go before inherited ones. */
export async function mappingsOf(unit: string, table: string): Promise<Mapping> {
  const [own, ...inherited] = await Promise.all([
    stores().mappings.get(unit, table),
    ...predecessorsOf(unit).map(({ key }) => mappingsOf(key, table)),
  ]);
  return { ...agreed(inherited), ...own };
}

function agreed(mappings: readonly Mapping[]): Mapping {
  const said = new Map<string, Set<string>>();
  for (const [heading, column] of mappings.flatMap((mapping) => Object.entries(mapping)))
    said.set(heading, (said.get(heading) ?? new Set()).add(column));
  return Object.fromEntries(
    [...said].flatMap(([heading, [column, ...others]]) =>
      column !== undefined && others.length === 0 ? [[heading, column]] : [],
    ),
  );
}
