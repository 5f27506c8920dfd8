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

interface Sent<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
}

interface Call<Path, Query, Body, Ahead> extends Sent<Path, Query, Body> {
  readonly caller: Caller;
  readonly ahead: Promise<Ahead> | undefined;
  /** The address as it was called, for links to what follows. */
  readonly url: string;
}

export interface Endpoint<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Json extends z.ZodType = z.ZodType,
  Ahead = unknown,
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
  /**
   * Reads that need not wait for the answer who is calling. They change nothing, and nobody hears of them: `run` looks at
   * them only once it knows that the caller may.
   */
  ahead?(sent: Sent<z.output<Path>, z.output<Query>, z.output<Body>>): Promise<Ahead>;
  run(
    call: Call<z.output<Path>, z.output<Query>, z.output<Body>, Ahead>,
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
  readonly endpoint: Omit<Endpoint, 'run' | 'ahead'>;
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
  Ahead,
>(endpoint: Endpoint<Path, Query, Body, Json, Ahead>): void {
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
  Ahead,
>(
  endpoint: Endpoint<Path, Query, Body, Json, Ahead>,
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
  Ahead,
>(
  endpoint: Endpoint<Path, Query, Body, Json, Ahead>,
  request: HttpRequest,
  entry: RequestEntry,
): Promise<HttpResponseInit> {
  const { asks } = endpoint;
  const work = async (caller: Caller, { sent, ahead }: Parsed<Path, Query, Body, Ahead>) => {
    entry.about = aboutIn(sent);
    return answer(request, await endpoint.run({ ...sent, ahead, caller, url: request.url }));
  };
  if (asks === 'nobody') return work(nobody, await begin(endpoint, request));
  const authorization = request.headers.get('authorization');
  const person = await (asks === 'feedReader' ? feedPersonOf(authorization) : personOf(authorization));
  entry.person = person.id;
  spend(person.id);
  const came = performance.now();
  return instanceTurns().take(person.id, async () => {
    entry.waitedMs = Math.round(performance.now() - came);
    // What came is read while storage is asked who the caller is; a refusal of the caller is said first.
    const beginning = begin(endpoint, request);
    beginning.catch(() => undefined);
    const caller = await callerOf(person);
    if (asks !== 'anybody' && caller.memberships.length === 0) throw new Problem('noMembership');
    return work(caller, await beginning);
  });
}

let turns: Turns | undefined;

/** The line of this instance. */
export function instanceTurns(): Turns {
  const { workedOnAtOnce: atOnce, waitingInLine: inLine } = settings();
  return (turns ??= new Turns({ atOnce, inLine, longestWaitMs }));
}

interface Parsed<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Ahead> {
  readonly sent: Sent<z.output<Path>, z.output<Query>, z.output<Body>>;
  readonly ahead: Promise<Ahead> | undefined;
}

async function begin<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Json extends z.ZodType,
  Ahead,
>(
  endpoint: Endpoint<Path, Query, Body, Json, Ahead>,
  request: HttpRequest,
): Promise<Parsed<Path, Query, Body, Ahead>> {
  const sent = await parse(endpoint, request);
  const ahead = endpoint.ahead?.(sent);
  // Whoever may look at it hears of its failure there.
  ahead?.catch(() => undefined);
  return { sent, ahead };
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
