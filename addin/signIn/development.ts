// Signing in at the development issuer: its demo people need no password. Its tokens are asked for anew before they end;
// until then whoever comes back is still signed in, as with a provider that remembers its user.
import { shaped } from '../answer';
import { getJson } from '../server';
import type { Person, Session, SignIn } from '../session';

interface Token {
  readonly access_token: string;
  readonly expires_in: number;
}

interface Kept {
  readonly person: string;
  readonly name: string;
  readonly text: string;
  /** Milliseconds, a minute before it ends. */
  readonly until: number;
}

const people = shaped<{ people: Person[] }>({ people: 'array' });
const token = shaped<Token>({ access_token: 'string', expires_in: 'number' });
const isKept = shaped<Kept>({ person: 'string', name: 'string', text: 'string', until: 'number' });
const aMinute = 60_000;

export function developmentSignIn(issuer: string): SignIn {
  const key = `giaoban.session ${issuer}`;
  const begin = async (person: string, name: string): Promise<Kept> => {
    const answer = await getJson(`${issuer}/token`, token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const until = Date.now() + answer.expires_in * 1000 - aMinute;
    const kept = { person, name, text: answer.access_token, until };
    localStorage.setItem(key, JSON.stringify(kept));
    return kept;
  };
  const sessionOf = (kept: Kept): Session => {
    const { person, name } = kept;
    let current = kept;
    return {
      ...{ person, name },
      token: async (refused) => {
        if (refused || current.until <= Date.now()) current = await begin(person, name);
        return current.text;
      },
    };
  };
  return {
    people: async () => (await getJson(`${issuer}/people`, people)).people,
    signIn: async ({ id, name }) => sessionOf(await begin(id, name)),
    resume: () => {
      const kept = keptUnder(key);
      return Promise.resolve(kept && kept.until > Date.now() ? sessionOf(kept) : null);
    },
    leave: () => Promise.resolve(localStorage.removeItem(key)),
  };
}

function keptUnder(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}
