// Replies and refusals as HTTP: ETags on every reading, the security headers, CORS by allow-list, and the problem
// document with its sentence in the caller's language.
import { createHash } from 'node:crypto';
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { Problem, problemType } from '../shared/problem';
import { problems } from '../shared/problemStatus';
import type { ProblemBody } from '../shared/problemBody';
import type { Language } from '../shared/words/issueWords';
import { problemSentence } from '../shared/words/sentences';
import { challengesFor } from './feed/challenge';
import { settings } from './settings';
import { isOutage } from './store/client';
import { contentTypes, type FileKind } from './store/workbooks';

interface JsonReply<Json> {
  readonly status?: 200 | 201;
  readonly json: Json;
}

/** A workbook is loaded only when the caller does not hold it already. */
interface WorkbookReply {
  readonly digest: string;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly load: () => Promise<Uint8Array>;
}

/** A document of the feed, as OData 4.0 writes it. */
interface FeedReply {
  readonly feed: string;
  readonly contentType: string;
}

export type Reply<Json> = JsonReply<Json> | WorkbookReply | FeedReply;

const retryAfterSeconds = 5;

export async function answer(request: HttpRequest, reply: Reply<unknown>): Promise<HttpResponseInit> {
  const headers = commonHeaders(request);
  if ('load' in reply) return answerWorkbook(request, reply, headers);
  const isFeed = 'feed' in reply;
  const body = isFeed ? reply.feed : JSON.stringify(reply.json);
  if (isFeed) headers.set('odata-version', '4.0');
  if (request.method === 'GET') {
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    headers.set('etag', etag);
    if (isHeld(request, etag)) return { status: 304, headers };
  }
  headers.set('content-type', isFeed ? reply.contentType : 'application/json; charset=utf-8');
  return { status: isFeed ? 200 : (reply.status ?? 200), headers, body };
}

async function answerWorkbook(
  request: HttpRequest,
  { digest, kind, fileName, load }: WorkbookReply,
  headers: Headers,
): Promise<HttpResponseInit> {
  const etag = `"${digest}"`;
  headers.set('etag', etag);
  if (isHeld(request, etag)) return { status: 304, headers };
  headers.set('content-type', contentTypes[kind]);
  headers.set('content-disposition', `attachment; filename="${fileName}"`);
  return { status: 200, headers, body: await load() };
}

export function refuse(request: HttpRequest, error: unknown, invocationId: string): HttpResponseInit {
  const problem = problemOf(error, invocationId);
  const { code, params, issues } = problem;
  const status = problems[code];
  const body: ProblemBody = {
    type: problemType(code),
    title: problemSentence(code, params, languageOf(request)),
    ...{ status, code, params, invocationId },
    ...(issues.length > 0 ? { issues: [...issues] } : {}),
  };
  const headers = commonHeaders(request);
  headers.set('content-type', 'application/problem+json; charset=utf-8');
  headers.set('content-language', languageOf(request));
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (status === 503 || status === 429)
    headers.set('retry-after', String(params.seconds ?? retryAfterSeconds));
  return { status, headers, body: JSON.stringify(body) };
}

/** A refusal as OData 4.0 says it (JSON format, 19), with the challenges Excel looks for. */
export async function refuseFeed(
  request: HttpRequest,
  error: unknown,
  invocationId: string,
): Promise<HttpResponseInit> {
  const refused = refuse(request, error, invocationId);
  const { code, params } = problemOf(error, invocationId);
  const headers = new Headers(refused.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  headers.set('odata-version', '4.0');
  if (refused.status === 401) {
    headers.delete('www-authenticate');
    for (const challenge of await challengesFor(request.headers.get('authorization'))) {
      headers.append('www-authenticate', challenge);
    }
  }
  const message = problemSentence(code, params, languageOf(request));
  return { ...refused, headers, body: JSON.stringify({ error: { code, message } }) };
}

/** Anything that is no Problem is an outage of storage or a bug of ours. */
function problemOf(error: unknown, invocationId: string): Problem {
  if (error instanceof Problem) return error;
  return isOutage(error) ? new Problem('storageUnavailable') : new Problem('internal', { invocationId });
}

export function preflight(request: HttpRequest, methods: readonly string[]): HttpResponseInit {
  const headers = commonHeaders(request);
  if (headers.has('access-control-allow-origin')) {
    headers.set('access-control-allow-methods', methods.join(', '));
    headers.set(
      'access-control-allow-headers',
      'authorization, content-type, if-none-match, accept-language',
    );
    headers.set('access-control-max-age', '600');
  }
  return { status: 204, headers };
}

function commonHeaders(request: HttpRequest): Headers {
  const headers = new Headers({
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    vary: 'Origin, Authorization, Accept-Language',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  const origin = request.headers.get('origin');
  if (origin !== null && settings().origins.includes(origin)) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-expose-headers', 'etag, retry-after, content-disposition');
  }
  return headers;
}

function isHeld(request: HttpRequest, etag: string): boolean {
  const held = request.headers.get('if-none-match')?.split(',') ?? [];
  return held.some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}

/** Vietnamese unless English is asked for first. */
function languageOf(request: HttpRequest): Language {
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'vi';
}
