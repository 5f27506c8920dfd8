// HTTP requests to functions and back. Reads the body up to the limit, hands everything to the library in the
// form the cloud's host uses, and answers a thrown error with 500 and the invocation id, nothing more.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core, HttpData } from './core';
import { invoke, logFailure } from './invoke';
import { compileRoutes, matchRoute } from './routes';

// The cloud's own default and the name of its setting.
const DEFAULT_BODY_LIMIT = 104_857_600;
export const BODY_LIMIT_SETTING = 'FUNCTIONS_REQUEST_BODY_SIZE_LIMIT';

export interface FunctionsHttpOptions {
  readonly core: Core;
  readonly routePrefix: string;
  readonly bodyLimit?: number;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function functionsHttp({
  core,
  routePrefix,
  bodyLimit = DEFAULT_BODY_LIMIT,
}: FunctionsHttpOptions): Handler {
  const routes = compileRoutes(core.functions.values(), routePrefix);
  return async (request, response) => {
    const { method = 'GET' } = request;
    const url = requestUrl(request);
    const matched = url ? matchRoute(routes, method, url.pathname) : undefined;
    if (!url || !matched || matched.kind === 'malformed') return refuse(response, 400);
    if (matched.kind === 'none') return refuse(response, 404);
    if (matched.kind === 'wrongMethod') return refuse(response, 405, { allow: matched.allowed.join(', ') });

    const bytes = await readBody(request, bodyLimit);
    if (!bytes) return refuse(response, 413, { connection: 'close' });

    const invocationId = randomUUID();
    response.setHeader('x-ms-invocation-id', invocationId);
    const http: HttpData = {
      method,
      url: url.href,
      nullableHeaders: nullable(plainHeaders(request)),
      nullableParams: nullable(matched.params),
      nullableQuery: nullable(joinedQuery(url.searchParams)),
      ...(bytes.length > 0 ? { body: { bytes } } : {}),
    };
    try {
      const { returnValue } = await invoke(core, matched.route.target, { input: { http }, invocationId });
      answer(response, method, returnValue?.http);
    } catch (error) {
      logFailure(core.log, matched.route.target.name, invocationId, error);
      refuse(response, 500);
    }
  };
}

export function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...headers, 'content-length': 0 }).end();
}

function requestUrl({ url = '/', headers, socket }: IncomingMessage): URL | undefined {
  const host = headers.host ?? `127.0.0.1:${String(socket.localPort)}`;
  const text = `http://${host}${url}`;
  return url.startsWith('/') && URL.canParse(text) ? new URL(text) : undefined;
}

/** The whole body, or undefined when it is longer than the limit. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const lists = Object.entries(request.headersDistinct);
  return Object.fromEntries(lists.map(([name, values = []]) => [name, values.join(', ')]));
}

function joinedQuery(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
}

function nullable(values: Readonly<Record<string, string>>): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

function answer(response: ServerResponse, method: string, http: HttpData | undefined): void {
  if (!http) return refuse(response, 204);
  const bytes = Buffer.from(http.body?.bytes ?? http.body?.string ?? http.body?.json ?? '');
  const status = Number(http.statusCode ?? 200);
  const headers: Record<string, string | number> = { ...http.headers };
  if (status !== 204 && status !== 304) headers['content-length'] = bytes.length;
  response.writeHead(status, headers).end(method === 'HEAD' ? undefined : bytes);
}
