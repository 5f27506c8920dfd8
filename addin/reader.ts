// The pane's side of the reading worker: asks, and waits for the answer. A worker that fails is a bug of ours, said as
// such; the next question gets a new one.
import type { Grid } from '../shared/grid';
import type { Answers } from '../shared/reading/answers';
import type { Place } from './duty';
import { Fault } from './notice';
import type { Patch } from './reader/patch';
import type { Replies, Request } from './reader/workbench';

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface Reader {
  find(grids: readonly Grid[], place: Place, answers: Answers): Promise<Replies['find']>;
  /** Checks tables of the workbook that was last looked at. */
  check(ids: readonly string[], place: Place): Promise<Replies['check']>;
  change(patches: readonly Patch[]): Promise<Replies['change']>;
  /** Whatever it is at; the next question begins anew. */
  stop(): void;
}

export function createReader(): Reader {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Fault('unexpected'));
    waiting.clear();
    worker?.terminate();
    worker = null;
  };
  const begin = () => {
    const fresh = new Worker(new URL('readerWorker.js', document.baseURI), { type: 'module' });
    fresh.onerror = fail;
    fresh.onmessage = ({ data }: MessageEvent<{ number: number; reply?: unknown; error?: string }>) => {
      const one = waiting.get(data.number);
      waiting.delete(data.number);
      if (data.error === undefined) one?.resolve(data.reply);
      else one?.reject(new Error(data.error));
    };
    return fresh;
  };
  function ask<Kind extends Request['kind']>(request: Request & { kind: Kind }): Promise<Replies[Kind]>;
  function ask(request: Request): Promise<unknown> {
    worker ??= begin();
    const number = ++last;
    worker.postMessage({ number, request });
    return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
  }
  return {
    find: (grids, place, answers) => ask({ kind: 'find', grids, place, answers }),
    check: (ids, place) => ask({ kind: 'check', ids, place }),
    change: (patches) => ask({ kind: 'change', patches }),
    stop: fail,
  };
}
