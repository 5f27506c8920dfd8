// Fires a timer trigger at the instants of its schedule. One run ends before the next is planned, so a function
// never overlaps itself, as in the cloud.
import { randomUUID } from 'node:crypto';
import type { Core, RegisteredFunction, Worker } from './core';
import { invoke, logFailure } from './invoke';
import { parseSchedule } from './ncrontab';

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export function startTimer(core: Core, target: RegisteredFunction): Worker {
  const schedule = parseSchedule(target.trigger.schedule ?? '');
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  function plan(previous: Date): void {
    const next = schedule.next(previous);
    const wait = Math.min(Math.max(next.getTime() - Date.now(), 0), LONGEST_TIMEOUT_MS);
    timer = setTimeout(() => {
      if (Date.now() < next.getTime()) return plan(previous);
      running = fire(core, target, previous, schedule.next(next)).then(() => {
        if (!stopped) plan(new Date());
      });
    }, wait);
  }

  if (target.trigger.runOnStartup) running = fire(core, target, new Date(), schedule.next(new Date()));
  plan(new Date());
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function fire(core: Core, target: RegisteredFunction, last: Date, next: Date): Promise<void> {
  const invocationId = randomUUID();
  const status = { Last: last.toISOString(), Next: next.toISOString(), LastUpdated: last.toISOString() };
  const json = JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus: status, IsPastDue: false });
  try {
    await invoke(core, target, { input: { json }, invocationId });
  } catch (error) {
    logFailure(core.log, target.name, invocationId, error);
  }
}
