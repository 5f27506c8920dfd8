// The units of this deployment on a day: the province, and the part of it whose units report (SCOPE).
import { Problem } from '../shared/problem';
import { isUnitOn, parseUnitKey, type Unit } from '../shared/unit';
import { unitByKey, unitsOn } from '../shared/units/registry';
import { settings } from './settings';

export function unitsOfProvince(day: string): readonly Unit[] {
  const known = provinceOn.get(day) ?? unitsOn(day, settings().province);
  if (provinceOn.size > mostDays) provinceOn.clear();
  provinceOn.set(day, known);
  return known;
}

/** By day: the registry does not change while the program runs, and every submission asks for it. */
const provinceOn = new Map<string, readonly Unit[]>();
const mostDays = 400;

const inScope = new WeakMap<readonly Unit[], readonly Unit[]>();

/** The unit SCOPE names and everything below it, on the day: the same list whenever it is asked for. */
export function unitsInScope(day: string): readonly Unit[] {
  const all = unitsOfProvince(day);
  const code = parseUnitKey(settings().scope)?.code;
  const known =
    inScope.get(all) ??
    all.filter((unit) => unit.code === code || unit.within.some((above) => above === code));
  inScope.set(all, known);
  return known;
}

export function isInScope(unit: Unit, day: string): boolean {
  return isUnitOn(unit, day) && unitsInScope(day).some(({ key }) => key === unit.key);
}

/** A unit's name as people read it; the key where the registry has none. */
export function nameOf(key: string): string {
  return unitByKey(key)?.name ?? key;
}

/** Refuses a key that names no unit. */
export function mustBeUnit(key: string): Unit {
  const unit = unitByKey(key);
  if (!unit) throw new Problem('unknownUnit', { unit: key });
  return unit;
}
