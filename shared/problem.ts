// Refusals: one catalogue, thrown, turned into RFC 9457 `application/problem+json` at one boundary.
// The sentence is made from code and params in shared/words. Params hold bounds and ids, never cell values.
// Neither zod nor the catalogue here: the pane's first screen throws refusals. Their statuses are in
// shared/problemStatus.ts, their HTTP body in shared/problemBody.ts.
import type { Issue, IssueParams } from './issue';
import type { problems } from './problemStatus';

export type ProblemCode = keyof typeof problems;

/** The `type` of RFC 9457: a name, no address. */
export function problemType(code: ProblemCode): string {
  return `urn:giao-ban:problem:${code}`;
}

/** A refusal with its parameters; throw it, never return it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly params: IssueParams = {},
    readonly issues: readonly Issue[] = [],
  ) {
    super(code);
  }
}
