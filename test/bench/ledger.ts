// The ledger under load, beside the raw rate of the same calls to storage in the same run: 250-value submissions
// offered at 50 a second (the ODK shape), a ramp of 10 to 400 submitters in closed loop (the DHIS2 shape), the rush of
// a deadline, and what a submission and a publication cost when the store is full. docs/bench.md says what each metric is.
import { z } from 'zod';
import { figuresAnswerSchema } from '../../shared/api';
import { flatCost } from './ledger/flat';
import type { Outcome, Task } from './ledger/clients';
import { Line } from './ledger/http';
import type { Outcome as RawOutcome, Task as RawTask } from './ledger/raw';
import { PERIOD, PROVINCE, startSite, type Site } from './ledger/site';
import { columnsOf, figuresOf, submissionOf } from './ledger/submissions';
import { tableIds } from './ledger/tables';
import { startWorker, type Worker } from './ledger/worker';
import { median, rounded } from './measure';

export interface LedgerOptions {
  /** How long 50 a second are offered. */
  readonly offeredSeconds: number;
  /** How long each step of the ramp lasts. */
  readonly rampSeconds: number;
  /** Share of 34 provinces x 99 units x 12 months that the generator writes. */
  readonly scale: number;
}

const offeredPerSecond = 50;
const ramp = [10, 50, 100, 200, 400] as const;
const rounds = 3;

type Clients = Worker<Task, Outcome>;
type Raw = Worker<RawTask, RawOutcome>;

export async function ledger(options: LedgerOptions): Promise<Record<string, number>> {
  const underLoad = await onSite(options);
  return { ...underLoad, ...(await flatCost(options.scale)) };
}

async function onSite(options: LedgerOptions): Promise<Record<string, number>> {
  const site = await startSite();
  const clients: Clients = startWorker('clients.ts');
  const raw: Raw = startWorker('raw.ts');
  try {
    const versions = await openRaw(site, raw);
    await clients.do({ do: 'open', url: site.url, period: PERIOD, clerks: site.clerks, versions });
    const overhead = await besideRaw(clients, raw, options.rampSeconds);
    const offered = await offer(clients, options.offeredSeconds);
    const climbed = await climb(clients, raw, options.rampSeconds);
    const rushed = await rush(site, clients);
    return { ...overhead, ...offered, ...climbed, ...rushed };
  } finally {
    await Promise.all([clients.stop(), raw.stop()]);
    await site.stop();
  }
}

/** Records what a submission asks of storage, in a host that has done it before. Answers what it submitted for that. */
async function openRaw(site: Site, raw: Raw): Promise<Outcome['versions']> {
  const clerk = site.clerks.at(-1);
  if (!clerk) throw new Error('The site has no clerk.');
  const { unit, token } = clerk;
  const [table] = tableIds;
  const calls = await site.recording(async (url, proxy) => {
    const line = new Line(url, 1);
    for (const version of [1, 2]) {
      proxy.watch({});
      // A message of a moment ago would be shared: the recorded submission sends its own.
      await new Promise((resolve) => setTimeout(resolve, 600));
      const body = JSON.stringify(await submissionOf(unit, table, PERIOD, version));
      const { status, text } = await line.ask('POST', '/api/submissions', token, body);
      if (status !== 201) throw new Error(`A submission was answered ${status}: ${text}`);
    }
    line.close();
    return [...proxy.calls];
  });
  say(`a submission makes ${calls.length} calls to storage: ${calls.join(', ')}`);
  const partition = [PROVINCE, PERIOD, table].join('|');
  await raw.do({
    ...{ do: 'open', connectionString: site.connectionString, calls, partition },
    ...{ unit, province: PROVINCE },
  });
  return { [`${unit}|${table}`]: 2 };
}

/** One submitter alone, then ten: ours and raw in turn, so that both meet the same machine. */
async function besideRaw(clients: Clients, raw: Raw, seconds: number): Promise<Record<string, number>> {
  const ratios = { alone: [] as number[], ten: [] as number[] };
  const each = Math.max(2, seconds / 2);
  for (let round = 0; round <= rounds; round++) {
    const rawAlone = await raw.do({ do: 'run', atOnce: 1, seconds: each });
    const alone = await clients.do({ do: 'closed', submitters: 1, seconds: each });
    const rawTen = await raw.do({ do: 'run', atOnce: 10, seconds: each });
    const ten = await clients.do({ do: 'closed', submitters: 10, seconds: each });
    const rawRate = rawTen.done / rawTen.seconds;
    const rate = ten.acknowledged / ten.seconds;
    say(
      `alone ${alone.p50} ms, raw ${rounded(rawAlone.p50)} ms; ten ${rounded(rate)}/s, raw ${rounded(rawRate)}/s` +
        (round === 0 ? ' (warming up)' : ''),
    );
    if (round === 0) continue;
    ratios.alone.push(alone.p50 / rawAlone.p50);
    ratios.ten.push(rate / rawRate);
  }
  return {
    overheadOverRawStorage: rounded(median(ratios.alone) - 1),
    throughput10overRaw: rounded(median(ratios.ten)),
  };
}

