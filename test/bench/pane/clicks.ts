// The first of the twenty minutes' two afternoons, counted: a clerk's clicks from the opened pane to the receipts, signing
// in included, and the questions asked, over a workbook with a heading nobody may guess.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { readWorkbook } from '../../../shared/xlsx/read';
import { unclearHeading } from '../../addin/stage';
import { bookFrom, excelPage } from '../../office/excelPage';

declare global {
  interface Window {
    clicks: number;
  }
}

const most = { clicksFirstTime: 6, questionsFirstTime: 2 };
type Counted = typeof most;

/** `folder` is for the workbook. Throws above what a clerk has to put up with. */
export async function countClicks(
  browser: Browser,
  url: string,
  hostScript: string,
  folder: string,
): Promise<Counted> {
  const grids = await readWorkbook(readFileSync(await unclearHeading(folder, '25282')));
  const page = await excelPage(browser, hostScript, bookFrom(grids));
  page.setDefaultTimeout(60_000);
  await page.addInitScript(() => {
    window.clicks = 0;
    addEventListener('click', ({ isTrusted }) => (window.clicks += Number(isTrusted)), true);
  });
  await page.goto(`${url}/index.html?excel`);
  const questionsFirstTime = await submitAll(page);
  const counted = { clicksFirstTime: await page.evaluate(() => window.clicks), questionsFirstTime };
  await page.close();
  for (const name of ['clicksFirstTime', 'questionsFirstTime'] as const)
    if (counted[name] > most[name]) throw new Error(`${name}: ${counted[name]}, at most ${most[name]}.`);
  return counted;
}

/** As a clerk does it; the number of questions that were asked. */
async function submitAll(page: Page): Promise<number> {
  await page.getByPlaceholder('Tìm theo tên đơn vị').click();
  await page.keyboard.type('loc hiep');
  await page.locator('.people button').first().click();
  const question = page.locator('.question');
  await question.first().waitFor();
  const questions = await question.count();
  await question.getByRole('button', { name: 'Số đơn đã xử lý' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByRole('button', { name: 'Nộp 7 biểu' }).click();
  await page.getByRole('heading', { name: 'Đã nộp', exact: true }).waitFor();
  const receipts = await page.locator('.receipt details').count();
  if (receipts !== 7) throw new Error(`${receipts} receipts of 7.`);
  return questions;
}
