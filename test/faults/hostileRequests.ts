// Hostile requests over every endpoint of the API's own description: right ones with one thing wrong in them, so that
// they get past the first refusal, and wholly wrong ones. What is generated is data; hostile.ts sends it.
import fc from 'fast-check';
import { z } from 'zod';
import { forgedAuthorization } from './hostileTokens';
import { brokenBody, oddTexts, strangeAddress, strangeJson } from './hostileValues';

export interface HostileRequest {
  readonly method: string;
  /** From `/api/` on, escaped. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** The hash of a submission's content is made to fit: as a forged client would. */
  readonly rehash: boolean;
}

const parameterSchema = z.object({ name: z.string(), in: z.enum(['path', 'query']) });
const operationSchema = z.object({
  parameters: z.array(parameterSchema),
  requestBody: z.unknown().optional(),
});
export const apiSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });
export type Api = z.infer<typeof apiSchema>;

export interface Sound {
  /** Tokens of people with different roles; the first may submit. */
  readonly tokens: readonly string[];
  readonly issuer: string;
  /** JSON texts of bodies of the agreed form, by `METHOD /route`. */
  readonly bodies: Readonly<Record<string, fc.Arbitrary<string>>>;
}

const soundParameters: Readonly<Record<string, readonly string[]>> = {
  unit: ['25276@2024-01-01', '692@2024-01-01', '70@2024-01-01'],
  table: ['petitions', 'ntmCommunes', 'citizenReception', 'ownTable'],
  set: ['petitions', 'units', 'figures'],
  scope: ['all', 'leaders'],
  $filter: ["period eq '2024-Q1'", "unit eq '25276@2024-01-01' and received gt 3"],
  $top: ['5', '0'],
  $skip: ['1'],
  from: ['1'],
  period: ['2024-Q1', '2024-Y', '2024-C06'],
  version: ['1', '999999'],
  file: ['all.xlsx', 'leaders.xlsx'],
  on: ['2024-03-14', '2025-07-01'],
  dryRun: ['true', 'true', 'false'],
};

/** What is wrong with a request; the other parts are as they should be. */
const spoilt = [
  'method',
  'path',
  'query',
  'token',
  'headers',
  'body',
  'body',
  'content',
  'content',
  'all',
] as const;
type Spoilt = (typeof spoilt)[number];
type Operation = z.infer<typeof operationSchema> & { readonly method: string; readonly route: string };

export function hostileRequests(api: Api, sound: Sound): fc.Arbitrary<HostileRequest> {
  const operations = Object.entries(api.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, one]): Operation => ({
      ...one,
      route,
      method: method.toUpperCase(),
    })),
  );
  // What writes is where most can go wrong.
  const writing = operations.filter(({ requestBody }) => requestBody !== undefined);
  return fc
    .tuple(fc.constantFrom(...operations, ...writing, ...writing, ...writing), fc.constantFrom(...spoilt))
    .chain(([operation, wrong]) => requestWith(operation, wrong, sound));
}

function requestWith(operation: Operation, wrong: Spoilt, sound: Sound): fc.Arbitrary<HostileRequest> {
  const { method, route, parameters } = operation;
  const isWrong = (part: Spoilt) => wrong === part || wrong === 'all';
  const named = (place: 'path' | 'query') =>
    parameters.filter((one) => one.in === place).map(({ name }) => name);
  const otherMethods = ['OPTIONS', 'HEAD', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'GET', 'POST', 'PUT'];
  const content =
    operation.requestBody === undefined
      ? undefined
      : (sound.bodies[`${method} ${route}`] ?? fc.constant('{}'));
  return fc.record({
    method: isWrong('method') ? fc.constantFrom(...otherMethods) : fc.constant(method),
    path: fc
      .tuple(pathOf(route, named('path'), isWrong('path')), queryOf(named('query'), isWrong('query')))
      .map((parts) => `/api${parts.join('')}`),
    headers: headersOf(sound, isWrong('token'), isWrong('headers')),
    body: isWrong('body') ? spoiltBody(content) : (content ?? fc.constant(undefined)),
    rehash: fc.constant(!isWrong('content')),
  });
}

function pathOf(route: string, names: readonly string[], wrong: boolean): fc.Arbitrary<string> {
  const anywhere = fc
    .array(strangeAddress, { maxLength: 5 })
    .map((parts) => `/${parts.map(escaped).join('/')}`);
  const values = names.map((name) => parameter(name, wrong));
  const filled = fc
    .tuple(...values)
    .map((chosen) =>
      names.reduce((path, name, at) => path.replace(`{${name}}`, () => escaped(chosen[at] ?? '')), route),
    );
  return wrong ? fc.oneof({ weight: 1, arbitrary: anywhere }, { weight: 4, arbitrary: filled }) : filled;
}

