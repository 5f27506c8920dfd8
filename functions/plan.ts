// Groups and targets as workbooks use them. They are inputs like submissions are: a publication's vector says by which
// version it was made, its root covers what it used of that version, and a change is shown by the next publication
// (docs/decisions/0021).
import { createHash } from 'node:crypto';
import { parsePeriod } from '../shared/period';
import type { Plan } from '../shared/planSchema';
import { canonicalJson } from '../shared/submission';
import { isPart, isWhole } from './scopeNames';
import { settings } from './settings';
import { stores } from './stores';

/** In a vector: stands where a head's table stands, and is no table id. */
export const ofPlan = 'plan-of';

/** Where nobody has set out anything. */
export const noPlan: Plan = { version: 0, groups: [], targets: [] };

export async function currentPlan(): Promise<Plan> {
  return (await stores().plans.current(settings().province)) ?? noPlan;
}

type Group = Plan['groups'][number];
type Target = Plan['targets'][number];

/** What a workbook shows of a plan. */
export interface UsedPlan {
  readonly group?: Group;
  readonly targets: readonly Target[];
}

/** Targets of all units stand in no workbook of some of them: they would be measured by the wrong figures. */
export function usedOf(plan: Plan, period: string, scope: string): UsedPlan {
  const year = parsePeriod(period)?.year;
  const group = plan.groups.find(({ key }) => key === scope);
  const of = isPart(scope) ? scope : null;
  const everyTable = isWhole(scope) || isPart(scope);
  const targets = plan.targets.filter(
    (one) => one.year === year && one.of === of && (everyTable || one.table === scope),
  );
  return { ...(group && { group }), targets };
}

/** To be covered by a root; undefined where nothing was used. */
export function planHash({ group, targets }: UsedPlan): string | undefined {
  if (!group && targets.length === 0) return undefined;
  return createHash('sha256')
    .update(canonicalJson({ group: group ?? null, targets }))
    .digest('hex');
}
