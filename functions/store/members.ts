// Who belongs where: one row per person, unit, role and first day, all of a province in one partition, a person's
// rows side by side. The issuer and subject are kept, because an administrator must be able to see them.
import { odata, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { roles, type Member } from '../../shared/api';
import type { Store } from './client';
import { checkTransaction } from './limits';

const mostOperations = 100;

const memberRow = z.object({
  issuer: z.string(),
  subject: z.string(),
  unit: z.string(),
  role: z.enum(roles),
  tables: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  /** Empty where messages go nowhere. */
  email: z.string().default(''),
});
const tablesSchema = z.array(z.string()).nullable();

export interface StoredMember {
  /** Opaque id of the person. */
  readonly person: string;
  readonly member: Member;
}

export class Members {
  constructor(private readonly store: Store) {}

  of(province: string, person: string): Promise<Member[]> {
    return this.list(
      odata`PartitionKey eq ${province} and RowKey ge ${`${person}|`} and RowKey lt ${`${person}}`}`,
    );
  }

  all(province: string): Promise<Member[]> {
    return this.list(membersOf(province));
  }

  /** Makes the list the given one: rows that are not in it are removed. */
  async replace(province: string, members: readonly StoredMember[]): Promise<void> {
    const wanted = new Map(members.map((stored) => [keyOf(stored), stored]));
    const client = await this.store.table('members');
    const gone: TransactionAction[] = [];
    const queryOptions = { filter: membersOf(province), select: ['rowKey'] };
    for await (const { rowKey } of client.listEntities({ queryOptions })) {
      if (rowKey !== undefined && !wanted.has(rowKey))
        gone.push(['delete', { partitionKey: province, rowKey }]);
    }
    const kept = members.map((stored): TransactionAction => {
      return ['upsert', memberEntity(province, stored), 'Replace'];
    });
    // What is added comes first: an administrator who replaces the list never stands outside it.
    const actions = [...kept, ...gone];
    for (let from = 0; from < actions.length; from += mostOperations) {
      const part = actions.slice(from, from + mostOperations);
      checkTransaction(part);
      await client.submitTransaction(part);
    }
  }

  private async list(filter: string): Promise<Member[]> {
    const client = await this.store.table('members');
    const found: Member[] = [];
    for await (const row of client.listEntities({ queryOptions: { filter } })) {
      const { tables, validTo, email, ...plain } = memberRow.parse(row);
      found.push({
        ...plain,
        tables: tablesSchema.parse(JSON.parse(tables)),
        validTo: validTo === '' ? null : validTo,
        ...(email === '' ? {} : { email }),
      });
    }
    return found;
  }
}

/** Invitations lie in the same partition, so that accepting one is one transaction. */
function membersOf(province: string): string {
  return odata`PartitionKey eq ${province} and (RowKey lt 'invite|' or RowKey ge 'invite}')`;
}

export function memberEntity(province: string, stored: StoredMember) {
  const { tables, validTo, email = '', ...plain } = stored.member;
  const keys = { partitionKey: province, rowKey: keyOf(stored) };
  return { ...keys, ...plain, tables: JSON.stringify(tables), validTo: validTo ?? '', email };
}

function keyOf({ person, member }: StoredMember): string {
  return [person, member.unit, member.role, member.validFrom].join('|');
}