function queryOf(names: readonly string[], wrong: boolean): fc.Arbitrary<string> {
  const known = names.map((name) => parameter(name, wrong).map((value) => [name, value] as const));
  const odd = fc.array(fc.tuple(strangeAddress, strangeAddress), { maxLength: wrong ? 3 : 0 });
  return fc.tuple(fc.tuple(...known), odd, fc.nat(6)).map(([given, more, left]) => {
    const pairs = [...given.filter((_, at) => at !== left), ...more];
    return pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.map(escaped).join('=')).join('&')}`;
  });
}

function parameter(name: string, wrong: boolean): fc.Arbitrary<string> {
  const right = fc.constantFrom(...(soundParameters[name] ?? ['x']));
  return wrong ? fc.oneof(right, strangeAddress) : right;
}

function headersOf(
  { tokens, issuer }: Sound,
  wrongToken: boolean,
  wrongOthers: boolean,
): fc.Arbitrary<Record<string, string>> {
  const [first = ''] = tokens;
  const genuine = fc.oneof(fc.constant(first), fc.constantFrom(...tokens)).map((token) => `Bearer ${token}`);
  const authorization = wrongToken ? forgedAuthorization(issuer, first) : genuine;
  return fc.tuple(authorization, wrongOthers ? strangeHeaders : fc.constant({})).map(([token, others]) => {
    const all = Object.entries({ authorization: token, 'content-type': 'application/json', ...others });
    // A header holds visible Latin-1 and nothing else: more than that no client can send.
    return Object.fromEntries(all.map(([name, text]) => [name, text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?')]));
  });
}

const oddText = fc.constantFrom(...oddTexts.map((text) => text.slice(0, 4000)));
const strangeHeaders: fc.Arbitrary<Record<string, string>> = fc
  .record(
    {
      'accept-language': fc.oneof(fc.constantFrom('en', 'vi', '*', 'en;q=0'), oddText),
      'content-type': fc.oneof(
        fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'),
        oddText,
      ),
      'content-encoding': fc.constantFrom('gzip', 'br', 'identity'),
      'if-none-match': fc.oneof(fc.constantFrom('*', 'W/"x"', '"'.repeat(50), ','.repeat(3000)), oddText),
      origin: fc.oneof(fc.constantFrom('null', 'http://127.0.0.1:1', 'file://'), oddText),
      'x-ms-client-principal': fc.constant(Buffer.from('{"userId":"quan-tri"}').toString('base64')),
      'x-forwarded-for': oddText,
      'x-http-method-override': fc.constant('DELETE'),
      'x-original-url': fc.constant('/admin'),
    },
    { requiredKeys: [] },
  )
  .map((headers) => Object.fromEntries(Object.entries(headers)));

function spoiltBody(content: fc.Arbitrary<string> | undefined): fc.Arbitrary<string> {
  const nothingLikeIt = fc.oneof(strangeJson, brokenBody);
  if (content === undefined) return nothingLikeIt;
  const changes = fc.array(change, { minLength: 1, maxLength: 3 });
  const changed = fc.tuple(content, changes).map(([text, all]) => all.reduce((now, one) => one(now), text));
  return fc.oneof({ weight: 5, arbitrary: changed }, { weight: 1, arbitrary: nothingLikeIt });
}

/** One value of a JSON text becomes another, or one member is added: the rest stays as sound as it was. */
const change: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(fc.nat(), strangeJson).map(
    ([where, odd]) =>
      (text: string) =>
        replaceNth(text, /(?<=[:[,])(?:-?\d[\d.eE+-]*|"[^"\\]*"|null|true|false)(?=[,\]}])/g, where, odd),
  ),
  fc.tuple(fc.nat(), strangeJson).map(
    ([where, odd]) =>
      (text: string) =>
        replaceNth(text, /(?<=:)(?:\[[^[\]{}]*\]|\{[^[\]{}]*\})(?=[,}])/g, where, odd),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...oddTexts), strangeJson).map(
    ([where, key, odd]) =>
      (text: string) =>
        replaceNth(text, /\{(?=")/g, where, `{${JSON.stringify(key)}:${odd},`),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...oddTexts)).map(
    ([where, key]) =>
      (text: string) =>
        replaceNth(text, /"[^"\\]*"(?=:)/g, where, JSON.stringify(key)),
  ),
);

function replaceNth(text: string, pattern: RegExp, where: number, by: string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[where % Math.max(1, found.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}

/** What stands escaped already is left so; the rest is escaped as bytes, lone surrogates too. */
function escaped(text: string): string {
  if (/^[!-~]*$/.test(text) && /%|^\.\.$/.test(text)) return text.replace(/[?#&=/\\]/g, '_');
  return [...Buffer.from(text)]
    .map((byte) =>
      /[\w.@-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');
}
