// Every province, former district and commune from 2024-01-01 on, and how one followed another. Pure look-ups over
// registry.json: a place above or below is always asked for on a day, because the same code moves through time.
import { isUnitOn, provinceCodeOf, type Unit } from '../unit';
import { decodeRegistry } from './file';
import file from './registry.json';

const registered = decodeRegistry(file);
const units = registered.map(({ unit }) => unit);
const byKey = new Map(units.map((unit) => [unit.key, unit]));
const byCode = grouped(units, (unit) => unit.code);
const byProvince = grouped(units, provinceCodeOf);
const links = registered.flatMap(({ unit, into }) => into.map((key) => ({ old: unit.key, next: key })));
const successors = grouped(links, ({ old }) => old);
const predecessors = grouped(links, ({ next }) => next);

/** Units in force on the day, of one province (its code or key) or of the country; the province itself comes first. */
export function unitsOn(day: string, province?: string): Unit[] {
  const [code] = province?.split('@') ?? [];
  const among = code === undefined ? units : (byProvince.get(code) ?? []);
  return among.filter((unit) => isUnitOn(unit, day)).sort(byLevel);
}

export function unitByKey(key: string): Unit | undefined {
  return byKey.get(key);
}

/** What a code meant on a day: 25270 was a town, a commune, and is a ward. */
export function unitOn(code: string, day: string): Unit | undefined {
  return byCode.get(code)?.find((unit) => isUnitOn(unit, day));
}

/** Units above on the day, nearest first; none when the unit itself is not in force. */
export function ancestorsOf(key: string, day: string): Unit[] {
  const unit = byKey.get(key);
  if (!unit || !isUnitOn(unit, day)) return [];
  return unit.within.flatMap((code) => unitOn(code, day) ?? []);
}

/** Units directly below on the day: districts until 2025-06-30, communes since. */
export function childrenOf(key: string, day: string): Unit[] {
  const parent = byKey.get(key);
  if (!parent || !isUnitOn(parent, day)) return [];
  return unitsOn(day, provinceCodeOf(parent)).filter((unit) => ancestorsOf(unit.key, day)[0] === parent);
}

/** The province on the day; a province is its own. */
export function provinceOf(key: string, day: string): Unit | undefined {
  const unit = byKey.get(key);
  return unit && isUnitOn(unit, day) ? unitOn(provinceCodeOf(unit), day) : undefined;
}

/** Units that took over its territory, wholly or in part: several when it was divided, none while it exists. */
export function successorsOf(key: string): Unit[] {
  return (successors.get(key) ?? []).flatMap(({ next }) => byKey.get(next) ?? []);
}

/** Units it directly came from. Districts have no successors: their communes do, and five islands without communes. */
export function predecessorsOf(key: string): Unit[] {
  return (predecessors.get(key) ?? []).flatMap(({ old }) => byKey.get(old) ?? []);
}

/** Everything a unit came from, through all changes: what its members may look back on. */
export function lineageOf(key: string): Unit[] {
  const lineage = new Set<Unit>();
  const follow = (one: string): void => {
    for (const unit of predecessorsOf(one)) {
      lineage.add(unit);
      follow(unit.key);
    }
  };
  follow(key);
  return [...lineage];
}

function byLevel(a: Unit, b: Unit): number {
  return a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
