// Reads a workbook file in a worker of its own, which ends with the reading: a file may be made to take for ever, and
// memory it took goes with the worker. Loaded when a file is opened, not before.
import type { Grid } from '../../shared/grid';
import { Problem } from '../../shared/problem';
import { guardSize } from '../../shared/xlsx/size';
import type { FromWorker } from '../fileWorker';

/** An old machine reads the largest honest workbook in this time. */
const longest = 15_000;

interface Limits {
  readonly milliseconds?: number;
  /** The user would rather not wait. */
  readonly stop?: AbortSignal;
}

/**
 * Snapshots of the visible sheets.
 * @throws Problem as `readWorkbook` does; suspiciousWorkbook for a file that takes longer than `milliseconds`; the
 * reason of `stop`
 */
export async function readStoppably(
  file: Blob,
  { milliseconds = longest, stop }: Limits = {},
): Promise<Grid[]> {
  guardSize(file.size);
  const bytes = await file.arrayBuffer();
  const worker = new Worker(new URL('fileWorker.js', document.baseURI), { type: 'module' });
  try {
    return await answerOf(worker, bytes, milliseconds, stop);
  } finally {
    worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  bytes: ArrayBuffer,
  milliseconds: number,
  stop: AbortSignal | undefined,
): Promise<Grid[]> {
  return new Promise((resolve, reject) => {
    stop?.throwIfAborted();
    stop?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data === 'started') {
        setTimeout(reject, milliseconds, new Problem('suspiciousWorkbook'));
        worker.postMessage(bytes, [bytes]);
      } else if ('grids' in data) resolve(data.grids);
      else reject(new Problem(data.refused.code, data.refused.params));
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message));
    };
  });
}
