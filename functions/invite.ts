// Invitations: an administrator says what somebody will be, and hands over a code by any means; the first sign-in
// that brings the code becomes that member. The token's issuer and subject are bound, never an e-mail claim: whoever
// can write an e-mail address into a token could become anybody.
import { randomInt } from 'node:crypto';
import type { Invitation, Member, Membership } from '../shared/api';
import { Problem } from '../shared/problem';
import { isValidOn, mustWrite, type Caller } from './allowed';
import { today } from './clock';
import { sha256 } from './digest';
import { mustBeTable } from './forms';
import { settings } from './settings';
import type { StoredInvitation } from './store/invitations';
import { stores } from './stores';
import { mustBeUnit } from './units';

/** Crockford's letters: none is taken for another when it is read out or copied by hand. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = [4, 4, 4];

/** How often somebody's other click may come first. */
const mostAttempts = 3;

export async function invite(caller: Caller, invitation: Invitation): Promise<{ code: string }> {
  mustWrite(caller, 'invitations');
  mustBeUnit(invitation.unit);
  for (const table of invitation.tables ?? []) await mustBeTable(table);
  const { expires, validTo } = invitation;
  if (expires < today()) throw new Problem('invalidBody', { at: 'expires' });
  if (validTo !== null && validTo < today()) throw new Problem('invalidBody', { at: 'validTo' });
  const code = newCode();
  await stores().invitations.put(settings().province, hashOf(code), {
    ...{ ...invitation, validTo: validTo ?? '', usedBy: '', invitedBy: caller.id },
  });
  return { code };
}

/** A code that is wrong, used or expired is refused alike: nobody learns which. */
export async function acceptInvitation(caller: Caller, code: string): Promise<Membership> {
  const { province } = settings();
  const codeHash = hashOf(code);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const found = await stores().invitations.get(province, codeHash);
    if (!found) break;
    const { invitation, etag } = found;
    // The same person again: the first answer was lost on its way.
    if (invitation.usedBy === caller.id) return standingMembership(caller, invitation);
    if (invitation.usedBy !== '' || invitation.expires < today()) break;
    const membership = membershipOf(invitation);
    if (!isValidOn(membership, today())) break;
    const stored = { person: caller.id, member: { ...caller.identity, ...membership } };
    if (await stores().invitations.accept(province, codeHash, etag, stored)) return membership;
  }
  throw new Problem('invitationRefused');
}

/** Only what is still there: a membership taken away does not come back by an old code. */
async function standingMembership(caller: Caller, invitation: StoredInvitation): Promise<Membership> {
  const { unit, role } = invitation;
  const members: Member[] = await stores().members.of(settings().province, caller.id);
  const member = members.find((one) => one.unit === unit && one.role === role && isValidOn(one, today()));
  if (!member) throw new Problem('invitationRefused');
  const { issuer: _, subject: __, ...membership } = member;
  return membership;
}

function membershipOf({ unit, role, tables, validTo }: StoredInvitation): Membership {
  return { unit, role, tables, validFrom: today(), validTo: validTo === '' ? null : validTo };
}

/** Sixty random bits, as `K7QM-2XRT-9HVA`. */
function newCode(): string {
  const letter = () => letters.charAt(randomInt(letters.length));
  return groups.map((length) => Array.from({ length }, letter).join('')).join('-');
}

/** What a hand writes for a letter is read as that letter. */
function hashOf(code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return sha256(`invitation|${plain}`);
}
