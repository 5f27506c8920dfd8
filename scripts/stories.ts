// The stories of the pane in a real browser, walked for what is looked at in every state they pass through.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { root } from './paths';

const stories = ['story', 'excelStory', 'boards', 'signIn', 'faults', 'offlineStory'].map(
  (name) => `test/addin/${name}.test.ts`,
);

/** `into` says what to keep of each state, see test/addin/screens.ts. Returns the exit status of the stories. */
export function walkStories(into: Readonly<{ SCREENS?: string; AXE?: string }>): number {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const env = { ...process.env, ...into };
  // One at a time: pictures and counts are of states at rest.
  const { status } = spawnSync(process.execPath, [jest, '--runInBand', ...stories], {
    ...{ cwd: root, env, stdio: 'inherit' },
  });
  return status ?? 1;
}
