// What Kiểm tra costs beside a sheet of 10,000 rows and 14 columns. Syncs are counted until the verdict is on the screen:
// the highlights that follow are not in them. Half of the rows have a score of over 100, so that 5,000 issues can then
// be scrolled through.
import type { Browser, Page } from 'playwright-core';
import type { CellValue, Grid } from '../../../shared/grid';
import { bookFrom, excelPage } from '../../office/excelPage';
import { tasksDuring } from './tasks';

const rows = 10_000;
const columns = 14;
/** Of a sheet of OCOP products. */
const score = 6;

export async function checkLarge(
  browser: Browser,
  url: string,
  hostScript: string,
  sheet: Grid,
): Promise<Record<string, number>> {
  const sound = await opened(browser, url, hostScript, longer(sheet, false));
  const counted = await check(browser, sound);
  await sound.close();
  const flawed = await opened(browser, url, hostScript, longer(sheet, true));
  const again = await check(browser, flawed);
  const scrolled = await scroll(browser, flawed);
  await flawed.close();
  const longestTaskMs = Math.max(counted.longestTaskMs, again.longestTaskMs);
  return { checkSyncs10k: Math.max(counted.checkSyncs10k, again.checkSyncs10k), longestTaskMs, ...scrolled };
}

async function opened(browser: Browser, url: string, hostScript: string, sheet: Grid): Promise<Page> {
  const page = await excelPage(browser, hostScript, bookFrom([sheet]));
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/index.html?excel`);
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill('loc tan');
  await page.locator('.people button').first().click();
  await page.getByText('Trang “OCOP”').first().waitFor();
  return page;
}

async function check(browser: Browser, page: Page) {
  await page.evaluate(() => {
    const before = window.officeHost.counts.syncs;
    Object.assign(window, { checkSyncs: 0 });
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.panel .bar')) return;
      watch.disconnect();
      Object.assign(window, { checkSyncs: window.officeHost.counts.syncs - before });
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  // Asked for now: finding it is no part of what is measured.
  const button = await page.getByRole('button', { name: 'Kiểm tra' }).elementHandle();
  const tasks = await tasksDuring(browser, page, async () => {
    await button?.click();
    await page.waitForFunction(() => Number(Reflect.get(window, 'checkSyncs')));
    await page.waitForTimeout(1000);
  });
  console.log(`longest tasks of a check: ${shown(tasks)} ms`);
  const checkSyncs10k = await page.evaluate(() => Number(Reflect.get(window, 'checkSyncs')));
  return { checkSyncs10k, longestTaskMs: Math.round(tasks[0] ?? 0) };
}

const frames = 240;
/** Pixels a frame: about four seconds from the first issue to the last. */
const step = 1200;

/** Through all issues at once; a frame at full rate has a sixtieth of a second. */
async function scroll(browser: Browser, page: Page) {
  await page.getByText('5.000 lỗi').first().waitFor();
  let late: number[] = [];
  const tasks = await tasksDuring(browser, page, async () => {
    late = await page.evaluate(
      async ([frames, step]) => {
        const scroller = document.querySelector('[data-scroller]');
        const times: number[] = [];
        for (let frame = 0; frame <= frames; frame++) {
          times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
          scroller?.scrollBy(0, step);
        }
        const drawn = document.querySelectorAll('.issue').length;
        if (drawn === 0 || drawn > 100) throw new Error(`${drawn} issues are drawn.`);
        return times
          .flatMap((time, at) => (at > 0 ? time - (times[at - 1] ?? 0) : []))
          .filter((ms) => ms > 20);
      },
      [frames, step] as const,
    );
  });
  console.log(
    `scrolling 5,000 issues: ${late.length} of ${frames} frames over 20 ms; tasks ${shown(tasks)} ms`,
  );
  return { scrollFramesOver20Ms: late.length, scrollLongestTaskMs: Math.round(tasks[0] ?? 0) };
}

function shown(tasks: readonly number[]): string {
  return tasks
    .slice(0, 5)
    .map((task) => task.toFixed(0))
    .join(', ');
}

/** The first record of the sheet over and over, each of another name, and blank columns up to the width. */
function longer(sheet: Grid, flawed: boolean): Grid {
  const first = sheet.values.findIndex((row) => row[0] === 1);
  const above = sheet.values.slice(0, first);
  const record = sheet.values[first] ?? [];
  const formats = sheet.formats?.[first] ?? [];
  const cell = (row: number, column: number): CellValue => {
    if (column === 0) return row + 1;
    if (column === 1) return `Sản phẩm ${row + 1}`;
    return flawed && column === score && row % 2 === 1 ? 166.7 : (record[column] ?? 'x');
  };
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => cell(row, column)),
  );
  return {
    ...sheet,
    values: [...above, ...values],
    formats: [...(sheet.formats?.slice(0, first) ?? []), ...values.map(() => formats)],
  };
}
