// `npm run build`: the server as one CommonJS file, the pane as split modules. What lies
// in dist/functions is the folder that is deployed, and the very one the local host runs.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { minify } from '@swc/core';
import { build as esbuild, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { addinOut, functionsOut, whenCommand, root } from './paths';

// Copied as they are; scripts and styles are bundled instead.
const STATIC = /\.(html|png|svg|ico|xml|txt)$/;

// No "type" here: with "module" the cloud would register no function and say nothing.
const PACKAGE = { name: 'giao-ban', private: true, main: 'index.js' };

const COMMON: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  sourcemap: 'linked',
  logLevel: 'warning',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
};

interface BuildChoice {
  readonly functions?: boolean;
  readonly addin?: boolean;
}

/** Builds what is chosen (both by default) into dist/. */
export async function build({ functions = true, addin = true }: BuildChoice = {}): Promise<void> {
  await Promise.all([
    functions && buildFunctions('functions/main.ts', functionsOut),
    addin && buildAddin('addin', addinOut),
  ]);
}

/** Bundles the entry into a folder that Azure Functions, or our host, can run. */
export function buildFunctions(entry: string, outDir: string): Promise<Metafile> {
  return replacing(outDir, async (outdir) => {
    const { metafile } = await esbuild({
      ...COMMON,
      entryPoints: { index: entry },
      outdir,
      metafile: true,
      platform: 'node',
      format: 'cjs',
      external: ['@azure/functions-core'],
      // @azure/storage-common asks for import.meta.url, which a CommonJS bundle does not have.
      define: { 'import.meta.url': '__bundleUrl' },
      banner: { js: 'const __bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    });
    writeFileSync(path.join(outdir, 'package.json'), `${JSON.stringify(PACKAGE, null, 2)}\n`);
    const hostJson = path.resolve(root, path.dirname(entry), 'host.json');
    if (existsSync(hostJson)) cpSync(hostJson, path.join(outdir, 'host.json'));
    return metafile;
  });
}

/** Bundles the pane and what stands beside it, and copies its pages and pictures; office.js is loaded by the page. */
export function buildAddin(folder: string, outDir: string): Promise<Metafile> {
  return replacing(outDir, async (outdir) => {
    const metafile = await buildEntry('taskpane', path.join(folder, 'taskpane.tsx'), outdir);
    // Each stands alone: what it shared with the pane would be cut off the first screen, and squeeze worse in pieces.
    for (const [name, entry] of entriesBeside(folder)) await buildEntry(name, entry, outdir);
    await squeeze(outdir);
    copyStatic(path.resolve(root, folder), outdir);
    preloadAtOnce(metafile, path.join(folder, 'taskpane.tsx'), outdir);
    listFiles(outdir);
    return metafile;
  });
}

/** `name`.js with what it loads at once in one file beside it, and what it loads later in others. */
async function buildEntry(name: string, entry: string, outdir: string): Promise<Metafile> {
  const options = {
    ...COMMON,
    entryPoints: { [name]: entry },
    outdir,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    metafile: true,
    minify: true,
    sourcemap: false,
    jsx: 'automatic',
    chunkNames: `${name}/[name]-[hash]`,
    assetNames: 'assets/[name]-[hash]',
    loader: { '.woff2': 'file', '.woff': 'file', '.png': 'file', '.svg': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
  } as const satisfies BuildOptions;
  const { metafile: apart } = await esbuild({ ...options, write: false });
  const { metafile } = await esbuild({ ...options, plugins: [together(apart, entry)] });
  return metafile;
}

/**
 * What an entry loads at once as one file. esbuild cuts a piece for every set of modules that different later parts
 * share; here every later part is made to import all of what is there at once, which it finds loaded: fewer requests,
 * and one file squeezes better than twenty.
 */
function together({ outputs }: Metafile, source: string): Plugin {
  const { entry, first } = atOnce(outputs, source);
  const later = new Set(
    Object.entries(outputs).flatMap(([name, { entryPoint }]) =>
      entryPoint === undefined || name === entry ? [] : path.resolve(root, entryPoint),
    ),
  );
  const shared = [...first]
    .flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}))
    .filter((name) => /\.[jt]sx?$/.test(name) && name !== source);
  const imports = shared.map((name) => `import ${JSON.stringify(path.resolve(root, name))};\n`).join('');
  return {
    name: 'together',
    setup: (building) => {
      building.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
        if (!later.has(file)) return undefined;
        return { contents: imports + readFileSync(file, 'utf8'), loader: file.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** The output of an entry, and all that it loads at once, itself included. */
function atOnce(outputs: Metafile['outputs'], source: string) {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === source);
  const first = new Set<string>();
  const visit = (name: string) => {
    const output = outputs[name];
    if (!output || first.has(name)) return;
    first.add(name);
    for (const { kind, path: next } of output.imports) if (kind === 'import-statement') visit(next);
  };
  if (entry !== undefined) visit(entry);
  return { entry, first };
}

/** The page names what its script imports at once: the browser need not read the script first to know. */
function preloadAtOnce({ outputs }: Metafile, source: string, outdir: string): void {
  const { entry, first } = atOnce(outputs, source);
  const page = path.join(outdir, 'index.html');
  if (entry === undefined || !existsSync(page)) return;
  const links = [...first]
    .filter((name) => name !== entry)
    .map((name) => path.posix.relative(path.posix.dirname(entry), name))
    .map((name) => `<link rel="modulepreload" href="${name}" />`);
  writeFileSync(page, readFileSync(page, 'utf8').replace('</title>', ['</title>', ...links].join('\n    ')));
}

/** A second minifier over the first one's work: two per cent less to fetch before the first screen stands. */
async function squeeze(outdir: string): Promise<void> {
  const names = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  for (const name of names) {
    const file = path.join(outdir, name);
    const { code } = await minify(readFileSync(file, 'utf8'), {
      ...{ module: true, ecma: 2020, mangle: true, format: { comments: false } },
      compress: { passes: 2, ecma: 2020 },
    });
    writeFileSync(file, code);
  }
}

/** Workers, and the page people come back to after signing in: name and file. */
function entriesBeside(folder: string): (readonly [string, string])[] {
  return readdirSync(path.resolve(root, folder))
    .filter((name) => /^(\w+Worker|signIn)\.ts$/.test(name))
    .map((name) => [path.parse(name).name, path.join(folder, name)] as const);
}

/** Names of all files, for the service worker that keeps them. */
function listFiles(outdir: string): void {
  const names = readdirSync(outdir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outdir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  writeFileSync(path.join(outdir, 'files.json'), JSON.stringify(names.sort()));
}

function copyStatic(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (STATIC.test(name)) cpSync(path.join(from, name), path.join(to, name));
  }
}

/** Builds beside the old folder and swaps the two, so that nobody ever reads a half-built one. */
async function replacing<Result>(outDir: string, make: (outdir: string) => Promise<Result>): Promise<Result> {
  const fresh = `${outDir}.new-${String(process.pid)}`;
  const old = `${outDir}.old-${String(process.pid)}`;
  mkdirSync(fresh, { recursive: true });
  try {
    const result = await make(fresh);
    if (existsSync(outDir)) renameSync(outDir, old);
    renameSync(fresh, outDir);
    return result;
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}

whenCommand(import.meta.url, async () => {
  const began = performance.now();
  await build();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`Built dist/functions and dist/addin in ${seconds} s.\n`);
});
