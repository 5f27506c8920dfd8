// How the pane reads a file that was made to exhaust a reader: in a real browser, through the built worker. Each file is
// refused or read, one that takes too long is stopped, and the page stays awake meanwhile.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { buildAddin } from '../../scripts/build';
import { root } from '../../scripts/paths';
import { temporaryFolder } from '../scripts/fixtures/runHost';
import { hostileFiles, longSheet } from '../shared/xlsx/hostile';
import { launch } from './browser';

jest.setTimeout(120_000);

let server: Server;
let browser: Browser;
let page: Page;
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const out = path.join(temporaryFolder(), 'addin');
  await buildAddin('addin', out);
  server = createServer((request, response) => {
    const name = decodeURI(request.url ?? '/').slice(1);
    const known = files.get(name.split('?')[0] ?? '');
    if (known) response.end(known);
    else if (name.endsWith('.js')) {
      response.setHeader('content-type', 'text/javascript');
      void readFile(path.join(out, name)).then((code) => response.end(code));
    } else response.setHeader('content-type', 'text/html').end('<!doctype html>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await launch();
  page = await browser.newPage();
  const address = server.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? String(address?.port) : ''}/`);
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'addin/workbook/stoppable.ts')],
    ...{ bundle: true, write: false, format: 'iife', globalName: 'stoppable', target: 'es2022' },
  });
  await page.addScriptTag({ content: outputFiles?.[0]?.text ?? '' });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

interface Stoppable {
  readonly readStoppably: (file: Blob, limits: { milliseconds: number }) => Promise<unknown>;
}

interface Look {
  readonly outcome: string;
  readonly milliseconds: number;
  /** Longest time in which the page did nothing else. */
  readonly asleep: number;
}

/** Reads a file in the page as the pane does. */
async function look(name: string, bytes: Uint8Array, milliseconds: number): Promise<Look> {
  files.set('workbook', bytes);
  return page.evaluate(
    async ([wanted, limit]) => {
      const file = await (await fetch(wanted)).blob();
      const before = performance.now();
      let [awake, asleep] = [before, 0];
      const watch = setInterval(() => {
        asleep = Math.max(asleep, performance.now() - awake);
        awake = performance.now();
      }, 10);
      const { readStoppably }: Stoppable = Reflect.get(window, 'stoppable');
      const outcome: string = await readStoppably(file, { milliseconds: limit }).then(
        () => 'read',
        (error: { code?: string }) => error.code ?? 'a bug',
      );
      clearInterval(watch);
      return { outcome, milliseconds: performance.now() - before, asleep };
    },
    [`workbook?${name}`, milliseconds] as const,
  );
}

test.each(hostileFiles)('$name: $outcome', async ({ name, outcome, bytes }) => {
  expect(await look(name, await bytes(), 3000)).toMatchObject({ outcome });
});

test('a sheet without end is stopped in time, and the page was awake', async () => {
  const { outcome, milliseconds, asleep } = await look('endless', longSheet(), 300);
  expect(outcome).toBe('suspiciousWorkbook');
  expect(milliseconds).toBeLessThan(3000);
  expect(asleep).toBeLessThan(milliseconds / 2);
});
