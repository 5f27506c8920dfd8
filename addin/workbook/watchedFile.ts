// A file the browser may look at again: when the user saves in their own Excel, WPS or LibreOffice, the pane reads the
// new content by itself. Programs save through a temporary file and a rename and lock meanwhile, so a file that cannot
// be read right now is asked again, quietly and ever more slowly.
import type { Workbook } from './workbook';
import { fileWorkbook } from './file';

/** Milliseconds between looks at the time of the last change. */
const often = 1000;
const slowest = 15_000;

export async function watchedFile(handle: FileSystemFileHandle): Promise<Workbook> {
  const first = await handle.getFile();
  let seen = first.lastModified;
  return {
    ...fileWorkbook(first),
    handle,
    // Always the newest content: an older File of a handle can no longer be read once the file was replaced.
    grids: async (stop) => fileWorkbook(await handle.getFile()).grids(stop),
    watch: (changed) => {
      let wait = often;
      let timer = setTimeout(look, wait);
      let over = false;
      function again(milliseconds: number) {
        wait = milliseconds;
        if (!over) timer = setTimeout(look, wait);
      }
      function look() {
        void handle
          .getFile()
          .then(async ({ lastModified }) => {
            if (lastModified !== seen) await changed();
            seen = lastModified;
            again(often);
          })
          .catch(() => again(Math.min(wait * 2, slowest)));
      }
      return () => {
        over = true;
        clearTimeout(timer);
      };
    },
  };
}

/** Chrome, Edge and Cốc Cốc; elsewhere, and in Excel's own view, a file is chosen again. */
export async function pickWatched(): Promise<Workbook | null> {
  const pick: unknown = Reflect.get(window, 'showOpenFilePicker');
  if (typeof pick !== 'function') return null;
  const handles: unknown = await Reflect.apply(pick, window, [
    { types: [{ accept: { 'application/vnd.ms-excel': ['.xlsx', '.xlsm', '.xls'] } }] },
  ]);
  const handle: unknown = Array.isArray(handles) ? handles[0] : undefined;
  return handle instanceof FileSystemFileHandle ? watchedFile(handle) : null;
}

/** What was dropped, as a handle where the browser gives one. */
export async function dropped(item: DataTransferItem): Promise<Workbook | null> {
  const give: unknown = Reflect.get(item, 'getAsFileSystemHandle');
  if (typeof give !== 'function') return null;
  const handle: unknown = await Reflect.apply(give, item, []);
  return handle instanceof FileSystemFileHandle ? watchedFile(handle) : null;
}
