// Where people sign in, as /config.json says it, and the same as MSAL wants it.
import { ProtocolMode, type Configuration } from '@azure/msal-browser';
import { isObject } from '../answer';

export interface Provider {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/<tenant>`, or the address of another provider. */
  readonly authority: string;
  /** What the server's audience is asked for by, e.g. `api://…/access`. */
  readonly scope: string;
  /** Not Entra: plain OpenID Connect. */
  readonly openIdConnect?: boolean;
}

export function isProvider(value: unknown): value is Provider {
  return (
    isObject(value) &&
    [value.clientId, value.authority, value.scope].every((member) => typeof member === 'string')
  );
}

export function msalSettings({ clientId, authority, openIdConnect = false }: Provider): Configuration {
  return {
    auth: {
      ...{ clientId, authority },
      redirectUri: new URL('sign-in.html', location.href).href,
      ...(openIdConnect && { knownAuthorities: [new URL(authority).host] }),
    },
    // Shared with the dialog's window; MSAL encrypts what it keeps there.
    cache: { cacheLocation: 'localStorage' },
    system: { protocolMode: openIdConnect ? ProtocolMode.OIDC : ProtocolMode.AAD },
  };
}
