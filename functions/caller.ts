// From a request's token to a caller: an opaque person id and the memberships valid today. Memberships are read on
// every request, so that one taken away ends at once.
import type { Member } from '../shared/api';
import { sha256 } from '../shared/submission';
import { isValidOn, type Caller } from './allowed';
import { today } from './clock';
import { settings } from './settings';
import { stores } from './stores';
import { identify, type Identity } from './tokens';

/** An issuer's subject, as the ledger knows it: nobody can be named from it. */
export async function personId({ issuer, subject }: Identity): Promise<string> {
  return (await sha256(`${issuer}|${subject}`)).slice(0, 32);
}

export async function callerOf(authorization: string | null): Promise<Caller> {
  const identity = await identify(authorization);
  const { province, firstAdmin } = settings();
  const id = await personId(identity);
  const members: Member[] = await stores().members.of(province, id);
  const first = firstAdmin?.issuer === identity.issuer && firstAdmin.subject === identity.subject;
  const day = today();
  const memberships = members
    .filter((member) => isValidOn(member, day))
    .map(({ issuer: _, subject: __, ...membership }) => membership);
  return {
    ...{ id, identity },
    memberships: first ? [...memberships, ...administratorOf(province, memberships)] : memberships,
  };
}

/** The first administrator is one by setting; a membership that says the same is not repeated. */
function administratorOf(province: string, memberships: Caller['memberships']): Caller['memberships'] {
  if (memberships.some(({ role }) => role === 'administrator')) return [];
  return [{ unit: province, role: 'administrator', tables: null, validFrom: '2000-01-01', validTo: null }];
}