async function offer(clients: Clients, seconds: number): Promise<Record<string, number>> {
  const done = await clients.do({ do: 'offered', perSecond: offeredPerSecond, seconds });
  const perSecond = rounded(done.acknowledged / done.seconds);
  say(
    `offered ${offeredPerSecond}/s for ${seconds} s: ${perSecond}/s, p50 ${done.p50} ms, p95 ${done.p95} ms, ` +
      `p99 ${done.p99} ms, told to wait ${done.toldToWait}, lost ${done.lost}`,
  );
  const back = await clients.do({ do: 'readBack' });
  say(`read back ${back.acknowledged}, different ${back.different}`);
  if (back.different > 0) throw new Error('A submission was acknowledged and is not in the ledger as sent.');
  return { perSecond, p50ms: done.p50, p95ms: done.p95, p99ms: done.p99, readBackDifferent: back.different };
}

async function climb(clients: Clients, raw: Raw, seconds: number): Promise<Record<string, number>> {
  const rates = new Map<number, number>();
  let failedAt400 = 0;
  for (const submitters of ramp) {
    const rawStep = await raw.do({ do: 'run', atOnce: Math.min(submitters, 50), seconds: seconds / 2 });
    const step = await clients.do({ do: 'closed', submitters, seconds });
    rates.set(submitters, step.acknowledged / step.seconds);
    if (submitters === 400) failedAt400 = step.lost;
    say(
      `${submitters} submitters: ${rounded(step.acknowledged / step.seconds)}/s (raw ` +
        `${rounded(rawStep.done / rawStep.seconds)}/s), p50 ${step.p50} ms, p99 ${step.p99} ms, ` +
        `told to wait ${step.toldToWait}, lost ${step.lost}`,
    );
  }
  const [ten = 0, fourHundred = 0] = [rates.get(10), rates.get(400)];
  return {
    closedLoopPerSecond: rounded(Math.max(...rates.values())),
    failedAt400,
    throughput400over10: rounded(fourHundred / ten),
  };
}

const publicationsSchema = z.object({ publications: z.array(z.object({ heads: z.number() })) });

/** Every unit and table at once, then a workbook: its totals are those of the newest versions. */
async function rush(site: Site, clients: Clients): Promise<Record<string, number>> {
  const rushed = await clients.do({ do: 'rush' });
  say(
    `rush of ${rushed.acknowledged}: ${rounded(rushed.seconds)} s, p99 ${rushed.p99} ms, lost ${rushed.lost}`,
  );
  const back = await clients.do({ do: 'readBack' });
  const began = performance.now();
  await site.publisher();
  const line = new Line(site.url, 1);
  const read = async (path: string): Promise<unknown> => {
    const { status, text } = await line.ask('GET', path, site.leader);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`);
    return JSON.parse(text);
  };
  while (z.object({ unpublished: z.number() }).parse(await read('/api/health')).unpublished > 0) {
    if (performance.now() - began > 300_000)
      throw new Error('The rush was not published within five minutes.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const publishSeconds = (performance.now() - began) / 1000;
  const { publications } = publicationsSchema.parse(await read(`/api/publications?period=${PERIOD}`));
  const { tables } = figuresAnswerSchema.parse(await read(`/api/figures?period=${PERIOD}`));
  line.close();
  const wrong = tables.flatMap(({ table, figures }) => {
    const id = tableIds.find((one) => one === table);
    if (!id) return [];
    const right = totalsOf(site, back.versions, id);
    return Object.entries(right).filter(([key, sum]) => figures[key] !== sum);
  });
  say(
    `published ${publications.map(({ heads }) => heads).join(' and ')} events in ${rounded(publishSeconds)} s; ` +
      `${tables.length} tables, wrong totals ${wrong.length}, read back ${back.acknowledged}, different ${back.different}`,
  );
  if (wrong.length > 0 || back.different > 0 || publications.length === 0)
    throw new Error('After the rush the province’s totals are not those of the submissions.');
  return {
    rushSeconds: rounded(rushed.seconds),
    rushLost: rushed.lost,
    rushPublishSeconds: rounded(publishSeconds),
  };
}

/** The sums of a table, added up here from what the newest versions say. */
function totalsOf(
  { clerks }: Site,
  versions: Outcome['versions'],
  table: (typeof tableIds)[number],
): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { unit } of clerks) {
    const version = versions[`${unit}|${table}`] ?? 0;
    if (version === 0) continue;
    for (const [key, sum] of Object.entries(figuresOf(columnsOf(unit, table, version))))
      totals[key] = (totals[key] ?? 0) + sum;
  }
  return totals;
}

function say(text: string): void {
  console.log(`  ${text}`);
}
