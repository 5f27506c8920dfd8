// How much later than a bare React page, from the same server and in the same browser slowed down four times, the pane
// stands in a browser with the people to choose from: the middle of the differences of pairs, each in a cache of its own.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { root } from '../../../scripts/paths';

const pairs = 5;
const slowdown = 4;

/** Writes the bare page into the folder the server gives the pane from. */
export async function writeBareReact(addinDir: string): Promise<void> {
  const code = `import { createRoot } from 'react-dom/client'; import { createElement } from 'react';
    createRoot(document.getElementById('root')).render(createElement('main', { className: 'ready' }, 'React'));`;
  await build({
    stdin: { contents: code, resolveDir: root },
    ...{ bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022' },
    define: { 'process.env.NODE_ENV': '"production"' },
    outfile: path.join(addinDir, 'bare.js'),
  });
  const page =
    '<!doctype html><title>React</title><div id="root"></div><script type="module" src="bare.js"></script>';
  await writeFile(path.join(addinDir, 'bare.html'), page);
}

export async function readyOverBareReact(browser: Browser, url: string): Promise<Record<string, number>> {
  const differences: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const bare = await readyAfter(browser, `${url}/bare.html`, '.ready');
    differences.push((await readyAfter(browser, `${url}/index.html`, '.people button')) - bare);
  }
  const middle = differences.sort((a, b) => a - b)[pairs >> 1] ?? Number.NaN;
  return { readyOverBareReactMs: Math.round(middle) };
}

/**
 * Milliseconds from navigation until the selector matches. The page says so itself: whoever asks from outside puts a
 * script of 300 KB into it, in the middle of what is measured.
 */
async function readyAfter(browser: Browser, address: string, selector: string): Promise<number> {
  const page = await browser.newPage();
  await page.addInitScript((wanted) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      watch.disconnect();
      console.log('ready after', performance.now());
    });
    watch.observe(document, { childList: true, subtree: true });
  }, selector);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const said = page.waitForEvent('console', { predicate: (line) => line.text().startsWith('ready after') });
  await page.goto(address);
  const at = Number((await said).text().split(' ').at(-1));
  await page.close();
  return at;
}
