// The twenty minutes of a clerk, the first time and a quarter later, in clicks and questions (test/addin/afternoons.ts).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../office/excelPage';
import { countAfternoons } from './afternoons';
import { launch } from './browser';
import { buildInto } from './stage';

// A browser, three servers twice and other tests may share two cores.
jest.setTimeout(240_000);

test('few clicks and one question the first time; a quarter later fewer, and none', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'giao-ban-afternoons-'));
  const browser = await launch();
  try {
    const [built, hostScript] = await Promise.all([buildInto(folder), bundle('host.ts')]);
    const counted = await countAfternoons(browser, hostScript, { folder, samples: folder, ...built });
    expect(counted).toEqual({
      ...{ clicksFirstTime: 5, questionsFirstTime: 1 },
      ...{ clicksNextPeriod: 3, questionsNextPeriod: 0 },
    });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
