// A server whose answers are kept, and given again while the network is away: definitions, units, periods and what is
// known of the unit, so that a check says the same with and without a network. Loaded once the first answer is there.
import { Fault } from '../notice';
import type { Server } from '../server';

type Read = 'me' | 'periods' | 'definitions' | 'units' | 'context';

/** Milliseconds after the last answer: keeping is not in the way of the first screen. */
const quiet = 10_000;

/** `away` hears whether the last answer came out of the drawer. */
export function keeping(server: Server, account: string, away: (is: boolean) => void): Server {
  const fresh = new Map<string, unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepLater = (path: string, answer: unknown) => {
    fresh.set(path, answer);
    clearTimeout(timer);
    timer = setTimeout(() => void keepFresh(account, fresh), quiet);
  };
  const through = <Args extends readonly string[], Answer>(
    name: Read,
    ask: (...args: Args) => Promise<Answer>,
  ) => {
    return async (...args: Args): Promise<Answer> => {
      const path = [name, ...args].join(' ');
      try {
        const answer = await ask(...args);
        away(false);
        keepLater(path, answer);
        return answer;
      } catch (error) {
        if (!(error instanceof Fault) || error.fault !== 'unreachable') throw error;
        const kept = fresh.get(path) ?? (await recallKept(account, path));
        if (kept === undefined) throw error;
        away(true);
        // It was this very function's answer when it was kept.
        return kept as Answer;
      }
    };
  };
  return {
    ...server,
    me: through('me', () => server.me()),
    periods: through('periods', () => server.periods()),
    definitions: through('definitions', (on) => server.definitions(on)),
    units: through('units', (on) => server.units(on)),
    context: through('context', (unit, table, period) => server.context(unit, table, period)),
  };
}

/** Private windows have no database: then there is nothing to fall back on, and nothing else is lost. */
async function keepFresh(account: string, fresh: Map<string, unknown>): Promise<void> {
  const { keep } = await import('./store');
  for (const [path, answer] of fresh) await keep(account, path, answer).catch(() => undefined);
  fresh.clear();
}

async function recallKept(account: string, path: string): Promise<unknown> {
  try {
    const { recall } = await import('./store');
    return await recall(account, path);
  } catch {
    return undefined;
  }
}
