// Area `publish`: from one more submission to the workbook that holds it, for 168 units and for 20, seven tables each, in
// turn; and what that asks of storage. Real Azurite and the code that publishes, in a process of its own. By that
// process's own processor time: the emulator looks through a whole table for every list, which the service does not.
import { startAzurite } from '../../scripts/azurite';
import { startProxy } from '../faults/proxy';
import { startWorker } from './ledger/worker';
import { median, rounded } from './measure';
import type { Outcome, Task } from './publish/side';

const rounds = 9;
const warmUps = 2;

/** Hồ Chí Minh City, the most communes of any province; and a district of Nghệ An with 20. */
const large = { province: '79@2025-07-01', scope: '79@2025-07-01', period: '2026-M05' };
const small = { province: '40@2024-01-01', scope: '417@2024-01-01', period: '2025-M04' };

export async function publish(): Promise<Record<string, number>> {
  const sides = [await startSide(large, '2026-06-03T08:00:00+07:00')];
  try {
    sides.push(await startSide(small, '2025-05-05T08:00:00+07:00'));
    for (let round = 0; round < warmUps; round++) for (const side of sides) await side.one();
    const made = sides.map((): Made[] => []);
    for (let round = 0; round < rounds; round++)
      for (const [at, side] of sides.entries()) made[at]?.push(await side.one());
    const [many = [], few = []] = made;
    for (const [at, all] of made.entries()) {
      const [cpu, wall] = [median(all.map((one) => one.cpuMs)), median(all.map((one) => one.ms))];
      console.log(
        `  ${sides[at]?.units} units: ${cpu.toFixed(0)} ms of processor, ${wall.toFixed(0)} ms by the clock`,
      );
    }
    console.log(`  reads of a publication: ${many.at(-1)?.reads.join(', ')}`);
    const ratio = (of: (one: Made) => number) => rounded(median(many.map(of)) / median(few.map(of)));
    return {
      ratio168over20: ratio((one) => one.cpuMs),
      clockRatio168over20: ratio((one) => one.ms),
      storageReads: Math.max(...many.map((one) => one.reads.length)),
    };
  } finally {
    for (const side of sides) await side.stop();
  }
}

interface Made {
  readonly cpuMs: number;
  readonly ms: number;
  /** Requests that read storage, each page of a list one. */
  readonly reads: readonly string[];
}

async function startSide({ province, scope, period }: typeof large, now: string) {
  const azurite = await startAzurite();
  const proxy = await startProxy(azurite.connectionString);
  const worker = startWorker<Task, Outcome>('../publish/side.ts', {
    ...{ STORAGE: proxy.connectionString, PROVINCE: province, SCOPE: scope, NOW: now },
    ISSUERS: JSON.stringify([{ issuer: 'http://127.0.0.1:1', audience: 'bench' }]),
  });
  const stop = async () => {
    await worker.stop();
    await proxy.stop();
    await azurite.stop();
  };
  const one = async (): Promise<Made> => {
    await worker.do({ do: 'submit' });
    proxy.watch({});
    const { cpuMs, ms } = await worker.do({ do: 'publish' });
    return { cpuMs, ms, reads: proxy.calls.filter((kind) => /^\w+ (GET|HEAD) /.test(kind)) };
  };
  try {
    const { units } = await worker.do({ do: 'open', period });
    return { units, one, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
