// In Office's dialog: to the provider, and with its answer back to the pane.
import { PublicClientApplication } from '@azure/msal-browser';
import { isObject } from '../answer';
import { loadOffice } from '../office';
import { getJson } from '../server';
import { isProvider, msalSettings } from './provider';

const config = (body: unknown): body is { readonly entra: unknown } => isObject(body) && 'entra' in body;

export async function signInThere(): Promise<void> {
  const { entra } = await getJson('config.json', config);
  if (!isProvider(entra)) return;
  const msal = new PublicClientApplication(msalSettings(entra));
  await msal.initialize();
  const answer = await msal.handleRedirectPromise();
  if (!answer) return msal.loginRedirect({ scopes: [entra.scope] });
  await loadOffice();
  const { accessToken, expiresOn, account } = answer;
  const name = account?.name ?? account?.username ?? '';
  Office.context.ui.messageParent(JSON.stringify({ accessToken, expiresOn, name }));
}
