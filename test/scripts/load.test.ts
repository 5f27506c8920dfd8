// Folders that the cloud would take in silence, registering nothing, are refused by the local host with a reason.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFunctions } from '../../scripts/build';
import { readyLine, startChild } from '../../scripts/child';
import { temporaryFolder } from './fixtures/runHost';

const library = JSON.stringify(require.resolve('@azure/functions'));

async function run(folder: string): Promise<void> {
  const program = 'scripts/host/main.ts';
  const child = await startChild({
    name: 'host',
    program,
    args: [folder, folder],
    ready: readyLine(() => true),
  });
  await child.stop();
}

async function built(source: string): Promise<string> {
  const folder = temporaryFolder();
  const entry = path.join(folder, 'main.ts');
  writeFileSync(entry, source);
  await buildFunctions(entry, path.join(folder, 'out'));
  return path.join(folder, 'out');
}

test.each([
  ['is an ES module package', { main: 'index.js', type: 'module' }, 'says "type": "module"'],
  ['names a file that is not there', { main: 'other.js' }, 'other.js is missing. Run: npm run build'],
])('a folder whose package.json %s is refused', async (_what, packageJson, reason) => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(packageJson));
  writeFileSync(path.join(folder, 'index.js'), '');
  await expect(run(folder)).rejects.toThrow(reason);
});

test.each([
  ['never asks for the library', 'export {};', 'registers no function'],
  ['registers no function', `require(${library}).app.setup({});`, 'registers no function'],
  [
    'registers two functions of one name',
    `const { app } = require(${library}); for (const _ of [1, 2]) app.http('me', { handler() {} });`,
    '"me" has already been registered',
  ],
  [
    'has a trigger that Azure Functions on this host does not know',
    `const { app } = require(${library}); app.storageBlob('blob', { path: 'a', connection: 'STORAGE', handler() {} });`,
    'is not known to the local host',
  ],
])('a bundle that %s is refused', async (_what, source, reason) => {
  await expect(run(await built(source))).rejects.toThrow(reason);
});
