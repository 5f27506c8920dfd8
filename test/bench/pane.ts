// What the pane must fetch in Excel before unit, deadlines and found tables are shown: the JavaScript of the built
// pane, gzipped, as the requests of a real browser tell it (office.js comes from Microsoft and is not counted). Then how
// soon it is ready, what checking a large sheet costs, and how many clicks an afternoon takes.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from '../../scripts/build';
import { loadSamples } from '../../scripts/demo/load';
import { defaultSamples } from '../../scripts/demo/samples';
import { addinOut } from '../../scripts/paths';
import { startStack } from '../../scripts/stack';
import { readWorkbook } from '../../shared/xlsx/read';
import { launch } from '../addin/browser';
import { countAfternoons } from '../addin/afternoons';
import { bookFrom, bundle, excelPage } from '../office/excelPage';
import { axeViolations } from './pane/axe';
import { checkLarge } from './pane/large';
import { readyOverBareReact, writeBareReact } from './pane/ready';

const sample = '25279-xa-loc-tan.xlsx';

export async function pane(): Promise<Record<string, number>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'giao-ban-pane-'));
  const other = path.join(folder, 'samples');
  mkdirSync(other);
  cpSync(path.join(defaultSamples, '25276-xa-loc-an.xlsx'), path.join(other, '25276-xa-loc-an.xlsx'));
  await build();
  const addinDir = path.join(folder, 'addin');
  cpSync(addinOut, addinDir, { recursive: true });
  await writeBareReact(addinDir);
  const stack = await startStack({ clock: '2024-03-17T08:00:00+07:00', addinDir });
  const browser = await launch();
  try {
    await loadSamples(stack, other);
    const grids = await readWorkbook(readFileSync(path.join(defaultSamples, sample)));
    const hostScript = await bundle('host.ts');
    const page = await excelPage(browser, hostScript, bookFrom(grids));
    const scripts = new Map<string, number>();
    page.on('response', (response) => {
      const url = response.url();
      if (!url.startsWith(stack.url) || !/\.js(\?|$)/.test(url)) return;
      void response.body().then((body) => scripts.set(url, gzipSync(body, { level: 9 }).length));
    });
    await page.goto(`${stack.url}/index.html?excel`);
    await page.getByPlaceholder('Tìm theo tên đơn vị').fill('loc tan');
    await page.locator('.people button').first().click();
    await page.getByText('Trang “NTM”').first().waitFor();
    await page.waitForTimeout(500);
    for (const [url, bytes] of scripts)
      console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${new URL(url).pathname}`);
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    const products = grids.find(({ sheet }) => sheet === 'OCOP');
    if (!products) throw new Error('The sample has no OCOP sheet.');
    return {
      firstScreenKBgz: Number((total / 1024).toFixed(1)),
      axeViolations: axeViolations(),
      ...(await readyOverBareReact(browser, stack.url)),
      ...(await checkLarge(browser, stack.url, hostScript, products)),
      ...(await countAfternoons(browser, hostScript, { folder, samples: other })),
    };
  } finally {
    await browser.close();
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
