// Entry of the worker that reads and checks. One message in, one out, in order; large ones in pieces.
import { gathering, piecesOf, type Piece } from './reader/pieces';
import { createWorkbench, type Request } from './reader/workbench';

const workbench = createWorkbench();
const gather = gathering();
let before: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Piece>) => {
  const asked = gather(data) as { message: Request } | undefined;
  if (asked) before = before.then(() => reply(data.number, asked.message));
});

async function reply(number: number, request: Request): Promise<void> {
  try {
    send(number, { reply: await workbench.answer(request) });
  } catch (error) {
    send(number, { error: String(error) });
  }
}

function send(number: number, message: object): void {
  for (const piece of piecesOf(number, message)) postMessage(piece);
}
