// The worker side of stoppable.ts. Plain JavaScript, because Node starts a worker before tsx can teach it TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { run } = await import('./run.ts');
parentPort.postMessage('started');
parentPort.postMessage(await run(workerData, new Date()));
