// The file that was watched last, so that after a reload it takes one press and no search through folders. The browser
// forgets that it may be read: it asks again, and only when a button was pressed. Bound to the account, as all that is kept.
import { keep, recall } from './offline/store';

const path = 'lastFile';

/** Private windows keep nothing: then it is chosen again. */
export async function keepFile(account: string, handle: FileSystemFileHandle): Promise<void> {
  await keep(account, path, handle).catch(() => undefined);
}

export async function lastFile(account: string): Promise<FileSystemFileHandle | null> {
  const handle = await recall(account, path).catch(() => undefined);
  return handle instanceof FileSystemFileHandle ? handle : null;
}

/** Whether the file may be read now; with `asking`, which takes a press, the browser asks its user first. */
export async function mayRead(handle: FileSystemFileHandle, asking: boolean): Promise<boolean> {
  const ask: unknown = Reflect.get(handle, asking ? 'requestPermission' : 'queryPermission');
  if (typeof ask !== 'function') return false;
  return (await Reflect.apply(ask, handle, [{ mode: 'read' }])) === 'granted';
}
