// Structured log lines, one JSON object each. They say what happened to which endpoint, how long it took and for
// which opaque person; never a value, a name, a header or a body.
import type { InvocationContext } from '@azure/functions';
import { Problem } from '../shared/problem';
import { isOutage } from './store/client';

/** What is known of a request while it runs. */
export interface RequestEntry {
  readonly endpoint: string;
  /** Opaque; empty when nobody was asked. */
  person: string;
  /** In line before anything was done. */
  waitedMs: number;
  about?: Readonly<Record<string, string>>;
}

type Answered = RequestEntry & { readonly status: number; readonly ms: number };

export function logRequest(context: InvocationContext, { about = {}, ...request }: Answered): void {
  context.log(JSON.stringify({ event: 'request', invocationId: context.invocationId, ...request, ...about }));
}

/** Of the user's own words only what has the form of a key is logged. */
const keys = {
  unit: /^[A-Za-z0-9-]{1,24}@\d{4}-\d\d-\d\d$/,
  table: /^[a-z][A-Za-z0-9]{0,39}$/,
  period: /^\d{4}-[A-Z]\d{0,2}$/,
} as const;

/** Unit, table and period a request names, wherever it names them. */
export function aboutIn(call: {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}): Readonly<Record<string, string>> {
  const said = Object.assign({}, call.body, call.query, call.path);
  return Object.fromEntries(
    Object.entries(keys).flatMap(([name, form]) => {
      const text: unknown = Reflect.get(said, name);
      return typeof text === 'string' && form.test(text) ? [[name, text]] : [];
    }),
  );
}

/** A refusal is the caller's business and kept short; an outage or a bug is ours and keeps its stack. */
export function logRefusal(context: InvocationContext, error: unknown): void {
  const { invocationId } = context;
  if (error instanceof Problem) {
    context.log(JSON.stringify({ event: 'refused', invocationId, code: error.code }));
    return;
  }
  const event = isOutage(error) ? 'storage' : 'bug';
  const stack = error instanceof Error ? (error.stack ?? error.name) : 'a value that is no Error';
  context.error(JSON.stringify({ event, invocationId, stack }));
}
