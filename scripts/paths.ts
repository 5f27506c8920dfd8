// Where the checkout lies, and whether a file was started as a command: scripts are run by tsx, imported
// by tests and started as child processes, from any working directory.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const functionsOut = path.join(root, 'dist', 'functions');
export const addinOut = path.join(root, 'dist', 'addin');

/** True when the module with this `import.meta.url` is the command that was run. */
export function isCommand(moduleUrl: string): boolean {
  const command = process.argv[1];
  return command !== undefined && pathToFileURL(command).href === moduleUrl;
}
