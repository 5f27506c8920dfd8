// `npm run verify | archive | export | restore -- …`: builds the maintenance commands and runs them on the account that STORAGE
// names, or, without it, on what `npm start` keeps (`--data DIR`, else .data), with Azurite started for the while.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startAzurite } from './azurite';
import { buildFunctions } from './build';
import { openDataFolder } from './dataFolder';
import { DISTRICT, PROVINCE } from './dev/people';
import { root, whenCommand } from './paths';
import { Refusal } from './refusal';

const out = path.join(root, 'dist', 'commands');

/** Runs a command on an account; answers its exit code. */
export async function maintain(args: readonly string[], storage: string): Promise<number> {
  const env = {
    ...{ PROVINCE, SCOPE: DISTRICT, ...process.env, STORAGE: storage },
    // Nobody signs in here; the settings want to know who could.
    ISSUERS: process.env.ISSUERS ?? JSON.stringify([{ issuer: 'https://nobody.invalid', audience: 'none' }]),
  };
  const child = spawn(process.execPath, [path.join(out, 'index.js'), ...args], { env, stdio: 'inherit' });
  await once(child, 'exit');
  return child.exitCode ?? 2;
}

export async function buildCommands(): Promise<void> {
  await buildFunctions('functions/commands.ts', out);
}

/** `--data DIR` is ours, the rest is the command's. */
function takeData(args: readonly string[]): { folder: string; rest: string[] } {
  const at = args.indexOf('--data');
  if (at < 0) return { folder: path.join(root, '.data'), rest: [...args] };
  return { folder: args[at + 1] ?? '', rest: args.filter((_, index) => index !== at && index !== at + 1) };
}

async function onDataFolder(args: readonly string[]): Promise<number> {
  const { folder, rest } = takeData(args);
  const data = openDataFolder(path.resolve(folder));
  try {
    const azurite = await startAzurite({ dataDir: data.storage });
    try {
      return await maintain(rest, azurite.connectionString);
    } finally {
      await azurite.stop();
    }
  } finally {
    data.unlock();
  }
}

whenCommand(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const { STORAGE } = process.env;
  try {
    await buildCommands();
    process.exitCode = STORAGE === undefined ? await onDataFolder(args) : await maintain(args, STORAGE);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
});
