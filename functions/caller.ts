// From a request's token to a caller: an opaque person id and the memberships valid today. Memberships are read on
// every request, so that one taken away ends at once.
import type { Member } from '../shared/api';
import { isValidOn, type Caller } from './allowed';
import { today } from './clock';
import { sha256 } from './digest';
import { personOfFeedKey } from './feedKey';
import { settings } from './settings';
import { stores } from './stores';
import { identify, type Identity } from './tokens';

/** An issuer's subject, as the ledger knows it: nobody can be named from it. */
export function personId({ issuer, subject }: Identity): string {
  return sha256(`${issuer}|${subject}`).slice(0, 32);
}

export type Person = Pick<Caller, 'id' | 'identity'>;

/** Who the token speaks of; storage is not asked. */
export async function personOf(authorization: string | null): Promise<Person> {
  const identity = await identify(authorization);
  return { id: personId(identity), identity };
}

/** The feed takes a personal key as well; everything else about its person is asked of the memberships again. */
export async function feedPersonOf(authorization: string | null): Promise<Person> {
  if (authorization === null || !/^Basic /i.test(authorization)) return personOf(authorization);
  return { id: await personOfFeedKey(authorization), identity: { issuer: '', subject: '' } };
}

export async function callerOf(person: Person): Promise<Caller> {
  return { ...person, memberships: await membershipsOf(person) };
}

async function membershipsOf({ id, identity }: Person): Promise<Caller['memberships']> {
  const { province, firstAdmin } = settings();
  const members: Member[] = await stores().members.of(province, id);
  const first = firstAdmin?.issuer === identity.issuer && firstAdmin.subject === identity.subject;
  const day = today();
  const memberships = members
    .filter((member) => isValidOn(member, day))
    .map(({ issuer: _, subject: __, email: ___, ...membership }) => membership);
  return first ? [...memberships, ...administratorOf(province, memberships)] : memberships;
}

/** The first administrator is one by setting; a membership that says the same is not repeated. */
function administratorOf(province: string, memberships: Caller['memberships']): Caller['memberships'] {
  if (memberships.some(({ role }) => role === 'administrator')) return [];
  return [{ unit: province, role: 'administrator', tables: null, validFrom: '2000-01-01', validTo: null }];
}
