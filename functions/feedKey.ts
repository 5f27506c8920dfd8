// Feed keys: Excel's Power Query knows organisational accounts and Basic, nothing else. A key is a user name and a
// password for the feed alone; it is personal, expires, can be revoked, and opens nothing the person may not read.
import { randomInt, timingSafeEqual } from 'node:crypto';
import type { FeedKey, FeedKeyWanted, NewFeedKey } from '../shared/api';
import { addDays } from '../shared/period';
import { Problem } from '../shared/problem';
import { mustWrite, type Caller } from './allowed';
import { today } from './clock';
import { sha256 } from './digest';
import { settings } from './settings';
import type { StoredFeedKey } from './store/feedKeys';
import { stores } from './stores';

/** Neither vowels nor letters that look like another: a key is typed by hand once. */
const letters = '23456789bcdfghjkmnpqrstvwxz';
const idLength = 10;
/** 27^28 is more than 2^133. */
const secretLength = 28;
const longestDays = 366;
const mostKeys = 10;

/** A new key of the caller; its password is in this answer and nowhere else. */
export async function makeFeedKey(caller: Caller, { name, expires }: FeedKeyWanted): Promise<NewFeedKey> {
  mustWrite(caller, 'feedKey');
  const day = today();
  if (expires < day || expires > addDays(day, longestDays))
    throw new Problem('invalidBody', { at: 'expires' });
  const { province } = settings();
  const good = (await stores().feedKeys.of(province, caller.id)).filter((key) => isGood(key));
  if (good.length >= mostKeys) throw new Problem('invalidBody', { at: 'name' });
  const [id, password] = [randomText(idLength), randomText(secretLength)];
  const stored = { id, name, expires, created: day, revoked: '', person: caller.id };
  await stores().feedKeys.put(province, { ...stored, hash: hashOf(id, password) });
  return { key: viewOf({ ...stored, hash: '' }), user: id, password };
}

export async function feedKeysOf(caller: Caller): Promise<FeedKey[]> {
  mustWrite(caller, 'feedKey');
  const keys = await stores().feedKeys.of(settings().province, caller.id);
  return keys.map(viewOf).sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
}

/** Ends a key of the caller's own at once; somebody else's is not there. */
export async function revokeFeedKey(caller: Caller, id: string): Promise<FeedKey> {
  mustWrite(caller, 'feedKey');
  const { province } = settings();
  const key = await stores().feedKeys.get(province, id);
  if (key?.person !== caller.id) throw new Problem('notFound');
  const revoked = { ...key, revoked: key.revoked === '' ? today() : key.revoked };
  await stores().feedKeys.put(province, revoked);
  return viewOf(revoked);
}

/** The person whose key stands in a Basic header; every reason for refusing answers the same `unauthenticated`. */
export async function personOfFeedKey(authorization: string): Promise<string> {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization)?.[1] ?? '';
  const [, id, password] = /^([a-z0-9]+):([a-z0-9]+)$/.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  if (id?.length !== idLength || password?.length !== secretLength) throw new Problem('unauthenticated');
  const key = await stores().feedKeys.get(settings().province, id);
  const isRight = key && isSame(key.hash, hashOf(id, password)) && isGood(key);
  if (!isRight) throw new Problem('unauthenticated');
  return key.person;
}

function isGood({ expires, revoked }: StoredFeedKey): boolean {
  return revoked === '' && today() <= expires;
}

function viewOf({ id, name, created, expires, revoked }: StoredFeedKey): FeedKey {
  return { id, name, created, expires, revoked: revoked === '' ? null : revoked };
}

/** The secret is long and random: a plain hash cannot be turned back. */
function hashOf(id: string, password: string): string {
  return sha256(`feedKey|${id}|${password}`);
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function randomText(length: number): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');
}
