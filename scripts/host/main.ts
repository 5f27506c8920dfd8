// The host as a process of its own: `main.ts <functions folder> <pane folder> <port> [<https port> <certificates>]`,
// settings in the environment. Standard output carries one line of JSON when it is ready; everything else is logged on stderr.
import { certificatesIn } from '../certificates';
import type { Level } from './core';
import { startHost } from './host';

const QUIET: readonly Level[] = ['trace', 'debug', 'none'];
const LONGEST_STOP_MS = 3000;

const [functionsDir, addinDir, port = '0', tlsPort, certificates] = process.argv.slice(2);
if (functionsDir === undefined || addinDir === undefined)
  throw new Error('Usage: main.ts <functions folder> <pane folder> [port]');

const host = await startHost({
  functionsDir,
  addinDir,
  port: Number(port),
  ...(certificates === undefined ? {} : { tls: { port: Number(tlsPort), ...certificatesIn(certificates) } }),
  settings: process.env,
  log: (level, message) => {
    if (!QUIET.includes(level)) process.stderr.write(`[${level}] ${message}\n`);
  },
});

function stop(): void {
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  void host.stop().then(() => process.exit(0));
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.stdout.write(`${JSON.stringify({ ready: true, url: host.url, functions: host.functions })}\n`);
