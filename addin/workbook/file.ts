// An .xlsx or .xls opened in the browser, for those without the add-in. The file is read again at each look: the
// user saves in their own program, and a handle keeps naming the newest content. The reader loads only when a file
// is opened, so that the first screen does not pay for it, and reads in a worker that can be stopped.
import type { Host, Workbook } from './workbook';

export const accepted = '.xlsx,.xlsm,.xls';

export function fileWorkbook(file: File): Workbook {
  return {
    name: file.name,
    place: 'file',
    grids: async (stop) => {
      const { readStoppably } = await import('./stoppable');
      return readStoppably(file, { ...(stop && { stop }) });
    },
    // The preview beside the pane follows the chosen cell by itself.
    select: () => Promise.resolve(),
  };
}

export const browser: Host = {
  workbook: null,
  show: (name, content) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    // Safari reads the address only after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return Promise.resolve();
  },
};
