// Who reports and when, as most tables share it. Communes report themselves; where a district still keeps the same
// table it may give it too, and the commune's own figure is the official one.
import type { TableDefinitionInput, Where } from '../../definition';
import type { UnitKind } from '../../unit';

const communeKinds: UnitKind[] = ['xa', 'phuong', 'thiTran', 'dacKhu'];
/** Until 2025-06-30; since then the departments of the province keep such tables. */
export const districtKinds: UnitKind[] = ['huyen', 'quan', 'thiXa', 'thanhPho'];

const everyCommune: Where = { unitType: true, op: 'in', value: communeKinds };
/** Wards and towns build no "nông thôn mới": they are neither obliged nor counted. */
export const ruralCommune: Where = { unitType: true, op: 'eq', value: 'xa' };

/**
 * 15th to 14th (NĐ 09/2019/NĐ-CP, Đ8, Đ12). No deadline below the province was found in a national text, so five working
 * days, and five more for late ones, stand until the administrator sets the province's own.
 */
export const reporting = {
  periods: ['quarter', 'half', 'cumulative', 'year'],
  calendar: 'cutoff15',
  deadline: { workingDays: 5, closesAfter: 5 },
  review: 'none',
  letterhead: 'state',
} satisfies Partial<TableDefinitionInput>;

/** Every commune-level unit, for itself or through its district. */
export const byCommunes = {
  reporter: [...communeKinds, ...districtKinds, 'agency'],
  official: [...communeKinds, ...districtKinds, 'agency'],
  obliged: everyCommune,
} satisfies Partial<TableDefinitionInput>;
