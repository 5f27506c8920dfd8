// `npm test`: everything that decides whether the project is sound, in one run, closing with the line
// `N passed, M failed, K skipped`. Each check counts as one test; jest's tests count singly.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Tally {
  passed: number;
  failed: number;
  skipped: string[];
}

const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '--noEmit'],
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['directions', 'node', 'scripts/directions.mjs'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused', 'knip', '--no-progress'],
];

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function runChecks(tally: Tally): Promise<void> {
  for (const [name, command, ...args] of checks) {
    const code = await run(command, args);
    console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name}`);
    if (code === 0) tally.passed++;
    else tally.failed++;
  }
}

interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}

async function runJest(tally: Tally, more: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-test-'));
  const report = join(folder, 'jest.json');
  await run('jest', ['--json', `--outputFile=${report}`, ...more]);
  const result = JSON.parse(await readFile(report, 'utf8')) as JestResult;
  await rm(folder, { recursive: true });
  tally.passed += result.numPassedTests;
  tally.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  for (const suite of result.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === 'pending' || test.status === 'todo') tally.skipped.push(test.fullName);
    }
  }
}

const tally: Tally = { passed: 0, failed: 0, skipped: [] };
const only = process.argv.slice(2);
if (only.length === 0) await runChecks(tally);
await runJest(tally, only);
for (const name of tally.skipped) console.log(`skipped: ${name}`);
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
