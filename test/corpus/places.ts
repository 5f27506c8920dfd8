// Where the corpus plays: huyện Lộc Ninh before the reform, its seven successors after it. Names and keys come from the
// registry; nothing else of a unit is invented but a department to report for the communes of 2026.
import { childrenOf, lineageOf, unitByKey, unitsOn } from '../../shared/units/registry';
import type { Unit } from '../../shared/unit';
import type { Rng } from './rng';

export const BEFORE_REFORM = '2024-03-14';
export const AFTER_REFORM = '2026-03-14';

export const district = registered('692@2024-01-01');
export const communesBefore: readonly Unit[] = childrenOf(district.key, BEFORE_REFORM);
export const communesAfter: readonly Unit[] = unitsOn(AFTER_REFORM, '75').filter(
  (unit) => unit.code.length === 5 && lineageOf(unit.key).some((old) => old.within[0] === district.code),
);
export const department: Unit = {
  key: 'A-so-nong-nghiep-va-moi-truong@2025-03-01',
  code: 'A-so-nong-nghiep-va-moi-truong',
  from: '2025-03-01',
  kind: 'agency',
  name: 'Sở Nông nghiệp và Môi trường',
  within: ['75'],
};

/** Its full name, e.g. "Xã Lộc Hòa". */
export function nameOf(key: string): string {
  return registered(key).name;
}

function registered(key: string): Unit {
  const unit = unitByKey(key);
  if (!unit) throw new Error(`the registry has no ${key}`);
  return unit;
}

/** Some of the units, in the order staff list them. */
export function someUnits(rng: Rng, units: readonly Unit[], atLeast: number): Unit[] {
  const chosen = new Set(
    rng.shuffled(units).slice(0, rng.int(Math.min(atLeast, units.length), units.length)),
  );
  return units.filter((unit) => chosen.has(unit));
}
