// A proxy on loopback in front of the three endpoints of Azurite. It names every call that passes and lets a test
// decide, before storage is asked and again before its answer is handed on, what becomes of it. Whole requests and
// answers are buffered, so that "before" and "after" are exact: what was not forwarded never happened, what was
// answered has happened.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { isIdlePoll, kindOf, type Service } from './calls';

/** What becomes of a call; `half` and `status…` after the answer hide what storage did from whoever asked. */
export type Fault = 'status500' | 'status503' | 'reset' | 'silence' | 'half' | 'slow';
type Decision = Fault | undefined;

export interface Watch {
  /** Before storage sees the call. */
  asked?(kind: string): Promise<Decision> | Decision;
  /** Storage has done it; nobody knows yet. Polls that found nothing are not shown. */
  answered?(kind: string): Promise<Decision> | Decision;
}

export interface StorageProxy {
  /** Takes the place of Azurite's. */
  readonly connectionString: string;
  /** Kinds of the calls storage answered since the last `watch`, in order. */
  readonly calls: readonly string[];
  /** Watches from now on, and forgets what was recorded. */
  watch(watch: Watch): void;
  /** Every connection is cut and none is taken, or storage is back. */
  setGone(gone: boolean): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly message: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

const slowMs = 3000;
const services = ['blob', 'queue', 'table'] as const satisfies readonly Service[];

export async function startProxy(connectionString: string): Promise<StorageProxy> {
  const sockets = new Set<Socket>();
  const calls: string[] = [];
  let watching: Watch = {};
  let isGone = false;
  let proxied = connectionString;

  async function pass(service: Service, port: number, incoming: IncomingMessage, response: ServerResponse) {
    const { method = 'GET', url = '/' } = incoming;
    const body = await buffer(incoming);
    const kind = kindOf({ service, method, url, body: body.toString('latin1') });
    const watch = watching;
    const before = await watch.asked?.(kind);
    if (before === 'slow') await sleep(slowMs);
    else if (before !== undefined) return disturb(before, service, response);
    const answer = await forward(port, incoming, body);
    if (isIdlePoll(kind, answer.body.toString('latin1'))) return write(response, answer);
    if (watch === watching) calls.push(kind);
    const after = await watch.answered?.(kind);
    if (after === 'slow') await sleep(slowMs);
    else if (after !== undefined) return disturb(after, service, response, answer);
    write(response, answer);
  }

  const servers = await Promise.all(
    services.map(async (service) => {
      const endpoint = endpointOf(connectionString, service);
      const server = createServer((incoming, response) => {
        pass(service, Number(endpoint.port), incoming, response).catch(() => response.destroy());
      });
      server.keepAliveTimeout = 0;
      server.on('connection', (socket) => {
        sockets.add(socket.once('close', () => sockets.delete(socket)));
        if (isGone) reset(socket);
      });
      const port = await listen(server);
      proxied = proxied.replace(`:${endpoint.port}/`, `:${String(port)}/`);
      return server;
    }),
  );

  return {
    connectionString: proxied,
    calls,
    watch: (watch) => {
      watching = watch;
      calls.length = 0;
    },
    setGone: (gone) => {
      isGone = gone;
      if (gone) sockets.forEach(reset);
    },
    stop: async () => {
      sockets.forEach((socket) => socket.destroy());
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

async function forward(
  port: number,
  { method, url, rawHeaders }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  // The raw headers, Host included: Azurite checks the signature over what the client wrote. A connection for each
  // call: Azurite closes idle ones, and a fault nobody planned would tell nothing.
  const outgoing = request({ agent: false, host: '127.0.0.1', port, method, path: url, headers: rawHeaders });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve).once('error', reject);
  });
  outgoing.end(body);
  const answer = await answered;
  const { statusCode = 500, statusMessage = '' } = answer;
  return {
    status: statusCode,
    message: statusMessage,
    rawHeaders: answer.rawHeaders,
    body: await buffer(answer),
  };
}

function write(response: ServerResponse, { status, message, rawHeaders, body }: Answer): void {
  const headers = pairs(rawHeaders).filter(
    ([name]) => !/^(transfer-encoding|connection|keep-alive)$/i.test(name),
  );
  response.writeHead(status, message, headers.flat()).end(body);
}

function disturb(
  fault: Exclude<Fault, 'slow'>,
  service: Service,
  response: ServerResponse,
  answer?: Answer,
): void {
  const { socket } = response;
  if (fault === 'silence') return;
  if (fault === 'status500') return refuse(response, service, 500, 'InternalError');
  if (fault === 'status503') return refuse(response, service, 503, 'ServerBusy');
  if (fault === 'reset' || !answer) return void (socket && reset(socket));
  const text = [
    `HTTP/1.1 ${String(answer.status)} ${answer.message}`,
    ...pairs(answer.rawHeaders).map((pair) => pair.join(': ')),
  ];
  const whole = Buffer.concat([Buffer.from(`${text.join('\r\n')}\r\n\r\n`), answer.body]);
  socket?.end(whole.subarray(0, Math.floor(whole.length / 2)));
}

/** Node never ends its process when a socket is reset that is closing already. */
function reset(socket: Socket): void {
  if (socket.writable) socket.resetAndDestroy();
  else socket.destroy();
}

/** As the service says it: tables in JSON, the others in XML. */
function refuse(response: ServerResponse, service: Service, status: number, code: string): void {
  const json = JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: code } } });
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  const [type, body] = service === 'table' ? ['application/json', json] : ['application/xml', xml];
  response.writeHead(status, { 'content-type': type, 'x-ms-error-code': code }).end(body);
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
}

function endpointOf(connectionString: string, service: Service): URL {
  const name = { blob: 'Blob', queue: 'Queue', table: 'Table' }[service];
  const url = new RegExp(`${name}Endpoint=([^;]+)`).exec(connectionString)?.[1];
  if (url === undefined) throw new Error(`The connection string names no ${service} endpoint.`);
  return new URL(url);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('The proxy has no port.'));
      resolve(address.port);
    });
  });
}
