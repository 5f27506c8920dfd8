// `npm run screens [-- --out DIR]`: pictures of every screen and state the stories pass through, at 350 and 1280 pixels,
// light, dark and in high contrast. All of them are for looking at; docs/screens keeps a chosen few.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { whenCommand } from './paths';
import { walkStories } from './stories';

whenCommand(import.meta.url, () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'screens' } } });
  const out = path.resolve(values.out);
  mkdirSync(out, { recursive: true });
  process.exitCode = walkStories({ SCREENS: out });
  return Promise.resolve();
});
