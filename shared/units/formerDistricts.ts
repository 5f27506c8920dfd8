// Units put together by the district they lie in, or lay in until districts ended on 2025-07-01. A commune made of parts
// of several districts goes with the most of its parts; where they are equal, with the one whose code it kept.
import type { Unit } from '../unit';
import { lineageOf, unitsOn } from './registry';

export interface DistrictUnits {
  readonly code: string;
  /** E.g. "Huyện Lộc Ninh". */
  readonly name: string;
  readonly units: readonly string[];
}

const LAST_DAY = '2025-06-30';
const DISTRICT = /^\d{3}$/;

/** In the order of the districts' codes; units that never lay in one are left out. */
export function formerDistricts(units: readonly Unit[], day: string): DistrictUnits[] {
  const named = districtNames(day < LAST_DAY ? day : LAST_DAY);
  const members = new Map<string, string[]>();
  for (const unit of units) {
    const code = districtOf(unit);
    if (code === undefined || unit.code === code) continue;
    const known = members.get(code);
    if (known) known.push(unit.key);
    else members.set(code, [unit.key]);
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, keys]) => ({ code, name: named.get(code) ?? code, units: keys }));
}

function districtOf(unit: Unit): string | undefined {
  const own = districtIn(unit);
  if (own !== undefined) return own;
  const parts = lineageOf(unit.key).flatMap((part) => {
    const code = districtIn(part);
    return code === undefined ? [] : [{ code, kept: part.code === unit.code }];
  });
  const weight = new Map<string, number>();
  for (const { code, kept } of parts) weight.set(code, (weight.get(code) ?? 0) + (kept ? 1.5 : 1));
  const [heaviest] = [...weight].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return heaviest?.[0];
}

function districtIn({ within }: Unit): string | undefined {
  return within.find((code) => DISTRICT.test(code));
}

function districtNames(day: string): ReadonlyMap<string, string> {
  return new Map(
    unitsOn(day)
      .filter(({ code }) => DISTRICT.test(code))
      .map(({ code, name }) => [code, name]),
  );
}
