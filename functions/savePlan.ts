// Saving what an administrator sets out: every saving is a new version, and nothing is published by it.
import { Problem } from '../shared/problem';
import type { Plan, PlanChange } from '../shared/planSchema';
import { canonicalJson } from '../shared/submission';
import type { Caller } from './allowed';
import { now, today } from './clock';
import { formOn } from './forms';
import { currentPlan } from './plan';
import { settings } from './settings';
import { largestPayload, pack } from './store/packed';
import { stores } from './stores';
import { mustBeUnit } from './units';

export interface Saved {
  readonly plan: Plan;
  /** False when exactly this is the current version already. */
  readonly isNew: boolean;
}

/** Refuses what names no unit, table or figure, or anything twice, and a base that is not the latest version. */
export async function savePlan(caller: Caller, { base, groups, targets }: PlanChange): Promise<Saved> {
  const current = await currentPlan();
  const isSame =
    canonicalJson({ ...current }) === canonicalJson({ version: current.version, groups, targets });
  if (isSame) return { plan: current, isNew: false };
  if (base !== current.version) throw new Problem('staleBase', { latest: current.version });
  mustBeSoundGroups(groups);
  await mustBeSoundTargets(targets, groups);
  const plan = { version: base + 1, groups, targets };
  if (pack(plan).byteLength > largestPayload)
    throw new Problem('bodyTooLarge', { max: largestPayload / 1024 });
  if (!(await stores().plans.add(settings().province, { plan, time: now(), who: caller.id })))
    throw new Problem('staleBase', { latest: plan.version });
  return { plan, isNew: true };
}

function mustBeSoundGroups(groups: Plan['groups']): void {
  const keys = groups.map(({ key }) => key);
  groups.forEach(({ key, units }, at) => {
    if (keys.indexOf(key) !== at) throw new Problem('invalidBody', { at: `groups.${at}.key` });
    units.forEach((unit, place) => {
      mustBeUnit(unit);
      if (units.indexOf(unit) !== place)
        throw new Problem('invalidBody', { at: `groups.${at}.units.${place}` });
    });
  });
}

async function mustBeSoundTargets(targets: Plan['targets'], groups: Plan['groups']): Promise<void> {
  const seen = new Set<string>();
  for (const [at, { table, figure, year, of }] of targets.entries()) {
    const { definition } = await formOn(table, today());
    if (!definition.figures.some(({ key }) => key === figure))
      throw new Problem('invalidBody', { at: `targets.${at}.figure` });
    if (of?.startsWith('g-') === true && !groups.some(({ key }) => key === of))
      throw new Problem('invalidBody', { at: `targets.${at}.of` });
    const name = [table, figure, year, of].join('|');
    if (seen.has(name)) throw new Problem('invalidBody', { at: `targets.${at}` });
    seen.add(name);
  }
}
