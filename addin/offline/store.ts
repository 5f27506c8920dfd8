// What the pane keeps on this computer for days without a network: answers of the server, and submissions that wait.
// Everything is bound to the account, because office computers are shared.
import type { Submission } from '../../shared/submission';
import { isObject } from '../answer';
import type { Notice } from '../notice';

export interface Waiting {
  readonly submissionId: string;
  readonly account: string;
  readonly submission: Submission;
  /** null: not refused yet; else what to look at again, the payload being kept. */
  readonly refused: Notice | null;
}

interface Kept {
  readonly key: string;
  readonly value: unknown;
}

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open('giaoban', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('kept', { keyPath: 'key' });
      opening.result.createObjectStore('queue', { keyPath: 'submissionId' });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
  return opened;
}

async function ask<Result>(
  store: 'kept' | 'queue',
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await database()).transaction(store, mode);
  const asked = request(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
    transaction.onabort = transaction.onerror;
  });
}

export async function keep(account: string, path: string, value: unknown): Promise<void> {
  await ask('kept', 'readwrite', (store) => store.put({ key: `${account} ${path}`, value } satisfies Kept));
}

export async function recall(account: string, path: string): Promise<unknown> {
  const kept = await ask('kept', 'readonly', (store): IDBRequest<unknown> => store.get(`${account} ${path}`));
  return isObject(kept) ? kept.value : undefined;
}

/** The account's own, in the order they were made. */
export async function queued(account: string): Promise<Waiting[]> {
  const all = await ask('queue', 'readonly', (store): IDBRequest<unknown[]> => store.getAll());
  return all
    .filter((one): one is Waiting => isObject(one) && one.account === account)
    .sort((a, b) => (a.submission.clientTime < b.submission.clientTime ? -1 : 1));
}

export async function enqueue(waiting: Waiting): Promise<void> {
  await ask('queue', 'readwrite', (store) => store.put(waiting));
}

export async function dequeue(submissionId: string): Promise<void> {
  await ask('queue', 'readwrite', (store) => store.delete(submissionId));
}
