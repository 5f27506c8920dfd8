// Signing in at the development issuer: its demo people need no password. Its tokens are asked for anew before they end.
import { shaped } from '../answer';
import { getJson } from '../server';
import type { Person, SignIn } from '../session';

interface Token {
  readonly access_token: string;
  readonly expires_in: number;
}

const people = shaped<{ people: Person[] }>({ people: 'array' });
const token = shaped<Token>({ access_token: 'string', expires_in: 'number' });
const aMinute = 60_000;

export function developmentSignIn(issuer: string, now: () => number = Date.now): SignIn {
  return {
    people: async () => (await getJson(`${issuer}/people`, people)).people,
    signIn: async (person) => {
      let current: { readonly text: string; readonly until: number } | undefined;
      const fresh = async () => {
        const answer = await getJson(`${issuer}/token`, token, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ person: person.id }),
        });
        current = { text: answer.access_token, until: now() + answer.expires_in * 1000 - aMinute };
        return current.text;
      };
      await fresh();
      return {
        name: person.name,
        token: async (refused) => (!refused && current && current.until > now() ? current.text : fresh()),
      };
    },
  };
}
