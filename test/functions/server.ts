// The server inside the test's own process, on a real Azurite and with tokens of a real issuer: requests go through
// the registered handlers and the host's own routing, replies come back as they would leave.
import { HttpRequest, InvocationContext } from '@azure/functions';
import { OAuth2Server } from 'oauth2-mock-server';
import { startAzurite, type Azurite } from '../../scripts/azurite';
import { compileRoutes, matchRoute, type Route } from '../../scripts/host/routes';
import type { Member, Role } from '../../shared/api';

export const PROVINCE = '70@2024-01-01';
export const DISTRICT = '692@2024-01-01';
export const TOWN = '25270@2024-01-01';
export const LOC_HOA = '25273@2024-01-01';
export const LOC_AN = '25276@2024-01-01';
const AUDIENCE = 'giao-ban';
const NOW = '2024-03-20T08:00:00+07:00';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly bytes: Uint8Array;
}

interface Asked {
  readonly as?: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

type Claims = Record<string, unknown>;

export interface Server {
  readonly issuer: OAuth2Server;
  readonly logs: string[];
  call(method: string, path: string, asked?: Asked): Promise<Answer>;
  get(path: string, as?: string): Promise<Answer>;
  token(subject: string, claims?: Claims): Promise<string>;
  member(subject: string, unit: string, role: Role, more?: Partial<Member>): Member;
  stop(): Promise<void>;
}

/** `storage` stands in for Azurite, to see what happens without any. */
export async function startServer(
  more: { settings?: Record<string, string>; storage?: string; firstAdmin?: false } = {},
): Promise<Server> {
  const azurite: Azurite | undefined = more.storage === undefined ? await startAzurite() : undefined;
  const issuer = new OAuth2Server();
  await issuer.issuer.keys.generate('RS256');
  await issuer.start(0, '127.0.0.1');
  const name = issuer.issuer.url ?? '';
  Object.assign(process.env, {
    ...{ STORAGE: more.storage ?? azurite?.connectionString, PROVINCE, SCOPE: DISTRICT, NOW },
    ISSUERS: JSON.stringify([{ issuer: name, audience: AUDIENCE }]),
    FIRST_ADMIN: `${name}|quan-tri`,
    ORIGINS: 'https://excel.example',
    ...more.settings,
  });
  if (more.firstAdmin === false) delete process.env.FIRST_ADMIN;
  const routes = await loadRoutes();
  const logs: string[] = [];
  const token = (subject: string, claims: Claims = {}) => tokenOf(issuer, subject, claims);

  async function call(method: string, path: string, asked: Asked = {}): Promise<Answer> {
    const bearer = asked.token ?? (asked.as === undefined ? undefined : await token(asked.as));
    const { route, request } = requestOf(routes, method, path, asked, bearer);
    const context = new InvocationContext({
      ...{ functionName: route.target.name, invocationId: 'lan-goi-1' },
      logHandler: (_level, ...texts) => logs.push(texts.join(' ')),
    });
    const answer = await answerOf(await route.target.callback(request, context));
    if (answer.status === 500) throw new Error(logs.findLast((line) => line.includes('"bug"')));
    return answer;
  }

  return {
    ...{ issuer, logs, call, token },
    get: (path, as) => call('GET', path, as === undefined ? {} : { as }),
    member: (subject, unit, role, rest = {}) => ({
      ...{ issuer: name, subject, unit, role, tables: null, validFrom: '2024-01-01', validTo: null },
      ...rest,
    }),
    stop: async () => {
      await issuer.stop();
      await azurite?.stop();
    },
  };
}

/** A token as the issuer would give it; a claim set to undefined is left out. */
async function tokenOf(issuer: OAuth2Server, subject: string, claims: Claims): Promise<string> {
  return issuer.issuer.buildToken({
    scopesOrTransform: (_header, payload) => {
      Object.assign(payload, { sub: subject, aud: AUDIENCE }, claims);
      for (const [claim, value] of Object.entries(claims)) if (value === undefined) delete payload[claim];
    },
  });
}

/** Outside a host the library says for each function that it is not registered: of no interest here. */
async function loadRoutes(): Promise<Route[]> {
  const quiet = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  await import('../../functions/main');
  const { endpoints } = await import('../../functions/endpoint');
  quiet.mockRestore();
  const functions = endpoints().map(({ endpoint: { name, method, route }, handler }) => ({
    name,
    bindings: {},
    triggerName: 'request',
    trigger: { type: 'httpTrigger', route, methods: [method, 'OPTIONS'] },
    callback: (...[request, context]: unknown[]) => {
      if (!(request instanceof HttpRequest) || !(context instanceof InvocationContext))
        throw new Error('no call');
      return handler(request, context);
    },
  }));
  return compileRoutes(functions, 'api');
}

function requestOf(routes: Route[], method: string, path: string, asked: Asked, bearer: string | undefined) {
  const url = new URL(`http://127.0.0.1/api/${path}`);
  const matched = matchRoute(routes, method, url.pathname);
  if (matched.kind !== 'found') throw new Error(`${method} ${path} leads nowhere: ${matched.kind}`);
  const text = asked.text ?? (asked.json === undefined ? undefined : JSON.stringify(asked.json));
  const request = new HttpRequest({
    method,
    url: url.href,
    headers: { ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }), ...asked.headers },
    query: Object.fromEntries(url.searchParams),
    params: { ...matched.params },
    ...(text === undefined ? {} : { body: { string: text } }),
  });
  return { route: matched.route, request };
}

async function answerOf(response: unknown): Promise<Answer> {
  if (typeof response !== 'object' || response === null) throw new Error('The handler answered nothing.');
  const { status, headers, body } = { status: 200, headers: new Headers(), body: undefined, ...response };
  const bytes = Buffer.from(await new Response(body).arrayBuffer());
  const isJson = headers.get('content-type')?.includes('json') === true;
  return { status, headers, bytes, body: isJson ? JSON.parse(bytes.toString('utf8')) : undefined };
}
