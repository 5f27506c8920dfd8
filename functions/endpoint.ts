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
import { callerOf, feedPersonOf, personOf } from './caller';
import { aboutIn, logRefusal, logRequest, type RequestEntry } from './log';
import { countRequest, countTurnedAway } from './metrics';
import { spend } from './rate';
import { settings } from './settings';
import { Turns } from './turns';

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

/** Who waited so long does better to come back than to hold the line. */
const longestWaitMs = 15_000;

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
  if (request.method === 'OPTIONS') return preflight(request, methodsOf(endpoint.route));
  const began = performance.now();
  const entry: RequestEntry = { endpoint: endpoint.name, person: '', waitedMs: 0 };
  let response: HttpResponseInit;
  try {
    response = await run(endpoint, request, entry);
  } catch (error) {
    logRefusal(context, error);
    if (error instanceof Problem && error.code === 'serverBusy') countTurnedAway();
    response =
      endpoint.asks === 'feedReader'
        ? await refuseFeed(request, error, context.invocationId)
        : refuse(request, error, context.invocationId);
  }
  const { status = 200 } = response;
  const ms = Math.round(performance.now() - began);
  countRequest(endpoint.name, status, ms);
  logRequest(context, { ...entry, status, ms });
  return response;
}

/** Who the caller is costs no storage; everything after that waits for its turn. What asks nobody never waits. */
async function run<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Json extends z.ZodType,
>(
  endpoint: Endpoint<Path, Query, Body, Json>,
  request: HttpRequest,
  entry: RequestEntry,
): Promise<HttpResponseInit> {
  const { asks } = endpoint;
  const work = async (caller: Caller): Promise<HttpResponseInit> => {
    const call = await parse(endpoint, request);
    entry.about = aboutIn(call);
    return answer(request, await endpoint.run({ ...call, caller, url: request.url }));
  };
  if (asks === 'nobody') return work(nobody);
  const authorization = request.headers.get('authorization');
  const person = await (asks === 'feedReader' ? feedPersonOf(authorization) : personOf(authorization));
  entry.person = person.id;
  spend(person.id);
  const came = performance.now();
  return instanceTurns().take(person.id, async () => {
    entry.waitedMs = Math.round(performance.now() - came);
    const caller = await callerOf(person);
    if (asks !== 'anybody' && caller.memberships.length === 0) throw new Problem('noMembership');
    return work(caller);
  });
}

let turns: Turns | undefined;

/** The line of this instance. */
export function instanceTurns(): Turns {
  const { workedOnAtOnce: atOnce, waitingInLine: inLine } = settings();
  return (turns ??= new Turns({ atOnce, inLine, longestWaitMs }));
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
