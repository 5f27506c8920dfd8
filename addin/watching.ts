// The check that follows saving, for a file in the browser. It waits for the pane to be free, and changes only what is
// said about the file.
import { keepFile } from './lastFile';
import type { Task } from './steps';

let stop: (() => void) | undefined;

export const watch: Task = async (desk) => {
  stop?.();
  const { workbook, state } = desk;
  const opened = state();
  if (workbook?.handle && opened.step !== 'signedOut') await keepFile(opened.account.person, workbook.handle);
  stop = workbook?.watch?.(async () => {
    const now = state();
    if (now.step === 'signedOut') return stop?.();
    if (now.busy !== null) throw new Error('busy: asked again soon');
    if (now.step !== 'checked') {
      // Whether it can be read is found out quietly first: a half-saved file is no news.
      await workbook.grids();
      await desk.readAgain();
      return;
    }
    const found = await desk.lookAndCheck();
    if (found) desk.tell({ kind: 'followed', ...found });
  });
};
