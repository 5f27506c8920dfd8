// Refusals: one catalogue, thrown, turned into RFC 9457 `application/problem+json` at one boundary.
// The sentence is made from code and params in shared/words. Params hold bounds and ids, never cell values.
// No zod here: the pane's first screen throws and shows refusals; their HTTP body is shared/problemBody.ts.
import type { Issue, IssueParams } from './issue';

/** Problem code -> HTTP status (also used where no HTTP is involved, as the class of the refusal). */
export const problems = {
  // files
  fileNotFound: 404,
  notAWorkbook: 400,
  encryptedWorkbook: 400,
  suspiciousWorkbook: 400,
  sheetTooLarge: 400,
  workbookTooLarge: 413,
  unknownOption: 400,
  invalidDefinition: 400,
  invalidAnswers: 400,
  // requests
  malformedJson: 400,
  invalidBody: 400,
  invalidQuery: 400,
  bodyTooLarge: 413,
  submissionTooLarge: 413,
  contentHashDiffers: 400,
  unauthenticated: 401,
  noMembership: 403,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  tooManyRequests: 429,
  // workflow
  unknownTable: 404,
  unknownUnit: 404,
  unknownPeriod: 404,
  notObliged: 403,
  staleBase: 409,
  definitionChanged: 409,
  hasIssues: 422,
  balanceLeft: 422,
  periodClosed: 423,
  periodLocked: 423,
  invalidTransition: 409,
  periodOpen: 409,
  // members
  invitationRefused: 404,
  lastAdministrator: 409,
  // the server
  notOffered: 501,
  storageUnavailable: 503,
  serverBusy: 503,
  internal: 500,
} as const;
export type ProblemCode = keyof typeof problems;

/** The `type` of RFC 9457: a name, no address. */
export function problemType(code: ProblemCode): string {
  return `urn:giao-ban:problem:${code}`;
}

/** A refusal with its parameters; throw it, never return it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly params: IssueParams = {},
    readonly issues: readonly Issue[] = [],
  ) {
    super(code);
    this.status = problems[code];
  }
}
