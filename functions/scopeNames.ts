// What the name of a scope says it is about, before anything is read.

/** `all`, `leaders`, the id of a table, the three digits of a former district, or the key of a group. */
export type Scope = string;

/** Published with every change. */
export const WHOLE_SCOPES = ['all', 'leaders'] as const;
const DISTRICT = /^\d{3}$/;
const GROUP = /^g-/;

export function isWhole(scope: Scope): boolean {
  return WHOLE_SCOPES.some((whole) => whole === scope);
}

export function isDistrict(scope: Scope): boolean {
  return DISTRICT.test(scope);
}

/** About some of the units: a former district, or a group. */
export function isPart(scope: Scope): boolean {
  return isDistrict(scope) || GROUP.test(scope);
}
