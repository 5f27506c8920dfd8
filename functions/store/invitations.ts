// Invitations, each under the hash of its code: who reads the storage learns no code. They lie beside the members, so
// that a code is used up and the membership made in one transaction.
import { z } from 'zod';
import { roles } from '../../shared/api';
import { orNothing, unlessRace, type Store } from './client';
import { checkTransaction, entitySize } from './limits';
import { memberEntity, type StoredMember } from './members';

const invitationRow = z.object({
  unit: z.string(),
  role: z.enum(roles),
  tables: z.string(),
  validTo: z.string(),
  expires: z.string(),
  /** Person who used it; empty while nobody has. */
  usedBy: z.string(),
  invitedBy: z.string(),
});
const tablesSchema = z.array(z.string()).nullable();

/** Empty text stands for "none". */
export interface StoredInvitation extends Omit<z.infer<typeof invitationRow>, 'tables'> {
  readonly tables: string[] | null;
}

export interface InvitationState {
  readonly invitation: StoredInvitation;
  readonly etag: string;
}

export class Invitations {
  constructor(private readonly store: Store) {}

  async put(province: string, codeHash: string, invitation: StoredInvitation): Promise<void> {
    const client = await this.store.table('members');
    const tables = JSON.stringify(invitation.tables);
    const entity = { partitionKey: province, rowKey: keyOf(codeHash), ...invitation, tables };
    entitySize(entity);
    await client.createEntity(entity);
  }

  async get(province: string, codeHash: string): Promise<InvitationState | undefined> {
    const client = await this.store.table('members');
    const row = await orNothing(client.getEntity(province, keyOf(codeHash)));
    if (!row) return undefined;
    const { tables, ...plain } = invitationRow.parse(row);
    return { invitation: { ...plain, tables: tablesSchema.parse(JSON.parse(tables)) }, etag: row.etag };
  }

  /** Uses the code up and makes the membership, both or neither. False when somebody else used it first. */
  async accept(province: string, codeHash: string, etag: string, stored: StoredMember): Promise<boolean> {
    const client = await this.store.table('members');
    const used = { partitionKey: province, rowKey: keyOf(codeHash), usedBy: stored.person };
    const member = memberEntity(province, stored);
    checkTransaction([
      ['update', used, 'Merge'],
      ['upsert', member, 'Replace'],
    ]);
    return unlessRace(
      client.submitTransaction([
        ['update', used, 'Merge', { etag }],
        ['upsert', member, 'Replace'],
      ]),
    );
  }
}

const keyOf = (codeHash: string): string => `invite|${codeHash}`;
