// The catalogue of refusals.

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
