// What `npm start` keeps between runs.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDataFolder } from '../../scripts/dataFolder';
import { temporaryFolder } from './fixtures/runHost';

test('a folder held by a living process is refused, one left by a dead process is taken', () => {
  const folder = temporaryFolder();
  const lock = path.join(folder, 'running.pid');
  writeFileSync(lock, String(process.pid));
  expect(() => openDataFolder(folder)).toThrow('is used by another start');
  writeFileSync(lock, '2147483646');
  expect(() => openDataFolder(folder)).not.toThrow();
});

test('what was done is not done again, what failed is', async () => {
  const folder = openDataFolder(temporaryFolder());
  const calls: string[] = [];
  const failing = folder.once('demo', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  await folder.once('demo', () => Promise.resolve(void calls.push('first')));
  await folder.once('demo', () => Promise.resolve(void calls.push('second')));
  expect(calls).toEqual(['first']);
});

test('the clock starts in March 2024, and a restart goes on from there by the time that passed', () => {
  const folder = temporaryFolder();
  const first = openDataFolder(folder);
  expect(first.clock()).toBe('2024-03-20T08:00:00+07:00');
  first.unlock();

  const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
  const clock = { ledger: '2024-03-20T08:00:00+07:00', machine: anHourAgo };
  writeFileSync(path.join(folder, 'clock.json'), JSON.stringify(clock));
  const minutes = Math.floor(
    (Date.parse(openDataFolder(folder).clock()) - Date.parse('2024-03-20T08:00:00+07:00')) / 60_000,
  );
  expect(minutes).toBe(60);
});

test('a clock of the machine that was set back never turns the ledger back', () => {
  const folder = temporaryFolder();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const clock = { ledger: '2024-03-20T08:00:00+07:00', machine: tomorrow };
  writeFileSync(path.join(folder, 'clock.json'), JSON.stringify(clock));
  expect(openDataFolder(folder).clock()).toBe('2024-03-20T01:00:00.000Z');
});
