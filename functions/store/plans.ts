// What administrators set out for a province. A version once stored is never changed, so that a publication made by it can
// be verified for ever; one row says which is the current one, written in the same transaction.
import type { TransactionAction } from '@azure/data-tables';
import { planSchema, type Plan } from '../../shared/planSchema';
import { orNothing, unlessRace, type Store } from './client';
import { checkTransaction } from './limits';
import { join, pack, split, unpack } from './packed';

const currentKey = 'now';

/** A version, and who saved it when. */
export interface SavedPlan {
  readonly plan: Plan;
  readonly time: string;
  /** Opaque id of the person. */
  readonly who: string;
}

export class Plans {
  constructor(private readonly store: Store) {}

  /** Undefined where nobody has set out anything. */
  current(province: string): Promise<Plan | undefined> {
    return this.row(province, currentKey);
  }

  version(province: string, version: number): Promise<Plan | undefined> {
    return this.row(province, versionKey(version));
  }

  /** Adds the next version and makes it the current one. False when somebody else added it first. */
  async add(province: string, { plan, ...saved }: SavedPlan): Promise<boolean> {
    const client = await this.store.table('plans');
    const held = { partitionKey: province, ...saved, ...split('plan', pack(plan)) };
    const actions: TransactionAction[] = [
      ['create', { ...held, rowKey: versionKey(plan.version) }],
      ['upsert', { ...held, rowKey: currentKey }, 'Replace'],
    ];
    checkTransaction(actions);
    return unlessRace(client.submitTransaction(actions));
  }

  private async row(province: string, rowKey: string): Promise<Plan | undefined> {
    const client = await this.store.table('plans');
    const row = await orNothing(client.getEntity(province, rowKey));
    const bytes = row && join(row, 'plan');
    return bytes && planSchema.parse(unpack(bytes));
  }
}

function versionKey(version: number): string {
  return `ver|${String(version).padStart(6, '0')}`;
}
