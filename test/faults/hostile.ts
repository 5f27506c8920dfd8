// Sends hostile requests to a running host and counts the answers that are the server's fault: any 5xx, and none at
// all. Everything follows from the seed, so a run that found something can be run again.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { z } from 'zod';
import { definitionsSchema } from '../../shared/api';
import { contentHash, submissionSchema } from '../../shared/submission';
import { memberships } from '../../scripts/dev/people';
import { petitions } from '../functions/tables';
import { ask } from './ask';
import { absurdSubmissions } from './hostileSubmissions';
import { apiSchema, hostileRequests, type HostileRequest, type Sound } from './hostileRequests';
import type { Rig, RunningHost } from './rig';
import { APPROVER, openPeriod, withApprover } from './scenarios';

export interface Hostile {
  readonly requests: number;
  /** Answers by status and code, to see that requests get past the first refusal. */
  readonly answers: Readonly<Record<string, number>>;
  /** 5xx or no answer; the first few with what was sent. */
  readonly serverErrors: number;
  readonly examples: readonly string[];
}

const chunk = 250;
const atOnce = 8;
const mostExamples = 10;
const patienceMs = 20_000;

export async function hostile(rig: Rig, host: RunningHost, count: number, seed: number): Promise<Hostile> {
  const api = apiSchema.parse(await read(host, 'openapi.json', ''));
  const requests = hostileRequests(api, await soundPieces(rig, host));
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const answers: Record<string, number> = {};
  const examples: string[] = [];
  let serverErrors = 0;
  for (let sent = 0; sent < count; sent += chunk) {
    // A hostile list of members may be a right one: the next requests come from members again.
    await rig.seedMembers(host);
    const numRuns = Math.min(chunk, count - sent);
    const queue = fc.sample(requests, { numRuns, seed: seed + sent }).values();
    const one = async () => {
      for (const hostileRequest of queue) {
        const answer = await send(agent, host.url, hostileRequest);
        answers[answer] = (answers[answer] ?? 0) + 1;
        if (Number(answer.slice(0, 3)) < 500) continue;
        serverErrors += 1;
        if (examples.length < mostExamples)
          examples.push(`${answer} (seed ${String(seed + sent)}) ${shown(hostileRequest)}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  }
  agent.destroy();
  return { requests: count, answers, serverErrors, examples };
}

async function send(agent: Agent, url: string, hostileRequest: HostileRequest): Promise<string> {
  const body = hostileRequest.rehash ? await rehashed(hostileRequest.body) : hostileRequest.body;
  // A connection the host closed while the request was on its way says nothing: once more, on a new one.
  return (
    (await once(agent, url, hostileRequest, body)) ?? (await once(false, url, hostileRequest, body)) ?? ''
  );
}

/** Status and code, or why there is none, which no comparison takes for a small number. */
function once(
  agent: Agent | false,
  url: string,
  { method, path, headers }: HostileRequest,
  body: string | undefined,
): Promise<string | undefined> {
  const { hostname, port } = new URL(url);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const options = {
    agent,
    hostname,
    port,
    method,
    path,
    headers: { ...headers, ...length },
    timeout: patienceMs,
  };
  return new Promise((resolve) => {
    const outgoing = request(options, (response) => {
      text(response).then(
        (said) => resolve(`${String(response.statusCode)} ${codeIn(said)}`.trim()),
        () => resolve('Answered by half'),
      );
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error('timeout')));
    outgoing.once('error', ({ message }) => resolve(outgoing.reusedSocket ? undefined : message));
    outgoing.end(body);
  });
}

async function rehashed(body: string | undefined): Promise<string | undefined> {
  try {
    const sent = submissionSchema.loose().parse(JSON.parse(body ?? ''));
    return JSON.stringify({ ...sent, contentHash: await contentHash(sent) });
  } catch {
    return body;
  }
}

/** What a right request is made of: people of every role, and a body for each endpoint that takes one. */
async function soundPieces(rig: Rig, host: RunningHost): Promise<Sound> {
  const people = ['can-bo-25276', APPROVER, 'quan-tri', 'lanh-dao', 'chuyen-vien'];
  const tokens = await Promise.all(people.map((person) => rig.token(person)));
  const clerk = await petitions('25276@2024-01-01', 3);
  const { definitions } = definitionsSchema.parse(
    await read(host, 'definitions?on=2024-03-14', tokens[0] ?? ''),
  );
  for (const { definition } of definitions) await openPeriod(rig, host, definition.id);
  const texts = (...bodies: readonly unknown[]) =>
    fc.constantFrom(...bodies.map((body) => JSON.stringify(body)));
  const about = { base: 1, unit: clerk.unit, table: 'petitions', period: clerk.period };
  const events = [
    { action: 'accept' },
    { action: 'return', comments: [{ cell: 'D6', column: 'received', text: 'Xem lại' }] },
    { action: 'withdraw', reason: 'Nộp nhầm' },
    { action: 'withdrawAcceptance', reason: 'Cộng trùng' },
    { action: 'extend', until: '2024-04-30', reason: 'Mất điện' },
    { action: 'reopen', until: '2024-04-30', reason: 'Đồng ý đính chính' },
    { action: 'askCorrection', reason: 'Sai số' },
    { action: 'approve' },
    { action: 'sendBack', comments: [{ cell: null, column: null, text: 'Thiếu đơn' }] },
  ].map((said, n) => ({ eventId: `00000000-0000-4000-8000-00000000000${String(n)}`, ...about, ...said }));
  const invitation = {
    unit: clerk.unit,
    role: 'submitter',
    tables: null,
    validTo: null,
    expires: '2024-06-30',
  };
  const own = definitions.map(({ definition }) => ({
    base: 0,
    definition: { ...definition, id: 'ownTable' },
  }));
  const plan = {
    base: 0,
    groups: [{ key: 'g-bien-gioi', name: 'Các xã biên giới', units: [clerk.unit] }],
    targets: [{ table: 'petitions', figure: 'received', year: 2024, value: 40, of: 'g-bien-gioi' }],
  };
  const mappings = { unit: clerk.unit, table: 'petitions', mappings: { a1b2c3d4e5f60718: 'received' } };
  return {
    tokens,
    issuer: rig.issuerUrl,
    bodies: {
      'POST /submissions': fc.oneof(texts(clerk), absurdSubmissions(definitions, clerk)),
      'POST /events': texts(...events),
      'POST /invitations': texts(invitation),
      'POST /invitations/accept': texts({ code: 'AAAA-AAAA-AAAA' }),
      'POST /feed/keys': texts({ name: 'Excel', expires: '2024-12-31' }),
      'PUT /definitions/{table}': texts(...own),
      'PUT /mappings': texts(mappings),
      'PUT /members': texts({ members: withApprover(memberships(rig.issuerUrl)) }),
      'PUT /plan': texts(plan, { ...plan, groups: [], targets: [] }),
      'PUT /periods/{table}/{period}': texts(
        {},
        { unitApproval: true },
        { deadline: '2024-04-01', closes: '2024-05-01' },
      ),
    },
  };
}

async function read({ url }: RunningHost, path: string, token: string): Promise<unknown> {
  const answer = await ask(url, { path, token });
  return z.object({}).loose().parse(answer?.body);
}

function codeIn(said: string): string {
  return /^\{"type":"urn:giao-ban:problem:(\w+)"/.exec(said)?.[1] ?? '';
}

function shown({ method, path, headers, body = '' }: HostileRequest): string {
  const { authorization = '', ...others } = headers;
  const sent = JSON.stringify({ ...others, authorization: authorization.slice(0, 40) });
  return `${method} ${path.slice(0, 200)} ${sent.slice(0, 400)} ${body.slice(0, 600)}`;
}
