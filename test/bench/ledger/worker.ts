// A process of its own that does what it is told over the channel to its parent, one task after another, and ends with
// it: what makes the load must not share a processor's time with whoever counts.
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

export interface Worker<Task, Result> {
  do(task: Task): Promise<Result>;
  stop(): Promise<void>;
}

interface Answer<Result> {
  readonly result?: Result;
  readonly error?: string;
}

/** `program` lies in this folder and calls `serve`. */
export function startWorker<Task extends object, Result>(
  program: string,
  env: Readonly<Record<string, string>> = {},
): Worker<Task, Result> {
  const child = fork(path.join(import.meta.dirname, program), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
  });
  return {
    do: (task) => asked<Task, Result>(child, task),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
}

function asked<Task extends object, Result>(child: ChildProcess, task: Task): Promise<Result> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('A worker ended in the middle of its task.'));
    child.once('exit', ended);
    child.once('message', ({ result, error }: Answer<Result>) => {
      child.off('exit', ended);
      if (error !== undefined || result === undefined)
        reject(new Error(error ?? 'A worker answered nothing.'));
      else resolve(result);
    });
    child.send(task);
  });
}

/** In the worker: answers every task; ends when the parent is gone. */
export function serve<Task, Result>(work: (task: Task) => Promise<Result>): void {
  process.on('message', (task: Task) => {
    work(task).then(
      (result) => process.send?.({ result }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : 'no Error' }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
