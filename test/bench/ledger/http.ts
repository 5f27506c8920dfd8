// Requests over connections that are kept, as light as Node allows: the client must cost less than what it measures.
import { Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  /** Seconds. */
  readonly retryAfter: number;
  readonly text: string;
}

export class Line {
  readonly #agent: Agent;
  readonly #host: string;
  readonly #port: number;

  constructor(url: string, connections: number) {
    const { hostname, port } = new URL(url);
    this.#host = hostname;
    this.#port = Number(port);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Status 0 when no answer came. */
  ask(method: 'GET' | 'POST', path: string, token: string, body?: string): Promise<Reply> {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    };
    const none: Reply = { status: 0, retryAfter: 1, text: '' };
    return new Promise((resolve) => {
      const outgoing = request(
        {
          ...{ agent: this.#agent, host: this.#host, port: this.#port, method, path, headers },
          timeout: 120_000,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', () => resolve(none));
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              retryAfter: Number(response.headers['retry-after'] ?? 1),
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      outgoing.once('timeout', () => outgoing.destroy());
      outgoing.once('error', () => resolve(none));
      outgoing.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
