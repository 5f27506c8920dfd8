// Who is calling: verifies a bearer token of a configured OpenID Connect issuer (signature, issuer, audience,
// times, subject) and nothing more. The token says who; membership says what (CONTRACT, "Who").
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import { Problem } from '../shared/problem';
import { inCloud, isSafeUrl, settings, type Issuer } from './settings';

/** Asymmetric only: with HS256 whoever knows a public key could sign. */
const algorithms = ['RS256', 'PS256', 'ES256'];
const toleranceSeconds = 30;
/** A key not seen before is looked for at most this often: soon enough for a rotation, too seldom for a flood. */
const freshKeysMs = 1000;

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

interface Known {
  readonly identity: Identity;
  /** Milliseconds since 1970: not after the token itself, and soon enough for a key that is withdrawn. */
  readonly until: number;
}

const knownMs = 60_000;
const mostKnown = 5000;
const known = new Map<string, Known>();

/** `authorization` is the header as it came. Every reason for refusing answers the same `unauthenticated`. */
export async function identify(authorization: string | null): Promise<Identity> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('unauthenticated');
  const seen = known.get(token);
  if (seen && Date.now() < seen.until) return seen.identity;
  try {
    return remember(token, await verify(token));
  } catch (error) {
    if (isRefusal(error)) throw new Problem('unauthenticated');
    throw error;
  }
}

/** A clerk's pane shows the same token with every request of a working day. */
function remember(token: string, { identity, until }: Known): Identity {
  known.delete(token);
  known.set(token, { identity, until });
  if (known.size > mostKnown) known.delete(known.keys().next().value ?? token);
  return identity;
}

async function verify(token: string): Promise<Known> {
  const { iss } = decodeJwt(token);
  const candidates = settings().issuers.filter(({ issuer }) => issuer === iss);
  let refusal: unknown = new Problem('unauthenticated');
  for (const issuer of candidates) {
    try {
      const { payload } = await jwtVerify(token, await keysOf(issuer), {
        issuer: issuer.issuer,
        audience: issuer.audience,
        algorithms,
        clockTolerance: toleranceSeconds,
        requiredClaims: ['exp', issuer.subjectClaim],
      });
      const { exp = 0 } = payload;
      return {
        identity: { issuer: issuer.issuer, subject: subjectOf(payload, issuer.subjectClaim) },
        until: Math.min(exp * 1000, Date.now() + knownMs),
      };
    } catch (error) {
      refusal = error;
    }
  }
  throw refusal;
}

function subjectOf(payload: JWTPayload, claim: string): string {
  const subject = payload[claim];
  if (typeof subject !== 'string' || subject === '') throw new Problem('unauthenticated');
  return subject;
}

/** A key set that cannot be fetched is the issuer's failure, not the caller's: that one is no refusal. */
function isRefusal(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout) return false;
  return error instanceof Problem || error instanceof errors.JOSEError;
}

type Keys = ReturnType<typeof createRemoteJWKSet>;
const keySets = new Map<string, Promise<Keys>>();

function keysOf(issuer: Issuer): Promise<Keys> {
  const known = keySets.get(issuer.issuer);
  if (known) return known;
  const opening = openKeys(issuer);
  keySets.set(issuer.issuer, opening);
  opening.catch(() => keySets.delete(issuer.issuer));
  return opening;
}

const discoverySchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  authorization_endpoint: z.url().optional(),
});

/** Where an issuer signs people in, as its own configuration says; undefined when it cannot be asked. */
export async function authorizationEndpoint(issuer: string): Promise<string | undefined> {
  try {
    return (await configurationOf(issuer)).authorization_endpoint;
  } catch {
    return undefined;
  }
}

async function openKeys({ issuer, jwks }: Issuer): Promise<Keys> {
  const uri = jwks ?? (await configurationOf(issuer)).jwks_uri;
  if (!isSafeUrl(uri, inCloud())) throw new Error('The key set of an issuer is not served over https.');
  return createRemoteJWKSet(new URL(uri), { cooldownDuration: freshKeysMs });
}

async function configurationOf(issuer: string): Promise<z.infer<typeof discoverySchema>> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`The issuer's configuration answered ${response.status}.`);
  const configuration = discoverySchema.parse(await response.json());
  if (configuration.issuer !== issuer)
    throw new Error('The issuer calls itself by another name than configured.');
  return configuration;
}
