// The demo district: opens the period for every table, submits every sample workbook as the unit's own clerk,
// and waits until what was submitted is published.
import { setTimeout as wait } from 'node:timers/promises';
import { definitionsSchema, healthSchema, openPeriodSchema } from '../../shared/api';
import { parsePeriod, periodDates } from '../../shared/period';
import { seedMembers } from '../dev/seedMembers';
import type { Stack } from '../stack';
import { signIn, type Client } from './client';
import { uploadOwnTables } from './ownTables';
import { readOwnTables, readSamples } from './samples';
import { askTerms, submitWorkbook, type NotSubmitted, type Submitted } from './submitWorkbook';

export const demoPeriod = '2024-Q1';

export interface Loaded {
  readonly submissions: number;
  readonly notSubmitted: readonly NotSubmitted[];
}

export async function loadSamples(stack: Stack, folder: string): Promise<Loaded> {
  await seedMembers(stack);
  const samples = await readSamples(folder);
  const own = await readOwnTables(folder);
  const administrator = await signIn(stack, 'quan-tri');
  await uploadOwnTables(administrator, own.tables);
  await openPeriods(administrator);
  const terms = await askTerms(await signIn(stack, 'chuyen-vien'), demoPeriod);
  const outcomes: Submitted[] = [];
  for (const sample of samples) {
    const clerk = await signIn(stack, `can-bo-${sample.code}`);
    const further = own.workbooks.filter(({ code }) => code === sample.code);
    for (const workbook of [sample, ...further]) {
      outcomes.push(await submitWorkbook(clerk, workbook, terms));
    }
  }
  await untilPublished(stack);
  return {
    submissions: outcomes.reduce((sum, outcome) => sum + outcome.receipts.length, 0),
    notSubmitted: outcomes.flatMap((outcome) => outcome.notSubmitted),
  };
}

async function openPeriods(administrator: Client): Promise<void> {
  const period = parsePeriod(demoPeriod);
  if (!period) throw new Error(demoPeriod);
  const { cutoff } = periodDates(period, 'cutoff15');
  const { definitions } = await administrator.get(`definitions?on=${cutoff}`, definitionsSchema);
  for (const { definition } of definitions) {
    await administrator.send('PUT', `periods/${definition.id}/${demoPeriod}`, {}, openPeriodSchema);
  }
}

/** Publishing follows submitting by a queue message; the health answer says when nothing is left to do. */
async function untilPublished(stack: Stack): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const health = healthSchema.parse(await (await fetch(`${stack.url}/api/health`)).json());
    if (health.poison)
      throw new Error('Việc xuất bản bị lỗi; xem nhật ký phía trên · publishing failed; see the log above');
    if (health.unpublished === 0) return;
    await wait(200);
  }
  throw new Error('Chờ quá 60 giây mà bảng tổng hợp chưa xong · the workbook was not published within 60 s');
}
