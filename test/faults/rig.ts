// What the tests of this folder run on: Azurite behind the proxy, the development issuer, and hosts that can be
// killed. The bundle is the one that is deployed but for the schedules of its timers: none fires while calls are
// counted; where a test waits for the sweep, that one does each second.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite } from '../../scripts/azurite';
import { buildFunctions } from '../../scripts/build';
import { seedMembers } from '../../scripts/dev/seedMembers';
import { freePorts } from '../../scripts/ports';
import { askToken, startHostProcess, startIssuerProcess } from '../../scripts/stack';
import { startProxy, type StorageProxy } from './proxy';
import { Storage } from './storage';

const NOW = '2024-03-20T08:00:00+07:00';
const never = '0 0 0 1 1 *';
const sweeps = { never, often: '* * * * * *' } as const;
export type Sweeps = keyof typeof sweeps;

export interface RunningHost {
  readonly url: string;
  readonly log: readonly string[];
  /** As a crash does it: SIGKILL, and the process is gone when this resolves. */
  readonly kill: () => Promise<void>;
}

export interface Rig {
  readonly proxy: StorageProxy;
  readonly storage: Storage;
  readonly issuerUrl: string;
  /** One at a time: what a failed test left running is killed first. */
  host(sweeps: Sweeps): Promise<RunningHost>;
  /** A bearer token of one of the demo people. */
  token(person: string): Promise<string>;
  seedMembers(host: RunningHost): Promise<void>;
  stop(): Promise<void>;
}

export async function startRig(): Promise<Rig> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'giao-ban-faults-'));
  const [port = 0, issuerPort = 0] = await freePorts(2);
  const [azurite, issuer] = await Promise.all([
    startAzurite(),
    startIssuerProcess(issuerPort),
    ...Object.keys(sweeps).map((name) => buildFunctions('functions/main.ts', path.join(folder, name))),
  ]);
  const proxy = await startProxy(azurite.connectionString);
  for (const [name, schedule] of Object.entries(sweeps))
    reschedule(path.join(folder, name, 'index.js'), schedule);
  const hosts = new Set<RunningHost>();
  const tokens = new Map<string, Promise<string>>();
  const issuerUrl = issuer.ready.url;
  const token = (person: string) => {
    const known = tokens.get(person) ?? askToken(issuerUrl, person);
    tokens.set(person, known);
    return known;
  };

  async function host(sweeps: Sweeps): Promise<RunningHost> {
    for (const other of hosts) await other.kill();
    const log: string[] = [];
    const child = await startHostProcess(port, proxy.connectionString, issuerUrl, {
      functionsDir: path.join(folder, sweeps),
      addinDir: folder,
      clock: NOW,
      settings: { CLOCK: 'fixed', REQUESTS_AT_ONCE: '1000000', REQUESTS_PER_SECOND: '1000000' },
      log: (line) => log.push(line),
    });
    const running: RunningHost = {
      url: child.ready.url,
      log,
      kill: async () => {
        // A process that is gone must not be killed again: its id may be somebody else's by now.
        if (hosts.delete(running)) process.kill(child.pid, 'SIGKILL');
        await child.ended;
      },
    };
    hosts.add(running);
    void child.ended.then(() => hosts.delete(running));
    return running;
  }

  return {
    ...{ proxy, storage: new Storage(azurite.connectionString), issuerUrl, host, token },
    seedMembers: ({ url }) => seedMembers({ url, issuerUrl, token }),
    stop: async () => {
      for (const running of hosts) await running.kill();
      await proxy.stop();
      await Promise.all([azurite.stop(), issuer.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for something that comes about by itself; says what did not when it takes too long. */
export async function until(
  what: string,
  seconds: number,
  isSo: () => Promise<boolean> | boolean,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited ${String(seconds)} s in vain: ${what}.`);
    await sleep(40);
  }
}

function reschedule(file: string, sweep: string): void {
  const timer = /(?<=\.timer\("(\w+)", \{ schedule: ")[^"]+/g;
  const text = readFileSync(file, 'utf8');
  if (!text.includes('.timer("sweepIntents", { schedule: "')) throw new Error('The bundle has no sweep.');
  writeFileSync(
    file,
    text.replace(timer, (_, name) => (name === 'sweepIntents' ? sweep : never)),
  );
}
