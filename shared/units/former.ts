// What a unit was on an earlier day: itself, or the units that were joined to make it. Where one of them was divided, no
// sum of theirs is the unit's own, and nobody guesses how much of it was (DESIGN, "Time and place").
import { isUnitOn, type Unit } from '../unit';
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
