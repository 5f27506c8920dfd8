// Where the checkout lies, and whether a file was started as a command: scripts are run by tsx, imported
// by tests and started as child processes, from any working directory.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const functionsOut = path.join(root, 'dist', 'functions');
export const addinOut = path.join(root, 'dist', 'addin');

/** Runs `main` when the module with this `import.meta.url` is the command itself, not when it is imported. */
export function whenCommand(moduleUrl: string, main: () => Promise<void>): void {
  const command = process.argv[1];
  if (command === undefined || pathToFileURL(command).href !== moduleUrl) return;
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
}
