// Runs a check where it can be stopped: a workbook may be built so that reading it takes all memory, or for ever. A process
// of its own, because a thread that runs out of memory within one large allocation ends its whole process. Time counts
// from the moment the child is ready, so that a busy machine that starts slowly refuses nothing.
import { fork } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../shared/problem';
import { refused, type Outcome } from './run';

export interface Limits {
  readonly milliseconds: number;
  /** Beyond what the process holds before it reads anything. */
  readonly mebibytes: number;
}

const usual: Limits = { milliseconds: 20_000, mebibytes: 260 };

export async function stoppableCheck(args: readonly string[], limits: Limits = usual): Promise<Outcome> {
  const { mebibytes } = limits;
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [String(mebibytes), ...args], {
    execArgv: [...process.execArgv, `--max-old-space-size=${mebibytes}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const complaint = child.stderr ? text(child.stderr) : '';
  const outcome = await new Promise<Outcome | undefined>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (message: 'started' | Outcome) => {
      if (message === 'started') timer = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds);
      else resolve(message);
    });
    child.once('error', reject);
    child.once('exit', (_, signal) => {
      clearTimeout(timer);
      // Killed by us, or aborted by an engine that has no memory left.
      resolve(signal === null ? undefined : refused(new Problem('suspiciousWorkbook')));
    });
  });
  if (outcome) return outcome;
  throw new Error(`the check ended without an answer\n${await complaint}`);
}
