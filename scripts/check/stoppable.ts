// Runs a check where it can be stopped: a workbook may be built so that reading it takes all memory, or for ever. Time
// counts from the moment the worker is ready, so that a busy machine that starts slowly refuses nothing.
import { Worker } from 'node:worker_threads';
import { Problem } from '../../shared/problem';
import { refused, type Outcome } from './run';

export interface Limits {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

const usual: Limits = { milliseconds: 10_000, mebibytes: 300 };

export function stoppableCheck(args: readonly string[], limits: Limits = usual): Promise<Outcome> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: args,
    resourceLimits: { maxOldGenerationSizeMb: limits.mebibytes },
  });
  return new Promise<Outcome>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => {
      resolve(refused(new Problem('suspiciousWorkbook')));
      void worker.terminate();
    };
    worker.on('message', (message: 'started' | Outcome) => {
      if (message === 'started') timer = setTimeout(stop, limits.milliseconds);
      else resolve(message);
    });
    worker.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop();
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the check ended without an answer'));
    });
  });
}
