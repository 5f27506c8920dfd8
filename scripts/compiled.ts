// TypeScript programs as one file that Node runs by itself: a child then starts in a third of the time that loading it
// through tsx takes, and tests start a host hundreds of times.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './paths';

const made = new Map<string, Promise<string>>();

/** The compiled program; `file` lies in the checkout. One of equal content, made by whomever, serves again. */
export function compiled(file: string): Promise<string> {
  const known = made.get(file);
  if (known) return known;
  const making = compile(file);
  made.set(file, making);
  making.catch(() => made.delete(file));
  return making;
}

async function compile(file: string): Promise<string> {
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, entryPoints: [file], write: false, bundle: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', target: 'node20', charset: 'utf8', logLevel: 'warning' },
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`${file} compiles to nothing.`);
  const digest = createHash('sha256').update(output.contents).digest('hex').slice(0, 12);
  // As deep as scripts/: from there `paths.ts` finds the checkout.
  const target = path.join(root, 'dist', `${path.basename(path.dirname(file))}-${digest}.mjs`);
  if (existsSync(target)) return target;
  const fresh = `${target}.${process.pid}`;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(fresh, output.contents);
  renameSync(fresh, target);
  return target;
}
