// The check that follows saving, for a file in the browser. It waits for the pane to be free, and changes only what is
// said about the file.
import type { Task } from './steps';

let stop: (() => void) | undefined;

export const watch: Task = (desk) => {
  stop?.();
  const { workbook } = desk;
  stop = workbook?.watch?.(async () => {
    const now = desk.state();
    if (now.step === 'signedOut') return stop?.();
    if (now.busy !== null) throw new Error('busy: asked again soon');
    if (now.step !== 'checked') {
      // Whether it can be read is found out quietly first: a half-saved file is no news.
      await workbook.grids();
      return desk.readAgain();
    }
    const found = await desk.lookAndCheck();
    if (found) desk.tell({ kind: 'followed', ...found });
  });
  return Promise.resolve();
};
