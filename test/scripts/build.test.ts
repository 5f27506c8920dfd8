// The folder that is deployed: everything is registered, and nothing of the development tools is inside.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { meSchema } from '../../shared/api';
import { buildFunctions } from '../../scripts/build';
import { seedMembers } from '../../scripts/dev/seedMembers';
import { startStack, type Stack } from '../../scripts/stack';
import { temporaryFolder } from './fixtures/runHost';

const outDir = path.join(temporaryFolder(), 'functions');
const read = (name: string) => readFileSync(path.join(outDir, name), 'utf8');
let metafile: Metafile;
let stack: Stack;

beforeAll(async () => {
  metafile = await buildFunctions('functions/main.ts', outDir);
  stack = await startStack({ functionsDir: outDir, clock: '2024-03-20T08:00:00+07:00' });
}, 40_000);
afterAll(() => stack?.stop());

test('nothing of scripts/ or test/ is in the bundle, nor the demo people', () => {
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((input) => /^(scripts|test)\//.test(input))).toEqual([]);
  expect(inputs.filter((input) => input.includes('oauth2-mock-server'))).toEqual([]);
  expect(read('index.js')).not.toMatch(/lanh-dao|chuyen-vien|can-bo-/);
});

test('the package of the bundle has no "type" and names the one file', () => {
  expect(JSON.parse(read('host.json'))).toHaveProperty('extensions.queues.messageEncoding', 'none');
  expect(JSON.parse(read('package.json'))).toEqual({ name: 'giao-ban', private: true, main: 'index.js' });
});

test('every endpoint file is in the bundle and the bundle registers a function for each', () => {
  const files = readdirSync('functions/endpoints').map((name) => path.basename(name, '.ts'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => !(`functions/endpoints/${name}.ts` in metafile.inputs))).toEqual([]);
  expect([...stack.functions].sort()).toEqual(files.sort());
});

test('the running bundle answers that it is well', async () => {
  expect((await fetch(`${stack.url}/api/health`)).status).toBe(200);
});

test('an administrator gives the demo people their memberships, and a clerk has one unit', async () => {
  await seedMembers(stack);
  const authorization = `Bearer ${await stack.token('can-bo-25270')}`;
  const me = meSchema.parse(
    await (await fetch(`${stack.url}/api/me`, { headers: { authorization } })).json(),
  );
  expect(me.memberships.map(({ unit, role }) => [unit, role])).toEqual([['25270@2024-01-01', 'submitter']]);
});
