// One request to the server, and what came of it: an answer, or none because the host died or hangs.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  /** Seconds to wait before asking again, when the answer says so. */
  readonly retryAfter: number | undefined;
  readonly body: unknown;
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** Begins after `/api/`. */
  readonly path: string;
  readonly token: string;
  readonly json?: unknown;
  /** How long the caller waits. */
  readonly seconds?: number;
}

/** Undefined when no answer came. */
export async function ask(url: string, asked: Asked): Promise<Answer | undefined> {
  const { method = 'GET', path, token, json, seconds = 60 } = asked;
  try {
    const response = await fetch(`${url}/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(seconds * 1000),
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const retryAfter = response.headers.get('retry-after');
    return {
      status: response.status,
      retryAfter: retryAfter === null ? undefined : Number(retryAfter),
      body: await response.json(),
    };
  } catch {
    return undefined;
  }
}

/** As a client does that keeps its submission in a queue: again and again until it is answered for good. */
export async function askUntilAnswered(url: string, asked: Asked, seconds: number): Promise<Answer> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask(url, asked);
    if (answer && answer.status !== 503 && answer.status !== 429) return answer;
    if (performance.now() > end) throw new Error(`Nobody answered ${asked.path} for ${String(seconds)} s.`);
    await sleep(answer?.retryAfter === undefined ? 100 : Math.min(answer.retryAfter * 1000, 1000));
  }
}
