// Entry of the worker that reads and checks. One message in, one out, in order.
import { createWorkbench, type Request } from './reader/workbench';

interface Asked {
  readonly number: number;
  readonly request: Request;
}

const workbench = createWorkbench();
let before: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  before = before.then(() => reply(data));
});

async function reply({ number, request }: Asked): Promise<void> {
  try {
    postMessage({ number, reply: await workbench.answer(request) });
  } catch (error) {
    postMessage({ number, error: String(error) });
  }
}
