// Who is signed in. One interface: the development issuer, or a provider of people's own accounts. Which of them it is
// says /config.json, written at deployment; its code is loaded then.
import { isObject } from './answer';
import { Fault } from './notice';
import { getJson } from './server';

export interface Session {
  /** `Person.id`. */
  readonly person: string;
  readonly name: string;
  /** A bearer token that is valid now; a new one after the server has refused the last. */
  token(refused?: boolean): Promise<string>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** The account of whoever sits here: the provider asks which. */
  readonly own?: boolean;
  /** Who signed in here last. */
  readonly last?: boolean;
}

export interface SignIn {
  /** People to choose from; a provider with pages of its own gives the one own account. */
  people(): Promise<readonly Person[]>;
  /** `afresh`: the one before has signed out, so the provider asks who this is. */
  signIn(person: Person, afresh: boolean): Promise<Session>;
  /** The session of who was here before, where nobody need be asked for it; null: they sign in. */
  resume(): Promise<Session | null>;
  /** Forgets who was here: office computers are shared. */
  leave(): Promise<void>;
}

/** As /config.json says it. */
export interface Configured extends SignIn {
  /** Where the server is; empty: where the pane comes from. */
  server(): Promise<string>;
}

/** `inExcel`: where Excel offers no Nested App Authentication, its dialog takes the place of a popup. */
export function configuredSignIn(inExcel: boolean): Configured {
  let config: Readonly<Record<string, unknown>> | undefined;
  let chosen: SignIn | undefined;
  const say = async () => (config ??= await getJson('config.json', isObject));
  const choose = async () => (chosen ??= await named(await say(), inExcel));
  return {
    server: async () => {
      const { server } = await say();
      return typeof server === 'string' ? server : '';
    },
    people: async () => (await choose()).people(),
    signIn: async (person, afresh) => (await choose()).signIn(person, afresh),
    resume: async () => (await choose()).resume(),
    leave: async () => (await choose()).leave(),
  };
}

async function named(config: Readonly<Record<string, unknown>>, inExcel: boolean): Promise<SignIn> {
  if (typeof config.issuer === 'string') {
    const { developmentSignIn } = await import('./signIn/development');
    return developmentSignIn(config.issuer);
  }
  const [{ entraSignIn }, { isProvider }] = await Promise.all([
    import('./signIn/entra'),
    import('./signIn/provider'),
  ]);
  if (!isProvider(config.entra)) throw new Fault('unconfigured');
  const needsDialog = inExcel && !Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
  if (!needsDialog) return entraSignIn(config.entra);
  const { officeDialog } = await import('./signIn/dialog');
  return entraSignIn(config.entra, officeDialog);
}
