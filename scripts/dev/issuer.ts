// The development OpenID Connect issuer: real discovery, keys and RS256 tokens for the demo people, without
// passwords. It listens on loopback only, is a process of its own, and no file of functions/ imports it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { OAuth2Issuer, OAuth2Service } from 'oauth2-mock-server';
import { z } from 'zod';
import { whenCommand } from '../paths';
import { AUDIENCE, people } from './people';

const WORKING_DAY_SECONDS = 8 * 3600;
const tokenRequest = z.object({ person: z.string() });

export interface Issuer {
  readonly url: string;
  stop(): Promise<void>;
}

/** `name`: what its tokens call it; its own address when absent. */
export async function startIssuer(port: number, name?: string): Promise<Issuer> {
  const issuer = new OAuth2Issuer();
  await issuer.keys.generate('RS256');
  const openIdConnect = new OAuth2Service(issuer).requestHandler;
  const server = createServer((request, response) => {
    if (!request.url || !isOurs(request.url)) return openIdConnect(request, response);
    allowLoopback(request, response);
    answer(issuer, request, response).catch(() => send(response, 500, { error: 'server_error' }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The issuer listens on no port.');
  const url = `http://127.0.0.1:${String(address.port)}`;
  issuer.url = name ?? url;
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isOurs(url: string): boolean {
  return url === '/people' || url === '/token';
}

async function answer(
  issuer: OAuth2Issuer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url } = request;
  if (method === 'OPTIONS') return send(response, 204);
  if (url === '/people' && method === 'GET')
    return send(response, 200, {
      people: people.map(({ id, name, role, unit }) => ({ id, name, role, unit })),
    });
  if (url === '/token' && method === 'POST') return giveToken(issuer, await text(request), response);
  return send(response, 405, { error: 'method_not_allowed' });
}

async function giveToken(issuer: OAuth2Issuer, body: string, response: ServerResponse): Promise<void> {
  const asked = tokenRequest.safeParse(parseJson(body));
  if (!asked.success)
    return send(response, 400, { error: 'invalid_request', error_description: 'Send {"person": "<id>"}.' });
  const person = people.find(({ id }) => id === asked.data.person);
  if (!person)
    return send(response, 404, {
      error: 'unknown_person',
      error_description: 'Không có người này; xem danh sách ở GET /people. No such person; see GET /people.',
    });
  const token = await issuer.buildToken({
    expiresIn: WORKING_DAY_SECONDS,
    scopesOrTransform: (_header, payload) =>
      Object.assign(payload, { sub: person.id, aud: AUDIENCE, name: person.name }),
  });
  send(response, 200, { token_type: 'Bearer', access_token: token, expires_in: WORKING_DAY_SECONDS });
}

/** Pages of this machine may ask; a page from anywhere else gets no permission and the browser hides the answer. */
function allowLoopback({ headers: { origin } }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'origin');
  if (origin === undefined || !URL.canParse(origin)) return;
  if (!['127.0.0.1', 'localhost'].includes(new URL(origin).hostname)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', 'content-type');
}

function send(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

whenCommand(import.meta.url, async () => {
  const issuer = await startIssuer(Number(process.argv[2] ?? 0), process.argv[3]);
  const stop = () => void issuer.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`${JSON.stringify({ ready: true, url: issuer.url })}\n`);
});
