// How the feed asks who is there. Power Query first calls without a header and looks which kinds of account there are;
// told to sign in, it calls with an empty Bearer and looks where. Not proven in Excel itself.
// Source: Microsoft Learn, "Troubleshoot sign-in for OData feeds" (Power BI, connect-data/desktop-troubleshoot-odata).
import { settings } from '../settings';
import { authorizationEndpoint } from '../tokens';

const basic = 'Basic realm="Giao Ban", charset="UTF-8"';

/** The values of WWW-Authenticate for a refused call with this Authorization header. */
export async function challengesFor(authorization: string | null): Promise<string[]> {
  const { issuers, feedAuthorizationUri } = settings();
  const [first] = issuers;
  if (authorization !== null && /^Bearer\b/i.test(authorization)) {
    const uri = feedAuthorizationUri ?? (first && (await authorizationEndpoint(first.issuer)));
    return [uri === undefined ? 'Bearer' : `Bearer authorization_uri="${uri}"`];
  }
  return [...(first ? [`Bearer realm="${first.issuer}"`] : []), basic];
}
