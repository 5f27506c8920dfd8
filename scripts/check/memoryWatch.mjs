// Ends its process when it takes more memory than it may. A thread of its own, because the one that reads a workbook made
// to take all memory looks up from nothing, and an engine's own limit counts neither buffers nor what is not yet swept.
import { workerData } from 'node:worker_threads';

const everyMs = 10;
const most = process.memoryUsage.rss() + workerData.mebibytes * 2 ** 20;

setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
}, everyMs);
