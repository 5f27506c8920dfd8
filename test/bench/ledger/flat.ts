// What a submission and a publication cost in an empty store and in one that holds a year of the whole country: two
// ledgers side by side, measured in turn. The emulator looks through a whole table for every list, which the service
// does not (it has an index by partition): a publication is therefore measured by the server's own processor time.
import { startAzurite } from '../../../scripts/azurite';
import { median, rounded } from '../measure';
import type { Outcome, Task } from './flatSide';
import { startWorker } from './worker';

/** Bắc Ninh: 99 communes. */
const province = '24@2025-07-01';
const months = [
  ...['2025-M07', '2025-M08', '2025-M09', '2025-M10', '2025-M11', '2025-M12'],
  ...['2026-M01', '2026-M02', '2026-M03', '2026-M04', '2026-M05', '2026-M06'],
];
const rounds = 7;

export async function flatCost(scale: number): Promise<Record<string, number>> {
  const first = await startSide('2025-M07', '2025-08-04T08:00:00+07:00');
  const last = await startSide('2026-M06', '2026-07-03T08:00:00+07:00');
  try {
    const { rows } = await last.worker.do({ do: 'fill', months, scale });
    for (const { worker } of [first, last]) await worker.do({ do: 'everybody' });
    const submits: number[] = [];
    const publishes: number[] = [];
    const walls: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const [a, b] = [await measured(first.worker), await measured(last.worker)];
      if (round === 0) continue;
      submits.push(b.submitMs / a.submitMs);
      publishes.push(b.publishCpuMs / a.publishCpuMs);
      walls.push(b.publishMs / a.publishMs);
    }
    console.log(
      `  ${rows} rows of other provinces and months: a submission ${rounded(median(submits))}, a publication ` +
        `${rounded(median(publishes))} times (by the clock, with the emulator's lists, ${rounded(median(walls))})`,
    );
    return {
      submitLastOverFirst: rounded(median(submits)),
      publishLastOverFirst: rounded(median(publishes)),
      flatRows: rows,
    };
  } finally {
    await first.stop();
    await last.stop();
  }
}

type Side = ReturnType<typeof startWorker<Task, Outcome>>;

async function measured(worker: Side) {
  const { submitMs } = await worker.do({ do: 'submit', times: 15 });
  const { publishCpuMs, publishMs } = await worker.do({ do: 'publish' });
  return { submitMs, publishCpuMs, publishMs };
}

async function startSide(period: string, now: string) {
  const azurite = await startAzurite();
  const worker = startWorker<Task, Outcome>('flatSide.ts', {
    ...{ STORAGE: azurite.connectionString, PROVINCE: province, NOW: now },
    ISSUERS: JSON.stringify([{ issuer: 'http://127.0.0.1:1', audience: 'bench' }]),
  });
  const stop = async () => {
    await worker.stop();
    await azurite.stop();
  };
  try {
    await worker.do({ do: 'open', period });
    return { worker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
