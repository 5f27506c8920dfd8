// How everything here is measured: contenders in turn within one run, fresh input for every timed call, CPU time (two
// cores are shared, so the wall clock says little), medians. Ratios count, milliseconds do not.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Contender {
  readonly name: string;
  /** Makes fresh input outside the clock and returns the call to be timed. */
  readonly prepare: () => () => unknown;
}

const warmUps = 2;

/** Collects garbage now, so that no contender pays for another's; Node shows `gc` only to those who ask for it. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}

/** Garbage is swept by threads after `gc` has returned, and CPU time is that of all threads. */
function waitForSweepers(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

/** Median CPU milliseconds of each contender over `rounds` rounds. */
export function medians(contenders: readonly Contender[], rounds = 9): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds + warmUps; round++) {
    for (const { name, prepare } of contenders) {
      const call = prepare();
      collectGarbage();
      waitForSweepers();
      const before = process.cpuUsage();
      call();
      const { user, system } = process.cpuUsage(before);
      if (round >= warmUps) times.get(name)?.push((user + system) / 1000);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Two digits are more than a run repeats. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
