// What a unit was on an earlier day: itself, or the units that were joined to make it. Where one of them was divided, no
// sum of theirs is the unit's own, and nobody guesses how much of it was (DESIGN, "Time and place").
import { isUnitOn, type FormerUnit, type Unit } from '../unit';
import { predecessorsOf, successorsOf } from './registry';

/** In the order of the registry; undefined where it cannot be said, or where the unit did not exist in any form. */
export function formerUnits(unit: Unit, day: string): readonly Unit[] | undefined {
  if (isUnitOn(unit, day)) return [unit];
  if (unit.from <= day) return undefined;
  const before = predecessorsOf(unit.key);
  if (before.length === 0 || before.some(({ key }) => successorsOf(key).length > 1)) return undefined;
  const former = before.map((one) => formerUnits(one, day));
  return former.every((units) => units !== undefined) ? former.flat() : undefined;
}

/** The units that ended to make these, with those of them that took each over: names still written out of habit. */
export function endedBefore(units: readonly Unit[]): FormerUnit[] {
  const there = new Set(units.map(({ key }) => key));
  const ended = new Map(units.flatMap(({ key }) => predecessorsOf(key)).map((unit) => [unit.key, unit]));
  return [...ended.values()].map((unit) => ({
    unit,
    successors: successorsOf(unit.key).filter(({ key }) => there.has(key)),
  }));
}
