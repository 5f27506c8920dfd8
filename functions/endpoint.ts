// The one boundary between HTTP and the program: reads and checks what came, asks who is calling, runs the
// endpoint, and turns whatever is thrown into a refusal. An endpoint is data with one function; nothing else in
// the server knows about HTTP.
import {
  app,
  type HttpMethod,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from '@azure/functions';
import { z } from 'zod';
import { Problem } from '../shared/problem';
import type { Caller } from './allowed';
import { answer, preflight, refuse, refuseFeed, type Reply } from './answer';
import { readBody } from './body';
import { callerOf, feedCallerOf } from './caller';
import { logRefusal, logRequest } from './log';
import { spend } from './rate';

interface Call<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
  /** The address as it was called, for links to what follows. */
  readonly url: string;
}

export interface Endpoint<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Json extends z.ZodType = z.ZodType,
> {
  /** Name of the function in Azure, verb first. */
  readonly name: string;
  readonly method: Extract<HttpMethod, 'GET' | 'PUT' | 'POST'>;
  readonly route: string;
  readonly summary: string;
  /**
   * `nobody`: open to all; `anybody`: signed in, perhaps without a membership yet; `feedReader`: a member, who may
   * show a feed key instead of a token, and hears refusals as OData says them; `member` otherwise.
   */
  readonly asks: 'nobody' | 'anybody' | 'member' | 'feedReader';
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** The JSON it answers; `workbook` for an .xlsx, `feed` for a document of OData. */
  readonly answers: Json | 'workbook' | 'feed';
  run(
    call: Call<z.output<Path>, z.output<Query>, z.output<Body>>,
  ): Promise<Reply<z.input<Json>>> | Reply<z.input<Json>>;
}

/** For endpoints that take no path, query or body parameters. */
const none = z.strictObject({});
export const takesNothing = { path: none, query: none, body: none } as const;

const nobody: Caller = { id: '', identity: { issuer: '', subject: '' }, memberships: [] };
type Handler = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;
export interface Registered {
  readonly endpoint: Omit<Endpoint, 'run'>;
  readonly handler: Handler;
}

const registered: Registered[] = [];

/** Every endpoint there is, in the order of registration. */
export function endpoints(): readonly Registered[] {
  return registered;
}

export function httpEndpoint<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Json extends z.ZodType,
>(endpoint: Endpoint<Path, Query, Body, Json>): void {
  const { name, method, route } = endpoint;
  const handler: Handler = (request, context) => handle(endpoint, request, context);
  // The first endpoint of a route answers its preflight too: two functions may not share a route and a method.
  const first = !registered.some((other) => other.endpoint.route === route);
  registered.push({ endpoint, handler });
  app.http(name, { methods: first ? [method, 'OPTIONS'] : [method], authLevel: 'anonymous', route, handler });
}

async function handle<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Json extends z.ZodType,
>(
  endpoint: Endpoint<Path, Query, Body, Json>,
  request: HttpRequest,
  context: InvocationContext,
): Promise<HttpResponseInit> {
  const began = performance.now();
  let caller = nobody;
  let response: HttpResponseInit;
  try {
    if (request.method === 'OPTIONS') return preflight(request, methodsOf(endpoint.route));
    caller = await admit(endpoint.asks, request);
    const reply = await endpoint.run({ ...(await parse(endpoint, request)), caller, url: request.url });
    response = await answer(request, reply);
  } catch (error) {
    logRefusal(context, error);
    response =
      endpoint.asks === 'feedReader'
        ? await refuseFeed(request, error, context.invocationId)
        : refuse(request, error, context.invocationId);
  }
  logRequest(context, { endpoint: endpoint.name, status: response.status ?? 200, began, person: caller.id });
  return response;
}

async function admit(asks: Endpoint['asks'], request: HttpRequest): Promise<Caller> {
  if (asks === 'nobody') return nobody;
  const authorization = request.headers.get('authorization');
  const caller = await (asks === 'feedReader' ? feedCallerOf(authorization) : callerOf(authorization));
  spend(caller.id);
  if (asks !== 'anybody' && caller.memberships.length === 0) throw new Problem('noMembership');
  return caller;
}

/** What the caller may be told apart: a wrong address is not there, a wrong parameter or body is named. */
async function parse<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  { path, query, body, method }: Pick<Endpoint<Path, Query, Body>, 'path' | 'query' | 'body' | 'method'>,
  request: HttpRequest,
) {
  const parameters = path.safeParse({ ...request.params });
  if (!parameters.success) throw new Problem('notFound');
  const asked = query.safeParse(Object.fromEntries(request.query));
  if (!asked.success) throw new Problem('invalidQuery', { at: placeOf(asked.error) });
  const sent = body.safeParse(method === 'GET' ? {} : await readBody(request));
  if (!sent.success) throw new Problem('invalidBody', { at: placeOf(sent.error) });
  return { path: parameters.data, query: asked.data, body: sent.data };
}

/** Where the first fault is, as `columns.received.3`: a name and an index, never the value there. */
function placeOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : (issue?.path ?? []);
  return path.map(String).join('.').slice(0, 200) || 'body';
}

function methodsOf(route: string): string[] {
  return registered.flatMap(({ endpoint }) => (endpoint.route === route ? endpoint.method : []));
}
