// The side of stoppable.ts that checks: `started` says that all is loaded and the clock may run.
import { run } from './run';

process.send?.('started');
process.send?.(await run(process.argv.slice(2), new Date()), () => {
  process.disconnect();
});
