// One thing being written at a time, and how it ended.
import { useState } from 'react';
import { noticeOf, type Notice } from '../notice';

export interface Saving {
  readonly busy: boolean;
  readonly notice: Notice | null;
  readonly done: boolean;
  readonly run: (work: () => Promise<void>) => void;
}

export function useSaving(): Saving {
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [done, setDone] = useState(false);
  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setNotice(null);
    setDone(false);
    work()
      .then(
        () => setDone(true),
        (error: unknown) => setNotice(noticeOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return { busy, notice, done, run };
}
