// What Kiểm tra costs beside a sheet of 10,000 rows and 14 columns. Syncs are counted until the verdict is on the screen:
// the highlights that follow are not in them. Of the tasks that held up the screen's thread, what the in-memory Excel
// computed meanwhile is taken off: in real life it is another program's work.
import type { Browser } from 'playwright-core';
import type { Grid } from '../../../shared/grid';
import { bookFrom, excelPage } from '../../office/excelPage';

const rows = 10_000;
const columns = 14;

export async function checkLarge(
  browser: Browser,
  url: string,
  hostScript: string,
  sheet: Grid,
): Promise<Record<string, number>> {
  const page = await excelPage(browser, hostScript, bookFrom([longer(sheet)]));
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/index.html?excel`);
  await page.getByPlaceholder('Tìm theo tên đơn vị').fill('loc tan');
  await page.locator('.people button').first().click();
  await page.getByText('Trang “OCOP”').first().waitFor();
  await page.evaluate(() => {
    const tasks: [number, number][] = [];
    const before = window.officeHost.counts.syncs;
    Object.assign(window, { tasks, checkSyncs: 0 });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, startTime + duration]);
    }).observe({ type: 'longtask' });
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.panel .bar')) return;
      watch.disconnect();
      Object.assign(window, { checkSyncs: window.officeHost.counts.syncs - before });
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  const syncs = await page.waitForFunction(() => Number(Reflect.get(window, 'checkSyncs')));
  await page.waitForTimeout(1000);
  const longest = await page.evaluate(() => {
    const tasks = Reflect.get(window, 'tasks') as [number, number][];
    const { busy } = window.officeHost;
    const ours = tasks.map(([start, end]) =>
      busy.reduce(
        (left, [from, to]) => left - Math.max(0, Math.min(to, end) - Math.max(from, start)),
        end - start,
      ),
    );
    return Math.max(0, ...ours);
  });
  const checkSyncs10k = Number(await syncs.jsonValue());
  await page.close();
  return { checkSyncs10k, longestTaskMs: Math.round(longest) };
}

/** The first record of the sheet over and over, each of another name, and blank columns up to the width. */
function longer(sheet: Grid): Grid {
  const first = sheet.values.findIndex((row) => row[0] === 1);
  const above = sheet.values.slice(0, first);
  const record = sheet.values[first] ?? [];
  const formats = sheet.formats?.[first] ?? [];
  const values = Array.from({ length: rows }, (_, at) =>
    Array.from({ length: columns }, (_cell, column) =>
      column === 0 ? at + 1 : column === 1 ? `Sản phẩm ${at + 1}` : (record[column] ?? 'x'),
    ),
  );
  return {
    ...sheet,
    values: [...above, ...values],
    formats: [...(sheet.formats?.slice(0, first) ?? []), ...values.map(() => formats)],
  };
}
