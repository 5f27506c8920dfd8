// One of two ledgers whose costs are compared: the server's own functions in this process, on a store of its own. A
// generator writes other provinces and earlier months as the server would have, row for row.
import './addTables';
import { TableClient, type TransactionAction } from '@azure/data-tables';
import {
  headEntity,
  packContent,
  partitionOf,
  submissionKey,
  versionEntity,
  type Kept,
} from '../../../functions/store/rows';
import { childrenOf } from '../../../shared/units/registry';
import { submitNext } from './submitNext';
import { figuresOf, submissionOf } from './submissions';
import { tableIds } from './tables';
import { serve } from './worker';

export type Task =
  | { readonly do: 'open'; readonly period: string }
  /** Earlier months of the own province in full, all months of 33 others by the share `scale`. */
  | { readonly do: 'fill'; readonly months: readonly string[]; readonly scale: number }
  | { readonly do: 'everybody' }
  | { readonly do: 'submit'; readonly times: number }
  | { readonly do: 'publish' };

export interface Outcome {
  readonly rows: number;
  /** Median of one submission, storage included. */
  readonly submitMs: number;
  /** Of this process alone, for one publication. */
  readonly publishCpuMs: number;
  readonly publishMs: number;
}

const [table] = tableIds;
const unitsAProvince = 99;
const otherProvinces = 33;
const province = process.env.PROVINCE ?? '';
const units = childrenOf(province, '2025-08-01').map(({ key }) => key);
let period = '';
let turn = 0;

async function work(task: Task): Promise<Outcome> {
  const none = { rows: 0, submitMs: 0, publishCpuMs: 0, publishMs: 0 };
  if (task.do === 'open') {
    ({ period } = task);
    const { putPeriod } = await import('../../../functions/openPeriod');
    await putPeriod(table, period, {});
    return none;
  }
  if (task.do === 'fill') return { ...none, rows: await fill(task.months, task.scale) };
  if (task.do === 'everybody') {
    for (const unit of units) await submitNext(unit, table, period);
    return { ...none, rows: units.length };
  }
  if (task.do === 'publish') return { ...none, ...(await publishOnce()) };
  const times: number[] = [];
  for (let n = 0; n < task.times; n++)
    times.push(await submitNext(units[turn++ % units.length] ?? '', table, period));
  times.sort((a, b) => a - b);
  return { ...none, submitMs: times[times.length >> 1] ?? 0 };
}

/** Of one new submission and what has come since. */
async function publishOnce() {
  const { publish } = await import('../../../functions/publish');
  await submitNext(units[turn++ % units.length] ?? '', table, period);
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await publish(period);
  const { user, system } = process.cpuUsage(cpu);
  return { publishCpuMs: (user + system) / 1000, publishMs: performance.now() - began };
}

async function fill(months: readonly string[], scale: number): Promise<number> {
  const ledger = TableClient.fromConnectionString(process.env.STORAGE ?? '', 'ledger', {
    allowInsecureConnection: true,
  });
  const share = Math.max(1, Math.round(unitsAProvince * scale));
  const others = Array.from({ length: otherProvinces }, (_, n) => `${n + 100}@2025-07-01`);
  const sample = units.slice(0, share);
  let rows = 0;
  for (const month of months) {
    for (const [where, of] of [[province, units] as const, ...others.map((one) => [one, sample] as const)]) {
      // The months before the measured one: that one is opened and filled by the server itself.
      if (where === province && month === period) continue;
      for (let from = 0; from < of.length; from += 33) {
        const actions = (
          await Promise.all(of.slice(from, from + 33).map((unit) => rowsOf(where, month, unit)))
        ).flat();
        await ledger.submitTransaction(actions);
        rows += actions.length;
      }
    }
  }
  return rows;
}

async function rowsOf(where: string, month: string, unit: string): Promise<TransactionAction[]> {
  const sent = await submissionOf(unit, table, month, 1);
  const place = { province: where, period: month, table };
  const time = `${month.slice(0, 4)}-09-01T01:00:00.000Z`;
  const kept: Kept = {
    ...{ reporter: unit, version: 1, submissionId: sent.submissionId, time, late: false },
    ...{ contentHash: sent.contentHash, range: sent.range, role: 'submitter', countedAtUnit: false },
    ...{ columns: sent.columns, sheetRows: sent.sheetRows, sheetLetters: sent.sheetLetters },
    ...{ explanations: [], conservation: sent.conservation, clientTime: sent.clientTime },
  };
  const content = packContent(kept, { [unit]: figuresOf(sent.columns) });
  const receipt = {
    ...{
      submissionId: sent.submissionId,
      unit,
      table,
      period: month,
      version: 1,
      status: 'accepted' as const,
    },
    ...{ late: false, time, contentHash: sent.contentHash, rows: sent.sheetRows.length },
    sent: Object.keys(sent.columns),
  };
  const head = {
    ...{ unit, status: 'accepted' as const, latest: 1, latestHash: sent.contentHash, counted: 1, events: 1 },
    ...{ late: false, obliged: true, time, gate: 'closed' as const, due: time.slice(0, 10), extension: '' },
    ...{ reopened: '', corrections: 0, asked: '', chainHash: sent.contentHash },
  };
  const partitionKey = partitionOf(place);
  return [
    ['upsert', headEntity(place, head, content), 'Replace'],
    ['upsert', versionEntity(place, receipt, 'bench', kept, content), 'Replace'],
    ['upsert', { partitionKey, rowKey: submissionKey(sent.submissionId), unit, version: 1 }, 'Replace'],
  ];
}

serve(work);
