// Signing in with Entra ID, or another OpenID Connect provider, through MSAL: by the host Excel lies in where it offers
// Nested App Authentication, by a dialog of Office where it does not, by a popup in a browser. A token that ends is
// renewed silently; where the provider wants to see its user, it asks. A popup needs the user's press: without one the
// pane says so, and the next press asks. Loaded only where /config.json names it.
import {
  AuthError,
  BrowserAuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { Fault } from '../notice';
import type { Session, SignIn } from '../session';
import { msalSettings, type Provider } from './provider';

/** Shows the provider's pages in a dialog of Office, and answers with what they gave. */
export type Dialog = () => Promise<Granted>;
type Granted = Pick<AuthenticationResult, 'accessToken' | 'expiresOn'> & { readonly name: string };

const person = { id: 'own', name: '', role: '', own: true } as const;
/** Told apart by their codes: the browser has shown no window, because nobody had pressed anything. */
const unshown = new Set(['popup_window_error', 'empty_window_error']);
const aMinute = 60_000;

/** `dialog` is given where Excel has no Nested App Authentication. */
export function entraSignIn(provider: Provider, dialog?: Dialog): SignIn {
  let client: Promise<IPublicClientApplication> | undefined;
  const msalClient = () => (client ??= createNestablePublicClientApplication(msalSettings(provider)));
  const request = { scopes: [provider.scope] };
  const silently = async (forceRefresh = false): Promise<Granted | null> => {
    const msal = await msalClient();
    const account = knownAccount(msal);
    try {
      return granted(
        await msal.acquireTokenSilent({ ...request, forceRefresh, ...(account && { account }) }),
      );
    } catch (error) {
      if (!needsUser(error)) throw error;
      return null;
    }
  };
  const askUser = async (further: { readonly prompt?: string } = {}): Promise<Granted> =>
    dialog ? dialog() : granted(await (await msalClient()).acquireTokenPopup({ ...request, ...further }));
  const ask = async (forceRefresh = false): Promise<Granted> =>
    (await silently(forceRefresh)) ?? (await askUser());
  const sessionOf = (first: Granted): Session => {
    let current = first;
    return {
      ...{ person: person.id, name: current.name },
      token: async (refused) => {
        const until = current.expiresOn?.getTime() ?? 0;
        if (refused || until - aMinute <= Date.now()) current = await asking(() => ask(refused));
        return current.accessToken;
      },
    };
  };
  return {
    people: () => Promise.resolve([person]),
    signIn: async (_, afresh) =>
      sessionOf(await asking(() => (afresh ? askUser({ prompt: 'select_account' }) : ask()))),
    resume: async () => {
      const known = await asking(silently);
      return known && sessionOf(known);
    },
    leave: async () => {
      // A host with accounts of its own keeps them.
      await (await msalClient()).clearCache().catch(() => undefined);
    },
  };
}

/** What MSAL throws, as the pane's own faults. */
async function asking<Given>(ask: () => Promise<Given>): Promise<Given> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (error instanceof BrowserAuthError && unshown.has(error.errorCode)) throw new Fault('signInAgain');
    if (needsUser(error) || isCancelled(error)) throw new Fault('signInAgain');
    throw new Fault('unreachable');
  }
}

function needsUser(error: unknown): boolean {
  // Nobody known yet is no InteractionRequiredAuthError in a browser.
  const unknown = ['no_account_error', 'no_account_found', 'monitor_window_timeout', 'timed_out'];
  if (error instanceof InteractionRequiredAuthError) return true;
  return error instanceof BrowserAuthError && unknown.includes(error.errorCode);
}

/** Hosts and browsers spell it differently. */
function isCancelled(error: unknown): boolean {
  return error instanceof AuthError && /^user_cancell?ed$/i.test(error.errorCode);
}

function knownAccount(msal: IPublicClientApplication): AccountInfo | undefined {
  return msal.getActiveAccount() ?? msal.getAllAccounts()[0];
}

function granted({ accessToken, expiresOn, account }: AuthenticationResult): Granted {
  return { accessToken, expiresOn, name: account?.name ?? account?.username ?? '' };
}
