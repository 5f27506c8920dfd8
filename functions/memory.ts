// What the rules of a table remember of a unit, out of the heads themselves: a copy kept for it would be behind for the
// seconds in which a correction is published, and be repaired after every crash. Few periods are looked at, only those
// that were opened, and side by side (docs/decisions/0014).
import { hasMemory, remembering, type Memory, type RememberedPeriod } from '../shared/checking/memory';
import { subjectKeysOf } from '../shared/checking/subjects';
import type { TableDefinition } from '../shared/definition';
import type { FiguresBySubject } from '../shared/figure';
import { restated } from '../shared/restate';
import type { Unit } from '../shared/unit';
import { formerUnits } from '../shared/units/former';
import { lineageOf, provinceOf } from '../shared/units/registry';
import { now } from './clock';
import { settings } from './settings';
import type { StoredPeriod } from './store/periods';
import { stores } from './stores';
import { unitsOfProvince } from './units';

export async function memoryOf(
  unit: Unit,
  period: StoredPeriod,
  definition: TableDefinition,
): Promise<Memory> {
  const { rules } = definition;
  const others = rules.some(hasMemory) ? await openedFor(unit, period.table) : [];
  const units = unitsOfProvince(period.cutoff);
  const own = subjectKeysOf(unit, units);
  const subjects = units.filter(({ key }) => own.has(key));
  const periods = await Promise.all(
    remembering(rules, period, others).map((other) => remembered(unit, other, definition, subjects)),
  );
  return { asOf: now(), periods: periods.filter((one) => one !== undefined) };
}

async function remembered(
  unit: Unit,
  { table, period, from, cutoff }: StoredPeriod,
  definition: TableDefinition,
  subjects: readonly Unit[],
): Promise<RememberedPeriod | undefined> {
  const given: FiguresBySubject = {};
  const reporters = formerUnits(unit, cutoff) ?? [];
  await Promise.all(
    reporters.map(async ({ key }) => {
      const province = provinceOf(key, cutoff)?.key ?? settings().province;
      Object.assign(given, await stores().ledger.countedFigures({ province, table, period }, key));
    }),
  );
  const { figures, merged } = restated(definition, given, cutoff, subjects);
  return Object.keys(figures).length === 0 ? undefined : { period, from, cutoff, figures, merged };
}

/** Also those of the provinces that the unit's predecessors belonged to. */
async function openedFor(unit: Unit, table: string): Promise<StoredPeriod[]> {
  const former = lineageOf(unit.key).flatMap(({ key, from }) => provinceOf(key, from)?.key ?? []);
  const provinces = [...new Set([settings().province, ...former])];
  const opened = await Promise.all(provinces.map((province) => openedLately(province, table)));
  return [...new Map(opened.flat().map((one) => [one.period, one])).values()];
}

/** A period opened elsewhere in between is not missed: whose figures are compared with has been open for long. */
const openedForMs = 30_000;
const known = new Map<string, { readonly until: number; readonly opened: Promise<StoredPeriod[]> }>();

function openedLately(province: string, table: string): Promise<StoredPeriod[]> {
  const name = `${province}|${table}`;
  const last = known.get(name);
  if (last && performance.now() < last.until) return last.opened;
  const opened = stores().periods.all(province, table);
  known.set(name, { until: performance.now() + openedForMs, opened });
  opened.catch(() => known.delete(name));
  return opened;
}

/** A period of the table was opened or changed here. */
export function forgetOpened(table: string): void {
  known.delete(`${settings().province}|${table}`);
}
