// Starts one of our own Node processes (Azurite, the issuer, the host) and waits until it says it is ready.
// Children are known by their process object alone: stopping one never looks for processes by name.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { compiled } from './compiled';
import { root } from './paths';

const TAIL_LINES = 40;
const KILL_AFTER_MS = 5000;

export interface ChildOptions<Ready> {
  readonly name: string;
  /** The program and its arguments, as given to `node`; a TypeScript program of the checkout is compiled first. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Looks at each line of standard output until one says that the child is ready. */
  readonly ready: (line: string) => Ready | undefined;
  readonly seconds?: number;
  readonly log?: (line: string) => void;
}

export interface Child<Ready> {
  readonly pid: number;
  readonly ready: Ready;
  /** Resolves when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the program; rejects with its last lines when it ends or stays silent instead of getting ready. */
export async function startChild<Ready>(options: ChildOptions<Ready>): Promise<Child<Ready>> {
  const { program } = options;
  const child = launch({ ...options, program: program.endsWith('.ts') ? await compiled(program) : program });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = () => stopProcess(child, ended);
  try {
    const ready = await untilReady(child, options);
    if (child.pid === undefined) throw new Error(`${options.name} has no process id.`);
    return { pid: child.pid, ready, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The line of JSON by which our own programs say that they are ready. */
export function readyLine<Ready>(parse: (value: unknown) => Ready): (line: string) => Ready | undefined {
  return (line) => (line.startsWith('{"ready":true') ? parse(JSON.parse(line)) : undefined);
}

function launch({ program, args = [], env = {}, cwd = root }: ChildOptions<unknown>): ChildProcess {
  const preload = pathToFileURL(path.join(root, 'scripts', 'exitWithParent.mjs')).href;
  return spawn(process.execPath, ['--import', preload, program, ...args], {
    cwd,
    env: { ...machine(), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches us alone, so that we end the parts in order; Windows would open a window for each.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

/** What a program needs of this machine. Nothing else: a variable of the shell must not pass for a setting. */
function machine(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG'];
  return Object.fromEntries(
    names.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : [])),
  );
}

function untilReady<Ready>(child: ChildProcess, options: ChildOptions<Ready>): Promise<Ready> {
  const { name, ready, seconds = 20, log } = options;
  const tail: string[] = [];
  const keep = (line: string) => {
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    log?.(line);
  };
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error([`${name} ${what}`, ...tail].join('\n')));
    const timer = setTimeout(() => fail(`was not ready after ${String(seconds)} s.`), seconds * 1000);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`ended before it was ready (exit code ${String(code)}).`);
    });
    onLines(child.stderr, keep);
    onLines(child.stdout, (line) => {
      const value = ready(line);
      if (value === undefined) return keep(line);
      clearTimeout(timer);
      resolve(value);
    });
  });
}

function onLines(stream: ChildProcess['stdout'], each: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', each);
}

async function stopProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(hard);
}
