// `npm start`: what it refuses before it builds or starts anything, and that Ctrl-C leaves nothing behind.
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { root } from '../../scripts/paths';
import { freePorts, isFree } from '../../scripts/ports';
import { temporaryFolder } from './fixtures/runHost';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function start(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 15_000,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

async function holding<Result>(port: number, action: () => Promise<Result>): Promise<Result> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    return await action();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

test.each([['--prot', '7071'], ['--port', 'seven'], ['--port', '65535'], ['extra']])(
  'arguments that are not understood get the usage: %s',
  async (...args) => {
    const { code, said } = await start(...args);
    expect(code).toBe(1);
    expect(said).toContain('npm start [-- --port N --data DIR --empty --https --certs DIR]');
  },
  20_000,
);

test('a taken port is refused in both languages, with another port to try', async () => {
  const [port = 0] = await freePorts(1);
  const { code, said } = await holding(port, () =>
    start('--port', String(port), '--data', temporaryFolder()),
  );
  expect(code).toBe(1);
  expect(said).toContain(`Cổng ${String(port)} đang được chương trình khác sử dụng.`);
  expect(said).toContain(`Port ${String(port)} is used by another program.`);
  expect(said).toMatch(/npm start -- --port \d+/);
}, 20_000);

test('the port of the issuer, the next one, is asked for as well', async () => {
  const [port = 0] = await freePorts(1);
  const { said } = await holding(port, () => start('--port', String(port - 1), '--data', temporaryFolder()));
  expect(said).toContain(`Port ${String(port)} is used`);
}, 20_000);

test('a data folder that another start holds is refused', async () => {
  const data = temporaryFolder();
  writeFileSync(path.join(data, 'running.pid'), String(process.pid));
  const [port = 0] = await freePorts(1);
  const { code, said } = await start('--port', String(port), '--data', data);
  expect(code).toBe(1);
  expect(said).toContain(`The folder ${data} is used by another start (process ${String(process.pid)}).`);
}, 20_000);

test('Ctrl-C stops everything that was started and frees the folder', async () => {
  const [port = 0] = await freePorts(1);
  const data = temporaryFolder();
  const args = ['scripts/start.ts', '--port', String(port), '--data', data, '--empty'];
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, timeout: 40_000 });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('Ctrl-C')) resolve();
    });
    void ended.then(() => resolve());
  });

  expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(200);
  expect(readdirSync(data)).toContain('running.pid');
  child.kill('SIGINT');

  expect(await ended).toBe(0);
  expect([await isFree(port), await isFree(port + 1)]).toEqual([true, true]);
  expect(readdirSync(data)).not.toContain('running.pid');
}, 45_000);
