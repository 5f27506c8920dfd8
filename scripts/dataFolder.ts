// The folder in which `npm start` keeps everything between runs: the storage, the clock of the demo, and a lock,
// because two emulators on one folder would spoil it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from './refusal';

const DEMO_CLOCK = '2024-03-20T08:00:00+07:00';
const clockFile = z.object({ ledger: z.iso.datetime({ offset: true }), machine: z.iso.datetime() });

export interface DataFolder {
  readonly storage: string;
  /** The demo plays in March 2024; a restart goes on from where the clock would be and never turns it back. */
  clock(): string;
  /** Does something once in the life of the folder; what failed is tried again at the next start. */
  once(name: string, action: () => Promise<void>): Promise<void>;
  unlock(): void;
}

/** Opens the folder for this process alone, or refuses. */
export function openDataFolder(folder: string): DataFolder {
  mkdirSync(folder, { recursive: true });
  const lock = path.join(folder, 'running.pid');
  refuseWhenHeld(folder, lock);
  writeFileSync(lock, String(process.pid));
  return {
    storage: path.join(folder, 'storage'),
    clock: () => continuedClock(path.join(folder, 'clock.json')),
    once: async (name, action) => {
      const done = path.join(folder, `${name}.done`);
      if (existsSync(done)) return;
      await action();
      writeFileSync(done, new Date().toISOString());
    },
    unlock: () => rmSync(lock, { force: true }),
  };
}

function refuseWhenHeld(folder: string, lock: string): void {
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (!(holder > 0 && isAlive(holder))) return;
  throw new Refusal(
    `Thư mục ${folder} đang được một lần chạy khác sử dụng (tiến trình ${String(holder)}). Hãy dừng lần chạy đó, hoặc chọn thư mục khác bằng --data.`,
    `The folder ${folder} is used by another start (process ${String(holder)}). Stop that one, or choose another folder with --data.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function continuedClock(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify({ ledger: DEMO_CLOCK, machine: new Date().toISOString() }));
    return DEMO_CLOCK;
  }
  const { ledger, machine } = clockFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const passed = Math.max(0, Date.now() - Date.parse(machine));
  return new Date(Date.parse(ledger) + passed).toISOString();
}
