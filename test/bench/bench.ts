// `npm run bench [-- AREA] [--json FILE] [--seconds N] [--scale N]`: measures every area, or one, prints a table and writes
// {"area.metric": number}. Peers are installed into this folder from its own lock file, so that they burden no one else.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

interface Area {
  /** Compares with packages of this folder's own package.json. */
  readonly needsPeers: boolean;
  readonly measure: () => Promise<Readonly<Record<string, number>>>;
}

const areas: Readonly<Record<string, Area>> = {
  check: { needsPeers: true, measure: async () => (await import('./check')).check() },
  read: { needsPeers: false, measure: async () => (await import('./read')).read() },
  headers: { needsPeers: true, measure: async () => (await import('./headers')).headers() },
  recheck: { needsPeers: true, measure: async () => (await import('./recheck')).recheck() },
  pane: { needsPeers: false, measure: async () => (await import('./pane')).pane() },
  ledger: { needsPeers: false, measure: async () => (await import('./ledger')).ledger(load()) },
  publish: { needsPeers: false, measure: async () => (await import('./publish')).publish() },
  book: { needsPeers: true, measure: async () => (await import('./book')).book() },
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, seconds: { type: 'string' }, scale: { type: 'string' } },
  allowPositionals: true,
});
const [only] = positionals;
if (only !== undefined && !Object.hasOwn(areas, only)) {
  console.error(`No area "${only}". There are: ${Object.keys(areas).join(', ')}.`);
  process.exit(2);
}

const results: Record<string, number> = {};
for (const [name, { needsPeers, measure }] of Object.entries(areas)) {
  if (only !== undefined && name !== only) continue;
  if (needsPeers) installPeers();
  for (const [metric, value] of Object.entries(await measure())) results[`${name}.${metric}`] = value;
}

const width = Math.max(...Object.keys(results).map((name) => name.length));
for (const [name, value] of Object.entries(results)) console.log(`${name.padEnd(width)}  ${value}`);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);

/** Of the ledger's load: `--seconds` of the offered rate, the steps of the ramp in proportion. */
function load() {
  const offeredSeconds = Number(values.seconds ?? 30);
  return {
    offeredSeconds,
    rampSeconds: Math.max(2, offeredSeconds / 4),
    scale: Number(values.scale ?? 0.05),
  };
}

function installPeers(): void {
  const folder = import.meta.dirname;
  if (existsSync(path.join(folder, 'node_modules', '.package-lock.json'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}
