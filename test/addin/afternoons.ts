// The twenty minutes, counted: a clerk's clicks from the opened pane to the receipts, signing in included, and the
// questions asked, over a workbook with a heading nobody may guess. The first time, and on the same computer a quarter
// later: the ledger's clock and the computer's are three months on, the session has long ended.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signIn } from '../../scripts/demo/client';
import { demoPeriod, loadSamples } from '../../scripts/demo/load';
import { freePorts } from '../../scripts/ports';
import { startStack, type Stack, type StackOptions } from '../../scripts/stack';
import { openPeriodSchema, periodsSchema } from '../../shared/api';
import type { Grid } from '../../shared/grid';
import { readWorkbook } from '../../shared/xlsx/read';
import { bookFrom, excelPage } from '../office/excelPage';
import { nextQuarter } from './nextQuarter';
import { unclearHeading } from './stage';

declare global {
  interface Window {
    clicks: number;
  }
}

const nextPeriod = '2024-Q2';
const aQuarter = 92 * 86_400_000;
const most = { clicksFirstTime: 6, questionsFirstTime: 2, clicksNextPeriod: 3, questionsNextPeriod: 0 };

interface Surroundings extends Pick<StackOptions, 'functionsDir' | 'addinDir'> {
  /** For data and workbook; it goes away with the caller. */
  readonly folder: string;
  /** Workbooks of other units that have submitted before. */
  readonly samples: string;
}

/** Throws above what a clerk has to put up with (`most`). */
export async function countAfternoons(
  browser: Browser,
  hostScript: string,
  { folder, samples, ...built }: Surroundings,
): Promise<typeof most> {
  const [port = 0] = await freePorts(1);
  const place = { ...built, port, dataDir: path.join(folder, 'data') };
  const books = path.join(folder, 'books');
  mkdirSync(books);
  const grids = await readWorkbook(readFileSync(await unclearHeading(books, '25282')));
  const context = await browser.newContext();
  const afternoon = async (stack: Stack, book: readonly Grid[], period: string) => {
    const page = await excelPage(context, hostScript, bookFrom(book));
    return submitAll(page, stack.url, period).finally(() => page.close());
  };
  const now = await startStack({ ...place, clock: '2024-03-17T08:00:00+07:00' });
  const first = await loadSamples(now, samples)
    .then(() => afternoon(now, grids, 'Quý I/2024'))
    .finally(() => now.stop());
  const later = await startStack({ ...place, clock: '2024-06-17T08:00:00+07:00' });
  const next = await openNext(later)
    .then(() => aQuarterOn(context))
    .then(() => afternoon(later, grids.map(nextQuarter), 'Quý II/2024'))
    .finally(() => later.stop());
  await context.close();
  const counted = {
    ...{ clicksFirstTime: first.clicks, questionsFirstTime: first.questions },
    ...{ clicksNextPeriod: next.clicks, questionsNextPeriod: next.questions },
  };
  for (const name of Object.keys(most) as (keyof typeof most)[])
    if (counted[name] > most[name]) throw new Error(`${name}: ${counted[name]}, at most ${most[name]}.`);
  return counted;
}

/** As a clerk does it: every click is one of the mouse. */
async function submitAll(page: Page, url: string, period: string) {
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => {
    window.clicks = 0;
    addEventListener('click', ({ isTrusted }) => (window.clicks += Number(isTrusted)), true);
  });
  await page.goto(`${url}/index.html?excel`);
  const people = page.locator('.people button');
  await people.first().waitFor();
  if (!(await people.first().innerText()).includes('Lộc Hiệp')) {
    await page.getByPlaceholder('Tìm theo tên đơn vị').click();
    await page.keyboard.type('loc hiep');
  }
  await people.first().click();
  await page.getByText('Trang “NTM”').first().waitFor();
  if (!(await page.locator('.place').innerText()).includes(period)) throw new Error(`Not in ${period}.`);
  // What asks the question is loaded once the tables are shown.
  await page.waitForLoadState('networkidle');
  const question = page.locator('.question');
  const questions = await question.count();
  if (questions > 0) {
    await question.getByRole('button', { name: 'Số đơn đã xử lý' }).click();
    await question.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByRole('button', { name: 'Nộp 7 biểu' }).click();
  await page.getByRole('heading', { name: 'Đã nộp', exact: true }).waitFor();
  const receipts = await page.locator('.receipt details').count();
  if (receipts !== 7) throw new Error(`${receipts} receipts of 7.`);
  return { clicks: await page.evaluate(() => window.clicks), questions };
}

async function openNext(stack: Stack): Promise<void> {
  const administrator = await signIn(stack, 'quan-tri');
  const { periods } = await administrator.get('periods', periodsSchema);
  for (const { table, period } of periods)
    if (period === demoPeriod)
      await administrator.send('PUT', `periods/${table}/${nextPeriod}`, {}, openPeriodSchema);
}

function aQuarterOn(context: BrowserContext): Promise<void> {
  return context.clock.setSystemTime(Date.now() + aQuarter);
}
