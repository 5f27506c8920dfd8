// A browser out of the npm registry, with the flags of PLATFORM §1 and a font that has Vietnamese, and pages whose
// office.js is Microsoft's own from node_modules instead of the network.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const version = '147.0.0';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(): Promise<Browser> {
  // The package unpacks itself into TMPDIR and reuses what lies there, whatever its version.
  process.env.TMPDIR = path.join(os.tmpdir().replace(/chromium-[\d.]+$/, ''), `chromium-${version}`);
  mkdirSync(process.env.TMPDIR, { recursive: true });
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), headless: true, args: flags });
}

const officeFolder = path.dirname(resolve('@microsoft/office-js/dist/office.js'));

/** Answers Microsoft's CDN from node_modules. */
export async function serveOffice(page: Page): Promise<void> {
  await page.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    const body = await readFile(path.join(officeFolder, name)).catch(() => undefined);
    await (body ? route.fulfill({ body, contentType: 'text/javascript' }) : route.fulfill({ status: 404 }));
  });
}

const fontFolder = path.dirname(resolve('@fontsource/be-vietnam-pro/package.json'));
const scripts = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0303,U+0309,U+0323,U+1EA0-1EF9,U+20AB',
  latin: 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2212',
};

/** Stands in for Segoe UI, which only Windows has. */
export async function useFont(page: Page): Promise<void> {
  const faces = Object.entries(scripts).flatMap(([script, range]) =>
    [400, 600].map((weight) => {
      const file = path.join(fontFolder, 'files', `be-vietnam-pro-${script}-${weight}-normal.woff2`);
      const data = readFileSync(file).toString('base64');
      return `@font-face{font-family:'Segoe UI';font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data})}`;
    }),
  );
  await page.addInitScript((css) => {
    addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    });
  }, faces.join('\n'));
}
