// The pane's side of the reading worker: asks, and waits for the answer. A worker that fails is a bug of ours, said as
// such; the next question gets a new one.
import type { Grid } from '../shared/grid';
import type { Answers } from '../shared/reading/answers';
import type { Place } from './duty';
import { Fault } from './notice';
import type { Patch } from './reader/patch';
import { breathe, gathering, piecesOf, type Piece } from './reader/pieces';
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
  let posting: Promise<void> = Promise.resolve();
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
    const gather = gathering();
    fresh.onmessage = ({ data }: MessageEvent<Piece>) => {
      const answer = gather(data) as { message: { reply?: unknown; error?: string } } | undefined;
      if (!answer) return;
      const one = waiting.get(data.number);
      waiting.delete(data.number);
      const { reply, error } = answer.message;
      if (error === undefined) one?.resolve(reply);
      else one?.reject(new Error(error));
    };
    return fresh;
  };
  function ask<Kind extends Request['kind']>(request: Request & { kind: Kind }): Promise<Replies[Kind]>;
  function ask(request: Request): Promise<unknown> {
    const to = (worker ??= begin());
    const number = ++last;
    posting = posting
      .then(async () => {
        for (const piece of piecesOf(number, request)) {
          to.postMessage(piece);
          if ('list' in piece) await breathe();
        }
      })
      .catch(fail);
    return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
  }
  return {
    find: (grids, place, answers) => ask({ kind: 'find', grids, place, answers }),
    check: (ids, place) => ask({ kind: 'check', ids, place }),
    change: (patches) => ask({ kind: 'change', patches }),
    stop: fail,
  };
}
