// A light look at what the network answered, so that a captive portal's page or a version ahead of this pane is
// refused at the door. The full schemas are the server's; loading zod for them would double the first screen.
import { Fault } from './notice';

type Kind = 'string' | 'number' | 'object' | 'array';
export type Guard<Answer> = (body: unknown) => body is Answer;

/** A guard that looks at the top-level members only. */
export function shaped<Answer>(shape: { readonly [Member in keyof Answer]?: Kind }): Guard<Answer> {
  const members = Object.entries<Kind | undefined>(shape);
  return (body): body is Answer =>
    isObject(body) && members.every(([name, kind]) => kind !== undefined && isKind(body[name], kind));
}

export function expectAnswer<Answer>(body: unknown, guard: Guard<Answer>): Answer {
  if (!guard(body)) throw new Fault('strangeAnswer');
  return body;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === 'array') return Array.isArray(value);
  return kind === 'object' ? isObject(value) : typeof value === kind;
}
