// The server as the pane sees it, and the only file that says fetch. A refusal comes out as a Problem, a network
// that does not answer as a Fault; callers see values only.
import type { Context, Definitions, Me, OpenPeriod, Receipt, Units } from '../shared/api';
import type { IssueParams } from '../shared/issue';
import { Problem, type ProblemCode } from '../shared/problem';
import type { Submission } from '../shared/submission';
import { expectAnswer, isObject, shaped, type Guard } from './answer';
import { Fault, needsSignIn } from './notice';
import type { Session } from './session';

export interface Server {
  /** Any other address of the API; what the first screen does not need is asked for through these. */
  get<Answer>(path: string, guard: Guard<Answer>): Promise<Answer>;
  send<Answer>(method: 'POST' | 'PUT', path: string, body: object, guard: Guard<Answer>): Promise<Answer>;
  me(): Promise<Me>;
  periods(): Promise<readonly OpenPeriod[]>;
  definitions(on: string): Promise<Definitions['definitions']>;
  units(on: string): Promise<Units>;
  context(unit: string, table: string, period: string): Promise<Context>;
  submit(submission: Submission): Promise<Receipt>;
  /** Any other request below /api/; refusals are thrown. For what loads later than the first screen. */
  call(path: string, init?: RequestInit): Promise<Response>;
}

const me = shaped<Me>({ id: 'string', province: 'string', memberships: 'array', now: 'string' });
const periods = shaped<{ periods: OpenPeriod[] }>({ periods: 'array' });
const definitions = shaped<Definitions>({ definitions: 'array' });
const units = shaped<Units>({ units: 'array', former: 'array' });
const context = shaped<Context>({
  head: 'object',
  period: 'object',
  otherFigures: 'object',
  mappings: 'object',
  memory: 'object',
});
const receipt = shaped<Receipt>({ submissionId: 'string', version: 'number', time: 'string', sent: 'array' });

/**
 * Calls the API at `base` (empty: the pane's own origin) in the name of the bearer of the token. A token the server
 * no longer takes is renewed, once; where it cannot be, `ended` hears of it.
 */
export function connect(token: Session['token'], base = '', ended?: () => void): Server {
  const attempt = async (path: string, init: RequestInit, refused: boolean): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await token(refused)}`);
    return ask(`${base}/api/${path}`, { ...init, headers }).catch((error: unknown) => {
      if (refused || !needsSignIn(error)) throw error;
      return attempt(path, init, true);
    });
  };
  const call = (path: string, init: RequestInit = {}) =>
    attempt(path, init, false).catch((error: unknown) => {
      if (needsSignIn(error)) ended?.();
      throw error;
    });
  const get = async <Answer>(path: string, guard: Guard<Answer>): Promise<Answer> =>
    expectAnswer(await bodyOf(await call(path)), guard);
  const send = async <Answer>(
    method: string,
    path: string,
    body: object,
    guard: Guard<Answer>,
  ): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' };
    return expectAnswer(
      await bodyOf(await call(path, { method, headers, body: JSON.stringify(body) })),
      guard,
    );
  };
  return {
    ...{ get, send },
    me: () => get('me', me),
    periods: async () => (await get('periods', periods)).periods,
    definitions: async (on) => (await get(`definitions?${query({ on })}`, definitions)).definitions,
    units: (on) => get(`units?${query({ on })}`, units),
    context: (unit, table, period) => get(`context?${query({ unit, table, period })}`, context),
    submit: (submission) => send('POST', 'submissions', submission, receipt),
    call,
  };
}

/** A JSON answer of any address, looked at lightly; also used to sign in. */
export async function getJson<Answer>(
  url: string,
  guard: Guard<Answer>,
  init?: RequestInit,
): Promise<Answer> {
  return expectAnswer(await bodyOf(await ask(url, init)), guard);
}

async function ask(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch(() => {
    throw new Fault('unreachable');
  });
  if (response.ok) return response;
  throw refusal(response, await bodyOf(response));
}

function refusal(response: Response, body: unknown): Error {
  if (!isObject(body) || typeof body.code !== 'string') {
    return response.status >= 500 ? new Problem('storageUnavailable') : new Fault('strangeAnswer');
  }
  const invocationId = typeof body.invocationId === 'string' ? { invocationId: body.invocationId } : {};
  const after = Number(response.headers.get('retry-after'));
  const seconds = after > 0 ? { seconds: after } : {};
  // A code of a server ahead of this pane is found out when it is to be said (NoticeBar).
  return new Problem(body.code as ProblemCode, {
    ...invocationId,
    ...seconds,
    ...(isParams(body.params) ? body.params : {}),
  });
}

function isParams(value: unknown): value is IssueParams {
  return isObject(value);
}

async function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

/** `{ unit: 'a b' }` -> `unit=a+b`. */
export function query(params: Readonly<Record<string, string>>): string {
  return new URLSearchParams(params).toString();
}
