// What a list of members must be before it replaces the present one: units that exist, days in their order, nobody twice,
// and somebody left who may change it again.
import type { Member } from '../shared/api';
import { Problem } from '../shared/problem';
import { isValidOn } from './allowed';
import type { Settings } from './settings';
import { mustBeUnit } from './units';

/** Refuses the list, naming the place of the first fault. */
export function mustBeSound(
  members: readonly Member[],
  firstAdmin: Settings['firstAdmin'],
  day: string,
): void {
  const seen = new Set<string>();
  members.forEach(({ issuer, subject, unit, role, validFrom, validTo }, at) => {
    mustBeUnit(unit);
    if (validTo !== null && validTo < validFrom)
      throw new Problem('invalidBody', { at: `members.${at}.validTo` });
    const key = JSON.stringify([issuer, subject, unit, role, validFrom]);
    if (seen.has(key)) throw new Problem('invalidBody', { at: `members.${at}` });
    seen.add(key);
  });
  const stays = members.some((member) => member.role === 'administrator' && isValidOn(member, day));
  if (!stays && firstAdmin === undefined) throw new Problem('lastAdministrator');
}
