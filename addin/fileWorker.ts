// The worker that reads a workbook file: the pane stays awake meanwhile and can stop it. What it throws beside a refusal
// is a bug and goes to the pane as an error event.
import type { Grid } from '../shared/grid';
import { Problem, type ProblemCode } from '../shared/problem';
import type { IssueParams } from '../shared/issue';
import { readWorkbook } from '../shared/xlsx/read';

/** `started` says that it is there and waits for a file: time counts from then on. */
export type FromWorker =
  | 'started'
  | { readonly grids: Grid[] }
  | { readonly refused: { readonly code: ProblemCode; readonly params: IssueParams } };

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  read(new Uint8Array(data)).then(say, reportError);
});
say('started');

async function read(bytes: Uint8Array): Promise<FromWorker> {
  try {
    return { grids: await readWorkbook(bytes) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { refused: { code: error.code, params: error.params } };
  }
}

function say(message: FromWorker): void {
  postMessage(message);
}
