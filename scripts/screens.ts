// `npm run screens [-- --out DIR]`: pictures of every screen and state the stories pass through, at 350 and 1280 pixels,
// light, dark and in high contrast. All of them are for looking at; docs/screens keeps a chosen few.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, whenCommand } from './paths';

const stories = ['story', 'excelStory', 'boards', 'signIn'].map((name) => `test/addin/${name}.test.ts`);

whenCommand(import.meta.url, () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'screens' } } });
  const out = path.resolve(values.out);
  mkdirSync(out, { recursive: true });
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const env = { ...process.env, SCREENS: out };
  const { status } = spawnSync(process.execPath, [jest, ...stories], { cwd: root, env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  return Promise.resolve();
});
