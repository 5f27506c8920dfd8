// Who is signed in. One interface: the development issuer, or a provider of people's own accounts. Which of them it is
// says /config.json, written at deployment; its code is loaded then.
import { isObject } from './answer';
import { Fault } from './notice';
import { getJson } from './server';

export interface Session {
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
}

export interface SignIn {
  /** People to choose from; a provider with pages of its own gives the one own account. */
  people(): Promise<readonly Person[]>;
  signIn(person: Person): Promise<Session>;
}

/** `inExcel`: where Excel offers no Nested App Authentication, its dialog takes the place of a popup. */
export function configuredSignIn(inExcel: boolean): SignIn {
  let chosen: SignIn | undefined;
  const choose = async () => (chosen ??= await named(await getJson('config.json', isObject), inExcel));
  return {
    people: async () => (await choose()).people(),
    signIn: async (person) => (await choose()).signIn(person),
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
