// Who is signed in. One interface, so that Entra can stand beside the development issuer, whose address the server
// publishes in /config.json and whose demo people need no password.
import { shaped } from './answer';
import { Fault } from './notice';
import { getJson } from './server';

export interface Session {
  readonly person: string;
  readonly name: string;
  /** A bearer token that is valid now. */
  token(): Promise<string>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export interface SignIn {
  /** People to choose from; an issuer with a page of its own gives none. */
  people(): Promise<readonly Person[]>;
  signIn(person: Person): Promise<Session>;
}

interface Token {
  readonly access_token: string;
  readonly expires_in: number;
}

const config = shaped<{ issuer: string }>({ issuer: 'string' });
const people = shaped<{ people: Person[] }>({ people: 'array' });
const token = shaped<Token>({ access_token: 'string', expires_in: 'number' });
const aMinute = 60_000;

export function developmentSignIn(now: () => number = Date.now): SignIn {
  const issuer = async () => {
    try {
      return (await getJson('config.json', config)).issuer;
    } catch (error) {
      throw error instanceof Fault && error.fault === 'strangeAnswer' ? new Fault('unconfigured') : error;
    }
  };
  return {
    people: async () => (await getJson(`${await issuer()}/people`, people)).people,
    signIn: async (person) => {
      const url = await issuer();
      let current: { readonly text: string; readonly until: number } | undefined;
      const fresh = async () => {
        const answer = await getJson(`${url}/token`, token, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ person: person.id }),
        });
        current = { text: answer.access_token, until: now() + answer.expires_in * 1000 - aMinute };
        return current.text;
      };
      await fresh();
      return {
        person: person.id,
        name: person.name,
        token: async () => (current && current.until > now() ? current.text : fresh()),
      };
    },
  };
}
