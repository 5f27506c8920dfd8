// The side of stoppable.ts that checks: `started` says that all is loaded and watched, and the clock may run.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { run } from './run';

const [mebibytes, ...args] = process.argv.slice(2);
const watch = new Worker(new URL('./memoryWatch.mjs', import.meta.url), {
  workerData: { mebibytes: Number(mebibytes) },
  execArgv: [],
});
await once(watch, 'online');
watch.unref();
process.send?.('started');
process.send?.(await run(args, new Date()), () => {
  process.disconnect();
});
