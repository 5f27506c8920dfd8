// One signed-in person at the server: the same requests the pane makes, for the demo and the tests.
import type { z } from 'zod';
import { problemBodySchema } from '../../shared/problemBody';
import { problemSentence } from '../../shared/words/sentences';
import type { Stack } from '../stack';

/** A refusal of the server, with its body. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Client {
  get<Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer>;
  send<Answer>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    schema: z.ZodType<Answer>,
  ): Promise<Answer>;
  bytes(path: string): Promise<Uint8Array>;
}

/** `path` begins after `/api/`. */
export async function signIn(stack: Stack, person: string): Promise<Client> {
  const token = await stack.token(person);
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${stack.url}/api/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers },
    });
    if (!response.ok) throw await refusal(response);
    return response;
  };
  return {
    get: async (path, schema) => schema.parse(await (await ask(path)).json()),
    send: async (method, path, body, schema) =>
      schema.parse(await (await ask(path, { method, body: JSON.stringify(body) })).json()),
    bytes: async (path) => new Uint8Array(await (await ask(path)).arrayBuffer()),
  };
}

async function refusal(response: Response): Promise<Refused> {
  const body = problemBodySchema.safeParse(await response.json().catch(() => null));
  if (!body.success) return new Refused(response.status, 'unknown', `HTTP ${response.status}`);
  const { code, params, title } = body.data;
  const known = title || problemSentence('internal', params, 'vi');
  return new Refused(response.status, code, known);
}
