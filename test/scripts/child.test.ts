// Child processes: they say when they are ready, why they were not, and never outlive us.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { startAzurite } from '../../scripts/azurite';
import { readyLine, startChild } from '../../scripts/child';
import { temporaryFolder } from './fixtures/runHost';

const yes = readyLine(() => true);

function script(text: string): string {
  const file = path.join(temporaryFolder(), 'script.cjs');
  writeFileSync(file, text);
  return file;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function goneWithin(pid: number, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  while (isAlive(pid) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  return !isAlive(pid);
}

test('a program that ends before it is ready is reported with its last words', async () => {
  const program = script('console.error("no room"); process.exitCode = 3;');
  await expect(startChild({ name: 'Program', program, ready: yes })).rejects.toThrow(
    'Program ended before it was ready (exit code 3).\nno room',
  );
});

test('a program that never gets ready is stopped and reported', async () => {
  const program = script('console.log(process.pid); setInterval(() => {}, 1000);');
  let pid = 0;
  const log = (line: string) => (pid = Number(line));
  await expect(startChild({ name: 'Program', program, ready: yes, seconds: 1, log })).rejects.toThrow(
    'was not ready after 1 s',
  );
  expect(isAlive(pid)).toBe(false);
});

test('a program that ignores the request to stop is ended anyway', async () => {
  const program = script(
    `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('{"ready":true}');`,
  );
  const child = await startChild({ name: 'Program', program, ready: yes });
  await child.stop();
  expect(isAlive(child.pid)).toBe(false);
}, 15_000);

test('Azurite stops when asked', async () => {
  const azurite = await startAzurite();
  await azurite.stop();
  expect(isAlive(azurite.pid)).toBe(false);
}, 20_000);

test('Azurite ends when the process that started it is killed', async () => {
  const parent = await startChild({
    name: 'Parent',
    program: 'test/scripts/fixtures/holdAzurite.ts',
    ready: readyLine((value) => z.object({ pid: z.number() }).parse(value).pid),
  });
  const azurite = parent.ready;
  expect(isAlive(azurite)).toBe(true);
  process.kill(parent.pid, 'SIGKILL');
  expect(await goneWithin(azurite, 6)).toBe(true);
}, 20_000);
