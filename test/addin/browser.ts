// A browser out of the npm registry, with the flags of PLATFORM §1 and a font that has Vietnamese, and pages whose
// office.js is Microsoft's own from node_modules instead of the network.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from '../../scripts/paths';

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

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: unpacked(), headless: true, args: flags });
}

/**
 * The browser's executable. The package unpacks itself into TMPDIR and reuses what lies there, whatever its version
 * and however far another process has come: so each process unpacks aside, and the first to finish moves it here.
 */
function unpacked(): string {
  const folder = path.join(os.tmpdir(), `giao-ban-chromium-${version}`);
  const executable = path.join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  const aside = mkdtempSync(`${folder}-`);
  const script = "import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())";
  execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TMPDIR: aside }, cwd: root });
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(executable)) throw error;
  }
  return executable;
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
