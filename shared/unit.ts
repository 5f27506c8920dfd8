// A reporting unit at one time of its life. Codes outlive names, types and borders (25270 was a town, then a commune,
// then a ward), so a unit is known by code and first day. What lies above it is kept as codes, nearest first, and
// resolved on a date: a province that becomes a city, or districts that end, change no key below them.
// No zod here: the pane's first screen matches unit names; the schemas are shared/unitSchema.ts.

/** tỉnh, thành phố trực thuộc trung ương · huyện, quận, thị xã, thành phố · xã, phường, thị trấn, đặc khu · cơ quan. */
export const unitKinds = [
  'tinh',
  'thanhPhoTrungUong',
  'huyen',
  'quan',
  'thiXa',
  'thanhPho',
  'xa',
  'phuong',
  'thiTran',
  'dacKhu',
  'agency',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Province 2 digits, former district 3, commune 5 (QĐ 19/2025/QĐ-TTg); an agency is `A-<slug>`. */
export const CODE = String.raw`(?:\d{2}|\d{3}|\d{5}|A-[a-z0-9]+(?:-[a-z0-9]+)*)`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
export const KEY = new RegExp(`^(${CODE})@(${DAY})$`);

/** `25270@2025-07-01`. */
export type UnitKey = string;

export interface Unit {
  readonly key: UnitKey;
  readonly code: string;
  /** First and last day of validity; `to` is absent while the unit exists. */
  readonly from: string;
  readonly to?: string | undefined;
  readonly kind: UnitKind;
  /** With its type, e.g. "Xã Lộc Ninh". */
  readonly name: string;
  /** Codes above it, nearest first; ended ones are skipped. */
  readonly within: readonly string[];
}

export function unitKey(code: string, from: string): UnitKey {
  return `${code}@${from}`;
}

/** The two halves of a key, or undefined when the text is none. */
export function parseUnitKey(text: string): { code: string; from: string } | undefined {
  const [, code, from] = KEY.exec(text) ?? [];
  return code !== undefined && from !== undefined ? { code, from } : undefined;
}

/** `day` is YYYY-MM-DD; both ends of the validity count. */
export function isUnitOn(unit: Unit, day: string): boolean {
  return unit.from <= day && (unit.to === undefined || day <= unit.to);
}

/** The province's code names the ledger's partition; a province is its own. */
export function provinceCodeOf(unit: Unit): string {
  return unit.within.at(-1) ?? unit.code;
}

/** A unit that has ended, and the units that took over its territory. */
export interface FormerUnit {
  readonly unit: Unit;
  readonly successors: readonly Unit[];
}
