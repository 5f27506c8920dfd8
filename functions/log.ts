// Structured log lines, one JSON object each. They say what happened to which endpoint, how long it took and for
// which opaque person; never a value, a name, a header or a body.
import type { InvocationContext } from '@azure/functions';
import { Problem } from '../shared/problem';
import { isOutage } from './store/client';

export interface RequestLog {
  readonly endpoint: string;
  readonly status: number;
  /** Of `performance.now()`. */
  readonly began: number;
  readonly person: string;
}

export function logRequest(context: InvocationContext, { began, ...request }: RequestLog): void {
  const ms = Math.round(performance.now() - began);
  context.log(JSON.stringify({ event: 'request', invocationId: context.invocationId, ...request, ms }));
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
