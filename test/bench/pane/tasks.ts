// How long the page's own thread was held up at a time, in processor time as Chrome's tracing tells it: other programs
// share the cores, and the clock on the wall would count their turns too. What the in-memory Excel computed meanwhile is
// taken off: in real life it is another program's work.
import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as the others. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Milliseconds of each task of the page's thread during the work, those of two milliseconds and more, longest first. */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number[]> {
  const devtools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    transferMode: 'ReportEvents',
  });
  const began = await page.evaluate(() => performance.mark('begun').startTime);
  await work();
  const excel = await page.evaluate(() => window.officeHost.busy);
  await devtools.send('Tracing.end');
  await ended;
  await devtools.detach();
  const begun = events.find(({ name }) => name === 'begun');
  if (!begun) throw new Error('The page left no mark in the trace.');
  const busy = excel.map((times) => times.map((at) => begun.ts + (at - began) * 1000));
  return events
    .filter(({ name, ph, pid, tid, ts }) => {
      return (
        name.endsWith('RunTask') && ph === 'X' && pid === begun.pid && tid === begun.tid && ts > begun.ts
      );
    })
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const elsewhere = busy.reduce(
        (sum, [from = 0, to = 0]) => sum + Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts)),
        0,
      );
      return (tdur * (1 - Math.min(1, elsewhere / Math.max(1, dur)))) / 1000;
    })
    .filter((milliseconds) => milliseconds >= 2)
    .sort((a, b) => b - a);
}
